import { isMasked, searchesLdap, usesCredentials } from '../ldap';
import { meant } from '../meant-value';
import { keyPlace, type IniRule } from '../rule';

/** The file is plain text, so the guide would rather have no password in it (seed lines 660-661). */
export const ldapPasswordPlain: IniRule = {
  id: 'ini-ldap-password-plain',
  severity: 'info',
  certainty: 'stated',
  *check(view) {
    const password = meant(view, 'LDAP_PW');
    if (!password || isMasked(password.value) || !usesCredentials(view) || !searchesLdap(view)) return;
    yield { at: [keyPlace(password.entry)] };
  },
};
