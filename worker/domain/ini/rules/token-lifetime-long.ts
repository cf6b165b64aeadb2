import { durationSeconds } from '../durations';
import { short } from '../characters';
import { meant, placeOf, setEvery } from '../meant-value';
import { fix, type IniRule } from '../rule';

const MOST = 7200;

/** The longest elsewhere: the token of the API guide lives 2 hours; those who call the API use 5 or 10 minutes (D25). */
export const tokenLifetimeLong: IniRule = {
  id: 'ini-token-lifetime-long',
  severity: 'info',
  certainty: 'inferred',
  *check(view) {
    const time = meant(view, 'TOKEN_EXP_TIME');
    const seconds = time ? durationSeconds(time.value) : null;
    if (!time || seconds === null || seconds <= MOST) return;
    yield {
      at: [placeOf(time)],
      args: { time: short(time.value), seconds },
      fixes: [fix('two-hours', false, ...setEvery(view, 'TOKEN_EXP_TIME', '2h'))],
    };
  },
};
