import type { Range } from '../../../contract';
import { shownAnchor, shownKey } from '../characters';
import { fix, type IniEntry, type IniRule } from '../rule';

/** Blanks are trimmed inside quotes too (seed lines 293, 298), so a value cannot begin or end with one (E08). */
export const valueTrimmed: IniRule = {
  id: 'ini-value-trimmed',
  severity: 'info',
  certainty: 'stated',
  *check({ entries, groups }) {
    if (!groups.some(({ distinct }) => distinct.some((entry) => blanksOf(entry).length > 0))) return;
    for (const entry of entries) {
      const blanks = blanksOf(entry);
      if (blanks.length === 0) continue;
      const isEmpty = entry.value === '';
      yield {
        at: blanks,
        args: { key: shownKey(entry.key) },
        anchor: shownAnchor(entry),
        severity: entry.spec?.name === 'LDAP_PW' || isEmpty ? 'warning' : 'info',
        fixes: [fix('remove-blanks', true, ...blanks.map((blank) => ({ ...blank, insert: '' })))],
      };
    }
  },
};

/** The blanks between the quotes and the value. */
function blanksOf({ line: { quote, rawFrom, rawTo, valueFrom, valueTo } }: IniEntry): Range[] {
  if (quote === '') return [];
  const ends =
    valueFrom === valueTo
      ? [{ from: rawFrom + 1, to: rawTo - 1 }]
      : [
          { from: rawFrom + 1, to: valueFrom },
          { from: valueTo, to: rawTo - 1 },
        ];
  return ends.filter(({ from, to }) => to > from);
}
