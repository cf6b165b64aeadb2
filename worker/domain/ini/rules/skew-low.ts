import { meant, placeOf, setEvery } from '../meant-value';
import { fix, type IniRule } from '../rule';
import { specOf } from '../schema';

const LEAST = 300;

/** Counted from the sign-in at AD, so the guide warns of a tight value (seed lines 431-434); the bound is ours (D25). */
export const skewLow: IniRule = {
  id: 'ini-skew-low',
  severity: 'warning',
  certainty: 'inferred',
  *check(view) {
    const skew = meant(view, 'SKEW_SECONDS');
    if (!skew || meant(view, 'MFA_VERIFY_TYPE')?.value !== '1') return;
    if (!/^\d+$/.test(skew.value) || Number(skew.value) >= LEAST) return;
    yield {
      at: [placeOf(skew)],
      args: { seconds: Number(skew.value) },
      fixes: [fix('one-hour', false, ...setEvery(view, 'SKEW_SECONDS', specOf('SKEW_SECONDS').sample))],
    };
  },
};
