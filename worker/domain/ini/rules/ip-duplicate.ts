import type { Fix } from '../../../contract';
import { parseAddress } from '../addresses';
import { type Alike, alikeValues } from '../alike';
import { searchesLdap } from '../ldap';
import { meaningsOf } from '../meant';
import { fix, keyPlace, removeLine, type IniEntry, type IniRule } from '../rule';
import { listKey } from '../schema';

const LIST = 'LDAP_WHITE_IP_##';

/** The first entry that fits is used (seed lines 377-379), so the same address further down does nothing. */
export const ipDuplicate: IniRule = {
  id: 'ini-ip-duplicate',
  severity: 'warning',
  certainty: 'inferred',
  *check(view) {
    if (!searchesLdap(view)) return;
    const groups = new Map<string, Alike[]>();
    for (const alike of alikeValues(view, LIST)) {
      const address = parseAddress(alike.value)?.normal;
      if (address === undefined) continue;
      const group = groups.get(address);
      if (group) group.push(alike);
      else groups.set(address, [alike]);
    }
    const inOrder =
      !meaningsOf(view).has(LIST) && view.of(LIST).every(({ key }, index) => key === listKey(LIST, index + 1));
    for (const [address, alikes] of groups) {
      const numbers = new Set(alikes.map(({ entry }) => entry.number));
      if (numbers.size < 2) continue;
      const group = alikes.flatMap(({ items }) => items().map(({ entry }) => entry)).sort((a, b) => a.index - b.index);
      yield {
        at: group.map(keyPlace),
        args: { address, count: numbers.size },
        anchor: address,
        fixes: inOrder ? [keepFirst(view.of(LIST), group)] : [],
      };
    }
  },
};

/** The numbers behind close up, since a list is read without a gap. */
function keepFirst(list: readonly IniEntry[], [, ...rest]: readonly IniEntry[]): Fix {
  const removed = new Set(rest);
  const kept = list.filter((entry) => !removed.has(entry));
  const renumbered = kept.flatMap((entry, index) => {
    const insert = listKey(LIST, index + 1);
    return insert === entry.key ? [] : [{ ...keyPlace(entry), insert }];
  });
  return fix('keep-first', false, ...rest.map(removeLine), ...renumbered);
}
