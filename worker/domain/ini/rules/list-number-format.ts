import type { Fix } from '../../../contract';
import { short } from '../characters';
import { byKey, freeKey, isListNumber, listsInUse, renameKeys, type ListKey, type NumberedList } from '../numbered';
import { anchorOf, fix, keyPlace, type IniEntry, type IniRule } from '../rule';
import { listKey } from '../schema';

/** The numbers of a list have two digits, 01 to 99 (seed lines 376, 392); `_1` and `_001` are not known to be read. */
export const listNumberFormat: IniRule = {
  id: 'ini-list-number-format',
  severity: 'warning',
  certainty: 'inferred',
  *check(view) {
    for (const list of listsInUse(view)) {
      const isOdd = ({ number, key }: ListKey): boolean =>
        number > 0 && !(isListNumber(number) && key === listKey(list.name, number));
      const groups = byKey(list, isOdd);
      const cure = groups.length > 0 && !list.hasStrays ? renumbering(list) : () => [];
      for (const group of groups) {
        const [first] = group;
        if (!first) continue;
        yield {
          at: group.map(keyPlace),
          args: { key: short(first.key), list: list.name },
          anchor: anchorOf(first),
          fixes: cure(first, group),
        };
      }
    }
  },
};

/** The number as it is, in two digits, while no other key has it; else the first that is free. */
function renumbering(list: NumberedList): (first: IniEntry, group: readonly IniEntry[]) => Fix[] {
  const free = freeKey(list);
  const keys = new Map<number | null, Set<string>>();
  for (const { number, key } of list.keys) keys.set(number, (keys.get(number) ?? new Set()).add(key));
  return ({ number }, group) => {
    if (number !== null && isListNumber(number) && keys.get(number)?.size === 1)
      return [fix('two-digits', true, ...renameKeys(group, listKey(list.name, number)))];
    return free === null ? [] : [fix('next-number', false, ...renameKeys(group, free))];
  };
}
