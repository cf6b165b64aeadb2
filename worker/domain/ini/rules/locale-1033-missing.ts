import type { TextEdit } from '../../../contract';
import { addSection, lineEndOf } from '../add';
import { localeSection } from '../locales';
import { linesOf } from '../meant-value';
import { hasSettings } from '../missing';
import type { IniDocument } from '../parse';
import { fix, type IniRule } from '../rule';
import { findSection, specOf } from '../schema';
import { brokenHeader, meantSection } from '../section-names';

const SECTION = 'MSG-1033';
const KEY = 'MSG_INTERNAL_ERROR';

/** At least the English messages must be there (seed lines 300, 315). */
export const locale1033Missing: IniRule = {
  id: 'ini-locale-1033-missing',
  severity: 'error',
  certainty: 'stated',
  *check(view) {
    if (!hasSettings(view)) return;
    const { text, lines } = view.document;
    const isThere = view.headings.some(({ line }) => {
      const name = brokenHeader(text, line)?.name ?? (line.kind === 'section' ? line.section : '');
      return name !== '' && (localeSection(name) ?? meantSection(name)) === SECTION;
    });
    if (isThere) return;
    const last = lines.findLast(({ kind }) => kind !== 'blank') ?? lines[0];
    // A message elsewhere that belongs there has a cure of its own; with it there would be two.
    const isOpen = !linesOf(view, KEY).some(({ section }) => section === SECTION);
    yield {
      at: [last ? { from: last.keyFrom, to: last.keyTo } : { from: 0, to: 0 }],
      fixes: isOpen ? [fix('add-section', true, addMessages(view.document))] : [],
    };
  },
};

/** Behind the last message section, else at the end of the file. */
function addMessages(document: IniDocument): TextEdit {
  const value = specOf(KEY).sample;
  const isMessage = (section: string): boolean => findSection(section) === 'MSG-*';
  const last = document.lines.findLast(
    ({ kind, section }) => isMessage(section) && (kind === 'entry' || kind === 'section'),
  );
  if (!last || last.end === last.to) return addSection(document, { section: SECTION, key: KEY, value });
  const eol = lineEndOf(document);
  return { from: last.end, to: last.end, insert: `${eol}[${SECTION}]${eol}${KEY}="${value}"${eol}` };
}
