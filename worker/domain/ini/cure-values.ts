import type { Range, TextEdit } from '../../contract';
import { addEntry, addSection } from './add';
import { asMeant, cacheKeys, lacks } from './missing';
import type { IniView } from './rule';
import { specOf } from './schema';
import { brokenHeader, meantSection } from './section-names';
import { environmentOf, readUrl, tenantOf } from './urls';

/**
 * Whether a key can take a value without asking for something the file has not, such as credentials or a list: a cure
 * of one setting must not break another.
 */
export function canBe(view: IniView, name: string, value: string): boolean {
  const isThere = (key: string): boolean => lacks(view, key) === null;
  switch (name) {
    case 'USE_LDAP_SEARCH':
      return value !== '2';
    case 'LDAP_DNS_LOOKUP':
      return value !== '3';
    case 'LDAP_USE_IDPW':
      return value !== '1' || (isThere('LDAP_ID') && isThere('LDAP_PW'));
    case 'MFA_VERIFY_TYPE':
      return value === '1' ? cacheKeys.every(isThere) : value !== '2' || isThere('MFA_VERIFY_URL');
    case 'MFA_VERIFY_SECURE_PROTOCOL':
      return value.toUpperCase() !== 'TLS13' || ['2022', '2025'].includes(view.serverVersion ?? '2022');
    case 'USERINFO_ENCRYPT':
    case 'BYPASS_ADAPTER':
      return value === '0';
    case 'MFA_API_URL':
      return isSameSite(value, asMeant(view, 'MFA_VERIFY_URL'));
    case 'MFA_VERIFY_URL':
      return isSameSite(value, asMeant(view, 'MFA_API_URL'));
    default:
      // An entry for a domain wants its partner in the other list.
      return !name.startsWith('DOMAIN_');
  }
}

/** Both addresses name one environment and one tenant, as far as they name any. */
function isSameSite(value: string, other: string | undefined): boolean {
  const [a, b] = [readUrl(value)?.url, readUrl(other ?? '')?.url];
  return !a || !b || (environmentOf(a) === environmentOf(b) && tenantOf(a) === tenantOf(b));
}

/** The value of the guide's own file, when it can be put there without knowing the site and without asking for more. */
export function usualValue(view: IniView, name: string): string | null {
  const { origin, sample, missingCode } = specOf(name);
  if (origin === 'site' || origin === 'issued') return null;
  if (name === 'LDAP_USE_IDPW') return asMeant(view, 'LDAP_ID') && asMeant(view, 'LDAP_PW') ? '1' : '0';
  return missingCode !== undefined || canBe(view, name, sample) ? sample : null;
}

interface Headers {
  exact: ReadonlySet<string>;
  /** Sections that a broken or misspelt header means. */
  meant: ReadonlySet<string>;
}

const cache = new WeakMap<IniView, Headers>();

function headersOf(view: IniView): Headers {
  const known = cache.get(view);
  if (known) return known;
  const exact = new Set<string>();
  const meant = new Set<string>();
  for (const { line } of view.headings) {
    const broken = brokenHeader(view.text, line);
    const section = broken || line.kind === 'section' ? meantSection(broken?.name ?? line.section) : null;
    if (!broken && section === line.section) exact.add(section);
    else if (section) meant.add(section);
  }
  const headers = { exact, meant };
  cache.set(view, headers);
  return headers;
}

export const hasHeader = (view: IniView, section: string): boolean => headersOf(view).exact.has(section);

/** Whether something can be put into a section: it is there, or nothing in the file was meant to be its header. */
export const canPutInto = (view: IniView, section: string): boolean =>
  hasHeader(view, section) || !headersOf(view).meant.has(section);

/** A line with a new key, in its section or in a new one. None while the section's header is there but not right. */
export function addKey(view: IniView, section: string, key: string, value: string): TextEdit[] {
  if (!canPutInto(view, section)) return [];
  const add = hasHeader(view, section) ? addEntry : addSection;
  return [add(view.document, { section, key, value })];
}

/** Where to point for what is not there: the section it should be in, else the first line that says something. */
export function placeOfSection(view: IniView, section: string): Range {
  const header = view.headings.find(({ line }) => line.kind === 'section' && line.section === section);
  const line = header?.line ?? view.entries[0]?.line;
  return line ? { from: line.keyFrom, to: line.keyTo } : { from: 0, to: 0 };
}
