import type { Failure, IniCommand, IniEditRequest, IniEditResult, Outcome, TextEdit } from '../../contract';
import { limits } from '../../contract';
import { codePointName, encodeText, loneSurrogate, placeOf, withinLimits } from '../core/decode';
import { orderEdits } from '../core/edits';
import { Pieces } from '../core/pieces';
import { addEntry, addSection, lineEndOf } from './add';
import { parseIni, type IniDocument, type IniLine } from './parse';
import { readIni } from './read';
import { findSpec, listKey } from './schema';
import { requote, withNote } from './value-text';

/**
 * Carries out commands on a file, each on the text the one before left, and gives the file as text, bytes and edits
 * against the text given. What a command does not name keeps its place, spacing, quotes and comments to the byte.
 * Failures: those of `readIni` and `encodeText`, `text-edits-invalid`, `ini-value-control`, `ini-key-name`,
 * `ini-section-name`, `ini-list-full`, `ini-list-order`; then nothing is changed.
 */
export function editIni({ source, commands }: IniEditRequest): Outcome<IniEditResult> {
  const read = readIni(source);
  if (!read.ok) return read;
  const pieces = new Pieces(read.value.text);
  let form = { encoding: read.value.encoding, bom: read.value.bom };
  let document: IniDocument = read.value.document;
  for (const command of commands) {
    if (command.do === 'toUtf8') {
      form = { encoding: 'utf-8', bom: false };
      continue;
    }
    const step = editsOf(document, command);
    if (!step.ok) return step;
    if (step.value.length === 0) continue;
    pieces.apply(step.value, document.text.length);
    document = parseIni(pieces.text);
  }
  const tooLarge = withinLimits(document.text.length, document.lines.length);
  if (tooLarge) return refuse(tooLarge);
  const bytes = encodeText(document.text, form);
  if (!bytes.ok) return bytes;
  return { ok: true, value: { ...form, bytes: bytes.value, text: document.text, edits: pieces.edits() } };
}

type TextCommand = Exclude<IniCommand, { do: 'toUtf8' }>;
type Edits = Outcome<TextEdit[]>;

function editsOf(document: IniDocument, command: TextCommand): Edits {
  switch (command.do) {
    case 'replace':
      return replaceRanges(document, command.edits);
    case 'reorder':
      return reorderList(document, command);
    case 'remove':
      return edits(...linesOf(document, command).map(({ from, end }) => ({ from, to: end, insert: '' })));
    case 'rename':
      return renameKey(document, command);
    case 'set':
      return setValue(document, command);
    case 'add':
      return addKey(document, command);
  }
}

function edits(...list: TextEdit[]): Edits {
  return { ok: true, value: list };
}

function refuse(error: Failure): { ok: false; error: Failure } {
  return { ok: false, error };
}

interface Named {
  section: string;
  key: string;
}

function linesOf({ text, lines }: IniDocument, { section, key }: Named): IniLine[] {
  return lines.filter(
    (line) => line.kind === 'entry' && line.section === section && text.slice(line.keyFrom, line.keyTo) === key,
  );
}

function replaceRanges({ text }: IniDocument, list: TextEdit[]): Edits {
  const ordered = orderEdits(list, text.length);
  return ordered ? edits(...ordered) : refuse({ code: 'text-edits-invalid', args: {} });
}

function renameKey(document: IniDocument, command: Named & { to: string }): Edits {
  const bad = refusedKey(command.to);
  if (bad) return refuse(bad);
  if (command.to === command.key) return edits();
  return edits(
    ...linesOf(document, command).map(({ keyFrom, keyTo }) => ({ from: keyFrom, to: keyTo, insert: command.to })),
  );
}

/** Sets every line of the key, since it is not documented which of several the adapter reads; adds the key when there is none. */
function setValue(document: IniDocument, command: Named & { value: string }): Edits {
  const bad = refusedValue(command);
  if (bad) return refuse(bad);
  const lines = linesOf(document, command);
  if (lines.length === 0) return addKey(document, command);
  return edits(...lines.flatMap((line) => setLine(document, line, command.value)));
}

function setLine(document: IniDocument, line: IniLine, value: string): TextEdit[] {
  const { text } = document;
  const noted = withNote(text.slice(line.rawFrom, line.rawTo));
  if (!noted) {
    if (text.slice(line.valueFrom, line.valueTo) === value) return [];
    const inside = { from: line.valueFrom, to: line.valueTo, insert: value };
    if (line.quote !== '' && requote(value, line.quote) === line.quote + value + line.quote) return [inside];
    return [{ from: line.rawFrom, to: line.rawTo, insert: requote(value, line.quote) }];
  }
  const indent = text.slice(line.from, line.keyFrom);
  return [
    { from: line.from, to: line.from, insert: indent + noted.note + lineEndOf(document) },
    { from: line.rawFrom, to: line.rawTo, insert: requote(value, noted.quote) },
  ];
}

function addKey(document: IniDocument, command: Named & { value: string }): Edits {
  const bad = refusedSection(command.section) ?? refusedValue(command);
  if (bad) return refuse(bad);
  const key = command.key.endsWith('_##') ? nextKey(document, command) : command.key;
  if (key === null) return refuse({ code: 'ini-list-full', args: { list: command.key, limit: limits.listItems } });
  const wrong = refusedKey(key);
  if (wrong) return refuse(wrong);
  const named = { section: command.section, key };
  if (linesOf(document, named).length > 0) return setValue(document, { ...named, value: command.value });
  const present = document.lines.some(({ kind, section }) => kind === 'section' && section === command.section);
  const add = present ? addEntry : addSection;
  return edits(add(document, { ...named, value: command.value }));
}

/** The lowest free number: an entry beyond a gap would not be read. */
function nextKey(document: IniDocument, { section, key }: Named): string | null {
  const taken = new Set(
    document.lines
      .filter((line) => line.kind === 'entry' && line.section === section)
      .map((line) => document.text.slice(line.keyFrom, line.keyTo)),
  );
  for (let number = 1; number <= limits.listItems; number++) {
    const candidate = listKey(key, number);
    if (!taken.has(candidate)) return candidate;
  }
  return null;
}

/** Lines and comments stay; the values change places and the numbers become 01, 02, ... */
function reorderList(document: IniDocument, command: { section: string; list: string; order: number[] }): Edits {
  const name = `${command.list}##`;
  const { text } = document;
  const slots = document.lines
    .flatMap((line) => {
      if (line.kind !== 'entry' || line.section !== command.section) return [];
      const found = findSpec(text.slice(line.keyFrom, line.keyTo));
      return found?.spec.name === name && found.number !== null ? [{ line, number: found.number }] : [];
    })
    .sort((a, b) => a.number - b.number);
  const byNumber = new Map(slots.map((slot) => [slot.number, slot.line]));
  const complete =
    byNumber.size === slots.length &&
    command.order.length === slots.length &&
    new Set(command.order).size === slots.length;
  const sources = command.order.map((number) => byNumber.get(number));
  if (!complete || sources.includes(undefined)) return refuse({ code: 'ini-list-order', args: { list: name } });
  const list: TextEdit[] = [];
  slots.forEach(({ line }, at) => {
    const source = sources[at] ?? line;
    const change = (from: number, to: number, insert: string): void => {
      if (text.slice(from, to) !== insert) list.push({ from, to, insert });
    };
    change(line.keyFrom, line.keyTo, listKey(name, at + 1));
    change(line.rawFrom, line.rawTo, text.slice(source.rawFrom, source.rawTo));
  });
  return edits(...list);
}

/** `security.md` 4.2, INI value: a line break would start another line (I05). */
function refusedValue({ key, value }: { key: string; value: string }): Failure | null {
  const control = /[\0\r\n\u0085\u2028\u2029]/.exec(value)?.[0];
  if (control) return { code: 'ini-value-control', args: { key, character: codePointName(control) } };
  const lone = loneSurrogate(value);
  return lone === -1 ? null : { code: 'text-lone-surrogate', args: placeOf(value, lone) };
}

function refusedKey(key: string): Failure | null {
  // eslint-disable-next-line no-control-regex -- these characters are what is looked for
  const bad = key === '' || key !== key.trim() || /[=[\];#\0-\x1f\u0085\u2028\u2029]/.test(key);
  return bad ? { code: 'ini-key-name', args: { key } } : null;
}

function refusedSection(section: string): Failure | null {
  // eslint-disable-next-line no-control-regex -- these characters are what is looked for
  const bad = section === '' || section !== section.trim() || /[[\]\0-\x1f\u0085\u2028\u2029]/.test(section);
  return bad ? { code: 'ini-section-name', args: { section } } : null;
}
