import { eventIn } from './event-xml';
import { labelAt, take, type Labelled } from './labels';
import type { RawEvent } from './record';
import { isBlank, lineEnd, noteBad, type Notes } from './scan';

/**
 * Events as Event Viewer copies them (General tab, in English and Korean) and as `wevtutil qe /f:text` prints them: a
 * frame of labels, then the words, to the next event. What looks like a label in the words is words.
 */
export function* textEvents(text: string, notes: Notes): Generator<RawEvent> {
  let event: RawEvent | null = null;
  let inMessage = false;
  for (let at = 0; at < text.length;) {
    const end = lineEnd(text, at);
    const start = startOf(text, at, end);
    if (start !== null) {
      if (event && (start !== 'log' || event.log !== undefined)) {
        yield closed(event, at);
        event = null;
      }
      event ??= { from: at, to: end, messageFrom: at, messageTo: at };
      inMessage = false;
    }
    if (event && !inMessage) {
      const found = labelAt(text, at, end);
      if (found?.label === 'message') {
        inMessage = true;
        event.messageFrom = found.valueFrom;
      } else if (found) take(event, found.label, text.slice(found.valueFrom, end).trim());
      else if (start === null && !isBlank(text, at, end)) noteBad(notes, at);
    } else if (event && isXmlLabel(text, at, end)) {
      const behind = takeXml(event, text, at, end);
      if (behind > 0) {
        yield closed({ ...event, to: behind }, behind);
        event = null;
        inMessage = false;
        at = behind;
        continue;
      }
    } else if (!event && !isBlank(text, at, end)) noteBad(notes, at);
    at = end + 1;
  }
  if (!event) return;
  notes.cut ||= !inMessage;
  yield closed(event, text.length);
}

function closed(event: RawEvent, to: number): RawEvent {
  const hasMessage = event.messageFrom > event.from;
  const messageTo = event.messageTo > event.messageFrom ? event.messageTo : to;
  return { ...event, to, ...(hasMessage ? { messageTo } : { messageFrom: to, messageTo: to }) };
}

/** `Event[3]:` of wevtutil, or the label of the log's name with that of the source or the date in the line below. */
function startOf(text: string, at: number, end: number): 'numbered' | 'log' | null {
  const unit = text.charCodeAt(at);
  if (unit === 0x45)
    return text.startsWith('Event[', at) && /^Event\[\d{1,9}\]:?\s*$/.test(text.slice(at, Math.min(end, at + 40)))
      ? 'numbered'
      : null;
  if (unit !== 0x4c && unit !== 0xb85c && unit !== 0x20 && unit !== 0x09) return null;
  const found = labelAt(text, at, end);
  if (found?.label !== 'log') return null;
  if (end + 1 >= text.length) return 'log';
  const below = nextLabel(text, end);
  return below && below.label !== 'message' ? 'log' : null;
}

function nextLabel(text: string, end: number): Labelled | null {
  return end + 1 < text.length ? labelAt(text, end + 1, lineEnd(text, end + 1)) : null;
}

function isXmlLabel(text: string, at: number, end: number): boolean {
  const unit = text.charCodeAt(at);
  return (unit === 0x45 || unit === 0xc774) && labelAt(text, at, end)?.label === 'xml';
}

/** The same event as XML, below: it has the exact time and the Activity ID. Answers where it ends, 0 when there is none. */
function takeXml(event: RawEvent, text: string, at: number, end: number): number {
  let from = end + 1;
  while (from < text.length && text.charCodeAt(from) <= 0x20) from++;
  if (!text.startsWith('<Event', from)) return 0;
  // Not to the end of a long text again and again: an event's XML is at most this long.
  const window = text.slice(from, from + 262_144);
  const nested =
    window.includes('<UserData>') && /<UserData>\s*<Event[\s>]/.test(window.slice(0, window.indexOf('</Event>') + 1));
  let close = window.indexOf('</Event>');
  if (nested && close >= 0) close = window.indexOf('</Event>', close + 8);
  if (close < 0) return 0;
  const xml = eventIn(text, from, from + close + 8);
  event.messageTo = at;
  if (xml) {
    if (xml.time) event.time = xml.time;
    if (xml.activity) event.activity = xml.activity;
    if (xml.fields) event.fields = xml.fields;
    if (xml.keywords && !event.keywords) event.keywords = xml.keywords;
  }
  return from + close + 8;
}
