import type { LineEnd } from '../../contract';

export type IniLineKind = 'blank' | 'comment' | 'section' | 'entry' | 'other';

/**
 * One line of the file. Offsets are ordered: `from <= keyFrom <= keyTo <= valueFrom <= valueTo <= to <= end`.
 * Together the lines cover the text without gap or overlap (`lines[i].end === lines[i + 1].from`).
 */
export interface IniLine {
  kind: IniLineKind;
  from: number;
  /** End of the content, before the line end. */
  to: number;
  /** After the line end; equal to `to` on a last line without one. */
  end: number;
  /** Section line: the name inside the brackets. Entry: the key. Both trimmed. */
  keyFrom: number;
  keyTo: number;
  /** Entry: the value as the adapter is documented to read it: trimmed, one pair of quotes dropped, trimmed again. */
  valueFrom: number;
  valueTo: number;
  /** Entry: what stands between `=` and the line end, trimmed outside only; with the quotes. */
  rawFrom: number;
  rawTo: number;
  /** The quote that encloses the value, or empty. */
  quote: '' | '"' | "'";
  /** Entry: section it stands in, '' before the first. Section line: its own name. */
  section: string;
}

export interface IniDocument {
  text: string;
  lines: IniLine[];
  eol: LineEnd;
}

const HASH = 35;
const OPEN = 91;
const CLOSE = 93;
const EQUALS = 61;
const QUOTE = 34;
const APOSTROPHE = 39;

/**
 * Splits an INI text into lines and their parts. Total and lossless: every text is accepted, every character belongs to
 * exactly one part, and `printIni` gives the text back. Grammar: `singleid.md` 3.3. A line starting with `#` is a comment;
 * `;` has no meaning; CRLF, LF and a lone CR end a line.
 */
export function parseIni(text: string): IniDocument {
  const lines: IniLine[] = [];
  const length = text.length;
  let section = '';
  let crlf = 0;
  let lf = 0;
  let cr = 0;
  let nextLf = text.indexOf('\n');
  let nextCr = text.indexOf('\r');
  for (let from = 0; from < length;) {
    if (nextLf !== -1 && nextLf < from) nextLf = text.indexOf('\n', from);
    if (nextCr !== -1 && nextCr < from) nextCr = text.indexOf('\r', from);
    let to: number;
    let end: number;
    if (nextCr !== -1 && (nextLf === -1 || nextCr < nextLf)) {
      to = nextCr;
      if (nextLf === to + 1) {
        end = to + 2;
        crlf++;
      } else {
        end = to + 1;
        cr++;
      }
    } else if (nextLf !== -1) {
      to = nextLf;
      end = to + 1;
      lf++;
    } else {
      to = end = length;
    }
    const line = parseLine(text, from, to, end, section);
    if (line.kind === 'section') section = line.section;
    lines.push(line);
    from = end;
  }
  return { text, lines, eol: lineEnd(crlf, lf, cr) };
}

function lineEnd(crlf: number, lf: number, cr: number): LineEnd {
  if (crlf + lf + cr === 0) return 'none';
  if (lf + cr === 0) return 'crlf';
  if (crlf + cr === 0) return 'lf';
  if (crlf + lf === 0) return 'cr';
  return 'mixed';
}

function parseLine(text: string, from: number, to: number, end: number, section: string): IniLine {
  let start = from;
  while (start < to && isSpace(text.charCodeAt(start))) start++;
  let stop = to;
  while (stop > start && isSpace(text.charCodeAt(stop - 1))) stop--;
  const line: IniLine = {
    kind: 'other',
    from,
    to,
    end,
    keyFrom: start,
    keyTo: stop,
    valueFrom: stop,
    valueTo: stop,
    rawFrom: stop,
    rawTo: stop,
    quote: '',
    section,
  };
  if (start === stop) {
    line.kind = 'blank';
    return line;
  }
  const first = text.charCodeAt(start);
  if (first === HASH) {
    line.kind = 'comment';
    return line;
  }
  if (first === OPEN) {
    if (text.charCodeAt(stop - 1) === CLOSE) setSection(line, text, start + 1, stop - 1);
    return line;
  }
  const equals = indexWithin(text, EQUALS, start, stop);
  if (equals > start) setEntry(line, text, start, equals, stop);
  return line;
}

function setSection(line: IniLine, text: string, from: number, to: number): void {
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  line.kind = 'section';
  line.keyFrom = from;
  line.keyTo = to;
  line.section = text.slice(from, to);
}

function setEntry(line: IniLine, text: string, start: number, equals: number, stop: number): void {
  let keyTo = equals;
  while (keyTo > start && isSpace(text.charCodeAt(keyTo - 1))) keyTo--;
  let from = equals + 1;
  while (from < stop && isSpace(text.charCodeAt(from))) from++;
  line.kind = 'entry';
  line.keyTo = keyTo;
  line.rawFrom = from;
  line.rawTo = stop;
  let to = stop;
  if (to - from >= 2) {
    const open = text.charCodeAt(from);
    if ((open === QUOTE || open === APOSTROPHE) && text.charCodeAt(to - 1) === open) {
      line.quote = open === QUOTE ? '"' : "'";
      from++;
      to--;
      while (from < to && isSpace(text.charCodeAt(from))) from++;
      while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
    }
  }
  line.valueFrom = from;
  line.valueTo = to;
}

function indexWithin(text: string, code: number, from: number, to: number): number {
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === code) return at;
  return -1;
}

/** Blank characters as .NET's `String.Trim` sees them in one line (the adapter is a .NET assembly; which trim it calls is inferred). */
export function isSpace(code: number): boolean {
  if (code === 32 || code === 9) return true;
  if (code < 128) return code === 11 || code === 12;
  return (
    code === 0x85 ||
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

/** Puts the parts of every line together again. `printIni(parseIni(text)) === text` for any text. */
export function printIni(document: IniDocument): string {
  return tokensOf(document)
    .map(({ from, to }) => document.text.slice(from, to))
    .join('');
}

export type IniTokenKind =
  'space' | 'comment' | 'bracket' | 'section' | 'key' | 'equals' | 'quote' | 'value' | 'other' | 'line-end';

export interface IniToken {
  kind: IniTokenKind;
  from: number;
  to: number;
}

/** The characters of the text as a sequence of tokens without gap or overlap. */
export function tokensOf(document: IniDocument): IniToken[] {
  const tokens: IniToken[] = [];
  let at = 0;
  const take = (kind: IniTokenKind, to: number): void => {
    if (to > at) tokens.push({ kind, from: at, to });
    at = Math.max(at, to);
  };
  for (const line of document.lines) {
    if (line.kind === 'entry') entryTokens(document.text, line, take);
    else if (line.kind === 'section') sectionTokens(document.text, line, take);
    else {
      take('space', line.keyFrom);
      take(line.kind === 'comment' ? 'comment' : 'other', line.keyTo);
    }
    take('space', line.to);
    take('line-end', line.end);
  }
  return tokens;
}

type Take = (kind: IniTokenKind, to: number) => void;

function sectionTokens(text: string, line: IniLine, take: Take): void {
  const open = text.indexOf('[', line.from);
  take('space', open);
  take('bracket', open + 1);
  take('space', line.keyFrom);
  take('section', line.keyTo);
  const close = text.indexOf(']', line.keyTo);
  take('space', close);
  take('bracket', close + 1);
}

function entryTokens(text: string, line: IniLine, take: Take): void {
  take('space', line.keyFrom);
  take('key', line.keyTo);
  const equals = text.indexOf('=', line.keyTo);
  take('space', equals);
  take('equals', equals + 1);
  take('space', line.rawFrom);
  if (line.quote) take('quote', line.rawFrom + 1);
  take('space', line.valueFrom);
  take('value', line.valueTo);
  if (line.quote) {
    take('space', line.rawTo - 1);
    take('quote', line.rawTo);
  }
}
