import type { ThemeRule } from '../view';

/** Said, so that silence of the other rules is not taken for praise. */
export const tooDeep: ThemeRule = {
  id: 'theme-too-deep',
  severity: 'info',
  certainty: 'stated',
  *check({ fault }) {
    if (fault?.why === 'depth') yield { at: [{ from: fault.at, to: fault.at }] };
  },
};
