import { short } from '../characters';
import { everyMeant, placeOf, setAll } from '../meant-value';
import { fix, type IniRule } from '../rule';

/** Any number but 283901 is normal operation (seed lines 441-444): a bypass of 1 or true bypasses nothing (D19). */
export const bypassIneffective: IniRule = {
  id: 'ini-bypass-ineffective',
  severity: 'warning',
  certainty: 'stated',
  *check(view) {
    const found = everyMeant(view, 'BYPASS_ADAPTER').filter(({ value }) => value !== '0' && value !== '283901');
    const [first] = found;
    if (!first) return;
    yield {
      at: found.map(placeOf),
      args: { value: short(first.value) },
      fixes: [fix('normal', true, ...setAll(view, found, '0'))],
    };
  },
};
