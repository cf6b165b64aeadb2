import { durationSeconds, durationText } from '../durations';
import { meant, placeOf, setEvery } from '../meant-value';
import { fix, type IniRule } from '../rule';

/** An entry that is deleted before the time allowed for it has passed cannot be compared (seed lines 431, 436). */
export const cacheShorterThanSkew: IniRule = {
  id: 'ini-cache-shorter-than-skew',
  severity: 'warning',
  certainty: 'inferred',
  *check(view) {
    const life = meant(view, 'CACHE_LIFE_TIME');
    const skew = meant(view, 'SKEW_SECONDS');
    if (!life || !skew || meant(view, 'MFA_VERIFY_TYPE')?.value !== '1' || !/^\d+$/.test(skew.value)) return;
    const lifeSeconds = durationSeconds(life.value);
    const skewSeconds = Number(skew.value);
    if (lifeSeconds === null || !Number.isSafeInteger(skewSeconds) || lifeSeconds >= skewSeconds) return;
    const enough = durationText(Math.max(86_400, skewSeconds));
    yield {
      at: [placeOf(life), placeOf(skew)],
      args: { life: lifeSeconds, skew: skewSeconds, enough },
      fixes: [fix('longer', false, ...setEvery(view, 'CACHE_LIFE_TIME', enough))],
    };
  },
};
