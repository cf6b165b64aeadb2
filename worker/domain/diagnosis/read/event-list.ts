import { labelAt, take, type Label } from './labels';
import type { RawEvent } from './record';
import { isBlank, lineEnd, noteBad, type Notes } from './scan';

/**
 * Events of `Get-WinEvent | fl` and `Get-EventLog | fl`: properties at the beginning of the line, values that go on in
 * lines that are indented. A property that comes again begins the next event.
 */
export function* listEvents(text: string, notes: Notes): Generator<RawEvent> {
  let event: RawEvent | null = null;
  let seen = new Set<Label>();
  let message: { indent: number; lines: string[]; from: number; to: number } | null = null;
  let known = false;
  for (let at = 0; at < text.length;) {
    const end = lineEnd(text, at);
    const found = propertyAt(text, at, end);
    if (found) {
      if (message && event) putMessage(event, message);
      message = null;
      known = found.label !== undefined;
      if (found.label) {
        if (event && found.label !== 'none' && seen.has(found.label) && isRepeat(found.label)) {
          yield { ...event, to: at };
          event = null;
          seen = new Set();
        }
        event ??= { from: at, to: end, messageFrom: at, messageTo: at };
        seen.add(found.label);
        if (found.label === 'message')
          message = {
            indent: found.valueFrom - at,
            lines: [text.slice(found.valueFrom, end)],
            from: found.valueFrom,
            to: end,
          };
        else take(event, found.label, text.slice(found.valueFrom, end).trim());
      }
    } else if (message) {
      message.lines.push(withoutIndent(text, at, end, message.indent));
      if (!isBlank(text, at, end)) message.to = end;
    } else if (!isBlank(text, at, end) && (!event || !isIndented(text, at) || known)) noteBad(notes, at);
    at = end + 1;
  }
  if (!event) return;
  if (message) putMessage(event, message);
  else notes.cut ||= !seen.has('message');
  yield { ...event, to: text.length };
}

/** `Level` and `LevelDisplayName` are one label, and so are `UserId` and `UserName`. */
const isRepeat = (label: Label): boolean =>
  label === 'time' || label === 'message' || label === 'id' || label === 'provider';

function putMessage(event: RawEvent, message: { lines: string[]; from: number; to: number }): void {
  event.message = message.lines.join('\n').trimEnd();
  event.messageFrom = message.from;
  event.messageTo = message.to;
}

const LONGEST_NAME = 40;

/** A property of any name; `label` is missing for those that say nothing here. */
export function propertyAt(text: string, at: number, end: number): { label?: Label; valueFrom: number } | null {
  const first = text.charCodeAt(at) | 0x20;
  if (!(first >= 0x61 && first <= 0x7a)) return null;
  let name = at + 1;
  for (; name < end && name - at < LONGEST_NAME; name++) {
    const unit = text.charCodeAt(name);
    if (!((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a) && unit !== 0x5f && !(unit >= 0x30 && unit <= 0x39)) break;
  }
  let colon = name;
  while (colon < end && text.charCodeAt(colon) === 0x20) colon++;
  if (text.charCodeAt(colon) !== 0x3a || colon === name || colon >= end) return null;
  const after = text.charCodeAt(colon + 1);
  if (colon + 1 < end && after !== 0x20 && after !== 0x0d) return null;
  const label = labelAt(text, at, end)?.label;
  return { ...(label && { label }), valueFrom: Math.min(end, colon + 2) };
}

const isIndented = (text: string, at: number): boolean => text.charCodeAt(at) === 0x20;

function withoutIndent(text: string, from: number, to: number, indent: number): string {
  let at = from;
  while (at < to && at - from < indent && text.charCodeAt(at) === 0x20) at++;
  const end = text.charCodeAt(to - 1) === 0x0d ? to - 1 : to;
  return text.slice(at, Math.max(at, end));
}
