/** Words for the four units, as people write them instead of the guide's single letters. */
const units: readonly (readonly [RegExp, number])[] = [
  [/^(?:d|days?|일)$/i, 86_400],
  [/^(?:h|hrs?|hours?|시간)$/i, 3_600],
  [/^(?:m|mins?|minutes?|분)$/i, 60],
  [/^(?:s|secs?|seconds?|초)$/i, 1],
];

/** Longest text that is looked at. */
const LONGEST = 60;

/**
 * Seconds of a length of time that is clear but not as the guide writes it: `1D`, `2h 1d`, `10 min`, `1시간`. Each unit at
 * most once. Null when it is not clear.
 */
export function plainSeconds(text: string): number | null {
  if (text.length > LONGEST) return null;
  const parts = text.match(/\d+\s*\p{L}+/gu) ?? [];
  if (parts.length === 0 || parts.join('').replace(/\s/g, '') !== text.replace(/[\s,]/g, '')) return null;
  const seen = new Set<number>();
  let total = 0;
  for (const part of parts) {
    const digits = /^\d+/.exec(part)?.[0] ?? '';
    const word = part.slice(digits.length).trim();
    const unit = units.find(([pattern]) => pattern.test(word))?.[1];
    if (unit === undefined || seen.has(unit)) return null;
    seen.add(unit);
    total += Number(digits) * unit;
  }
  return Number.isSafeInteger(total) ? total : null;
}
