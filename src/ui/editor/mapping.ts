import { diff } from '@codemirror/merge';
import { ChangeSet } from '@codemirror/state';
import type { TextEdit } from '../../../worker/contract';
import { inRealText, keepLinesApart, type ShownText } from '../text-editor/line-ends';

/** Beyond this many differing places, a text is another one, and is replaced as a whole. */
const MOST_PLACES = 5000;
/** As many different lines as there are UTF-16 units to stand for them. */
const MOST_LETTERS = 0x10000;

/** What somebody did to the editor's text, as edits of the real text that it stood for: ordered, without overlap. */
export function editsOf(changes: ChangeSet, real: string, shown: ShownText): TextEdit[] {
  return movesOf(changes, shown).map((edit) => keepLinesApart(real, edit));
}

/**
 * The same for a real text that has meanwhile become another: nothing that was changed elsewhere is undone, and what
 * was typed inside a place that was replaced stands behind it.
 */
export function editsOfNewer(changes: ChangeSet, real: string, shown: ShownText, newer: string): TextEdit[] {
  if (real === newer) return editsOf(changes, real, shown);
  const meanwhile = ChangeSet.of(changesBetween(real, newer), real.length);
  let last = 0;
  return movesOf(changes, shown).map(({ from, to, insert }) => {
    const start = Math.max(last, outsideLineEnd(newer, meanwhile.mapPos(from, 1)));
    const end = Math.max(start, outsideLineEnd(newer, meanwhile.mapPos(to, -1)));
    last = end;
    return keepLinesApart(newer, { from: start, to: end, insert });
  });
}

function movesOf(changes: ChangeSet, shown: ShownText): TextEdit[] {
  const edits: TextEdit[] = [];
  changes.iterChanges((from, to, _fromNow, _toNow, inserted) => {
    edits.push(inRealText(shown, { from, to, insert: inserted.toString() }));
  });
  return edits;
}

function outsideLineEnd(text: string, at: number): number {
  return text[at - 1] === '\r' && text[at] === '\n' ? at - 1 : at;
}

/** The text after ordered edits that do not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let end = 0;
  for (const { from, to, insert } of edits) {
    parts.push(text.slice(end, from), insert);
    end = to;
  }
  parts.push(text.slice(end));
  return parts.join('');
}

/** Small edits that lead from one text to another, so that carets and marks between them stay where they are. */
export function changesBetween(before: string, after: string): TextEdit[] {
  if (before === after) return [];
  const { head, tail } = commonEnds(before, after);
  // Whole lines: a line that is in both texts is then taken for the same one, whatever its characters are like.
  const from = before.slice(0, head).lastIndexOf('\n') + 1;
  const lineEnd = before.indexOf('\n', before.length - tail);
  const rest = lineEnd === -1 ? 0 : before.length - lineEnd - 1;
  return moved(changesOfLines(before.slice(from, before.length - rest), after.slice(from, after.length - rest)), from);
}

function moved(edits: readonly TextEdit[], by: number): TextEdit[] {
  return edits.map(({ from, to, insert }) => ({ from: from + by, to: to + by, insert }));
}

function commonEnds(before: string, after: string): { head: number; tail: number } {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before.charCodeAt(head) === after.charCodeAt(head)) head++;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return { head, tail };
}

/** Lines that come and go, and what changes within those that stay: each line is one character to the comparison. */
function changesOfLines(before: string, after: string): TextEdit[] {
  const [old, now] = [linesOf(before), linesOf(after)];
  const numbers = new Map<string, number>();
  const letters = [old, now].map((lines) =>
    lines.map((line) => {
      const number = numbers.get(line) ?? numbers.size;
      numbers.set(line, number);
      return String.fromCharCode(number);
    }),
  );
  const [oldLetters = [], nowLetters = []] = letters;
  if (numbers.size > MOST_LETTERS) return changesWithin(before, after);
  let [at, done] = [0, 0];
  return diff(oldLetters.join(''), nowLetters.join(''), { scanLimit: 500, timeout: 50 }).flatMap((change) => {
    at += lengthOf(old, done, change.fromA);
    const block = old.slice(change.fromA, change.toA).join('');
    const edits = moved(changesWithin(block, now.slice(change.fromB, change.toB).join('')), at);
    at += block.length;
    done = change.toA;
    return edits;
  });
}

/** Each with its line end. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+/g) ?? [];
}

function lengthOf(lines: readonly string[], from: number, to: number): number {
  let length = 0;
  for (let at = from; at < to; at++) length += lines[at]?.length ?? 0;
  return length;
}

function changesWithin(before: string, after: string): TextEdit[] {
  const { head, tail } = commonEnds(before, after);
  const old = before.slice(head, before.length - tail);
  const now = after.slice(head, after.length - tail);
  if (old === now) return [];
  if (old.length === now.length) return moved(changesInPlace(old, now), head);
  return [{ from: head, to: head + old.length, insert: now }];
}

/** Texts of one length are mostly the same text with something hidden or shown. */
function changesInPlace(before: string, after: string): TextEdit[] {
  const edits: TextEdit[] = [];
  for (let at = 0; at < before.length; at++) {
    if (before.charCodeAt(at) === after.charCodeAt(at)) continue;
    const from = at;
    while (at < before.length && before.charCodeAt(at) !== after.charCodeAt(at)) at++;
    edits.push({ from, to: at, insert: after.slice(from, at) });
    if (edits.length > MOST_PLACES) return [{ from: 0, to: before.length, insert: after }];
  }
  return edits;
}

/** Where an offset stands after ordered edits. A place inside a stretch that was hidden or shown stays in it. */
export function placeAfter(edits: readonly TextEdit[], at: number): number {
  let moved = 0;
  for (const { from, to, insert } of edits) {
    if (at <= from) break;
    const grown = insert.length - (to - from);
    if (at < to) return at + moved + (grown === 0 ? 0 : from + insert.length - at);
    moved += grown;
  }
  return at + moved;
}
