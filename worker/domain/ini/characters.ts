import type { Range } from '../../contract';
import { codePointName } from '../core/decode';
import type { IniEntry, IniView } from './rule';
import type { IniLine } from './parse';

/** Sources of character classes (`security.md` RI5), without the brackets. */
const CONTROL = '\\0-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\\u2028\\u2029';
const CONTROL_ASCII = '\\0-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f\\u2028\\u2029';
const BIDI = '\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069';
const ZERO_WIDTH = '\\u034f\\u00ad\\u115f\\u1160\\u180e\\u200b-\\u200d\\u2060-\\u2064\\u3164\\ufeff\\uffa0';
const WIDE_BLANK = '\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000';

export const controlRuns = new RegExp(`[${CONTROL}]+`, 'g');
/** For bytes read as `latin1`, where the upper control characters are just bytes nobody could read. */
export const controlRunsInBytes = new RegExp(`[${CONTROL_ASCII}]+`, 'g');
export const bidiRuns = new RegExp(`[${BIDI}]+`, 'g');
export const invisibleRuns = new RegExp(`[${ZERO_WIDTH}]+|[${WIDE_BLANK}]+`, 'g');

const marks = new RegExp(`[${ZERO_WIDTH}${CONTROL}${BIDI}${WIDE_BLANK}]+`, 'g');
const anyMark = new RegExp(`[${ZERO_WIDTH}${CONTROL}${BIDI}${WIDE_BLANK}]`);
const mark = new RegExp(`^[${ZERO_WIDTH}${CONTROL}${BIDI}${WIDE_BLANK}]$`);
const wideBlank = new RegExp(`[${WIDE_BLANK}]`);

export const isWideBlank = (character: string): boolean => wideBlank.test(character);

/** Whether it is a character nobody sees. False for none. */
export const isMark = (character: string): boolean => mark.test(character);

/** Whether every trace of a wrong encoding that `ini-damaged-text` knows has such a character, question marks aside. */
export const isDamage = (character: string): boolean => /[\ufffd\u317a-\u317d\u00a1-\u00ff]/.test(character);

/** A name without the characters nobody sees, which have rules of their own, and without blanks around it. */
export const withoutMarks = (name: string): string => (anyMark.test(name) ? name.replace(marks, '') : name).trim();

/** All the runs of one kind of character in one line. */
export interface LineHit {
  line: IniLine;
  entry: IniEntry | null;
  runs: Range[];
  /** Name of the first, such as `U+200B`. */
  character: string;
  count: number;
}

/** The lines in which a pattern is found, in one pass over the text. A run never crosses a line end. */
export function* linesWith(
  view: IniView,
  runs: RegExp,
  counts: (line: IniLine, run: Range, character: string) => boolean = () => true,
): Generator<LineHit> {
  const { lines } = view.document;
  let index = 0;
  let next = 0;
  let hit = null as LineHit | null;
  for (const { index: from, 0: found } of view.text.matchAll(runs)) {
    let line = lines[index];
    while (line && line.end <= from) line = lines[++index];
    const run = { from, to: from + found.length };
    const character = found.charAt(0);
    if (!line || !counts(line, run, character)) continue;
    if (hit?.line === line) {
      hit.runs.push(run);
      hit.count += found.length;
      continue;
    }
    if (hit) yield hit;
    let entry = view.entries[next];
    while (entry && entry.index < index) entry = view.entries[++next];
    hit = {
      line,
      entry: entry?.line === line ? entry : null,
      runs: [run],
      character: codePointName(character),
      count: found.length,
    };
  }
  if (hit) yield hit;
}

/** At most 60 characters, for words. */
export function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/**
 * A key or a section for words. The second half of a broken secret reads as a key when it ends with `=`, so what looks like one
 * is cut to its beginning.
 */
export function shownKey(key: string): string {
  const shown = withoutMarks(key);
  const random = shown.length >= 16 && !shown.includes('_') && /[a-z]/.test(shown) && /[A-Z0-9+/]/.test(shown);
  return random ? `${shown.slice(0, 4)}…` : short(shown);
}

/** `MAIN/LDAP_SERVER` with the same care: anchor of a finding about how a line is written. */
export const shownAnchor = ({ section, key }: Pick<IniEntry, 'section' | 'key'>): string =>
  `${shownKey(section)}/${shownKey(key)}`;
