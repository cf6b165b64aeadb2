import { alikeValues } from '../alike';
import { searchesLdap } from '../ldap';
import { meant, placeOf, setEvery } from '../meant-value';
import { fix, type IniRule } from '../rule';

/**
 * LDAP_DNS_LOOKUP 2 and 3 look for addresses of the list. Without one, 3 would connect to nothing (seed line 370), yet
 * an example of the guide then takes all addresses (seed lines 625-631), so what happens is not sure.
 */
export const whiteListMissing: IniRule = {
  id: 'ini-white-list-missing',
  severity: 'warning',
  certainty: 'inferred',
  *check(view) {
    const lookup = meant(view, 'LDAP_DNS_LOOKUP');
    if (!lookup || (lookup.value !== '2' && lookup.value !== '3') || !searchesLdap(view)) return;
    if (alikeValues(view, 'LDAP_WHITE_IP_##').length > 0) return;
    const stopsEveryone = lookup.value === '3' && meant(view, 'USE_LDAP_SEARCH')?.value === '2';
    yield {
      at: [placeOf(lookup)],
      args: { lookup: lookup.value },
      severity: stopsEveryone ? 'error' : 'warning',
      fixes: [fix('first-address', false, ...setEvery(view, 'LDAP_DNS_LOOKUP', '1'))],
    };
  },
};
