import type { Fix } from '../../../contract';
import { short, shownKey } from '../characters';
import { canBe } from '../cure-values';
import { meaningsOf, type Meaning } from '../meant';
import { meantText } from '../meant-value';
import { anchorOf, fix, keyPlace, removeLine, type Draft, type IniEntry, type IniRule, type IniView } from '../rule';

/** The guide does not say which of two equal keys the adapter reads, so neither is taken for granted (I07). */
export const duplicateKey: IniRule = {
  id: 'ini-duplicate-key',
  severity: 'warning',
  certainty: 'inferred',
  *check(view) {
    for (const group of groupsOf(view)) {
      const [first] = group;
      if (first && group.length > 1) yield () => draftOf(view, first, group);
    }
  },
};

function draftOf(view: IniView, first: IniEntry, group: readonly IniEntry[]): Draft {
  const value = meantText(view, first);
  const same = group.every((entry) => meantText(view, entry) === value);
  return {
    at: group.map(keyPlace),
    args: { key: shownKey(first.key), count: group.length },
    anchor: first.spec ? placeOf(view, first) : `${short(first.section)}/${shownKey(first.key)}`,
    severity: same || !first.spec ? 'warning' : 'error',
    fixes: same ? [fix('keep-first', true, ...group.slice(1).map(removeLine))] : keepOne(view, group),
  };
}

/** Lines by the key they have once their header is put right and characters nobody sees are gone. */
function groupsOf(view: IniView): Iterable<readonly IniEntry[]> {
  if (!meaningsOf(view).list.some(isSame)) return view.groups.map(({ entries }) => entries);
  const groups = new Map<string, IniEntry[]>();
  for (const entry of view.entries) {
    const place = placeOf(view, entry);
    const group = groups.get(place);
    if (group) group.push(entry);
    else groups.set(place, [entry]);
  }
  return groups.values();
}

const isSame = ({ how }: Meaning): boolean => how === 'header' || how === 'marks';

function placeOf(view: IniView, entry: IniEntry): string {
  const meaning = meaningsOf(view).of(entry);
  if (!meaning || !isSame(meaning)) return anchorOf(entry);
  return `${meaning.inPlace ? meaning.section : entry.section}/${meaning.key}`;
}

/** Which one is right is for a person to say; one that is empty or asks for more than the file has is not offered. */
function keepOne(view: IniView, group: readonly IniEntry[]): Fix[] {
  const isOffered = (entry: IniEntry | undefined): boolean => {
    const spec = entry && (entry.spec ?? meaningsOf(view).of(entry)?.spec);
    if (!spec) return true;
    const value = meantText(view, entry);
    return value !== '' && canBe(view, spec.name, value);
  };
  const first = fix('keep-first', false, ...group.slice(1).map(removeLine));
  const last = fix('keep-last', false, ...group.slice(0, -1).map(removeLine));
  return [...(isOffered(group[0]) ? [first] : []), ...(isOffered(group.at(-1)) ? [last] : [])];
}
