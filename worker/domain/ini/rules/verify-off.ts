import { cacheKeys } from '../missing';
import { meant, placeOf, setEvery } from '../meant-value';
import { fix, type IniRule } from '../rule';
import { cannotUseTls13 } from './tls13-server';

/** With 0 the adapter does not check the result of MFA again; not for normal operation (seed lines 412, 666-667). */
export const verifyOff: IniRule = {
  id: 'ini-verify-off',
  severity: 'warning',
  certainty: 'stated',
  *check(view) {
    const type = meant(view, 'MFA_VERIFY_TYPE');
    if (type?.value !== '0') return;
    const byServer = meant(view, 'MFA_VERIFY_URL') && !cannotUseTls13(view) ? ['2'] : [];
    const byAdapter = cacheKeys.every((key) => meant(view, key)) ? ['1'] : [];
    const ids: Record<string, string> = { 1: 'by-adapter', 2: 'by-server' };
    yield {
      at: [placeOf(type)],
      fixes: [...byServer, ...byAdapter].map((value) =>
        fix(ids[value] ?? '', false, ...setEvery(view, 'MFA_VERIFY_TYPE', value)),
      ),
    };
  },
};
