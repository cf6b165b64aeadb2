import type { Outcome, Source, ThemeReport } from '../../contract';
import { decodeText, withinLimits, type Decoded } from '../core/decode';
import { gatherSafeFixes } from '../core/edits';
import { judge } from '../core/judge';
import { countLines } from '../core/lines';
import { featuresOf } from './features';
import { rules } from './rules';
import { viewTheme, type ThemeContext } from './view';

/**
 * Everything there is to say about an `onload.js`. Failures: `text-too-large`, `text-too-many-lines`. Never throws,
 * whatever the text; every range lies in it. What cannot be read as a script is still judged as text.
 */
export function inspectTheme(source: Source, context: ThemeContext = {}): Outcome<ThemeReport> {
  const tooLarge = withinLimits('bytes' in source ? source.bytes.length : source.text.length);
  if (tooLarge) return { ok: false, error: tooLarge };
  const decoded = decodedOf(source);
  const tooMany = withinLimits(0, countLines(decoded.text).lines);
  if (tooMany) return { ok: false, error: tooMany };
  const view = viewTheme(decoded, context);
  const { findings, more } = judge(view, rules);
  const { text, encoding, bom, certainty, alternatives } = decoded;
  return {
    ok: true,
    value: {
      text,
      encoding,
      bom,
      eol: view.eol,
      lines: view.lines,
      decoding: { certainty, alternatives },
      findings,
      more,
      allSafe: gatherSafeFixes(findings, text.length),
      features: featuresOf(view),
      blocks: [...view.blocks],
      es5: view.script ? view.script.es5.ok : null,
    },
  };
}

function decodedOf(source: Source): Decoded {
  if ('bytes' in source) return decodeText(source.bytes, source.encoding);
  const { text, encoding = 'utf-8', bom = false } = source;
  return { text, encoding, bom, certainty: 'stated', alternatives: [] };
}
