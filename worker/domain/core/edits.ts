import type { Finding, Fix, TextEdit, TextForm } from '../../contract';

/**
 * Sorts edits by place and checks the invariants every list of edits keeps: each range lies in the text
 * (`0 <= from <= to <= length`), ranges do not overlap, and no two insertions share a place.
 * Returns null when one is broken.
 */
export function orderEdits(edits: readonly TextEdit[], length: number): TextEdit[] | null {
  const ordered = [...edits].sort(byPlace);
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

interface Cure {
  key: string;
  to: TextForm | undefined;
  edits: TextEdit[];
}

/**
 * Gathers the first safe cure of each finding, leaving out those that touch one already taken, so that the result
 * is one valid list of edits. Identical edits of two findings count once.
 */
export function gatherSafeFixes(
  findings: readonly Finding[],
  length: number,
): { edits: TextEdit[]; to?: TextForm; keys: string[] } | null {
  const cures: Cure[] = [];
  for (const { key, fixes } of findings) {
    const fix = fixes?.find(({ safe }) => safe);
    const edits = fix && orderEdits(editsOf(fix), length);
    if (edits) cures.push({ key, to: fix.to, edits });
  }
  if (cures.length === 0) return null;
  const all = cures.flatMap(({ edits }) => edits).sort(byPlace);
  const isApart = all.every((edit, at) => at === 0 || !touches(all[at - 1] ?? edit, edit));
  const { edits, taken } = isApart ? { edits: all, taken: cures } : takeInTurn(cures);
  const to = taken.findLast((cure) => cure.to)?.to;
  return { edits, ...(to && { to }), keys: taken.map(({ key }) => key) };
}

const editsOf = ({ edits }: Fix): readonly TextEdit[] =>
  edits.length === 1 ? (edits[0]?.edits ?? []) : edits.flatMap((file) => file.edits);

/** An edit that a cure wants, and those taken that it could touch; null where no other comes near. */
interface Wish {
  edit: TextEdit;
  near: TextEdit[] | null;
  isTaken: boolean;
}

/** Takes each cure that touches none before it. */
function takeInTurn(cures: readonly Cure[]): { edits: TextEdit[]; taken: Cure[] } {
  const wanted = cures.map((cure) => ({
    cure,
    wishes: cure.edits.map((edit): Wish => ({ edit, near: null, isTaken: false })),
  }));
  const ordered = inPlace(wanted.flatMap(({ wishes }) => wishes));
  const taken: Cure[] = [];
  for (const { cure, wishes } of wanted) {
    const fresh = wishes.filter(({ edit, near }) => !near || !holds(near, edit));
    if (fresh.some(({ edit, near }) => near && touchesOne(near, edit))) continue;
    for (const wish of fresh) {
      wish.isTaken = true;
      wish.near?.splice(firstFrom(wish.near, wish.edit), 0, wish.edit);
    }
    taken.push(cure);
  }
  return { edits: ordered.filter(({ isTaken }) => isTaken).map(({ edit }) => edit), taken };
}

/** Sorts by place, and gives neighbours that touch one list of what is taken near them, which is kept in order. */
function inPlace(wishes: Wish[]): Wish[] {
  wishes.sort((a, b) => byPlace(a.edit, b.edit));
  let widest: Wish | undefined;
  for (const wish of wishes) {
    if (widest && touches(widest.edit, wish.edit)) wish.near = widest.near ??= [];
    if (!widest || wish.edit.to >= widest.edit.to) widest = wish;
  }
  return wishes;
}

const byPlace = (a: TextEdit, b: TextEdit): number => a.from - b.from || a.to - b.to;

/** Index of the first of the ordered edits that does not come before another. */
function firstFrom(ordered: readonly TextEdit[], edit: TextEdit): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const candidate = ordered[middle];
    if (candidate && byPlace(candidate, edit) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function holds(ordered: readonly TextEdit[], edit: TextEdit): boolean {
  const same = ordered[firstFrom(ordered, edit)];
  return same?.from === edit.from && same.to === edit.to && same.insert === edit.insert;
}

function touchesOne(ordered: readonly TextEdit[], edit: TextEdit): boolean {
  const at = firstFrom(ordered, edit);
  const [before, behind] = [ordered[at - 1], ordered[at]];
  return (!!before && touches(before, edit)) || (!!behind && touches(edit, behind));
}

/** Edits that meet at an offset touch when one of them only inserts: which comes first would be a guess. */
function touches(a: TextEdit, b: TextEdit): boolean {
  const isInsertion = a.from === a.to || b.from === b.to;
  return isInsertion ? a.from <= b.to && b.from <= a.to : a.from < b.to && b.from < a.to;
}
