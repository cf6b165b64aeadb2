import { automaticPicks } from '../go-on';
import { placeOf } from '../tree';
import type { ThemeRule } from '../view';

/** With one MFA method there is no choice page, and `onload.js` need not be edited (seed line 947). */
export const notNeeded: ThemeRule = {
  id: 'theme-not-needed',
  severity: 'info',
  certainty: 'stated',
  *check({ script, farm }) {
    if (!script || farm.methods?.length !== 1) return;
    const picks = automaticPicks(script);
    if (picks.length > 0) yield { at: picks.map(({ node }) => placeOf(node)) };
  },
};
