import type { Range, TextEdit } from '../../worker/contract';
import { maskText } from '../ui';
import { applyEdits } from '../workbench';

/** Lines that edits touch, as they are and as they will be. */
export interface ChangedLines {
  /** One-based. */
  line: number;
  before: string[];
  after: string[];
}

interface PreviewInputs {
  text: string;
  /** Ordered, not overlapping. */
  edits: readonly TextEdit[];
  secrets: readonly Range[];
}

const bullets = '••••••••';

/** More than anybody reads; the rest is counted. */
const MOST_PLACES = 200;

/** What edits will change, line by line. Secrets stay hidden; what cannot be seen is named. */
export function previewEdits({ text, edits, secrets }: PreviewInputs): { places: ChangedLines[]; rest: number } {
  const hide = hiderOf(text, secrets);
  const masked = maskText(text, secrets);
  const blocks = blocksOf(text, edits);
  const places = blocks.slice(0, MOST_PLACES).map(({ from, to, edits: own }) => {
    const moved = own.map((edit) => ({ from: edit.from - from, to: edit.to - from, insert: hide(edit.insert) }));
    const plain = masked.slice(from, to);
    const changed = applyEdits(plain, moved);
    const before = splitLines(plain);
    const after = splitLines(changed);
    const same = before.map(visible).join('\n') === after.map(visible).join('\n');
    const show = same ? withLineEnds : (list: string): string[] => splitLines(list).map(visible);
    return { line: countLines(text, from), before: show(plain), after: changed === '' ? [] : show(changed) };
  });
  return { places, rest: blocks.length - places.length };
}

interface Block extends Range {
  edits: TextEdit[];
}

/** Whole lines around the edits; edits of neighbouring lines share a block. */
function blocksOf(text: string, edits: readonly TextEdit[]): Block[] {
  const blocks: Block[] = [];
  for (const edit of edits) {
    const from = lineStart(text, edit.from);
    const to = Math.max(edit.to, edit.to > edit.from && isLineStart(text, edit.to) ? edit.to : lineEnd(text, edit.to));
    const last = blocks[blocks.length - 1];
    if (last && from < last.to) {
      last.to = Math.max(last.to, to);
      last.edits.push(edit);
    } else {
      blocks.push({ from, to, edits: [edit] });
    }
  }
  return blocks;
}

function isLineStart(text: string, at: number): boolean {
  return lineStart(text, at) === at;
}

function lineStart(text: string, at: number): number {
  let from = at;
  while (from > 0) {
    const before = text[from - 1];
    if (before === '\n' || (before === '\r' && text[from] !== '\n')) break;
    from--;
  }
  return from;
}

/** Behind the line's own end. */
function lineEnd(text: string, at: number): number {
  let to = at;
  while (to < text.length && text[to] !== '\n' && text[to] !== '\r') to++;
  if (text[to] === '\r' && text[to + 1] === '\n') return to + 2;
  return Math.min(text.length, to + 1);
}

function countLines(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n?|\n/).length;
}

function splitLines(block: string): string[] {
  return block.replace(/(?:\r\n?|\n)$/, '').split(/\r\n?|\n/);
}

const lineEndNames: Record<string, string> = { '\r\n': '␍␊', '\n': '␊', '\r': '␍' };

function withLineEnds(block: string): string[] {
  return [...block.matchAll(/([^\r\n]*)(\r\n?|\n|$)/g)]
    .filter(([whole]) => whole !== '')
    .map(([, line = '', end = '']) => visible(line) + (lineEndNames[end] ?? ''));
}

/** Control, direction and invisible characters by their numbers, and blanks at the end of a line as dots. */
function visible(line: string): string {
  return line
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u00a0]/gu, (character) =>
      character === '\t' ? '→' : `‹U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}›`,
    )
    .replace(/ +$/, (blanks) => '·'.repeat(blanks.length));
}

/** A cure may move a line to another place and its secret with it. */
function hiderOf(text: string, secrets: readonly Range[]): (insert: string) => string {
  const values = [...new Set(secrets.map(({ from, to }) => text.slice(from, to)))].filter((value) => value.length > 3);
  return (insert) => values.reduce((hidden, value) => hidden.replaceAll(value, bullets), insert);
}
