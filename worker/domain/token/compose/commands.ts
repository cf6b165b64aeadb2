import type { Outcome, ReadyCommands } from '../../../contract';
import { htmlAttribute, powershellLiteral } from '../../core/escape';

export interface HttpRequest {
  method: 'GET' | 'POST';
  /** From `readAddress` and `encodePart`: printable ASCII without quotes and backslashes. */
  url: string;
  headers: readonly string[];
  /** Null: none. */
  body: string | null;
}

/**
 * The request as curl commands for three shells (`security.md` 4.2). In PowerShell 5.1 `curl` is another command, so it
 * is `curl.exe` there. `-i` shows the answer's header lines, since the answer of the MFA API is where it redirects to.
 */
export function readyCommands(request: HttpRequest): Outcome<ReadyCommands> {
  const options = optionsOf(request);
  const powershell: string[] = [];
  for (const option of options) {
    const word = isPlain(option) ? { ok: true as const, value: option } : powershellLiteral(option);
    if (!word.ok) return word;
    powershell.push(word.value);
  }
  return {
    ok: true,
    value: {
      url: request.url,
      curlBash: ['curl', ...options.map((option) => (isPlain(option) ? option : bashWord(option)))].join(' '),
      curlPowerShell: ['curl.exe', ...powershell].join(' '),
      curlCmd: ['curl', ...options.map((option) => (isPlain(option) ? option : cmdWord(option)))].join(' '),
    },
  };
}

/** `-X POST` alone would send no length, which IIS refuses with 411; an empty `-d ''` is lost by PowerShell 5.1. */
function optionsOf({ method, url, headers, body }: HttpRequest): string[] {
  const all = method === 'POST' && body === null ? [...headers, 'Content-Length: 0'] : headers;
  return [
    '-i',
    ...(method === 'POST' ? ['-X', 'POST'] : []),
    ...all.flatMap((header) => ['-H', header]),
    ...(body === null ? [] : ['--data-raw', body]),
    url,
  ];
}

const isPlain = (option: string): boolean => /^[A-Za-z-]+$/.test(option);

/** Between single quotes bash takes nothing but the quote for special. */
export const bashWord = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;

/**
 * A word for the command prompt. Between double quotes only the percent sign is special: it stands outside of them,
 * and with a caret, which becomes part of the name of any variable it would begin or end, so that none is found.
 * @param text without quotes, backslashes and control characters
 */
export const cmdWord = (text: string): string => `"${text.replaceAll('%', '"^%"')}"`;

/**
 * A page that posts when it is opened, with the parameters in the address as the guide's sample has them (seed line 34).
 * `&` is written `&amp;` there: the guide's own sample lost its `&registerFlag` to HTML (`singleid.md` D3).
 */
export function postForm(url: string): string {
  return [
    '<!DOCTYPE html>',
    '<html lang="en">',
    '<meta charset="utf-8">',
    '<meta name="referrer" content="no-referrer">',
    '<title>MFA</title>',
    `<form method="post"${htmlAttribute('action', url)}><button>POST</button></form>`,
    '<script>document.forms[0].submit();</script>',
    '</html>',
    '',
  ].join('\n');
}
