import { alikeValues } from '../alike';
import { durationSeconds, durationText } from '../durations';
import { placeOf, setAll } from '../meant-value';
import { plainSeconds } from '../plain-durations';
import { fix, type IniRule } from '../rule';

/** Days, hours, minutes and seconds such as `1d02h38m27s`, or a bare number of seconds (seed lines 402-404, 437-439). */
export const durationValue: IniRule = {
  id: 'ini-duration-value',
  severity: 'error',
  certainty: 'stated',
  *check(view) {
    for (const name of ['TOKEN_EXP_TIME', 'CACHE_LIFE_TIME']) {
      for (const { value, items } of alikeValues(view, name)) {
        if (durationSeconds(value) !== null) continue;
        const seconds = plainSeconds(value);
        const wanted = seconds === null ? '' : durationText(seconds);
        yield {
          at: items().map(placeOf),
          args: { key: name, wanted },
          anchor: name,
          fixes: wanted === '' ? [] : [fix('write', true, ...setAll(view, items(), wanted))],
        };
      }
    }
  },
};
