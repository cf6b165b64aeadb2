import type { Fix } from '../../../contract';
import { short } from '../characters';
import { meantValue } from '../meant-value';
import { byKey, freeKey, listsInUse, renameKeys } from '../numbered';
import { anchorOf, fix, keyPlace, removeLine, type IniEntry, type IniRule, type IniView } from '../rule';

/** A list begins with 01; `USERINFO_00` must not be written, not even for an empty list (seed lines 391, 392; D24). */
export const listZero: IniRule = {
  id: 'ini-list-zero',
  severity: 'warning',
  certainty: 'stated',
  *check(view) {
    for (const list of listsInUse(view)) {
      const groups = byKey(list, ({ number }) => number === 0);
      const free = groups.length > 0 && !list.hasStrays ? freeKey(list) : null;
      for (const group of groups) {
        const [first] = group;
        if (!first) continue;
        yield {
          at: group.map(keyPlace),
          args: { key: short(first.key), list: list.name },
          anchor: anchorOf(first),
          certainty: list.name.startsWith('DOMAIN_') ? 'inferred' : 'stated',
          fixes: list.hasStrays ? [] : cures(view, free, group),
        };
      }
    }
  },
};

function cures(view: IniView, free: string | null, group: readonly IniEntry[]): Fix[] {
  if (group.every((entry) => meantValue(view, entry).value === ''))
    return view.entries.length > group.length ? [fix('remove', true, ...group.map(removeLine))] : [];
  return free === null ? [] : [fix('next-number', false, ...renameKeys(group, free))];
}
