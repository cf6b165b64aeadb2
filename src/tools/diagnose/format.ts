import { formatNumber, locale } from '../../i18n';

/** A moment on the clock of a zone, in minutes east of UTC, to the second. */
export function formatAt(ms: number, zoneMinutes: number): string {
  const shifted = ms + zoneMinutes * 60_000;
  // Logs may name any year; beyond these browsers have no date.
  if (!Number.isFinite(shifted) || Math.abs(shifted) > 8.64e15) return '–';
  const options = { dateStyle: 'medium', timeStyle: 'medium', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(locale.current, options).format(shifted);
}

/** `UTC+9`, `UTC-3:30`. */
export function zoneName(minutes: number): string {
  const size = Math.abs(minutes);
  const rest = size % 60 ? `:${String(size % 60).padStart(2, '0')}` : '';
  return `UTC${minutes < 0 ? '-' : '+'}${Math.floor(size / 60)}${rest}`;
}

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
] as const;

/** A length of time in its largest unit: `12 min`. */
export function formatSpan(ms: number): string {
  const [unit, size] = units.find(([, one]) => ms >= one) ?? (['second', 1_000] as const);
  return formatNumber(ms / size, { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 0 });
}
