import { alikeValues } from '../alike';
import { durationSeconds } from '../durations';
import { placeOf, setAll } from '../meant-value';
import { plainSeconds } from '../plain-durations';
import { fix, type IniRule } from '../rule';

const KEY = 'SKEW_SECONDS';
/** Most seconds a 32-bit number of .NET holds; that the adapter reads one is inferred. */
const MOST = 2_147_483_647;

/** SKEW_SECONDS is a number of seconds; unlike its neighbours it is not said to take `1h` (seed lines 431, 435). */
export const secondsValue: IniRule = {
  id: 'ini-seconds-value',
  severity: 'error',
  certainty: 'stated',
  *check(view) {
    for (const { value, items } of alikeValues(view, KEY)) {
      if (/^\d+$/.test(value) && Number(value) <= MOST) continue;
      const seconds = durationSeconds(value) ?? plainSeconds(value);
      const wanted = seconds === null || seconds > MOST ? '' : String(seconds);
      yield {
        at: items().map(placeOf),
        args: { key: KEY, wanted },
        anchor: KEY,
        fixes: wanted === '' ? [] : [fix('write', true, ...setAll(view, items(), wanted))],
      };
    }
  },
};
