import { alikeValues } from '../alike';
import { isHost, searchesLdap, splitLdapUrl } from '../ldap';
import { meantValue, setAll } from '../meant-value';
import { anchorOf, fix, type IniRule } from '../rule';

/** Behind `LDAP://` the guide knows a host name, an IPv4 or an IPv6 address and nothing else (seed lines 355, 356). */
export const ldapServerFormat: IniRule = {
  id: 'ini-ldap-server-format',
  severity: 'error',
  certainty: 'stated',
  *check(view) {
    if (!searchesLdap(view)) return;
    for (const { entry, value, items } of alikeValues(view, 'LDAP_SERVER')) {
      const { prefix, host, bracketed, port, path } = splitLdapUrl(value);
      const readable = isHost(host) && /^(?:[\\/?]|$)/.test(path);
      if (readable && !bracketed && port === '' && path === '') continue;
      const { from, to } = meantValue(view, entry);
      const hostFrom = Math.min(to, from + prefix.length);
      const at = readable && !bracketed ? { from: to - port.length - path.length, to } : { from: hostFrom, to };
      yield {
        at: [at.from < at.to ? at : { from, to }],
        anchor: anchorOf(entry),
        ...(readable && { severity: path === '' ? 'info' : 'warning', certainty: 'inferred' }),
        fixes: readable ? [fix('only-host', false, ...setAll(view, items(), prefix + host))] : [],
      };
    }
  },
};
