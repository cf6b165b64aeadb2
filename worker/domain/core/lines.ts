import type { LineEnd } from '../../contract';

/** Which line ends a text has, and how many lines. A last line without an end counts. */
export function countLines(text: string): { eol: LineEnd; lines: number } {
  let [crlf, cr, lf, end] = [0, 0, 0, 0];
  for (const match of text.matchAll(/\r\n|\r|\n/g)) {
    if (match[0] === '\r\n') crlf++;
    else if (match[0] === '\r') cr++;
    else lf++;
    end = match.index + match[0].length;
  }
  const kinds: LineEnd[] = [];
  if (crlf > 0) kinds.push('crlf');
  if (lf > 0) kinds.push('lf');
  if (cr > 0) kinds.push('cr');
  return {
    eol: kinds.length > 1 ? 'mixed' : (kinds[0] ?? 'none'),
    lines: crlf + cr + lf + (end < text.length ? 1 : 0),
  };
}
