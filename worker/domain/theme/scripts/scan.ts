import type { Range } from '../../../contract';

export interface PsString extends Range {
  kind: 'string';
  /** Opening quote, closing quote (null: there is none) and what is between. */
  open: Range;
  close: Range | null;
  inside: Range;
}

/** `word` is a command, a parameter or a bare value; `mark` one character of punctuation; `end` ends a statement. */
export type PsToken = PsString | (Range & { kind: 'word' | 'mark' | 'end' | 'comment' | 'prompt' });

const SINGLE = /['\u2018-\u201b]/;
const DOUBLE = /["\u201c-\u201e]/;
const BLANK = /[ \t\u00a0\u0085\f\v]/;
const MARK = /[(){},=|&]/;
const WORD_END = /[\s;(){},=|&'"\u2018-\u201e]/;
const PROMPT = /[ \t]*PS(?:[ \t]+[^>\r\n'"]{0,200})?[ \t]*>[ \t]*/y;

/**
 * Cuts PowerShell into what a person sees in it. All quotes that PowerShell takes for quotes count (its tokenizer takes
 * U+2018 to U+201B and U+201C to U+201E for straight ones). Nested expressions inside double quotes are not followed.
 * What is left out is blank.
 */
export function scanPowerShell(text: string): PsToken[] {
  const tokens: PsToken[] = [];
  let at = 0;
  let atLineStart = true;
  while (at < text.length) {
    const token: PsToken | null = (atLineStart && promptAt(text, at)) || tokenAt(text, at);
    atLineStart = false;
    if (!token) {
      at += text.startsWith('`\r\n', at) ? 3 : text[at] === '`' ? 2 : 1;
      continue;
    }
    if (token.kind === 'end') atLineStart = text[token.from] !== ';';
    tokens.push(token);
    at = token.to;
  }
  return tokens;
}

function promptAt(text: string, at: number): PsToken | null {
  PROMPT.lastIndex = at;
  const match = PROMPT.exec(text);
  return match ? { kind: 'prompt', from: at, to: PROMPT.lastIndex } : null;
}

function tokenAt(text: string, from: number): PsToken | null {
  const character = text.charAt(from);
  if (BLANK.test(character) || character === '`') return null;
  if (character === '\r' || character === '\n' || character === ';') {
    return { kind: 'end', from, to: from + (text.startsWith('\r\n', from) ? 2 : 1) };
  }
  if (text.startsWith('<#', from)) return { kind: 'comment', from, to: endOf(text, '#>', from + 2) };
  if (character === '#') return { kind: 'comment', from, to: lineEnd(text, from) };
  const here = /@(['"\u2018-\u201e])[ \t]*(?:\r\n|\r|\n)/y;
  here.lastIndex = from;
  const opened = character === '@' ? here.exec(text) : null;
  if (opened) return hereString(text, from, here.lastIndex, SINGLE.test(opened[1] ?? '') ? SINGLE : DOUBLE);
  if (SINGLE.test(character)) return quoted(text, from, SINGLE);
  if (DOUBLE.test(character)) return quoted(text, from, DOUBLE);
  if (MARK.test(character)) return { kind: 'mark', from, to: from + 1 };
  let to = from + 1;
  while (to < text.length && !WORD_END.test(text.charAt(to)) && text[to] !== '`') to++;
  return { kind: 'word', from, to };
}

/** A quote twice stands for itself; in double quotes a back tick takes the next character's meaning away. */
function quoted(text: string, from: number, quote: RegExp): PsString {
  let at = from + 1;
  while (at < text.length) {
    if (quote === DOUBLE && text[at] === '`') at += 2;
    else if (!quote.test(text.charAt(at))) at++;
    else if (at + 1 < text.length && quote.test(text.charAt(at + 1))) at += 2;
    else return stringToken(from, 1, at, at + 1);
  }
  return stringToken(from, 1, text.length, null);
}

function hereString(text: string, from: number, inside: number, quote: RegExp): PsString {
  for (let line = inside; line < text.length; line = nextLine(text, line)) {
    if (quote.test(text.charAt(line)) && text[line + 1] === '@')
      return stringToken(from, inside - from, line, line + 2);
  }
  return stringToken(from, inside - from, text.length, null);
}

function stringToken(from: number, openLength: number, closeFrom: number, closeTo: number | null): PsString {
  const inside = { from: from + openLength, to: closeFrom };
  const close = closeTo === null ? null : { from: closeFrom, to: closeTo };
  return { kind: 'string', from, to: closeTo ?? closeFrom, open: { from, to: inside.from }, close, inside };
}

function endOf(text: string, close: string, from: number): number {
  const at = text.indexOf(close, from);
  return at === -1 ? text.length : at + close.length;
}

function lineEnd(text: string, from: number): number {
  const ends = /[\r\n]/g;
  ends.lastIndex = from;
  return ends.exec(text)?.index ?? text.length;
}

function nextLine(text: string, from: number): number {
  const end = lineEnd(text, from);
  return end === text.length ? end : end + (text.startsWith('\r\n', end) ? 2 : 1);
}

/** A command with its arguments: tokens up to the end of the statement or of its part of a pipeline. */
export interface PsCommand {
  name: string;
  at: Range;
  tokens: PsToken[];
}

/** Commands in order; what stands in brackets belongs to the command around it, over line ends too. */
export function commandsOf(text: string, tokens: readonly PsToken[]): PsCommand[] {
  const commands: PsCommand[] = [];
  let open: PsCommand | null = null;
  let depth = 0;
  for (const token of tokens) {
    if (token.kind === 'comment' || token.kind === 'prompt') continue;
    const mark = token.kind === 'mark' ? text.charAt(token.from) : '';
    if (mark === '(' || mark === '{') depth++;
    if (mark === ')' || mark === '}') depth = Math.max(0, depth - 1);
    if (depth === 0 && (token.kind === 'end' || mark === '|')) open = null;
    else if (open) open.tokens.push(token);
    else if (token.kind === 'word')
      commands.push((open = { name: text.slice(token.from, token.to), at: token, tokens: [] }));
  }
  return commands;
}

/** The value behind a parameter (`-Name` or `-name:`): a word, or what is in quotes. Null when the command has none. */
export function argumentOf(text: string, { tokens }: PsCommand, parameter: string): (Range & { value: string }) | null {
  const wanted = parameter.toLowerCase();
  const at = tokens.findIndex((token) => token.kind === 'word' && parameterName(text, token) === wanted);
  const token = at === -1 ? undefined : tokens[at + 1];
  return token ? valueOf(text, token) : null;
}

/** The value of a token that is a value. */
export function valueOf(text: string, token: PsToken): (Range & { value: string }) | null {
  if (token.kind !== 'string' && token.kind !== 'word') return null;
  const range = token.kind === 'string' ? token.inside : token;
  return { from: token.from, to: token.to, value: text.slice(range.from, range.to) };
}

/** Lower case, without dash and colon; empty for what is no parameter. */
export function parameterName(text: string, { from, to }: Range): string {
  return /^[-\u2010-\u2015\u2212]([A-Za-z-]+):?$/.exec(text.slice(from, to))?.[1]?.toLowerCase() ?? '';
}
