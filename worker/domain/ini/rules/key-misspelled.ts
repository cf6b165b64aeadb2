import type { IniRule } from '../rule';
import { spellingDrafts } from '../spelling';

/**
 * A spelling known to be taken for a key, such as MAIN_TITLE and CACHE_DELIMITER (D10, D11), or one or two letters off.
 * What was meant is our conclusion; that the key has another name is the guide's.
 */
export const keyMisspelled: IniRule = {
  id: 'ini-key-misspelled',
  severity: 'error',
  certainty: 'inferred',
  check: (view) =>
    spellingDrafts(
      view,
      (how) => how === 'alias' || how === 'near',
      (meaning, meanings) => (meanings.isTaken(meaning) ? 'warning' : 'error'),
    ),
};
