import type { TextEdit } from '../../contract';
import type { IniDocument, IniLine } from './parse';
import { findSpec, iniSchema } from './schema';
import { requote } from './value-text';

export interface NewEntry {
  section: string;
  key: string;
  value: string;
}

/** The line end the file uses most; CRLF for a file without any, since the adapter lives on Windows. */
export function lineEndOf({ text, eol }: IniDocument): string {
  if (eol === 'lf') return '\n';
  if (eol === 'cr') return '\r';
  if (eol !== 'mixed') return '\r\n';
  const crlf = text.split('\r\n').length - 1;
  const lf = text.split('\n').length - 1 - crlf;
  const cr = text.split('\r').length - 1 - crlf;
  if (lf > crlf && lf >= cr) return '\n';
  return cr > crlf ? '\r' : '\r\n';
}

/** A line for the key in its section (which is there): behind the setting the guide puts before it, in the file's own style. */
export function addEntry(document: IniDocument, entry: NewEntry): TextEdit {
  const line = lineBefore(document, entry);
  const eol = lineEndOf(document);
  const written = writeEntry(document, entry);
  return line.end > line.to
    ? { from: line.end, to: line.end, insert: written + eol }
    : { from: line.end, to: line.end, insert: eol + written };
}

/** The section with the key at the end of the file, set off by an empty line. */
export function addSection(document: IniDocument, entry: NewEntry): TextEdit {
  const eol = lineEndOf(document);
  const last = document.lines[document.lines.length - 1];
  const open = last && last.end === last.to && last.kind !== 'blank' ? eol : '';
  const gap = last && last.kind !== 'blank' ? eol : '';
  const end = document.text.length;
  return { from: end, to: end, insert: `${open}${gap}[${entry.section}]${eol}${writeEntry(document, entry)}${eol}` };
}

/** The line the new one follows: the last of its list, else the nearest present key before it in the schema, else the header. */
function lineBefore({ text, lines }: IniDocument, { section, key }: NewEntry): IniLine {
  const wanted = rankOf(key);
  let best: { line: IniLine; rank: number } | null = null;
  let header: IniLine | null = null;
  let last: IniLine | null = null;
  for (const line of lines) {
    if (line.section !== section) continue;
    if (line.kind === 'section') header ??= line;
    if (line.kind !== 'entry') continue;
    last = line;
    const rank = rankOf(text.slice(line.keyFrom, line.keyTo));
    if (rank !== null && wanted !== null && rank <= wanted && (!best || rank >= best.rank)) best = { line, rank };
  }
  const place = wanted === null ? (last ?? header) : (best?.line ?? header ?? last);
  if (!place) throw new Error(`section ${section} is not there`);
  return place;
}

/** Place of a key in the guide's order, list numbers included; null for a key the schema lacks. */
function rankOf(key: string): number | null {
  const found = findSpec(key);
  return found ? iniSchema.keys.indexOf(found.spec) + (found.number ?? 0) / 1000 : null;
}

function writeEntry({ text, lines }: IniDocument, { key, value }: NewEntry): string {
  const entries = lines.filter(({ kind }) => kind === 'entry');
  const spaced = entries.filter((line) => line.rawFrom > line.keyTo + 1).length * 2 > entries.length;
  const isChoice = /^[0-9]+$/.test(value);
  const alike = entries.filter((line) => /^[0-9]+$/.test(text.slice(line.valueFrom, line.valueTo)) === isChoice);
  const quoted = alike.filter(({ quote }) => quote !== '');
  const quote = quoted.length * 2 > alike.length ? (quoted[0]?.quote ?? '') : '';
  return `${key}${spaced ? ' = ' : '='}${requote(value, quote)}`;
}
