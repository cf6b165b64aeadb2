import type { Range } from '../../contract';
import { isMark } from './characters';
import type { IniEntry } from './rule';

/** A remark behind a value (`"1" # why`): from the blank before it to its end, and where its `#` stands. */
export interface InlineNote extends Range {
  noteFrom: number;
}

/**
 * The remark on the line of a setting, or null. A quoted value ends with its quote; another at the first `#` that
 * stands after a blank. Linear in the line, whatever stands in it.
 */
export function inlineNote(text: string, { line }: Pick<IniEntry, 'line'>): InlineNote | null {
  const { rawFrom, rawTo } = line;
  const raw = text.slice(rawFrom, rawTo);
  const hash = raw.indexOf('#');
  if (hash === -1) return null;
  let start = 0;
  while (isMark(raw.charAt(start))) start++;
  const open = raw.charAt(start);
  const quoted = open === '"' || open === "'";
  const noteAt = quoted ? noteBehindQuote(raw, start) : noteBehindBlank(raw, hash);
  if (noteAt === -1) return null;
  return { from: rawFrom + raw.slice(0, noteAt).trimEnd().length, noteFrom: rawFrom + noteAt, to: rawTo };
}

/** What stands behind `=` up to a remark, without marks at its ends. */
export function bareRange(text: string, entry: Pick<IniEntry, 'line'>): Range {
  let from = entry.line.rawFrom;
  let to = inlineNote(text, entry)?.from ?? entry.line.rawTo;
  const isAround = (at: number): boolean => isBlank(text.charAt(at)) || isMark(text.charAt(at));
  while (from < to && isAround(from)) from++;
  while (to > from && isAround(to - 1)) to--;
  return { from, to };
}

/** Characters nobody sees are passed over, so that taking them away uncovers no remark. */
function noteBehindQuote(raw: string, start: number): number {
  const close = raw.indexOf(raw.charAt(start), start + 1);
  if (close === -1) return -1;
  let at = close + 1;
  let hasBlank = false;
  for (; isBlank(raw.charAt(at)) || isMark(raw.charAt(at)); at++) hasBlank ||= isBlank(raw.charAt(at));
  return hasBlank && raw.charAt(at) === '#' ? at : -1;
}

function noteBehindBlank(raw: string, hash: number): number {
  for (let at = hash; at !== -1; at = raw.indexOf('#', at + 1)) {
    let before = at - 1;
    while (isMark(raw.charAt(before))) before--;
    if (before < 0 || isBlank(raw.charAt(before))) return at;
  }
  return -1;
}

const isBlank = (character: string): boolean => character === ' ' || character === '\t';
