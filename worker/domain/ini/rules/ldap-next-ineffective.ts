import { searchesLdap } from '../ldap';
import { meant, placeOf, setEvery } from '../meant-value';
import { fix, type IniRule } from '../rule';

/** The next address comes from the lookup's results, and with LDAP_DNS_LOOKUP=0 there are none (seed lines 367, 372). */
export const ldapNextIneffective: IniRule = {
  id: 'ini-ldap-next-ineffective',
  severity: 'info',
  certainty: 'inferred',
  *check(view) {
    const next = meant(view, 'LDAP_DNS_IF_FAIL_USE_NEXT');
    if (next?.value !== '1' || meant(view, 'LDAP_DNS_LOOKUP')?.value !== '0' || !searchesLdap(view)) return;
    yield { at: [placeOf(next)], fixes: [fix('say-off', false, ...setEvery(view, 'LDAP_DNS_IF_FAIL_USE_NEXT', '0'))] };
  },
};
