import { parse } from 'acorn';
import type { Range, ThemeFarm, ThemeComposeRuleId, ThemeFeature, ThemeSpec } from '../../../contract';
import { fix, type Rule } from '../../core/judge';

/** The composed text, what of it is not ours, and what was asked for. */
export interface ComposeView {
  text: string;
  foreign: string;
  spec: ThemeSpec;
  farm: ThemeFarm;
}

type ComposeRule = Rule<ThemeComposeRuleId, ComposeView>;

const nowhere: Range = { from: 0, to: 0 };
const choosing = new Set<ThemeFeature['kind']>(['go-on', 'choice-page']);
/** What takes a step of the sign-in in the user's place, or changes what is sent. */
const acting = (feature: ThemeFeature): boolean =>
  feature.kind === 'go-on' ||
  feature.kind === 'home-realm' ||
  (feature.kind === 'user-name' && feature.domain !== null) ||
  (feature.kind === 'choice-page' && feature.preselect?.how === 'submit');

/** `adfs.md` 2.6: the theme's own script comes from the administrator's export; without it parts of the pages break. */
const noStock: ComposeRule = {
  id: 'theme-compose-no-stock',
  severity: 'warning',
  certainty: 'observed',
  *check({ foreign }) {
    if (foreign.trim() === '') yield { at: [nowhere] };
  },
};

const existingBroken: ComposeRule = {
  id: 'theme-compose-existing-broken',
  severity: 'error',
  certainty: 'stated',
  *check({ text, foreign }) {
    const at = syntaxFault(text) ?? syntaxFault(foreign);
    if (at === null) return;
    yield { at: [{ from: at, to: Math.min(at + 1, text.length) }], args: { line: lineOf(text, at) } };
  },
};

const VENDOR = /^[ \t]*\/\/[^\r\n]*SingleID MFA[ \t]*:[ \t]*(begin|end)[^\r\n]*(?:\r\n|\r|\n)?/gim;

/** Both would pick the method; only ours does it once (`singleid.md` D26). */
const vendorBlock: ComposeRule = {
  id: 'theme-compose-vendor-block',
  severity: 'warning',
  certainty: 'inferred',
  *check({ text, spec }) {
    if (!spec.features.some(({ kind }) => kind === 'go-on')) return;
    let from = -1;
    for (const match of text.matchAll(VENDOR)) {
      if (match[1]?.toLowerCase() === 'begin') from = match.index;
      else if (from !== -1) {
        const to = match.index + match[0].length;
        yield { at: [{ from, to }], fixes: [fix('remove', false, { from, to, insert: '' })] };
        from = -1;
      }
    }
  },
};

/** Seed line 948: with one method there is no choice page. */
const singleMethod: ComposeRule = {
  id: 'theme-compose-single-method',
  severity: 'info',
  certainty: 'stated',
  *check({ spec, farm: { methods } }) {
    if (methods?.length === 1 && spec.features.some(({ kind }) => choosing.has(kind)))
      yield { at: [nowhere], args: { method: methods[0] ?? '' } };
  },
};

/** Names that are not among the farm's methods do nothing (`singleid.md` D22). */
const methodUnknown: ComposeRule = {
  id: 'theme-compose-method-unknown',
  severity: 'warning',
  certainty: 'inferred',
  *check({ spec, farm: { methods } }) {
    if (!methods || methods.length === 0) return;
    for (const provider of new Set(spec.features.flatMap(providersOf)))
      if (!methods.includes(provider)) yield { at: [nowhere], anchor: provider, args: { provider } };
  },
};

/** `adfs.md` 2.2: what changes the flow is outside of what Microsoft supports. */
const boundary: ComposeRule = {
  id: 'theme-compose-boundary',
  severity: 'info',
  certainty: 'stated',
  *check({ spec }) {
    const kinds = [...new Set(spec.features.filter(acting).map(({ kind }) => kind))];
    if (kinds.length > 0) yield { at: [nowhere], args: { features: kinds.join(',') } };
  },
};

export const composeRules: readonly ComposeRule[] = [
  noStock,
  existingBroken,
  vendorBlock,
  singleMethod,
  methodUnknown,
  boundary,
];

function providersOf(feature: ThemeFeature): string[] {
  if (feature.kind === 'go-on') return [feature.provider];
  if (feature.kind !== 'choice-page') return [];
  const { order, hide, preselect, explain } = feature;
  return [...order, ...hide, ...(preselect ? [preselect.provider] : []), ...explain.map(({ provider }) => provider)];
}

/** Offset of what keeps the text from being a script; null when nothing does. */
function syntaxFault(text: string): number | null {
  try {
    parse(text, { ecmaVersion: 'latest', sourceType: 'script' });
    return null;
  } catch (error) {
    return error instanceof SyntaxError && 'pos' in error ? Number(error.pos) : 0;
  }
}

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split(/\r\n|\r|\n/).length;
