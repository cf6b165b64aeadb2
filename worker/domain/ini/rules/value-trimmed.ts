import { shownAnchor, shownKey } from '../characters';
import { fix, type IniRule } from '../rule';

/** Blanks are trimmed inside quotes too (seed lines 293, 298), so a value cannot begin or end with one (E08). */
export const valueTrimmed: IniRule = {
  id: 'ini-value-trimmed',
  severity: 'info',
  certainty: 'stated',
  *check({ entries }) {
    for (const entry of entries) {
      const { quote, rawFrom, rawTo, valueFrom, valueTo } = entry.line;
      if (quote === '') continue;
      const isEmpty = valueFrom === valueTo;
      const ends = isEmpty
        ? [{ from: rawFrom + 1, to: rawTo - 1 }]
        : [
            { from: rawFrom + 1, to: valueFrom },
            { from: valueTo, to: rawTo - 1 },
          ];
      const blanks = ends.filter(({ from, to }) => to > from);
      if (blanks.length === 0) continue;
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
