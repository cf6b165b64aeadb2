import { diagnosisLimits } from '../../../contract';
import type { RawEvent } from './record';
import type { Notes } from './scan';
import { noteBad } from './scan';

/**
 * Whether an XML log declares a document type or an entity, which no export of Windows does (security.md 4.1). What
 * stands in a CDATA section is text.
 */
export function hasDoctype(text: string): boolean {
  for (let at = text.indexOf('<!'); at >= 0; at = text.indexOf('<!', at + 2)) {
    if (text.startsWith('[CDATA[', at + 2)) {
      const end = text.indexOf(']]>', at);
      if (end < 0) return false;
      at = end;
    } else if (/^(?:DOCTYPE|ENTITY)/i.test(text.slice(at + 2, at + 9))) return true;
  }
  return false;
}

/** Events of `<Events>`, of `wevtutil /f:xml`, and alone. One without its end is read as far as it goes, and counted. */
export function* xmlEvents(text: string, notes: Notes): Generator<RawEvent> {
  let at = nextEvent(text, 0);
  let end = at < 0 ? -1 : text.indexOf('</Event>', at);
  while (at >= 0) {
    let next = nextEvent(text, at + 6);
    if (end >= 0 && end < at) end = text.indexOf('</Event>', at);
    // The events of AD FS hold another Event in their UserData.
    while (next >= 0 && end >= 0 && next < end && isInUserData(text, next)) {
      end = text.indexOf('</Event>', end + 8);
      next = nextEvent(text, next + 6);
    }
    const whole = end >= 0 && (next < 0 || end < next);
    if (!whole && next < 0) notes.cut = true;
    const event = eventIn(text, at, whole ? end + 8 : next < 0 ? text.length : next);
    if (!whole || !event) noteBad(notes, at);
    if (event) yield event;
    at = next;
  }
}

function isInUserData(text: string, at: number): boolean {
  return text
    .slice(Math.max(0, at - 60), at)
    .trimEnd()
    .endsWith('<UserData>');
}

/** `<Event>` or `<Event `, and not `<Events>` or `<EventID>`. */
function nextEvent(text: string, from: number): number {
  let at = text.indexOf('<Event', from);
  while (at >= 0) {
    const unit = text.charCodeAt(at + 6);
    if (unit === 0x3e || unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09) return at;
    at = text.indexOf('<Event', at + 6);
  }
  return -1;
}

/** Reads the elements between two offsets; null when they are nested deeper than any event is. */
export function eventIn(text: string, from: number, to: number): RawEvent | null {
  // In a text of its own, so that no search for an end runs beyond the event.
  const event = readEvent(text.slice(from, to));
  if (!event) return null;
  const { messageFrom, messageTo } = event;
  return { ...event, from, to, messageFrom: from + messageFrom, messageTo: from + messageTo };
}

/** Goes from tag to tag without building a tree. */
function readEvent(text: string): RawEvent | null {
  const event: RawEvent = { from: 0, to: text.length, messageFrom: 0, messageTo: 0 };
  const data: { name: string; value: string }[] = [];
  let depth = 0;
  let rendered = false;
  for (let open = text.indexOf('<'); open >= 0;) {
    const close = tagEnd(text, open);
    if (close < 0) break;
    const first = text.charCodeAt(open + 1);
    if (first === 0x2f) depth--;
    else if (first !== 0x21 && first !== 0x3f) {
      const isEmpty = text.charCodeAt(close - 1) === 0x2f;
      if (!isEmpty && ++depth > diagnosisLimits.depth) return null;
      const name = nameAt(text, open + 1, close);
      if (name === 'RenderingInfo') rendered = true;
      takeElement(event, data, { text, name, open, close, isEmpty, rendered });
    }
    open = text.indexOf('<', close + 1);
  }
  // Without RenderingInfo the words of the message are not there; what the event was given stands for them.
  if (event.message === undefined && data.length > 0) event.message = data.map(({ value }) => value).join('\n');
  return { ...event, ...(data.length > 0 && { fields: data.filter(({ name }) => name !== '') }) };
}

interface Element {
  text: string;
  name: string;
  open: number;
  close: number;
  isEmpty: boolean;
  rendered: boolean;
}

function takeElement(event: RawEvent, data: { name: string; value: string }[], element: Element): void {
  const { text, open, close, rendered } = element;
  const attribute = (name: string): string | undefined => attributeOf(text.slice(open, close), name);
  switch (element.name) {
    case 'Provider':
      event.provider ??= rendered ? undefined : (attribute('Name') ?? attribute('EventSourceName'));
      return;
    case 'EventID':
      event.id ??= contentOf(element);
      return;
    case 'Level':
      // The number is the same in every language; RenderingInfo repeats it as a word.
      event.level ??= contentOf(element);
      return;
    case 'Keywords':
      event.keywords ??= contentOf(element);
      return;
    case 'TimeCreated':
      event.time ??= attribute('SystemTime');
      return;
    case 'Correlation':
      event.activity ??= attribute('ActivityID');
      return;
    case 'Channel':
      event.log ??= contentOf(element);
      return;
    case 'Computer':
      event.machine ??= contentOf(element);
      return;
    case 'Security':
      event.user ??= attribute('UserID');
      return;
    case 'Message':
      if (rendered && !element.isEmpty) {
        event.message = contentOf(element);
        event.messageFrom = close + 1;
        event.messageTo = contentEnd(element);
      }
      return;
    default:
      takeData(event, data, element, attribute);
  }
}

const MOST_DATA = 64;

/** `<Data Name="x">` of EventData, and the leaves of UserData. */
function takeData(
  event: RawEvent,
  data: { name: string; value: string }[],
  element: Element,
  attribute: (name: string) => string | undefined,
): void {
  if (element.isEmpty || element.rendered || data.length === MOST_DATA) return;
  const isData = element.name === 'Data';
  const end = contentEnd(element);
  // Only leaves hold a value.
  if (!isData && element.text.charCodeAt(end + 1) !== 0x2f) return;
  const value = contentOf(element);
  if (!isData && value.trim() === '') return;
  if (event.messageTo === event.messageFrom) event.messageFrom = element.close + 1;
  event.messageTo = end;
  data.push({ name: isData ? (attribute('Name') ?? '') : element.name, value });
}

function contentEnd({ text, close }: Element): number {
  if (text.startsWith('<![CDATA[', close + 1)) {
    const end = text.indexOf(']]>', close);
    return end < 0 ? text.length : end + 3;
  }
  const end = text.indexOf('<', close + 1);
  return end < 0 ? text.length : end;
}

function contentOf(element: Element): string {
  if (element.isEmpty) return '';
  const raw = element.text.slice(element.close + 1, contentEnd(element));
  return raw.startsWith('<![CDATA[') ? raw.slice(9, -3) : unescapeXml(raw);
}

/** The `>` of a tag; one in an attribute's value does not count, but a quote without an end does not hide the rest. */
function tagEnd(text: string, open: number): number {
  if (text.startsWith('<![CDATA[', open)) {
    const end = text.indexOf(']]>', open);
    return end < 0 ? -1 : end + 2;
  }
  const plain = text.indexOf('>', open);
  for (let at = open; at < plain;) {
    const unit = text.charCodeAt(at);
    if (unit !== 0x22 && unit !== 0x27) {
      at++;
      continue;
    }
    const end = text.indexOf(unit === 0x22 ? '"' : "'", at + 1);
    if (end < 0) return plain;
    if (end > plain) {
      const after = text.indexOf('>', end);
      return after < 0 ? plain : after;
    }
    at = end + 1;
  }
  return plain;
}

function nameAt(text: string, from: number, to: number): string {
  let end = from;
  while (end < to) {
    const unit = text.charCodeAt(end);
    if (unit <= 0x20 || unit === 0x2f) break;
    end++;
  }
  const name = text.slice(from, end);
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

function attributeOf(tag: string, name: string): string | undefined {
  for (let at = tag.indexOf(name); at >= 0; at = tag.indexOf(name, at + 1)) {
    if (tag.charCodeAt(at - 1) > 0x20) continue;
    const match = /^\s{0,4}=\s{0,4}(["'])/.exec(tag.slice(at + name.length, at + name.length + 12));
    if (!match) continue;
    const start = at + name.length + match[0].length;
    const end = tag.indexOf(match[1] ?? '"', start);
    return end < 0 ? undefined : unescapeXml(tag.slice(start, end));
  }
  return undefined;
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** The five entities of XML and character numbers; others stay as they are, since no log may declare any. */
export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:(lt|gt|amp|quot|apos)|#(\d{1,7})|#x([0-9a-fA-F]{1,6}));/g, (whole, name, decimal, hex) => {
    if (typeof name === 'string') return named[name] ?? whole;
    const point = typeof decimal === 'string' ? Number(decimal) : parseInt(String(hex), 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}
