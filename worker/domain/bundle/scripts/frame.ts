import { isAscii, powershellComment, powershellValue } from '../../core/escape';
import { base, helperCode, type Helper } from './helpers';

/** A value as one expression. What cannot be written was refused before. */
export function quote(value: string): string {
  const written = powershellValue(value);
  if (!written.ok) throw new Error(written.error.code);
  return written.value;
}

export const list = (values: readonly string[]): string => `@(${values.map(quote).join(', ')})`;
export const table = (members: Readonly<Record<string, string>>): string =>
  `@{ ${Object.entries(members)
    .map(([name, value]) => `${quote(name)} = ${quote(value)}`)
    .join('; ')} }`;

export interface ScriptSource {
  name: string;
  /** The script's own parameters; every script has `-WhatIf`. */
  params: string;
  helpers: readonly Helper[];
  body: string;
}

export interface ScriptWords {
  head: readonly string[];
  settings: string;
  words: string;
  says: Readonly<Record<string, string>>;
}

/**
 * A script as text. Only the settings and the words differ from bundle to bundle, each value a string of its own; the code is the
 * same for every farm. Words that are not ASCII are written in Base64 with a comment to read them by, so that the file runs whatever
 * encoding it is read in.
 */
export function scriptText(
  source: ScriptSource,
  settings: Readonly<Record<string, string>>,
  words: ScriptWords,
): string {
  const code = base + helperCode(source.helpers) + source.body;
  const own = { ScriptName: quote(source.name), ...settings };
  const used = Object.entries(own).filter(([name]) => new RegExp(`\\$${name}(?!\\w)`).test(code));
  const params = source.params === '' ? ['param()'] : ['param(', ...`    ${source.params}`.split('\n'), ')'];
  const lines = [
    ...words.head.map(powershellComment),
    '[CmdletBinding(SupportsShouldProcess = $true)]',
    ...params,
    powershellComment(words.settings),
    ...used.map(([name, value]) => `$${name} = ${value}`),
    powershellComment(words.words),
    '$Words = @{',
    ...Object.entries(saidIn(code, words.says)).map(([id, text]) => `    '${id}' = ${said(text)}`),
    '}',
    '',
    ...code.split('\n'),
  ];
  return lines.join('\r\n') + '\r\n';
}

const said = (text: string): string => (isAscii(text) ? quote(text) : `${quote(text)} ${powershellComment(text)}`);

/** The words a code asks for by name; a check has a second for when it fails. */
export function saidIn(code: string, says: Readonly<Record<string, string>>): Record<string, string> {
  const asked = new Set([...code.matchAll(/'([a-z0-9]+(?:-[a-z0-9]+)*)'/g)].map(([, id = '']) => id));
  const entries = Object.entries(says).filter(([id]) => asked.has(id) || asked.has(id.replace(/-else$/, '')));
  return Object.fromEntries(entries);
}
