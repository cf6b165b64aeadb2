import type { TextEdit } from '../../../contract';
import { lineEndOf } from '../add';
import { shownAnchor, shownKey, withoutMarks } from '../characters';
import { isSemicolonLine } from '../meant';
import { meantText } from '../meant-value';
import { inlineNote, type InlineNote } from '../notes';
import { fix, type IniEntry, type IniRule, type IniView } from '../rule';
import { isProse } from '../value-text';

/** The guide's file has comments on lines of their own only (seed lines 301-453). */
export const inlineComment: IniRule = {
  id: 'ini-inline-comment',
  severity: 'error',
  certainty: 'inferred',
  *check(view) {
    for (const { entries, distinct } of view.groups) {
      if (!distinct.some((entry) => inlineNote(view.text, entry))) continue;
      const [first] = entries;
      if (!first || isSemicolonLine(view.text, first.line.keyFrom)) continue;
      const noted = entries.flatMap((entry) => {
        const note = inlineNote(view.text, entry);
        return note && !isSign(view, entry) ? [{ entry, note }] : [];
      });
      if (noted.length === 0) continue;
      const mayMean = isProse(first.spec) || first.spec?.name === 'LDAP_PW' || first.spec?.name === 'LDAP_ID';
      const isEmpty = noted.some(({ entry }) => meantText(view, entry) === '');
      yield {
        at: noted.map(({ note: { noteFrom, to } }) => ({ from: noteFrom, to })),
        args: { key: shownKey(first.key) },
        anchor: shownAnchor(first),
        severity: mayMean ? 'warning' : 'error',
        fixes: isEmpty ? [] : [fix('own-line', !mayMean, ...noted.flatMap((one) => moveNote(view, one)))],
      };
    }
  },
};

/** A value that is nothing but `#`, as CACHE_DELIMETER may be. */
const isSign = ({ text }: IniView, { line: { rawFrom, rawTo } }: IniEntry): boolean =>
  withoutMarks(text.slice(rawFrom, rawTo)) === '#';

/** The remark goes on a line above, with the same indent. */
function moveNote({ text, document }: IniView, { entry, note }: { entry: IniEntry; note: InlineNote }): TextEdit[] {
  const { from, keyFrom } = entry.line;
  const remark = text.slice(from, keyFrom) + text.slice(note.noteFrom, note.to) + lineEndOf(document);
  return [
    { from, to: from, insert: remark },
    { from: note.from, to: note.to, insert: '' },
  ];
}
