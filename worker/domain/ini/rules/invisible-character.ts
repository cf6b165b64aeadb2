import type { Range } from '../../../contract';
import { invisibleRuns, isMark, isWideBlank, linesWith, withoutMarks } from '../characters';
import { draftsOf } from '../marks';
import type { IniLine } from '../parse';
import type { IniRule, IniView } from '../rule';
import { findSpec } from '../schema';
import { isProse } from '../value-text';

/** Characters without width, and blanks that are none to every reader, where the adapter reads (`security.md` RI5). */
export const invisibleCharacter: IniRule = {
  id: 'ini-invisible-character',
  severity: 'error',
  certainty: 'inferred',
  *check(view) {
    if (!view.kinds.marks) return;
    const { text } = view;
    const isBlank = ({ from }: Range): boolean => isWideBlank(text.charAt(from));
    const hits = linesWith(view, invisibleRuns, (line, run) => isRead(line) && !isMeant(view, line, run));
    for (const { hits: group, ...draft } of draftsOf(view, hits))
      yield { ...draft, severity: group.some(({ runs }) => runs.some((run) => !isBlank(run))) ? 'error' : 'warning' };
  },
};

const isRead = ({ kind }: IniLine): boolean => kind !== 'comment' && kind !== 'blank';

/** A blank between the words of a title or message, and what joins two characters of an emoji or an Indic script. */
function isMeant({ text }: IniView, line: IniLine, { from, to }: Range): boolean {
  const character = text.charAt(from);
  if (isWideBlank(character)) {
    if (line.kind === 'other') return true;
    const key = withoutMarks(text.slice(line.keyFrom, line.keyTo));
    return line.valueFrom < from && to < line.valueTo && isProse(findSpec(key)?.spec);
  }
  const joins = character === '\u200c' || character === '\u200d';
  return joins && to === from + 1 && isJoined(text.charAt(from - 1)) && isJoined(text.charAt(to));
}

const isJoined = (character: string): boolean => character > '\x7f' && !isMark(character);
