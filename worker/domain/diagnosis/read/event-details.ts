import type { RawEvent } from './record';
import { isBlank, lineEnd, type Notes } from './scan';

export const isDetailsHead = (text: string): boolean =>
  /^[-+]?\s{0,4}System\s*$/m.test(text) && /^\s{1,8}[-+] Provider/m.test(text);

/**
 * Events as the Details tab of Event Viewer copies them in its friendly view: names of the XML, indented, the same in
 * every language. `[ SystemTime]  2026-...` is an attribute of the line above it.
 */
export function* detailsEvents(text: string, notes: Notes): Generator<RawEvent> {
  let event: RawEvent | null = null;
  let data: { name: string; value: string }[] = [];
  let inData = false;
  for (let at = 0; at < text.length;) {
    const end = lineEnd(text, at);
    const line = text.slice(at, Math.min(end, at + 8000)).trim();
    if (/^[-+]?\s{0,4}System$/.test(line)) {
      if (event) yield finished(event, data, at);
      event = { from: at, to: end, messageFrom: at, messageTo: at };
      [data, inData] = [[], false];
    } else if (event && /^[-+]?\s{0,4}(?:EventData|UserData)$/.test(line)) {
      inData = true;
      event.messageFrom = Math.min(end + 1, text.length);
    } else if (event && inData && !isBlank(text, at, end)) {
      const match = /^[-+]?\s{0,4}([\w.]{1,60})\s+(\S.*)$/.exec(line);
      if (match && data.length < 64)
        data.push({ name: match[1] === 'Data' ? '' : (match[1] ?? ''), value: match[2] ?? '' });
      event.messageTo = end;
    } else if (event) takeSystem(event, line);
    at = end + 1;
  }
  if (!event) return;
  notes.cut ||= event.time === undefined;
  yield finished(event, data, text.length);
}

function finished(event: RawEvent, data: { name: string; value: string }[], to: number): RawEvent {
  const fields = data.filter(({ name }) => name !== '');
  return {
    ...event,
    to,
    messageTo: Math.max(event.messageFrom, event.messageTo),
    ...(fields.length > 0 && { fields }),
  };
}

const attributes: Readonly<Record<string, 'provider' | 'time' | 'activity' | 'user'>> = {
  Name: 'provider',
  SystemTime: 'time',
  ActivityID: 'activity',
  UserID: 'user',
};
const elements: Readonly<Record<string, 'id' | 'level' | 'keywords' | 'log' | 'machine'>> = {
  EventID: 'id',
  Level: 'level',
  Keywords: 'keywords',
  Channel: 'log',
  Computer: 'machine',
};

function takeSystem(event: RawEvent, line: string): void {
  const attribute = /^\[ ?(\w{1,40})\]\s{0,8}(\S.{0,300})$/.exec(line);
  const element = attribute ? null : /^[-+]?\s{0,4}(\w{1,40})\s+(\S.{0,300})$/.exec(line);
  const known = attribute ? own(attributes, attribute[1]) : own(elements, element?.[1]);
  const value = (attribute ?? element)?.[2];
  if (known && value !== undefined) event[known] ??= value.trim();
}

function own<T>(of: Readonly<Record<string, T>>, name: string | undefined): T | undefined {
  return name !== undefined && Object.hasOwn(of, name) ? of[name] : undefined;
}
