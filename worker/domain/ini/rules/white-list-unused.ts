import { searchesLdap } from '../ldap';
import { linesOf, meant, meantText, setEvery } from '../meant-value';
import { fix, keyPlace, type IniRule } from '../rule';

/** LDAP_WHITE_IP_## counts only with LDAP_DNS_LOOKUP 2 or 3 (seed line 375; D17). */
export const whiteListUnused: IniRule = {
  id: 'ini-white-list-unused',
  severity: 'warning',
  certainty: 'stated',
  *check(view) {
    const lookup = meant(view, 'LDAP_DNS_LOOKUP');
    if (!lookup || (lookup.value !== '0' && lookup.value !== '1') || !searchesLdap(view)) return;
    const items = linesOf(view, 'LDAP_WHITE_IP_##').filter((entry) => meantText(view, entry) !== '');
    if (items.length === 0) return;
    const setTo = (value: string) => setEvery(view, 'LDAP_DNS_LOOKUP', value);
    yield {
      at: [...items.map(keyPlace), keyPlace(lookup.entry)],
      args: { lookup: lookup.value, count: items.length },
      fixes: [fix('prefer-list', false, ...setTo('2')), fix('only-list', false, ...setTo('3'))],
    };
  },
};
