import type { Args, Encoding } from '../../worker/contract';
import { locale } from './locale.svelte';

export function formatNumber(value: number, options?: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat(locale.current, options).format(value);
}

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** `5,310 byte` as `5.2 kB`: with one decimal, in steps of 1024 as Windows shows sizes. */
export function formatBytes(bytes: number): string {
  const step = Math.min(units.length - 1, bytes < 1024 ? 0 : Math.floor(Math.log2(bytes) / 10));
  return formatNumber(bytes / 1024 ** step, {
    style: 'unit',
    unit: units[step] ?? 'byte',
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: 1,
  });
}

/** The time of day, as `오후 3:07`. */
export function formatTime(ms: number): string {
  return new Intl.DateTimeFormat(locale.current, { timeStyle: 'short' }).format(ms);
}

export function formatDateTime(ms: number): string {
  return new Intl.DateTimeFormat(locale.current, { dateStyle: 'long', timeStyle: 'short' }).format(ms);
}

export function formatList(items: readonly string[]): string {
  return new Intl.ListFormat(locale.current, { type: 'conjunction' }).format(items);
}

const encodingNames: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  cp949: 'CP949',
  latin1: 'Latin-1',
};

/** Facts of a failure as people read them: sizes with their unit, numbers in the language's form, encodings by name. */
export function showArgs(args: Args): Args {
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => {
      if (typeof value === 'number') return [name, name.endsWith('Bytes') ? formatBytes(value) : formatNumber(value)];
      const isEncoding = name === 'encoding' && Object.hasOwn(encodingNames, value);
      return [name, isEncoding ? encodingNames[value as Encoding] : value];
    }),
  );
}
