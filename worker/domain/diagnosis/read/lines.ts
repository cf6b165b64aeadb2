import { levelOf, type RawEvent } from './record';
import { isBlank, lineEnd, noteBad, type Notes } from './scan';

const DATE =
  /\d{4}[-./]\d{1,2}[-./]\d{1,2}[T ]{1,2}(?:(?:오전|오후|AM|PM) )?\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(?:Z| ?[AP]M)?/;
/** Lines that follow an entry belong to it, such as its stack; so many at most. */
const MOST_LINES = 200;

/** Loose lines of the adapter's log: each line with a `[#dddd]` begins an entry, whatever stands in front. */
export function* adapterLines(text: string, notes: Notes): Generator<RawEvent> {
  let event: RawEvent | null = null;
  let lines = 0;
  for (let at = 0; at < text.length;) {
    const end = lineEnd(text, at);
    if (hasCode(text, at, end)) {
      if (event) yield event;
      event = startAt(text, at, end);
      lines = 1;
    } else if (!isBlank(text, at, end)) {
      if (event && lines < MOST_LINES) event.to = event.messageTo = end;
      else noteBad(notes, at);
      lines++;
    }
    at = end + 1;
  }
  if (event) yield event;
}

function hasCode(text: string, from: number, to: number): boolean {
  const line = text.slice(from, to);
  const at = line.indexOf('[#');
  return at >= 0 && /^\[#\d{4}\]/.test(line.slice(at, at + 7));
}

function startAt(text: string, at: number, end: number): RawEvent {
  const head = text.slice(at, Math.min(end, at + 160));
  const date = DATE.exec(head);
  const behind = date ? date.index + date[0].length : 0;
  const level = /\b(?:Error|Warning|Information)\b|오류|경고|정보/.exec(head.slice(behind, behind + 40));
  const from = at + (level ? behind + level.index + level[0].length : behind);
  return {
    from: at,
    to: end,
    messageFrom: from,
    messageTo: end,
    source: 'adapter',
    ...(date && { time: date[0] }),
    ...(level && levelOf(level[0]) && { level: level[0] }),
  };
}
