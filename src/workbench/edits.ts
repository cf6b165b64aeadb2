import type { Range, TextEdit } from '../../worker/contract';

/** Applies ordered edits that do not overlap: what the worker gives. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let end = 0;
  for (const edit of edits) {
    parts.push(text.slice(end, edit.from), edit.insert);
    end = edit.to;
  }
  parts.push(text.slice(end));
  return parts.join('');
}

/** The smallest single edit from one text to another; none when they are equal. */
export function differenceOf(before: string, after: string): TextEdit[] {
  if (before === after) return [];
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before.charCodeAt(head) === after.charCodeAt(head)) head++;
  let tail = 0;
  const most = shorter - head;
  while (tail < most && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail))
    tail++;
  return [{ from: head, to: before.length - tail, insert: after.slice(head, after.length - tail) }];
}

/**
 * Where a range stands after ordered edits of the same text. What is typed inside it or at its edges belongs to it.
 * Null when an edit took part of it away together with what is around: it is not there any more.
 */
export function shiftRange(range: Range, edits: readonly TextEdit[]): Range | null {
  let { from, to } = range;
  let moved = 0;
  for (const edit of edits) {
    const at = { from: edit.from + moved, to: edit.to + moved };
    const grown = edit.insert.length - (edit.to - edit.from);
    if (at.from > to) break;
    moved += grown;
    if (at.to < from) {
      from += grown;
      to += grown;
    } else if (at.from >= from && at.to <= to) {
      to += grown;
    } else if (at.to <= from) {
      from += grown;
      to += grown;
    } else if (at.from >= to) {
      // Replaces what follows, from its very edge on.
    } else {
      return null;
    }
  }
  return { from, to };
}

/** As `shiftRange`, but what is left of a range that was partly replaced stays, with all that replaced it: for secrets. */
export function shiftSecret(range: Range, edits: readonly TextEdit[]): Range {
  let { from, to } = range;
  let moved = 0;
  for (const edit of edits) {
    const at = { from: edit.from + moved, to: edit.to + moved };
    const grown = edit.insert.length - (edit.to - edit.from);
    if (at.from > to) break;
    moved += grown;
    if (at.to < from) {
      from += grown;
      to += grown;
    } else {
      from = Math.min(from, at.from);
      to = Math.max(to, at.to) + grown;
    }
  }
  return { from, to };
}

/** Where what ordered edits insert stands in the text after them. */
export function insertedRanges(edits: readonly TextEdit[]): Range[] {
  let moved = 0;
  return edits.flatMap(({ from, to, insert }) => {
    const start = from + moved;
    moved += insert.length - (to - from);
    return insert === '' ? [] : [{ from: start, to: start + insert.length }];
  });
}
