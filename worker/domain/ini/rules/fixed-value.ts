import { alikeValues } from '../alike';
import { placeOf, setAll } from '../meant-value';
import { fix, type IniRule } from '../rule';
import { iniSchema } from '../schema';

const fixed = iniSchema.keys.filter(({ origin }) => origin === 'fixed');

/** Values that every site takes over as they are (seed lines 455, 528-549); the table's rows of the two claims are lost. */
export const fixedValue: IniRule = {
  id: 'ini-fixed-value',
  severity: 'warning',
  certainty: 'stated',
  *check(view) {
    for (const { name, sample } of fixed) {
      const idle = name === 'API_SYSTEMNAME';
      for (const { value, items } of alikeValues(view, name)) {
        if (value === sample) continue;
        yield {
          at: items().map(placeOf),
          args: { key: name, wanted: sample },
          anchor: name,
          severity: idle ? 'info' : 'warning',
          certainty: name.startsWith('MAIN_CLAIM') ? 'inferred' : 'stated',
          fixes: [fix('write', idle, ...setAll(view, items(), sample))],
        };
      }
    }
  },
};
