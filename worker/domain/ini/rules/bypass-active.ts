import { everyMeant, placeOf, setAll } from '../meant-value';
import { fix, type IniRule } from '../rule';

/** 283901 puts the adapter out of action, for emergencies only (seed lines 441-444; D19). */
export const bypassActive: IniRule = {
  id: 'ini-bypass-active',
  severity: 'error',
  certainty: 'stated',
  *check(view) {
    const found = everyMeant(view, 'BYPASS_ADAPTER').filter(({ value }) => value === '283901');
    if (found.length === 0) return;
    yield {
      at: found.map(placeOf),
      certainty: view.value('BYPASS_ADAPTER') === '283901' ? 'stated' : 'inferred',
      fixes: [fix('normal', false, ...setAll(view, found, '0'))],
    };
  },
};
