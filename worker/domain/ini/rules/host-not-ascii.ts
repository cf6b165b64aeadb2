import { codePointName } from '../../core/decode';
import { alikeValues, partPlaces, standsAlone, type Alike } from '../alike';
import { apiUrls } from '../api-urls';
import { short, shownKey } from '../characters';
import { domainListIsDead, domainLists, readDomainKey } from '../domain-keys';
import { isHost, searchesLdap, splitLdapUrl } from '../ldap';
import { setAll } from '../meant-value';
import { anchorOf, fix, type IniRule, type IniView } from '../rule';
import { asciiHost } from '../urls';

/** A letter of another script can look like a Latin one and name another host (`security.md` RI5, I08). */
export const hostNotAscii: IniRule = {
  id: 'ini-host-not-ascii',
  severity: 'warning',
  certainty: 'inferred',
  *check(view) {
    for (const { found, host } of hostsOf(view)) {
      const character = /[^\p{ASCII}]/u.exec(host)?.[0];
      if (character === undefined) continue;
      const start = found.value.indexOf(host);
      const plain = asciiHost(host);
      const value = found.value.slice(0, start) + (plain ?? '') + found.value.slice(start + host.length);
      yield {
        at: partPlaces(found, start, start + host.length),
        args: { key: shownKey(found.entry.key), host: short(host), character: codePointName(character) },
        anchor: anchorOf(found.entry),
        severity: plain === null ? 'warning' : 'error',
        fixes:
          plain === null || !standsAlone(value) ? [] : [fix('use-ascii', false, ...setAll(view, found.items(), value))],
      };
    }
  },
};

function* hostsOf(view: IniView): Generator<{ found: Alike; host: string }> {
  for (const found of apiUrls(view)) yield { found, host: found.url.host };
  for (const found of searchesLdap(view) ? alikeValues(view, 'LDAP_SERVER') : []) {
    const { host } = splitLdapUrl(found.value);
    if (isHost(host)) yield { found, host };
  }
  for (const list of domainLists) {
    if (domainListIsDead(view, list)) continue;
    for (const found of alikeValues(view, list)) {
      const domain = readDomainKey(found.value)?.domain;
      if (domain !== undefined) yield { found, host: domain };
    }
  }
}
