import type { Range } from '../../../contract';

/** One line without its end. */
export interface Line extends Range {
  text: string;
}

/** No output of these commands has lines as long; what is longer is not looked at, so that cost stays linear. */
const LONGEST = 1000;

/** The lines of a text with their places. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let from = 0;
  for (const { index, 0: end } of text.matchAll(/\r\n|\r|\n|$/g)) {
    // What a console wraps around a copied line: a mark at the very beginning, blanks at its end.
    lines.push({ from, to: index, text: index - from > LONGEST ? '' : text.slice(from, index) });
    from = index + end.length;
  }
  return lines;
}

/** A decimal number as any language writes it: `+00,1250000`. */
export const decimal = (written: string): number => Number(written.replace(',', '.'));

/** Where `part` of a line stands in the text. */
export const within = (line: Line, from: number, to: number): Range => ({ from: line.from + from, to: line.from + to });

export const rangeOf = ({ from, to }: Range): Range => ({ from, to });
