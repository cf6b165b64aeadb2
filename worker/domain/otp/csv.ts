import type { OtpListFault, Range } from '../../contract';

export type Separator = ',' | ';' | '\t';

/** One record as it stands: `from` to `to` without its line end. */
export interface CsvRecord extends Range {
  /** One-based line it begins in. */
  line: number;
  fields: string[];
  /** A quote that is never closed, or text behind a closed one. */
  fault: Extract<OtpListFault, 'quote-open' | 'quote-inside'> | null;
}

/** The separator that the first line has most of, outside of quotes; a comma where it has none. */
export function separatorOf(text: string): Separator {
  const counts: Record<Separator, number> = { ',': 0, ';': 0, '\t': 0 };
  let quoted = false;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === '\n' || character === '\r') break;
    else if (character === ',' || character === ';' || character === '\t') counts[character]++;
  }
  if (counts['\t'] > 0 && counts['\t'] >= counts[','] && counts['\t'] >= counts[';']) return '\t';
  return counts[';'] > counts[','] ? ';' : ',';
}

/**
 * Reads CSV (RFC 4180) with CRLF, LF or CR. Every character belongs to a record or to a line end. A record whose
 * quotes are broken ends with its line, so that one slip does not swallow the rest of the file.
 */
export function readCsv(text: string, separator: Separator): CsvRecord[] {
  const records: CsvRecord[] = [];
  let line = 1;
  let at = 0;
  // Once no quote is closed any more, looking to the end of the file for every open one would cost its square.
  const lastQuote = text.lastIndexOf('"');
  while (at < text.length) {
    const record = readRecord(text, at, line, separator, lastQuote);
    records.push(record);
    line += countEnds(text, at, record.to) + 1;
    at = record.to + (text.startsWith('\r\n', record.to) ? 2 : 1);
  }
  return records;
}

function readRecord(text: string, from: number, line: number, separator: Separator, lastQuote: number): CsvRecord {
  const fields: string[] = [];
  let at = from;
  for (;;) {
    const quoted = text[at] === '"';
    const field = quoted ? readQuoted(text, at, lastQuote) : readBare(text, at, separator);
    if (!field) return { ...brokenRecord(text, from, separator, 'quote-open'), line };
    fields.push(field.value);
    at = field.end;
    if (text[at] === separator) {
      at++;
      continue;
    }
    if (at >= text.length || isEnd(text[at])) return { from, to: at, line, fields, fault: null };
    return { ...brokenRecord(text, from, separator, 'quote-inside'), line };
  }
}

const isEnd = (character: string | undefined): boolean => character === '\n' || character === '\r';

function endOfLine(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isEnd(text[at])) at++;
  return at;
}

function readBare(text: string, from: number, separator: Separator): { value: string; end: number } {
  let at = from;
  while (at < text.length && text[at] !== separator && !isEnd(text[at])) at++;
  return { value: text.slice(from, at), end: at };
}

/** The most a quoted field may hold: a name or a number is never as long, so the quote was left open. */
const MOST_QUOTED = 4096;

/** A quoted field, with what was doubled in it; null when it is never closed. */
function readQuoted(text: string, from: number, lastQuote: number): { value: string; end: number } | null {
  const most = Math.min(lastQuote, from + MOST_QUOTED);
  for (let at = text.indexOf('"', from + 1); at !== -1 && at <= most; at = text.indexOf('"', at + 1)) {
    if (text[at + 1] === '"') at++;
    else return { value: text.slice(from + 1, at).replaceAll('""', '"'), end: at + 1 };
  }
  return null;
}

/** Ends with its first line: what seems to be quoted over several lines is most likely none of it quoted. */
function brokenRecord(
  text: string,
  from: number,
  separator: Separator,
  fault: NonNullable<CsvRecord['fault']>,
): Omit<CsvRecord, 'line'> {
  const to = endOfLine(text, from);
  return { from, to, fields: text.slice(from, to).split(separator), fault };
}

function countEnds(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) {
    if (text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n')) count++;
  }
  return count;
}
