import type { TextEdit } from '../../contract';

const DOUBLE = /[\u201c-\u201f]/;
const SINGLE = /[\u2018-\u201b]/;

export const isCurly = (character: string): boolean => DOUBLE.test(character) || SINGLE.test(character);

/**
 * Curly quotes that stand where a script wants straight ones, line by line: what is in straight quotes already is text.
 */
export function straighten(text: string): { edits: TextEdit[] } {
  const edits: TextEdit[] = [];
  for (const { index, 0: line } of text.matchAll(/[^\r\n]+/g)) straightenLine(line, index, edits);
  return { edits };
}

function straightenLine(line: string, offset: number, edits: TextEdit[]): void {
  for (let at = 0; at < line.length; at++) {
    const character = line.charAt(at);
    if (character === '/' && line.charAt(at + 1) === '/') return;
    if (character === '"' || character === "'" || character === '`') {
      const close = line.indexOf(character, at + 1);
      if (close === -1) return;
      at = close;
    } else if (isCurly(character)) {
      const family = DOUBLE.test(character) ? DOUBLE : SINGLE;
      const close = closing(line, at + 1, family);
      if (close === -1) continue;
      const wanted = family === DOUBLE ? '"' : "'";
      const inside = line.slice(at + 1, close);
      const quote = !inside.includes(wanted) ? wanted : wanted === '"' ? "'" : '"';
      if (inside.includes(quote)) continue;
      edits.push({ from: offset + at, to: offset + at + 1, insert: quote });
      edits.push({ from: offset + close, to: offset + close + 1, insert: quote });
      at = close;
    }
  }
}

function closing(line: string, from: number, family: RegExp): number {
  const found = line.slice(from).search(family);
  return found === -1 ? -1 : from + found;
}
