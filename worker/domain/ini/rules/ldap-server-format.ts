import { isHost, searchesLdap, splitLdapUrl } from '../ldap';
import { everyMeant, groupEqual, setAll } from '../meant-value';
import { anchorOf, fix, type IniRule } from '../rule';

/** Behind `LDAP://` the guide knows a host name, an IPv4 or an IPv6 address and nothing else (seed lines 355, 356). */
export const ldapServerFormat: IniRule = {
  id: 'ini-ldap-server-format',
  severity: 'error',
  certainty: 'stated',
  *check(view) {
    if (!searchesLdap(view)) return;
    for (const group of groupEqual(everyMeant(view, 'LDAP_SERVER'))) {
      const [item] = group;
      if (!item) continue;
      const { entry, value, from, to } = item;
      const { prefix, host, bracketed, port, path } = splitLdapUrl(value);
      const readable = isHost(host) && /^(?:[\\/?]|$)/.test(path);
      if (readable && !bracketed && port === '' && path === '') continue;
      const hostFrom = Math.min(to, from + prefix.length);
      const at = readable && !bracketed ? { from: to - port.length - path.length, to } : { from: hostFrom, to };
      yield {
        at: [at.from < at.to ? at : { from, to }],
        anchor: anchorOf(entry),
        ...(readable && { severity: path === '' ? 'info' : 'warning', certainty: 'inferred' }),
        fixes: readable ? [fix('only-host', false, ...setAll(view, group, prefix + host))] : [],
      };
    }
  },
};
