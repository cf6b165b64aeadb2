import { short } from '../characters';
import { meant, placeOf, setEvery } from '../meant-value';
import { fix, type IniRule } from '../rule';
import { specOf } from '../schema';

/** The guide's onload.js looks for `jwtTokenResponse` in the address (seed lines 398, 965), so the names must agree (D22). */
export const callbackName: IniRule = {
  id: 'ini-callback-name',
  severity: 'info',
  certainty: 'observed',
  *check(view) {
    const name = meant(view, 'KEY_NAME_IN_RESPONSE');
    const usual = specOf('KEY_NAME_IN_RESPONSE').sample;
    if (!name || name.value === usual) return;
    yield {
      at: [placeOf(name)],
      args: { name: short(name.value), usual },
      severity: /^[\w.~-]+$/.test(name.value) ? 'info' : 'warning',
      fixes: [fix('usual-name', false, ...setEvery(view, 'KEY_NAME_IN_RESPONSE', usual))],
    };
  },
};
