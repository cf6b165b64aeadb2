import { addKey, placeOfSection, usualValue } from '../cure-values';
import { asMeant, cacheKeys, hasSettings, lacks, missingConflict } from '../missing';
import { fix, type IniRule } from '../rule';
import { iniSchema } from '../schema';

/** Keys whose absence has a code of its own, #5001 to #5015 (seed lines 785-846). CACHE_* of type 1 have their own rule. */
export const missingKey: IniRule = {
  id: 'ini-missing-key',
  severity: 'error',
  certainty: 'stated',
  *check(view) {
    if (!hasSettings(view)) return;
    const byAdapter = asMeant(view, 'MFA_VERIFY_TYPE') === '1';
    for (const { name: key, section, missingCode: code, origin } of iniSchema.keys) {
      if (code === undefined || lacks(view, key) !== 'absent') continue;
      if (missingConflict(view, key, 'meant') || (byAdapter && cacheKeys.some((name) => name === key))) continue;
      const usual = usualValue(view, key);
      const edits = usual === null ? [] : addKey(view, section, key, usual);
      yield {
        at: [placeOfSection(view, section)],
        args: { key, code, section, usual: usual ?? '' },
        anchor: key,
        fixes: edits.length > 0 ? [fix('add-usual', origin === 'fixed', ...edits)] : [],
      };
    }
  },
};
