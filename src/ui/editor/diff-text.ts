import type { Range } from '../../../worker/contract';
import { showText } from '../text-editor/line-ends';

/** One of two texts that are compared. */
export interface DiffSide {
  /** What it is called: "As imported", a file name. */
  label: string;
  text: string;
  masks: readonly Range[];
}

/**
 * Both texts for the eye: with one line end, and a number in the place of each secret. Bullets alone would make two
 * different secrets look the same, so equal ones share a number; their lengths do not show.
 */
export function comparable(before: DiffSide, after: DiffSide): [string, string] {
  const numbers = new Map<string, number>();
  const hide = ({ text, masks }: DiffSide): string => {
    const parts: string[] = [];
    let end = 0;
    for (const { from, to } of [...masks].sort((a, b) => a.from - b.from)) {
      if (from < end || to <= from) continue;
      const secret = text.slice(from, to);
      const number = numbers.get(secret) ?? numbers.size + 1;
      numbers.set(secret, number);
      parts.push(text.slice(end, from), `••••••••(${number})`);
      end = to;
    }
    parts.push(text.slice(end));
    return showText(parts.join('')).text;
  };
  return [hide(before), hide(after)];
}
