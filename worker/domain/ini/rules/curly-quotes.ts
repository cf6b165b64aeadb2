import type { TextEdit } from '../../../contract';
import { shownAnchor, shownKey } from '../characters';
import { isSemicolonLine } from '../meant';
import { bareRange } from '../notes';
import { curlyQuoted } from '../quotes';
import { fix, type IniEntry, type IniRule, type IniView } from '../rule';
import { isProse, requote } from '../value-text';

/** Only straight quotes are documented as quotes, and the guide's own pages show others (seed lines 292, 297, 533, 592; D6). */
export const curlyQuotes: IniRule = {
  id: 'ini-curly-quotes',
  severity: 'error',
  certainty: 'inferred',
  *check(view) {
    if (!view.kinds.curly) return;
    for (const { entries } of view.groups) {
      const [first] = entries;
      if (!first || isSemicolonLine(view.text, first.line.keyFrom)) continue;
      const edits = entries.flatMap((entry) => straighten(view, entry));
      if (edits.length === 0) continue;
      const mayMean = first.spec?.name === 'LDAP_PW' || !first.spec;
      const isEmpty = edits.some(({ insert }) => insert === '""');
      yield {
        at: edits.map(({ from, to }) => ({ from, to })),
        args: { key: shownKey(first.key) },
        anchor: shownAnchor(first),
        severity: isProse(first.spec) ? 'warning' : 'error',
        fixes: isEmpty ? [] : [fix('straight', !mayMean, ...edits)],
      };
    }
  },
};

function straighten({ text }: IniView, entry: IniEntry): TextEdit[] {
  const { from, to } = bareRange(text, entry);
  const quoted = curlyQuoted(text.slice(from, to));
  return quoted ? [{ from, to, insert: requote(quoted.inner, '"') }] : [];
}
