import { meant, placeOf, setEvery } from '../meant-value';
import { fix, type IniRule } from '../rule';

/** With 2, a failed search ends the sign-in (#1003); the guide asks for 1 where possible (seed lines 352, 599-606). */
export const ldapSearchStrict: IniRule = {
  id: 'ini-ldap-search-strict',
  severity: 'warning',
  certainty: 'stated',
  *check(view) {
    const search = meant(view, 'USE_LDAP_SEARCH');
    if (search?.value !== '2') return;
    yield { at: [placeOf(search)], fixes: [fix('best-effort', false, ...setEvery(view, 'USE_LDAP_SEARCH', '1'))] };
  },
};
