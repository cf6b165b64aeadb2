import { alikeValues } from '../alike';
import { isHost, searchesLdap, splitLdapUrl } from '../ldap';
import { placeOf } from '../meant-value';
import { anchorOf, fix, type IniRule } from '../rule';

/** LDAP_SERVER begins with `LDAP://` in capitals; TLS is asked for with LDAP_SSLTLS (seed lines 355, 358; D12). */
export const ldapScheme: IniRule = {
  id: 'ini-ldap-scheme',
  severity: 'error',
  certainty: 'stated',
  *check(view) {
    if (!searchesLdap(view)) return;
    for (const { entry, value, items } of alikeValues(view, 'LDAP_SERVER')) {
      const { prefix, host, path } = splitLdapUrl(value);
      if (prefix === 'LDAP://') continue;
      const group = items();
      const places = group.map(({ from, to }) => ({ from, to: Math.min(to, from + prefix.length) }));
      const isPlain = path === '' && (prefix === '' || prefix.toUpperCase() === 'LDAP://');
      // With a mark nobody sees inside, offsets in the value are none in the text; that mark has its own cure.
      const isWritten = group.every(({ from, to }) => to - from === value.length);
      const edits = places.map((place) => ({ ...place, insert: 'LDAP://' }));
      yield {
        at: prefix === '' ? group.map(placeOf) : places,
        anchor: anchorOf(entry),
        fixes: isWritten ? [fix('write-scheme', isPlain && isHost(host), ...edits)] : [],
      };
    }
  },
};
