import { HighlightStyle, StreamLanguage, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { tags } from '@lezer/highlight';

/** A stretch of a line: where it ends, and the name of its highlighting tag. */
interface Part {
  to: number;
  tag: string | null;
}

/**
 * The parts of one line, which cover it. Grammar: `singleid.md` 3.3. A line starting with `#` is a comment, `;` means
 * nothing, and a value may stand in one pair of quotes.
 */
export function iniParts(line: string): Part[] {
  const start = line.length - line.trimStart().length;
  const stop = Math.max(start, line.trimEnd().length);
  const parts: Part[] = [];
  const add = (to: number, tag: string | null): void => {
    if (to > (parts.at(-1)?.to ?? 0)) parts.push({ to, tag });
  };
  add(start, null);
  const equals = line.indexOf('=', start);
  if (line[start] === '#') add(stop, 'lineComment');
  else if (line[start] === '[') addSection(line, start, stop, add);
  else if (equals > start) addEntry(line, equals, stop, add);
  else add(stop, 'invalid');
  add(line.length, null);
  return parts;
}

function addSection(line: string, start: number, stop: number, add: (to: number, tag: string | null) => void): void {
  if (stop < start + 2 || line[stop - 1] !== ']') return add(stop, 'invalid');
  add(start + 1, 'squareBracket');
  add(stop - 1, 'heading');
  add(stop, 'squareBracket');
}

function addEntry(line: string, equals: number, stop: number, add: (to: number, tag: string | null) => void): void {
  add(equals, 'propertyName');
  add(equals + 1, 'definitionOperator');
  let from = equals + 1;
  while (from < stop && line[from]?.trim() === '') from++;
  add(from, null);
  const quote = line[from];
  const quoted = (quote === '"' || quote === "'") && stop > from + 1 && line[stop - 1] === quote;
  if (quoted) add(from + 1, 'quote');
  add(quoted ? stop - 1 : stop, 'string');
  add(stop, 'quote');
}

/** Lines know nothing of each other, so what is carried from token to token is the rest of one line. */
const ini = StreamLanguage.define<{ parts: Part[] }>({
  name: 'ini',
  startState: () => ({ parts: [] }),
  copyState: ({ parts }) => ({ parts: [...parts] }),
  token(stream, state) {
    if (stream.sol()) state.parts = iniParts(stream.string);
    const part = state.parts.shift();
    if (part) stream.pos = part.to;
    else stream.skipToEnd();
    return part?.tag ?? null;
  },
  languageData: { commentTokens: { line: '#' } },
});

const colours = HighlightStyle.define([
  { tag: tags.lineComment, color: 'var(--sg-good)' },
  { tag: [tags.heading, tags.squareBracket], color: 'var(--sg-accent)', fontWeight: '600' },
  { tag: tags.propertyName, color: 'var(--sg-accent)' },
  { tag: [tags.definitionOperator, tags.quote], color: 'var(--sg-ink-soft)' },
  { tag: tags.invalid, color: 'var(--sg-warning)' },
]);

export const iniLanguage: Extension = [ini, syntaxHighlighting(colours)];
