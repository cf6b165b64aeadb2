import { parseAddress } from '../addresses';
import { searchesLdap, splitLdapUrl } from '../ldap';
import { everyMeant, groupEqual, placeOf } from '../meant-value';
import { anchorOf, fix, type IniRule } from '../rule';

/** The white list is compared with addresses from DNS, so an entry is one IPv4 or IPv6 address (seed lines 377-378). */
export const ipValue: IniRule = {
  id: 'ini-ip-value',
  severity: 'error',
  certainty: 'stated',
  *check(view) {
    if (!searchesLdap(view)) return;
    for (const group of groupEqual(everyMeant(view, 'LDAP_WHITE_IP_##'))) {
      const [item] = group;
      if (!item || parseAddress(item.value)) continue;
      const { host, path } = splitLdapUrl(item.value);
      const places = group.map(placeOf);
      const edits = places.map((place) => ({ ...place, insert: host }));
      yield {
        at: places,
        args: { key: item.entry.key },
        anchor: anchorOf(item.entry),
        fixes: path === '' && parseAddress(host) ? [fix('only-address', true, ...edits)] : [],
      };
    }
  },
};
