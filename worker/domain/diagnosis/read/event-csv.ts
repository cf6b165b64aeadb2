import { labelOf, take, type Label } from './labels';
import type { RawEvent } from './record';
import { isBlank, lineEnd, noteBad, type Notes } from './scan';

/** A field with its place; `value` has doubled quotes made one. */
interface Field {
  from: number;
  to: number;
  value: string;
}

interface Row {
  from: number;
  to: number;
  fields: Field[];
  /** A quote that is never closed. */
  isCut: boolean;
}

const MOST_FIELDS = 64;
const HEAD_LINES = 10;
/** Event Viewer's columns, where the line that names them is lost. The words of the event have no name there. */
const viewerColumns: readonly Label[] = ['level', 'time', 'provider', 'id', 'none', 'message'];

export interface CsvHead {
  delimiter: string;
  columns: readonly Label[];
  /** Where the rows begin. */
  from: number;
}

/** The line that names the columns, in English or Korean, of Event Viewer or of `Export-Csv`; null when there is none. */
export function csvHead(text: string): CsvHead | null {
  let at = 0;
  for (let line = 0; line < HEAD_LINES && at < text.length; line++) {
    const end = lineEnd(text, at);
    const head = text.slice(at, Math.min(end, at + 2000));
    for (const delimiter of [',', '\t', ';']) {
      const words = head.split(delimiter).map((word) => word.trim().replace(/^["']|["']$/g, ''));
      const columns = words.map((word): Label => labelOf(word) ?? 'none');
      const known = new Set(columns.filter((label) => label !== 'none'));
      if (words.length >= 3 && known.size >= 3 && known.has('id'))
        return { delimiter, columns: columns.includes('message') ? columns : [...columns, 'message'], from: end + 1 };
    }
    at = end + 1;
  }
  return null;
}

/** Rows of an export whose head is lost, when they look like Event Viewer's. */
export function headlessCsv(text: string): CsvHead | null {
  const first = text.slice(0, lineEnd(text, 0)).slice(0, 400);
  for (const delimiter of [',', '\t']) {
    const cells = first.split(delimiter);
    if (cells.length >= 5 && /^\d{1,5}$/.test(cells[3]?.trim() ?? '') && /\d:\d\d/.test(cells[1] ?? ''))
      return { delimiter, columns: viewerColumns, from: 0 };
  }
  return null;
}

/** After so many quotes that are never closed, the rest is not read as a table any more: each try reads to the end. */
const MOST_CUT = 3;

export function* csvEvents(text: string, notes: Notes, { delimiter, columns, from }: CsvHead): Generator<RawEvent> {
  let cut = 0;
  for (let at = from; at < text.length;) {
    const row = cut < MOST_CUT ? rowAt(text, at, delimiter) : null;
    if (!row || row.isCut) {
      const end = lineEnd(text, at);
      if (!isBlank(text, at, end)) noteBad(notes, at);
      if (row) {
        cut++;
        notes.cut = true;
        const event = eventOf({ ...row, to: end }, columns);
        if (event) yield { ...event, to: end, messageTo: Math.max(event.messageFrom, Math.min(event.messageTo, end)) };
      }
      at = end + 1;
      continue;
    }
    const event = eventOf(row, columns);
    if (event) yield event;
    else if (!isBlank(text, row.from, row.to)) noteBad(notes, row.from);
    at = row.to + 1;
  }
}

function eventOf({ from, to, fields }: Row, columns: readonly Label[]): RawEvent | null {
  if (fields.length < Math.min(3, columns.length)) return null;
  const event: RawEvent = { from, to, messageFrom: to, messageTo: to };
  fields.forEach((field, at) => {
    const label = columns[at];
    if (label === 'message') {
      event.message = field.value;
      event.messageFrom = field.from;
      event.messageTo = field.to;
    } else if (label) take(event, label, field.value.trim());
  });
  return event.id !== undefined || event.time !== undefined ? event : null;
}

function rowAt(text: string, start: number, delimiter: string): Row {
  const fields: Field[] = [];
  let at = start;
  for (;;) {
    const isQuoted = text.charCodeAt(at) === 0x22;
    const end = isQuoted ? closingQuote(text, at + 1) : fieldEnd(text, at, delimiter);
    if (end < 0) {
      fields.push({ from: at + 1, to: text.length, value: text.slice(at + 1, lineEnd(text, at)) });
      return { from: start, to: text.length, fields, isCut: true };
    }
    const from = isQuoted ? at + 1 : at;
    const value = text.slice(from, end);
    if (fields.length < MOST_FIELDS)
      fields.push({ from, to: end, value: isQuoted && value.includes('"') ? value.replaceAll('""', '"') : value });
    // What stands between a closing quote and the delimiter belongs to no field.
    at = isQuoted ? fieldEnd(text, end + 1, delimiter) : end;
    if (text.startsWith(delimiter, at)) {
      at += delimiter.length;
      continue;
    }
    return { from: start, to: at >= text.length ? text.length : lineEnd(text, at), fields, isCut: false };
  }
}

function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text.charCodeAt(at + 1) === 0x22) at = text.indexOf('"', at + 2);
  return at;
}

/** The next delimiter or line end. */
function fieldEnd(text: string, from: number, delimiter: string): number {
  const wanted = delimiter.charCodeAt(0);
  for (let at = from; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === wanted || unit === 0x0a || unit === 0x0d) return at;
  }
  return text.length;
}
