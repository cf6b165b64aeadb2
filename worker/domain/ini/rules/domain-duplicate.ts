import type { Fix } from '../../../contract';
import { short } from '../characters';
import { domainKeys, domainListIsDead, domainLists, type DomainKey } from '../domain-keys';
import { isInOrder, numberedList, renameKeys } from '../numbered';
import { fix, keyPlace, removeLine, type IniEntry, type IniRule, type IniView } from '../rule';
import { listKey } from '../schema';

/** The guide does not say which of two entries for one domain is used. */
export const domainDuplicate: IniRule = {
  id: 'ini-domain-duplicate',
  severity: 'error',
  certainty: 'inferred',
  *check(view) {
    for (const list of domainLists) {
      if (domainListIsDead(view, list)) continue;
      const inOrder = isInOrder(numberedList(view, list));
      for (const [domain, group] of byDomain(domainKeys(view, list))) {
        const count = new Set(group.map(({ entry }) => entry.key)).size;
        if (count < 2) continue;
        const same = group.every(({ reading }) => reading?.key === group[0]?.reading?.key);
        yield {
          at: group.map(({ entry }) => keyPlace(entry)),
          args: { domain: short(domain), list, count },
          anchor: `${list}/${short(domain)}`,
          severity: same ? 'warning' : 'error',
          fixes: inOrder ? cures(view, list, group, same) : [],
        };
      }
    }
  },
};

function byDomain(keys: readonly DomainKey[]): Map<string, DomainKey[]> {
  const groups = new Map<string, DomainKey[]>();
  for (const key of keys) {
    if (!key.reading) continue;
    const group = groups.get(key.reading.normal);
    if (group) group.push(key);
    else groups.set(key.reading.normal, [key]);
  }
  return groups;
}

function cures(view: IniView, list: string, group: readonly DomainKey[], same: boolean): Fix[] {
  const entries = group.map(({ entry }) => entry);
  const first = keepOnly(view, list, 'keep-first', same, entries.slice(1));
  return same ? [first] : [first, keepOnly(view, list, 'keep-last', false, entries.slice(0, -1))];
}

/** The numbers behind close up, since a list is read without a gap. */
function keepOnly(view: IniView, list: string, id: string, safe: boolean, removed: readonly IniEntry[]): Fix {
  const gone = new Set(removed);
  const kept = view.of(list).filter((entry) => !gone.has(entry));
  const renamed = kept.flatMap((entry, index) => renameKeys([entry], listKey(list, index + 1)));
  return fix(id, safe, ...removed.map(removeLine), ...renamed);
}
