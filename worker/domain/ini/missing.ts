import type { IniErrorCode } from '../../contract';
import { searchesLdap } from './ldap';
import { meaningsOf } from './meant';
import { alikeValues } from './alike';
import { linesOf, meant } from './meant-value';
import type { IniView } from './rule';

/** Keys of verification in LDAP, used only with MFA_VERIFY_TYPE=1 (seed line 414). */
export const cacheKeys = ['CACHE_ATTRIBUTE', 'CACHE_DELIMETER', 'SKEW_SECONDS', 'CACHE_LIFE_TIME'] as const;

/** Where the guide gives a code for a key and says elsewhere that the file can do without it. */
export type MissingConflict = NonNullable<IniErrorCode['conflict']>;

/** What the adapter finds under exactly this name in the right section: nothing, only an empty value, or a value (null). */
export function isMissing(view: IniView, name: string): 'absent' | 'empty' | null {
  const entries = view.of(name);
  if (entries.length === 0) return 'absent';
  return entries.every(({ value }) => value === '') ? 'empty' : null;
}

/** Whether anything in the file is meant for the adapter; of any other file it is not said what is missing. */
export const hasSettings = (view: IniView): boolean =>
  meaningsOf(view).list.length > 0 || view.entries.some(({ spec }) => spec !== null);

/** The same as it was meant: how keys and values are written has rules of its own. */
export function lacks(view: IniView, name: string): 'absent' | 'empty' | null {
  if (linesOf(view, name).length === 0) return 'absent';
  return alikeValues(view, name).length === 0 ? 'empty' : null;
}

/** The value alone of what `meant` finds. */
export const asMeant = (view: IniView, name: string): string | undefined => meant(view, name)?.value;

/**
 * Why a key may be missing in spite of its code: LDAP_SERVER while LDAP is not searched (seed line 594), a single key
 * while its list by domain is there (seed lines 333, 342), CACHE_* and SKEW_SECONDS while the type is not 1 (line 414).
 */
export function missingConflict(
  view: IniView,
  name: string,
  reading: 'written' | 'meant' = 'written',
): MissingConflict | null {
  const read = (key: string): string | undefined => (reading === 'meant' ? asMeant(view, key) : view.value(key));
  if (name === 'LDAP_SERVER') return read('USE_LDAP_SEARCH') === '0' ? 'deletable' : null;
  if (name === 'CONSUMER_KEY' || name === 'SECRET_KEY') {
    const list = `DOMAIN_${name}_##`;
    const lines = reading === 'meant' ? linesOf(view, list) : view.of(list);
    return lines.some(({ value }) => value !== '') ? 'single-keys-empty' : null;
  }
  if (!cacheKeys.some((key) => key === name)) return null;
  const type = read('MFA_VERIFY_TYPE');
  return type === '0' || type === '2' ? 'cache-not-used' : null;
}

/** Whether no other setting makes the key idle. */
export function isUsed(view: IniView, name: string): boolean {
  if (name.startsWith('LDAP_') && !searchesLdap(view)) return false;
  if (name === 'LDAP_SSLTLS') return asMeant(view, 'LDAP_USE_IDPW') !== '0';
  if (name === 'LDAP_DNS_IF_FAIL_USE_NEXT') return asMeant(view, 'LDAP_DNS_LOOKUP') !== '0';
  if (name !== 'MFA_VERIFY_SECURE_PROTOCOL') return true;
  const type = asMeant(view, 'MFA_VERIFY_TYPE');
  return type !== '0' && type !== '1';
}
