import { HighlightStyle, StreamLanguage, syntaxHighlighting, type StringStream } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { tags } from '@lezer/highlight';

/** What a line may leave open for the next: a comment, or a text in backquotes. */
export interface JsState {
  open: '*/' | '`' | null;
  /** A slash begins a pattern here, and does not divide. */
  operand: boolean;
}

const keywords = new Set(
  (
    'break case catch class const continue debugger default delete do else export extends finally for function if import in ' +
    'instanceof let new return super switch this throw try typeof var void while with yield async await of'
  ).split(' '),
);
const atoms = new Set(['true', 'false', 'null', 'undefined', 'NaN', 'Infinity']);

/** The name of the highlighting tag of the next stretch, which is taken from the stream; null for plain text. */
export function jsToken(stream: StringStream, state: JsState): string | null {
  if (state.open) return rest(stream, state, state.open);
  if (stream.eatSpace()) return null;
  if (stream.match('//')) {
    stream.skipToEnd();
    return 'lineComment';
  }
  if (stream.match('/*')) return rest(stream, state, '*/');
  const quote = stream.match(/^["'`]/) as RegExpMatchArray | null;
  if (quote) return quoted(stream, state, quote[0]);
  if (stream.match(/^(?:0[xX][\da-fA-F]+|\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+)/)) return after(state, false, 'number');
  if (state.operand && stream.match(/^\/(?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\[])+\/[a-z]*/))
    return after(state, false, 'regexp');
  const word = stream.match(/^[\p{ID_Start}$_][\p{ID_Continue}$]*/u) as RegExpMatchArray | null;
  if (word) return wordOf(state, word[0]);
  const sign = stream.next();
  return after(state, sign !== ')' && sign !== ']' && sign !== '}', null);
}

function wordOf(state: JsState, word: string): string | null {
  if (atoms.has(word)) return after(state, false, 'atom');
  if (!keywords.has(word)) return after(state, false, null);
  return after(state, word !== 'this' && word !== 'super', 'keyword');
}

function quoted(stream: StringStream, state: JsState, quote: string): string {
  if (quote === '`') return rest(stream, state, '`');
  for (let sign = stream.next(); sign !== undefined && sign !== quote; sign = stream.next()) {
    if (sign === '\\') stream.next();
  }
  return after(state, false, 'string');
}

/** Up to the end of what is open, or of the line. */
function rest(stream: StringStream, state: JsState, end: '*/' | '`'): string {
  const text = end === '`';
  state.open = end;
  while (!stream.eol()) {
    if (stream.match(end)) {
      state.open = null;
      break;
    }
    if (stream.next() === '\\' && text) stream.next();
  }
  return text ? after(state, false, 'string') : 'blockComment';
}

function after<Tag extends string | null>(state: JsState, operand: boolean, tag: Tag): Tag {
  state.operand = operand;
  return tag;
}

const js = StreamLanguage.define<JsState>({
  name: 'js',
  startState: () => ({ open: null, operand: true }),
  copyState: (state) => ({ ...state }),
  token: jsToken,
  languageData: { commentTokens: { line: '//', block: { open: '/*', close: '*/' } } },
});

const colours = HighlightStyle.define([
  { tag: [tags.lineComment, tags.blockComment], color: 'var(--sg-good)' },
  { tag: tags.keyword, color: 'var(--sg-accent)', fontWeight: '600' },
  { tag: [tags.string, tags.regexp], color: 'var(--sg-warning)' },
  { tag: [tags.number, tags.atom], color: 'var(--sg-info)' },
]);

/** JavaScript for the eye: comments, words, texts and numbers. What it means is the worker's to say. */
export const jsLanguage: Extension = [js, syntaxHighlighting(colours)];
