import type { TextEdit } from '../../../contract';
import { shownAnchor, shownKey } from '../characters';
import { isSemicolonLine, meaningsOf } from '../meant';
import { meantText } from '../meant-value';
import { bareRange } from '../notes';
import { curlyQuoted, unbalancedQuote } from '../quotes';
import { fix, type IniEntry, type IniRule, type IniView } from '../rule';
import { isProse } from '../value-text';

/** Quotes enclose a value (seed lines 292, 297-298); one alone is either part of the value or a slip. */
export const unbalancedQuotes: IniRule = {
  id: 'ini-unbalanced-quote',
  severity: 'error',
  certainty: 'inferred',
  *check(view) {
    for (const { entries, distinct } of view.groups) {
      if (!distinct.some((entry) => mend(view, entry).length > 0)) continue;
      const [first] = entries;
      if (!first || isSemicolonLine(view.text, first.line.keyFrom)) continue;
      const found = entries.flatMap((entry) => mend(view, entry));
      if (found.length === 0) continue;
      const edits = found.map(({ edit }) => edit);
      const mayMean = !first.spec || first.spec.name === 'LDAP_PW' || edits.some(({ insert }) => insert.includes('#'));
      const isEmpty = found.some(({ entry }) => meantText(view, entry) === '');
      yield {
        at: edits.map(({ from, to }) => ({ from, to })),
        args: { key: shownKey(first.key) },
        anchor: shownAnchor(first),
        severity: isProse(first.spec) ? 'warning' : 'error',
        fixes: isEmpty ? [] : [fix('close', !mayMean, ...edits)],
      };
    }
  },
};

function mend(view: IniView, entry: IniEntry): { entry: IniEntry; edit: TextEdit }[] {
  if (entry.line.quote !== '') return [];
  const { from, to } = bareRange(view.text, entry);
  const raw = view.text.slice(from, to);
  const spec = entry.spec ?? meaningsOf(view).of(entry)?.spec ?? null;
  if (/^(["']).*\1$/.test(raw)) return [];
  const broken = curlyQuoted(raw) ? null : unbalancedQuote({ ...entry, spec }, raw);
  return broken ? [{ entry, edit: { from, to, insert: broken.mended } }] : [];
}
