import { isMasked, searchesLdap } from '../ldap';
import { meaningsOf } from '../meant';
import { everyMeant, meant } from '../meant-value';
import { fix, keyPlace, removeLine, type IniRule } from '../rule';

/** With LDAP_USE_IDPW=0 name and password are not used and may be deleted (seed lines 649-650): they only lie there. */
export const ldapCredentialsUnused: IniRule = {
  id: 'ini-ldap-credentials-unused',
  severity: 'info',
  certainty: 'stated',
  *check(view) {
    if (meant(view, 'LDAP_USE_IDPW')?.value !== '0' || !searchesLdap(view)) return;
    const names = ['LDAP_ID', 'LDAP_PW'];
    const found = names.flatMap((key) => everyMeant(view, key));
    const lines = found.map(({ entry }) => entry);
    if (lines.length === 0) return;
    // A line elsewhere that means the same key would take the place of the removed one.
    const isAlone = !names.some((name) => meaningsOf(view).has(name));
    yield {
      at: lines.map(keyPlace),
      args: { keys: [...new Set(lines.map(({ key }) => key))].join(', ') },
      severity: found.some(({ entry, value }) => entry.key === 'LDAP_PW' && !isMasked(value)) ? 'warning' : 'info',
      fixes: isAlone ? [fix('remove', false, ...lines.map(removeLine))] : [],
    };
  },
};
