import { parseAddress } from '../addresses';
import { searchesLdap, splitLdapUrl, usesCredentials } from '../ldap';
import { meant, placeOf, setEvery } from '../meant-value';
import { fix, type IniRule } from '../rule';

/** A certificate names the host; the adapter connects to an address when it looks names up or is given one (D28). */
export const ldapTlsByAddress: IniRule = {
  id: 'ini-ldap-tls-by-address',
  severity: 'info',
  certainty: 'inferred',
  *check(view) {
    const tls = meant(view, 'LDAP_SSLTLS');
    if (tls?.value !== '1' || !usesCredentials(view) || !searchesLdap(view)) return;
    const server = meant(view, 'LDAP_SERVER');
    const byAddress = server && parseAddress(splitLdapUrl(server.value).host) ? server : undefined;
    const lookup = meant(view, 'LDAP_DNS_LOOKUP');
    const byLookup = lookup && ['1', '2', '3'].includes(lookup.value) ? lookup : undefined;
    const cause = byAddress ?? byLookup;
    if (!cause) return;
    yield {
      at: [placeOf(cause), placeOf(tls)],
      fixes: byAddress ? [] : [fix('connect-by-name', false, ...setEvery(view, 'LDAP_DNS_LOOKUP', '0'))],
    };
  },
};
