import { linesWith } from '../characters';
import { draftsOf } from '../marks';
import type { IniLine } from '../parse';
import type { IniRule, IniView } from '../rule';
import { findSpec } from '../schema';
import { isProse } from '../value-text';

const REPLACED = /\ufffd+/g;

/**
 * What is left of text that went through a wrong encoding: U+FFFD; UTF-8 read as CP949 (a question mark with an obsolete
 * Korean letter); Korean UTF-8 or CP949 read as Western European; UTF-8 read so (`Ã©`).
 */
const DAMAGED = new RegExp(
  '\\ufffd+|\\?[\\u317a-\\u317d]|[\\u00a1-\\u00ff]{4,}|\\u00c3[\\u00a0-\\u00bf]|' +
    '(?:[\\u00ea-\\u00ed][\\u0080-\\u00bf\\u0152-\\u017e\\u02c6\\u02dc\\u2013-\\u203a\\u20ac\\u2122]{2}){2,}',
  'g',
);

/** The guide warns of garbled Korean in a file that is not UTF-8 (seed line 290; D13, D23). What is lost is not guessed. */
export const damagedText: IniRule = {
  id: 'ini-damaged-text',
  severity: 'warning',
  certainty: 'inferred',
  *check(view) {
    const pattern = view.decoding === 'stated' ? DAMAGED : REPLACED;
    const seen = new Set<IniLine>();
    const hitLines = view.kinds.damage ? linesWith(view, pattern) : [];
    for (const { hits, fixes: _, ...draft } of draftsOf(view, hitLines)) {
      for (const { line } of hits) seen.add(line);
      const isRead = hits.some(({ entry }) => entry && !isProse(entry.spec));
      yield { ...draft, severity: isRead ? 'error' : 'warning' };
    }
    if (!view.kinds.question || !view.text.includes('??')) return;
    for (const line of view.document.lines) {
      const count = seen.has(line) ? 0 : lostCharacters(view, line);
      if (count > 0) yield { at: [textOf(line)], args: { character: 'U+003F', count } };
    }
  },
};

const textOf = ({ kind, keyFrom, keyTo, valueFrom, valueTo }: IniLine) =>
  kind === 'entry' ? { from: valueFrom, to: valueTo } : { from: keyFrom, to: keyTo };

/** Question marks where words were: at least two groups of them, and more than all else. Only in remarks and messages. */
function lostCharacters({ text }: IniView, line: IniLine): number {
  if (line.kind !== 'comment' && line.kind !== 'entry') return 0;
  const { from, to } = textOf(line);
  const content = text.slice(from, to);
  if (!content.includes('??')) return 0;
  if (line.kind === 'entry' && !isProse(findSpec(text.slice(line.keyFrom, line.keyTo))?.spec)) return 0;
  const groups = content.split(/[^?]+/).filter((group) => group.length > 1);
  const count = groups.reduce((sum, group) => sum + group.length, 0);
  const others = content.replace(/[?#\s]+/g, '').length;
  return groups.length > 1 && count > others ? count : 0;
}
