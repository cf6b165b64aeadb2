import type { TextEdit } from '../../../contract';
import { addKey } from '../cure-values';
import { searchesLdap, usesCredentials } from '../ldap';
import { linesOf, meant, placeOf, setEvery } from '../meant-value';
import { fix, type IniRule, type IniView } from '../rule';

/** Name and password without LDAP_SSLTLS=1 go over a connection without TLS (seed lines 358, 361). */
export const ldapPasswordOpen: IniRule = {
  id: 'ini-ldap-password-open',
  severity: 'warning',
  certainty: 'inferred',
  *check(view) {
    const password = meant(view, 'LDAP_PW');
    if (!password || !meant(view, 'LDAP_ID') || !usesCredentials(view) || !searchesLdap(view)) return;
    const tls = meant(view, 'LDAP_SSLTLS');
    if (tls ? tls.value !== '0' : linesOf(view, 'LDAP_SSLTLS').length > 0) return;
    const edits = useTls(view, password.entry.section);
    yield {
      at: [placeOf(tls ?? meant(view, 'LDAP_USE_IDPW') ?? password)],
      fixes: edits.length > 0 ? [fix('use-tls', false, ...edits)] : [],
    };
  },
};

function useTls(view: IniView, section: string): TextEdit[] {
  return linesOf(view, 'LDAP_SSLTLS').length > 0
    ? setEvery(view, 'LDAP_SSLTLS', '1')
    : addKey(view, section, 'LDAP_SSLTLS', '1');
}
