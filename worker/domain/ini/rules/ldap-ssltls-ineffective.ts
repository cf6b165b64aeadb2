import { searchesLdap } from '../ldap';
import { meant, placeOf, setEvery } from '../meant-value';
import { fix, type IniRule } from '../rule';

/** LDAP_SSLTLS=1 counts only with LDAP_USE_IDPW=1 (seed line 358; D18). */
export const ldapSsltlsIneffective: IniRule = {
  id: 'ini-ldap-ssltls-ineffective',
  severity: 'warning',
  certainty: 'stated',
  *check(view) {
    const tls = meant(view, 'LDAP_SSLTLS');
    if (tls?.value !== '1' || meant(view, 'LDAP_USE_IDPW')?.value !== '0' || !searchesLdap(view)) return;
    yield { at: [placeOf(tls)], fixes: [fix('say-off', false, ...setEvery(view, 'LDAP_SSLTLS', '0'))] };
  },
};
