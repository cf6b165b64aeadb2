import type { TextEdit } from '../../../worker/contract';

/**
 * A `<textarea>` knows one line end, LF. This is what it shows of a text, with the way back: offsets of the shown text
 * whose LF stands for CRLF. A lone CR is one character in both, so it needs no entry.
 */
export interface ShownText {
  text: string;
  crlf: readonly number[];
  /** What the file mostly uses; new lines get it. */
  newline: '\r\n' | '\n' | '\r';
}

export function showText(real: string): ShownText {
  if (!real.includes('\r')) return { text: real, crlf: [], newline: real.includes('\n') ? '\n' : '\r\n' };
  const crlf: number[] = [];
  let loneCr = 0;
  for (let at = real.indexOf('\r'); at !== -1; at = real.indexOf('\r', at + 1)) {
    // Each earlier CRLF has made the shown text one shorter.
    if (real.charCodeAt(at + 1) === 10) crlf.push(at - crlf.length);
    else loneCr++;
  }
  const text = real.replace(/\r\n?/g, '\n');
  return { text, crlf, newline: prevailing(crlf.length, loneCr, text) };
}

function prevailing(crlf: number, cr: number, shown: string): ShownText['newline'] {
  let all = 0;
  for (let at = shown.indexOf('\n'); at !== -1; at = shown.indexOf('\n', at + 1)) all++;
  const lf = all - crlf - cr;
  if (crlf >= lf && crlf >= cr) return '\r\n';
  return lf >= cr ? '\n' : '\r';
}

/** How many of the ordered numbers are below `limit`. */
function countBelow(ordered: readonly number[], limit: number): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ordered[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Offset in the real text. */
export function toReal({ crlf }: ShownText, shown: number): number {
  return shown + countBelow(crlf, shown);
}

/** Offset in the shown text; between CR and LF it is the start of the line end. */
export function toShown({ crlf }: ShownText, real: number): number {
  // crlf[i] + i is where the CR of that line end stands in the real text.
  let low = 0;
  let high = crlf.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((crlf[middle] ?? 0) + middle + 1 < real) low = middle + 1;
    else high = middle;
  }
  const onLineFeed = (crlf[low] ?? -1) + low + 1 === real;
  return onLineFeed ? (crlf[low] ?? 0) : real - low;
}

/** What the field held and holds, and where the caret was and is: enough to tell which characters were typed. */
export interface FieldChange {
  before: string;
  after: string;
  /** End of the selection after the change: everything behind it was there before. */
  caret: number;
  /** Start of the selection before the change. */
  start?: number;
}

/**
 * The edit of the shown text. Told by the caret, not by comparing alone: behind bullets that hide a secret, equal
 * characters are not the same ones. Null when nothing changed.
 */
export function shownEdit({ before, after, caret, start }: FieldChange): TextEdit | null {
  if (before === after) return null;
  let tail = after.length - caret;
  if (tail > before.length || before.slice(before.length - tail) !== after.slice(caret)) {
    tail = commonTail(before, after);
  }
  const most = Math.min(before.length, after.length) - tail;
  const limit = Math.min(most, start ?? most);
  let from = 0;
  while (from < limit && before.charCodeAt(from) === after.charCodeAt(from)) from++;
  return { from, to: before.length - tail, insert: after.slice(from, after.length - tail) };
}

function commonTail(before: string, after: string): number {
  const most = Math.min(before.length, after.length);
  let tail = 0;
  while (tail < most && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail))
    tail++;
  return tail;
}

/** The same edit of the real text. New lines get the prevailing line end. */
export function realEdit(real: string, shown: ShownText, edit: TextEdit): TextEdit {
  return keepLinesApart(real, inRealText(shown, edit));
}

/** As `realEdit`, for when the edit is first carried to another text: `keepLinesApart` has yet to look at it there. */
export function inRealText(shown: ShownText, { from, to, insert }: TextEdit): TextEdit {
  return { from: toReal(shown, from), to: toReal(shown, to), insert: insert.replace(/\r\n?|\n/g, shown.newline) };
}

/** Where a lone CR would come to stand before a LF, the two would become one line end; a LF between them keeps them two. */
export function keepLinesApart(real: string, { from, to, insert }: TextEdit): TextEdit {
  if (real[from - 1] === '\r' && (insert === '' ? real[to] : insert[0]) === '\n') insert = '\n' + insert;
  if (insert.endsWith('\r') && real[to] === '\n') insert += '\n';
  return { from, to, insert };
}
