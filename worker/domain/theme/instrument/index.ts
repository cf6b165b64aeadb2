import type { Outcome, Range, RehearsalGap, ThemeInstrumented, ThemeInstrumentRequest } from '../../../contract';
import { decodeText, withinLimits } from '../../core/decode';
import { readScript } from './read';
import { rewrite } from './rewrite';

/**
 * Makes an `onload.js` ready for the rehearsal's sandbox (DESIGN 5). Only its size can be refused; a script that no browser
 * reads is an answer, since AD FS hands it out all the same.
 */
export function instrumentScript({ source }: ThemeInstrumentRequest): Outcome<ThemeInstrumented> {
  const tooLarge = withinLimits('bytes' in source ? source.bytes.length : source.text.length);
  if (tooLarge) return { ok: false, error: tooLarge };
  const text = 'bytes' in source ? decodeText(source.bytes, source.encoding).text : source.text;
  const value = instrumentText(text);
  const tooMany = withinLimits(0, value.lines);
  return tooMany ? { ok: false, error: tooMany } : { ok: true, value };
}

/** The same for a text; see `ThemeInstrumented`. */
export function instrumentText(text: string): ThemeInstrumented {
  const lineOf = lineCounter(text);
  const withLine = (gap: { code: RehearsalGap; at: Range }) => ({ ...gap, line: lineOf(gap.at.from) });
  const ends = scriptEnds(text).map(withLine);
  const lines = lineOf(text.length);
  const read = readScript(text);
  if (!read.ok) {
    return { text, code: null, lines, fault: { why: read.why, at: read.at, line: lineOf(read.at) }, gaps: ends };
  }
  const { code, gaps } = rewrite(text, read.script);
  const all = [...gaps.map(withLine), ...ends].sort((a, b) => a.at.from - b.at.from);
  return { text, code, lines, fault: null, gaps: all };
}

/**
 * What an HTML parser takes for the end of the script; or the comment in which a further `<script` makes it take the
 * real end for that one's.
 */
function scriptEnds(text: string): { code: RehearsalGap; at: Range }[] {
  let comment: number | null = null;
  let hidden = false;
  for (const { index, 0: found } of text.matchAll(/<!--|-->|<\/?script(?=[\s/>])/gi)) {
    if (found === '<!--') comment ??= index;
    else if (found === '-->') [comment, hidden] = [null, false];
    else if (found[1] !== '/') hidden = comment !== null;
    else if (hidden) hidden = false;
    else return [{ code: 'script-end', at: { from: index, to: index + found.length } }];
  }
  return hidden && comment !== null ? [{ code: 'script-end', at: { from: comment, to: comment + 4 } }] : [];
}

/** Lines from 1, as an HTML parser counts them: `\r\n`, `\n` and `\r` each end one. */
function lineCounter(text: string): (offset: number) => number {
  const starts = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((match) => match.index + match[0].length)];
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}
