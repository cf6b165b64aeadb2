import { hasSettings } from '../missing';
import type { IniRule } from '../rule';

/** Without a key the adapter raises #5006 (seed line 808); a file with none of its keys is another program's. */
export const noSettings: IniRule = {
  id: 'ini-no-settings',
  severity: 'error',
  certainty: 'stated',
  *check(view) {
    if (hasSettings(view)) return;
    yield { at: [{ from: 0, to: 0 }], certainty: view.entries.length === 0 ? 'stated' : 'inferred' };
  },
};
