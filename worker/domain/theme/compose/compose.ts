import type { Outcome, TextEdit, ThemeComposeRequest, ThemeComposeResult, ThemeRemoveRequest } from '../../../contract';
import { encodeText, withinLimits } from '../../core/decode';
import { applyEdits } from '../../core/edits';
import { judge } from '../../core/judge';
import { findBlocks, isNewer, writeBlock, type ThemeBlock } from './block';
import { writeFeatures } from './features';
import { readText, tooManyLines, type ReadText } from '../../core/read-text';
import { composeRules } from './rules';
import { refusedSpec } from './spec';

/**
 * Writes what the spec says into `onload.js`: in place of our block, or behind the text when there is none. What is
 * not ours stays byte for byte, and the same spec written again changes nothing. Failures: those of `refusedSpec`,
 * `readText`, `findBlocks` and `encodeText`; `theme-block-edited` unless `overwriteEdited`; `theme-block-newer`.
 */
export function composeTheme({
  existing,
  spec,
  farm,
  overwriteEdited,
}: ThemeComposeRequest): Outcome<ThemeComposeResult> {
  const refused = refusedSpec(spec);
  if (refused) return { ok: false, error: refused };
  const read = readBlocks(existing ?? { text: '' }, overwriteEdited);
  if (!read.ok) return read;
  const { blocks, ...file } = read.value;
  const body = writeFeatures(spec);
  const [first, ...others] = blocks;
  const edit = first ? replace(file.text, first, body) : append(file.text, body);
  const edits = [edit, ...others.map(removal)].filter(({ from, to, insert }) => file.text.slice(from, to) !== insert);
  const done = finish(file, edits);
  if (!done.ok) return done;
  const foreign = applyEdits(file.text, blocks.map(removal));
  const view = { text: done.value.text, foreign, spec, farm: farm ?? {} };
  return { ok: true, value: { ...done.value, findings: judge(view, composeRules).findings } };
}

/** Takes our blocks out. Failures: those of `composeTheme` that are not about the spec. */
export function removeTheme({ existing, overwriteEdited }: ThemeRemoveRequest): Outcome<ThemeComposeResult> {
  const read = readBlocks(existing, overwriteEdited);
  if (!read.ok) return read;
  const { blocks, ...file } = read.value;
  return finish(file, blocks.map(removal));
}

function readBlocks(
  source: ThemeRemoveRequest['existing'],
  overwriteEdited = false,
): Outcome<ReadText & { blocks: ThemeBlock[] }> {
  const read = readText(source);
  if (!read.ok) return read;
  const blocks = findBlocks(read.value.text);
  if (!blocks.ok) return blocks;
  const newer = blocks.value.find(isNewer);
  if (newer) return { ok: false, error: { code: 'theme-block-newer', args: { version: newer.version } } };
  const edited = blocks.value.filter((block) => block.edited);
  if (edited.length > 0 && !overwriteEdited)
    return { ok: false, error: { code: 'theme-block-edited', args: { count: edited.length } } };
  return { ok: true, value: { ...read.value, blocks: blocks.value } };
}

const removal = ({ from, to }: ThemeBlock): TextEdit => ({ from, to, insert: '' });

function replace(text: string, block: ThemeBlock, body: string): TextEdit {
  const eol = block.eol === '\r' ? '\r\n' : block.eol;
  const gap = block.gap && block.from > 0;
  // A line end of another kind in front of the block stays as it is.
  const from = gap && !text.startsWith(eol, block.from) ? text.indexOf('//', block.from) : block.from;
  const written = writeBlock(body, block.gap, eol);
  return { from, to: block.to, insert: gap && from === block.from ? written : written.trimStart() };
}

function append(text: string, body: string): TextEdit {
  const gap = text !== '' && !/[\r\n]$/.test(text);
  return { from: text.length, to: text.length, insert: writeBlock(body, gap, lineEndOf(text)) };
}

/** The line end the text uses most; CRLF for a text without any, since the file lives on Windows. */
function lineEndOf(text: string): string {
  const crlf = text.split('\r\n').length - 1;
  const lf = text.split('\n').length - 1 - crlf;
  return lf > crlf ? '\n' : '\r\n';
}

function finish(file: ReadText, edits: TextEdit[]): Outcome<ThemeComposeResult> {
  const text = applyEdits(file.text, edits);
  const tooLarge = withinLimits(text.length) ?? tooManyLines(text);
  if (tooLarge) return { ok: false, error: tooLarge };
  const form = { encoding: file.encoding, bom: file.bom };
  const bytes = encodeText(text, form);
  return bytes.ok ? { ok: true, value: { ...form, bytes: bytes.value, text, edits, findings: [] } } : bytes;
}
