import { parseAddress } from '../addresses';
import { alikeValues } from '../alike';
import { searchesLdap, splitLdapUrl } from '../ldap';
import { everyMeant } from '../meant-value';
import { anchorOf, type IniRule } from '../rule';

/** `%10` is the number of a network interface, and each server counts its own (D27). */
export const ipZone: IniRule = {
  id: 'ini-ip-zone',
  severity: 'info',
  certainty: 'inferred',
  *check(view) {
    if (!searchesLdap(view)) return;
    for (const name of ['LDAP_SERVER', 'LDAP_WHITE_IP_##']) {
      if (!alikeValues(view, name).some(({ value }) => value.includes('%'))) continue;
      for (const { entry, value, from, to } of everyMeant(view, name)) {
        if (!value.includes('%')) continue;
        const { host } = splitLdapUrl(value);
        const zone = parseAddress(host)?.zone;
        if (!zone) continue;
        const at = from + value.indexOf(`%${zone}`);
        yield {
          at: [{ from: at, to: Math.min(to, at + zone.length + 1) }],
          args: { key: entry.key, zone: `%${zone}` },
          anchor: anchorOf(entry),
        };
      }
    }
  },
};
