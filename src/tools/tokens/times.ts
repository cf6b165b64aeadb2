import { locale } from '../../i18n';

/** A moment as UTC to the second: `2026-11-25 00:15:06 UTC`. */
export function formatUtc(ms: number): string {
  const date = new Date(ms);
  if (Number.isNaN(date.getTime())) return '–';
  return `${date
    .toISOString()
    .replace('T', ' ')
    .replace(/\.\d+Z$/, '')} UTC`;
}

/** A moment in the time of this computer, with its zone. */
export function formatLocal(ms: number): string {
  if (Number.isNaN(new Date(ms).getTime())) return '–';
  const options = { dateStyle: 'medium', timeStyle: 'long' } as const;
  return new Intl.DateTimeFormat(locale.current, options).format(ms);
}

const units = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const;

/** A length of time in its two largest units: `3 min 12 sec`. */
export function formatSpan(seconds: number): string {
  let rest = Math.round(Math.abs(seconds));
  const parts: string[] = [];
  for (const [unit, size] of units) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count === 0 && (parts.length > 0 || unit !== 'second')) {
      if (parts.length > 0) break;
      continue;
    }
    const style = { style: 'unit', unit, unitDisplay: 'short' } as const;
    parts.push(new Intl.NumberFormat(locale.current, style).format(count));
    if (parts.length === 2) break;
  }
  return parts.join(' ');
}

/** A moment as a `datetime-local` field has it, in the time of this computer. */
export function toField(ms: number): string {
  const local = new Date(ms - new Date(ms).getTimezoneOffset() * 60_000);
  return Number.isNaN(local.getTime()) ? '' : local.toISOString().slice(0, 19);
}

/** Null while the field holds no whole moment. */
export function fromField(text: string): number | null {
  const ms = new Date(text).getTime();
  return text === '' || Number.isNaN(ms) ? null : ms;
}
