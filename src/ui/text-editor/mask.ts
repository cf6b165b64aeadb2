import type { Range } from '../../../worker/contract';

const bullet = '•';

/** The text with the ranges hidden: as long as before, with its line ends. Ranges may overlap and need no order. */
export function maskText(text: string, ranges: readonly Range[]): string {
  if (ranges.length === 0) return text;
  const parts: string[] = [];
  let end = 0;
  for (const range of [...ranges].sort((a, b) => a.from - b.from)) {
    const from = Math.min(Math.max(range.from, end), text.length);
    const to = Math.min(Math.max(range.to, from), text.length);
    parts.push(text.slice(end, from), text.slice(from, to).replace(/[^\r\n]/g, bullet));
    end = to;
  }
  parts.push(text.slice(end));
  return parts.join('');
}

/** A secret where no length should show either: in tables and previews. */
export function maskedValue(value: string): string {
  return bullet.repeat(Math.min(12, value.length));
}
