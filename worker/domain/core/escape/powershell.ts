import type { Outcome } from '../../../contract';
import { faultOf } from './fault';

export interface PowerShellOptions {
  /** Whether line breaks are meant. */
  multiLine?: boolean;
}

/**
 * A single-quoted PowerShell string. PowerShell takes U+2018 to U+201B for single quotes, so each of the five is
 * doubled (`security.md` 4.2). Failures: `escape-character` for NUL, and for CR and LF unless they are meant;
 * `text-lone-surrogate`.
 */
export function powershellLiteral(value: string, { multiLine = false }: PowerShellOptions = {}): Outcome<string> {
  const fault = faultOf(value, multiLine ? /\0/ : /[\0\r\n]/);
  if (fault) return { ok: false, error: fault };
  return { ok: true, value: `'${value.replace(/['\u2018-\u201b]/g, '$&$&')}'` };
}

/**
 * A PowerShell expression for the value that is ASCII whatever the value: a file with it means the same in any
 * encoding in which Windows PowerShell 5.1 may read it. Failures: those of `powershellLiteral`.
 */
export function powershellValue(value: string, options: PowerShellOptions = {}): Outcome<string> {
  const literal = powershellLiteral(value, options);
  if (!literal.ok || isAscii(value)) return literal;
  const base64 = btoa(String.fromCharCode(...new TextEncoder().encode(value)));
  return { ok: true, value: `([Text.Encoding]::UTF8.GetString([Convert]::FromBase64String('${base64}')))` };
}

/** A line for people. Characters that could end it, and other control characters, are dropped. */
export const powershellComment = (text: string): string => `# ${withoutControls(text)}`.trimEnd();

/** A block for people; what would open or close a block inside it is broken up with a back tick. */
export function powershellBlockComment(lines: readonly string[]): string {
  const inside = lines.map((line) => withoutControls(line).replaceAll('<#', '<`#').replaceAll('#>', '#`>'));
  return ['<#', ...inside.map((line) => (line.endsWith('#') ? `${line} ` : line)), '#>'].join('\r\n');
}

// eslint-disable-next-line no-control-regex -- these characters are what is looked for
const withoutControls = (text: string): string => text.replace(/[\0-\x1f\x7f-\x9f\u2028\u2029]/g, '');

export const isAscii = (text: string): boolean => /^[\0-\x7f]*$/.test(text);

/** The text of a script file from its lines, and whether it needs a byte-order mark: Windows PowerShell 5.1 reads UTF-8 only with one. */
export function powershellFile(lines: readonly string[]): { text: string; encoding: 'utf-8'; bom: boolean } {
  const text = lines.join('\r\n') + '\r\n';
  return { text, encoding: 'utf-8', bom: !isAscii(text) };
}
