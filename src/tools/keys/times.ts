import { formatNumber, locale } from '../../i18n';
import { m } from './messages';

/** A moment to the second. */
export function formatMoment(ms: number): string {
  return new Intl.DateTimeFormat(locale.current, { dateStyle: 'medium', timeStyle: 'medium' }).format(ms);
}

/** The time of day to the second. */
export function formatClock(ms: number): string {
  return new Intl.DateTimeFormat(locale.current, { timeStyle: 'medium' }).format(ms);
}

/** A moment as a `datetime-local` field has it, in the time of this computer. */
export function toField(ms: number): string {
  const local = new Date(ms - new Date(ms).getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 19);
}

/** Null while the field holds no whole moment. */
export function fromField(text: string): number | null {
  const ms = new Date(text).getTime();
  return Number.isNaN(ms) ? null : ms;
}

/** Seconds with at most one decimal, and without a sign. */
export const seconds = (value: number): string => formatNumber(Math.abs(value), { maximumFractionDigits: 1 });

/** By how much a clock is off, as words; `from <= offset < to`, device minus server. */
export function offsetText({ from, to }: { from: number; to: number }): string {
  const { offset } = m();
  if (from >= 0) return offset.ahead(seconds(from), seconds(to));
  if (to <= 0) return offset.behind(seconds(to), seconds(from));
  return offset.between(seconds(from), seconds(to));
}
