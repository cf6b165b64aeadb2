import { isMark, withoutMarks } from './characters';
import { editDistance, findSection } from './schema';
import type { IniLine } from './parse';

/** Sections that belong to a language; other rules judge their names. */
export const isLocaleName = (name: string): boolean => /^(?:MSG|MFA|TXT)-/i.test(name);

/** The section a name was meant to be: itself, another case, or one letter off. Null when nothing is close. */
export function meantSection(name: string): string | null {
  const upper = withoutMarks(name).trim().toUpperCase();
  if (upper.length > 12) return null;
  if (findSection(upper)) return upper;
  const number = /^MSG[-_ .]?(\d+)$/.exec(upper)?.[1];
  if (number) return `MSG-${number}`;
  return ['MAIN', 'API', 'MANAGE'].find((known) => editDistance(upper, known, 2) < 2) ?? null;
}

export interface BrokenHeader {
  /** What stands where the name should be, trimmed. */
  name: string;
  /** A remark behind the bracket, or empty. */
  note: string;
  /** Whether nothing but brackets and a remark surrounds the name. */
  plain: boolean;
}

/** A line that was meant to be a section header and is none: `[API`, `[API] # note`, `[]`, `[[API]]`. Null for any other line. */
export function brokenHeader(text: string, line: IniLine): BrokenHeader | null {
  if (line.kind !== 'other' && line.kind !== 'section') return null;
  if (line.kind === 'section' && line.section !== '' && !/[[\]]/.test(line.section)) return null;
  const start = line.kind === 'section' ? text.indexOf('[', line.from) : line.keyFrom;
  if (line.kind === 'other' && text.charCodeAt(start) !== 91 && !isMark(text.charAt(start))) return null;
  const content = withoutMarks(text.slice(start, Math.min(line.to, start + 400))).trim();
  if (!content.startsWith('[')) return null;
  const match = /^\[+([^\][(){}<>#;]*)[\][(){}<>\s]*(.*)$/.exec(content);
  const note = match?.[2] ?? '';
  return { name: (match?.[1] ?? '').trim(), note, plain: note === '' || note.startsWith('#') || note.startsWith(';') };
}
