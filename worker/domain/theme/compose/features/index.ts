import type { ThemeFeature, ThemeSpec } from '../../../../contract';
import { jsData, type JsData } from '../../../core/escape';
import { helperSources } from '../helpers';
import { featureIds } from '../spec';
import { choicePage } from './choice-page';
import { goOn } from './go-on';
import { help } from './help';
import { homeRealm } from './home-realm';
import { moreScript } from './more-script';
import { notice } from './notice';
import type { FeatureScript } from './script';
import { stageBanner } from './stage-banner';
import { userName } from './user-name';

/**
 * The features as an ES5 program in ASCII, each in a guard of its own, with `\n`. It begins with a statement that the
 * text before cannot take for its continuation, as it could an expression in brackets.
 */
export function writeFeatures(spec: ThemeSpec): string {
  const ids = featureIds(spec);
  const scripts = spec.features.map((feature, at) => ({
    feature,
    id: ids[at] ?? '',
    ...scriptOf(feature, ids[at] ?? '', spec),
  }));
  const shared = helperSources(['log', ...scripts.flatMap(({ helpers }) => helpers)]);
  const parts = [...shared.map((source) => indent(source, 2)), ...scripts.map(guardedFeature)];
  return `void function () {\n  "use strict";\n${parts.join('')}}();\n`;
}

function scriptOf(feature: ThemeFeature, id: string, { features }: ThemeSpec): FeatureScript {
  switch (feature.kind) {
    case 'go-on':
      return goOn(id);
    case 'notice':
      return notice(id, feature);
    case 'choice-page': {
      const back = features.find((other) => other.kind === 'go-on');
      return choicePage(id, back?.callback ?? '');
    }
    case 'user-name':
      return userName(id);
    case 'help':
      return help(id);
    case 'home-realm':
      return homeRealm(id);
    case 'more-script':
      return moreScript(id);
    case 'stage-banner':
      return stageBanner(id, feature);
  }
}

/** `block.ts` reads the data back from the line they stand on. */
const guardedFeature = ({ id, source, feature }: FeatureScript & { id: string; feature: ThemeFeature }): string =>
  `\n  // ${id}\n  try {\n    (function (d) {${indent(source, 6)}    }(${jsData(feature as unknown as JsData)}));\n` +
  `  } catch (error) {\n    log("${id}", error);\n  }\n`;

const indent = (source: string, by: number): string =>
  `${source
    .split('\n')
    .map((line) => (line === '' ? '' : ' '.repeat(by) + line))
    .join('\n')}\n`;
