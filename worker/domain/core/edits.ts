import type { Finding, TextEdit, TextForm } from '../../contract';

/**
 * Sorts edits by place and checks the invariants every list of edits keeps: each range lies in the text
 * (`0 <= from <= to <= length`), ranges do not overlap, and no two insertions share a place.
 * Returns null when one is broken.
 */
export function orderEdits(edits: readonly TextEdit[], length: number): TextEdit[] | null {
  const ordered = [...edits].sort((a, b) => a.from - b.from || a.to - b.to);
  let end = -1;
  for (const { from, to } of ordered) {
    if (!Number.isInteger(from) || !Number.isInteger(to) || from < 0 || to < from || to > length) return null;
    if (from < end || (from === to && from === end)) return null;
    end = to;
  }
  return ordered;
}

/** Applies edits that `orderEdits` accepts; throws on any other list, since that is a bug of the caller. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = orderEdits(edits, text.length);
  if (!ordered) throw new Error('edits overlap or leave the text');
  const parts: string[] = [];
  let end = 0;
  for (const edit of ordered) {
    parts.push(text.slice(end, edit.from), edit.insert);
    end = edit.to;
  }
  parts.push(text.slice(end));
  return parts.join('');
}

/** The smallest single edit that turns `before` into `after`; none when they are equal. */
export function differenceEdit(before: string, after: string): TextEdit[] {
  if (before === after) return [];
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before.charCodeAt(head) === after.charCodeAt(head)) head++;
  let tail = 0;
  while (
    tail < shorter - head &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail++;
  return [{ from: head, to: before.length - tail, insert: after.slice(head, after.length - tail) }];
}

/**
 * Gathers the first safe cure of each finding, leaving out those that touch one already taken, so that the result
 * is one valid list of edits. Identical edits of two findings count once.
 */
export function gatherSafeFixes(
  findings: readonly Finding[],
  length: number,
): { edits: TextEdit[]; to?: TextForm; keys: string[] } | null {
  const taken: TextEdit[] = [];
  const keys: string[] = [];
  let to: TextForm | undefined;
  for (const finding of findings) {
    const fix = finding.fixes?.find((candidate) => candidate.safe);
    const edits =
      fix &&
      orderEdits(
        fix.edits.flatMap((file) => file.edits),
        length,
      );
    if (!edits) continue;
    const fresh = edits.filter((edit) => !holds(taken, edit));
    if (fresh.some((edit) => touches(taken, edit))) continue;
    for (const edit of fresh) taken.splice(firstFrom(taken, edit.from), 0, edit);
    to = fix.to ?? to;
    keys.push(finding.key);
  }
  return keys.length === 0 ? null : { edits: taken, ...(to && { to }), keys };
}

/** Index of the first of the ordered edits that starts at or behind `offset`. */
function firstFrom(ordered: readonly TextEdit[], offset: number): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ordered[middle]?.from ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function holds(ordered: readonly TextEdit[], { from, to, insert }: TextEdit): boolean {
  const same = ordered[firstFrom(ordered, from)];
  return same?.from === from && same.to === to && same.insert === insert;
}

/** Edits that meet at an offset touch when one of them only inserts: which comes first would be a guess. */
function touches(ordered: readonly TextEdit[], { from, to }: TextEdit): boolean {
  const at = firstFrom(ordered, from);
  const before = ordered[at - 1];
  const behind = ordered[at];
  const meets = (edge: number, other: TextEdit): boolean =>
    other.from === other.to || from === to ? edge >= 0 : edge > 0;
  return (!!before && meets(before.to - from, before)) || (!!behind && meets(to - behind.from, behind));
}
