import { parseAddress } from '../addresses';
import { alikeValues } from '../alike';
import { searchesLdap, splitLdapUrl } from '../ldap';
import { placeOf } from '../meant-value';
import { anchorOf, fix, type IniRule } from '../rule';

/** The white list is compared with addresses from DNS, so an entry is one IPv4 or IPv6 address (seed lines 377-378). */
export const ipValue: IniRule = {
  id: 'ini-ip-value',
  severity: 'error',
  certainty: 'stated',
  *check(view) {
    if (!searchesLdap(view)) return;
    for (const { entry, value, items } of alikeValues(view, 'LDAP_WHITE_IP_##')) {
      if (parseAddress(value)) continue;
      const { host, path } = splitLdapUrl(value);
      const places = items().map(placeOf);
      const edits = places.map((place) => ({ ...place, insert: host }));
      yield {
        at: places,
        args: { key: entry.key },
        anchor: anchorOf(entry),
        fixes: path === '' && parseAddress(host) ? [fix('only-address', true, ...edits)] : [],
      };
    }
  },
};
