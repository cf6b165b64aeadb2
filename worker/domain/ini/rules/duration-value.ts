import { durationSeconds, durationText } from '../durations';
import { everyMeant, groupEqual, placeOf, setAll } from '../meant-value';
import { plainSeconds } from '../plain-durations';
import { fix, type IniRule } from '../rule';

/** Days, hours, minutes and seconds such as `1d02h38m27s`, or a bare number of seconds (seed lines 402-404, 437-439). */
export const durationValue: IniRule = {
  id: 'ini-duration-value',
  severity: 'error',
  certainty: 'stated',
  *check(view) {
    for (const name of ['TOKEN_EXP_TIME', 'CACHE_LIFE_TIME']) {
      for (const group of groupEqual(everyMeant(view, name))) {
        const value = group[0]?.value ?? '';
        if (durationSeconds(value) !== null) continue;
        const seconds = plainSeconds(value);
        const wanted = seconds === null ? '' : durationText(seconds);
        yield {
          at: group.map(placeOf),
          args: { key: name, wanted },
          anchor: name,
          fixes: wanted === '' ? [] : [fix('write', true, ...setAll(view, group, wanted))],
        };
      }
    }
  },
};
