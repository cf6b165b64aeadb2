import { addKey } from '../cure-values';
import { linesOf, meant, placeOf, setEvery } from '../meant-value';
import { cacheKeys, lacks } from '../missing';
import { fix, keyPlace, type IniRule } from '../rule';
import { specOf } from '../schema';

/** Type 1 needs all four keys of the store in LDAP (seed lines 413-414); each has its code when it is missing. */
export const verifyCacheMissing: IniRule = {
  id: 'ini-verify-cache-missing',
  severity: 'error',
  certainty: 'stated',
  *check(view) {
    const type = meant(view, 'MFA_VERIFY_TYPE');
    if (type?.value !== '1') return;
    for (const key of cacheKeys) {
      const how = lacks(view, key);
      if (!how) continue;
      const { missingCode = 0, sample } = specOf(key);
      const lines = linesOf(view, key);
      // What is not plainly empty, such as a remark alone, has a cure of its own first.
      const isPlain = lines.every((line) => line.value === '');
      const edits = how === 'empty' ? setEvery(view, key, sample) : addKey(view, type.entry.section, key, sample);
      yield {
        at: how === 'empty' ? lines.map(keyPlace) : [placeOf(type)],
        args: { key, code: missingCode, sample },
        anchor: key,
        certainty: how === 'empty' ? 'inferred' : 'stated',
        fixes: isPlain && edits.length > 0 ? [fix('use-sample', false, ...edits)] : [],
      };
    }
  },
};
