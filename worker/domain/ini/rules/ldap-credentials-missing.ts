import { searchesLdap, usesCredentials } from '../ldap';
import { meant, placeOf, setEvery } from '../meant-value';
import { lacks } from '../missing';
import { fix, type IniRule } from '../rule';

/** LDAP_USE_IDPW=1 without both LDAP_ID and LDAP_PW is #5017, and no connection (seed lines 654-655, 851). */
export const ldapCredentialsMissing: IniRule = {
  id: 'ini-ldap-credentials-missing',
  severity: 'error',
  certainty: 'stated',
  *check(view) {
    const use = meant(view, 'LDAP_USE_IDPW');
    if (!use || !usesCredentials(view) || !searchesLdap(view)) return;
    const missing = ['LDAP_ID', 'LDAP_PW'].filter((key) => lacks(view, key));
    if (missing.length === 0) return;
    yield {
      at: [placeOf(use)],
      args: { keys: missing.join(', ') },
      fixes: [fix('no-credentials', false, ...setEvery(view, 'LDAP_USE_IDPW', '0'))],
    };
  },
};
