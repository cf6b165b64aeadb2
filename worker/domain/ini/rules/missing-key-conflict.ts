import { addKey, placeOfSection, usualValue } from '../cure-values';
import { lacks, missingConflict } from '../missing';
import { linesOf } from '../meant-value';
import { fix, keyPlace, type IniRule } from '../rule';
import { iniSchema } from '../schema';

/** A code is given for the key, and elsewhere the guide lets the file do without it (seed lines 333, 342, 414, 594). */
export const missingKeyConflict: IniRule = {
  id: 'ini-missing-key-conflict',
  severity: 'info',
  certainty: 'inferred',
  *check(view) {
    for (const { name: key, section, missingCode: code } of iniSchema.keys) {
      const how = code === undefined ? null : lacks(view, key);
      if (code === undefined || !how || !missingConflict(view, key, 'meant')) continue;
      const usual = usualValue(view, key);
      const edits = how === 'absent' && usual !== null ? addKey(view, section, key, usual) : [];
      yield {
        at: how === 'absent' ? [placeOfSection(view, section)] : linesOf(view, key).map(keyPlace),
        args: { key, code, usual: usual ?? '' },
        anchor: key,
        fixes: edits.length > 0 ? [fix('add-usual', false, ...edits)] : [],
      };
    }
  },
};
