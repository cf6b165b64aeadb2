import type { IniEntry } from './rule';

/** Characters that look like a quotation mark at the end of a value and are none for the adapter (D6). */
const CURLY = '\u2018-\u201f\uff02\uff07\u2032\u2033';
const curly = new RegExp(`[${CURLY}]`);
const curlyDouble = /[\u201c-\u201f\uff02\u2033]/;
const head = new RegExp(`^["'${CURLY}\\s]+`);
const alike = new RegExp(`["'${CURLY}]`);

/** Whether there is any such character. */
export const hasCurly = (text: string): boolean => curly.test(text);

/** What stands between typographic quotes that enclose a value, or null when none do. `MFA’s` and `the “best”` are sound. */
export function curlyQuoted(raw: string): { inner: string } | null {
  if (!curly.test(raw)) return null;
  const first = raw.charAt(0);
  const last = raw.charAt(raw.length - 1);
  const both = raw.length > 1 && alike.test(first) && alike.test(last);
  const hasCurlyEnd = curly.test(first) || curly.test(last);
  const inner = innerOf(raw);
  if (both && (hasCurlyEnd || innerOf(raw.slice(1, -1)).length < raw.length - 2)) {
    const nested = raw.slice(1, -1).trim();
    const isCurly = hasCurlyEnd || (curly.test(nested.charAt(0)) && curly.test(nested.charAt(nested.length - 1)));
    return isCurly ? { inner } : null;
  }
  const oneEnd = (curlyDouble.test(first) || curlyDouble.test(last)) && !hasDouble(raw.slice(1, -1));
  return oneEnd && !both ? { inner } : null;
}

const hasDouble = (text: string): boolean => text.includes('"') || curlyDouble.test(text);

function innerOf(raw: string): string {
  const from = head.exec(raw)?.[0].length ?? 0;
  let to = raw.length;
  while (to > from && (alike.test(raw.charAt(to - 1)) || /\s/.test(raw.charAt(to - 1)))) to--;
  return raw.slice(from, to);
}

/** A straight quote at one end of a value that has no partner: what it would be with one, or null. */
export function unbalancedQuote({ line, spec }: IniEntry, raw: string): { mended: string } | null {
  if (line.quote !== '') return null;
  const first = raw.charAt(0);
  const last = raw.charAt(raw.length - 1);
  const opens = isQuote(first);
  const closes = isQuote(last) && raw.length > 1;
  if (!opens && !closes) return null;
  if (spec?.name === 'CACHE_DELIMETER' && raw.length === 1) return null;
  const isProse = !spec || spec.type === 'text' || spec.type === 'password';
  const openAlone = opens && isOdd(raw, first);
  const closeAlone = closes && isOdd(raw, last) && !(isProse && last === "'");
  if (!openAlone && !closeAlone) return null;
  if (opens && closes) return { mended: raw.slice(0, -1) + first };
  return { mended: opens ? raw + first : last + raw };
}

const isQuote = (character: string): boolean => character === '"' || character === "'";

function isOdd(text: string, character: string): boolean {
  let count = 0;
  for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at + 1)) count++;
  return count % 2 === 1;
}
