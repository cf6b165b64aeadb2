import { formatNumber } from '../../../i18n';

const units = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const;

/** 95907 as `1 day 2 hours 38 minutes 27 seconds`, in the page's language. */
export function lengthWords(seconds: number): string {
  let rest = seconds;
  const parts = units.flatMap(([unit, size]) => {
    const count = Math.floor(rest / size);
    rest -= count * size;
    return count > 0 ? [formatNumber(count, { style: 'unit', unit, unitDisplay: 'long' })] : [];
  });
  return parts.join(' ') || formatNumber(0, { style: 'unit', unit: 'second', unitDisplay: 'long' });
}
