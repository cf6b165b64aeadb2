import { meant, placeOf } from '../meant-value';
import { keyPlace, type IniRule } from '../rule';

/** MFA_VERIFY_URL belongs to type 2 (seed lines 415-416). */
export const verifyUrlUnused: IniRule = {
  id: 'ini-verify-url-unused',
  severity: 'info',
  certainty: 'stated',
  *check(view) {
    const type = meant(view, 'MFA_VERIFY_TYPE');
    const url = meant(view, 'MFA_VERIFY_URL');
    if (!url || (type?.value !== '0' && type?.value !== '1')) return;
    yield { at: [keyPlace(url.entry), placeOf(type)], args: { type: type.value } };
  },
};
