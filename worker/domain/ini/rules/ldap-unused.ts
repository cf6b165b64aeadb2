import { isMasked, searchesLdap } from '../ldap';
import { meaningsOf } from '../meant';
import { everyMeant, meant } from '../meant-value';
import { fix, keyPlace, removeLine, type Draft, type IniEntry, type IniRule } from '../rule';
import { iniSchema } from '../schema';

const keys = iniSchema.keys
  .filter(({ name, group }) => group === 'ldap' && name !== 'USE_LDAP_SEARCH')
  .map(({ name }) => name);

/**
 * USE_LDAP_SEARCH=0 makes the LDAP settings idle (seed lines 350, 593-594); a password among them is a risk for nothing.
 * With MFA_VERIFY_TYPE=1 the adapter writes to LDAP (seed line 413), and the guide does not say by which settings.
 */
export const ldapUnused: IniRule = {
  id: 'ini-ldap-unused',
  severity: 'info',
  certainty: 'stated',
  *check(view) {
    if (searchesLdap(view) || meant(view, 'MFA_VERIFY_TYPE')?.value === '1') return;
    const found = keys.flatMap((key) => everyMeant(view, key));
    const isPassword = (entry: IniEntry, value: string): boolean => entry.key === 'LDAP_PW' && !isMasked(value);
    const passwords = found.filter(({ entry, value }) => isPassword(entry, value)).map(({ entry }) => entry);
    const others = found.filter(({ entry, value }) => !isPassword(entry, value)).map(({ entry }) => entry);
    if (others.length > 0) yield draftOf(others, 'settings');
    if (passwords.length > 0) {
      const isAlone = !meaningsOf(view).has('LDAP_PW');
      const fixes = isAlone ? [fix('remove', false, ...passwords.map(removeLine))] : [];
      yield { ...draftOf(passwords, 'password'), severity: 'warning', fixes };
    }
  },
};

function draftOf(entries: readonly IniEntry[], anchor: string): Draft {
  const names = [...new Set(entries.map(({ spec, key }) => spec?.name ?? key))];
  return { at: entries.map(keyPlace), args: { keys: names.join(', '), count: entries.length }, anchor };
}
