import { meant } from './meant-value';
import type { IniView } from './rule';
import { parseAddress } from './addresses';

/** With USE_LDAP_SEARCH=0 nothing of LDAP is used (seed line 350): then only `ini-ldap-unused` speaks. */
export const searchesLdap = (view: IniView): boolean => meant(view, 'USE_LDAP_SEARCH')?.value !== '0';

/** LDAP_ID, LDAP_PW and LDAP_SSLTLS count only with LDAP_USE_IDPW=1 (seed lines 357, 358). */
export const usesCredentials = (view: IniView): boolean => meant(view, 'LDAP_USE_IDPW')?.value === '1';

export const isMasked = (value: string): boolean => value.includes('***');

/** An address of an LDAP server taken apart; the parts joined give the value, but for the brackets. */
export interface LdapUrl {
  /** `LDAP://` as it is written, or empty. */
  prefix: string;
  host: string;
  bracketed: boolean;
  /** `:389`, or empty. */
  port: string;
  /** What follows, or empty. */
  path: string;
}

/** With slashes, or `LDAP:` alone: `ldap:389` is a host with a port, and `fe80::1` an address. */
const PREFIX = /^(?:(?:[a-z][a-z0-9+.-]*:)?[\\/]+|ldaps?:(?!\d+(?:[\\/?]|$)))/i;

export function splitLdapUrl(value: string): LdapUrl {
  const prefix = PREFIX.exec(value)?.[0] ?? '';
  const rest = value.slice(prefix.length);
  const bracketed = rest.startsWith('[') && rest.includes(']');
  const end = bracketed ? rest.indexOf(']') : endOfHost(rest);
  const after = rest.slice(bracketed ? end + 1 : end);
  const port = /^:\d*/.exec(after)?.[0] ?? '';
  return { prefix, host: rest.slice(bracketed ? 1 : 0, end), bracketed, port, path: after.slice(port.length) };
}

/** An IPv6 address has more than one colon and no port, since the guide writes it without brackets (seed line 356). */
function endOfHost(rest: string): number {
  const slash = rest.search(/[\\/?]/);
  const authority = slash === -1 ? rest : rest.slice(0, slash);
  const colon = authority.indexOf(':');
  return colon !== -1 && colon === authority.lastIndexOf(':') ? colon : authority.length;
}

const LABEL = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_-]{0,61}[\p{L}\p{N}_])?$/u;

/** Whether it can be read as the name or the address of one host. Letters beyond ASCII are another rule's matter. */
export function isHost(host: string): boolean {
  if (parseAddress(host)) return true;
  if (host === '' || host.length > 253 || /^[\d.]+$/.test(host)) return false;
  return host
    .replace(/\.$/, '')
    .split('.')
    .every((label) => LABEL.test(label));
}
