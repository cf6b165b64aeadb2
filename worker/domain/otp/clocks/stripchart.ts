import type { ClockSample, ClockStripchart, Range } from '../../../contract';
import { readDate } from './dates';
import { decimal, rangeOf, type Line } from './lines';
import { measureOf, withoutSlow } from './measure';

/** `otp.md` 6.1: the time, then perhaps a delay, then the offset. */
const SAMPLE =
  /^\s*(\d{1,2})[:.](\d{2})[:.](\d{2})\s*,?\s+(?:d:\s*([+-]\d{1,9}[.,]\d{1,9})s\s+o:)?\s*([+-]\d{1,9}[.,]\d{1,9})s/;
/** A time, and an error code behind whatever word. */
const FAILED = /^\s*(\d{1,2})[:.](\d{2})[:.](\d{2})\s*,?\s.{0,60}?(0x[0-9A-Fa-f]{8})/;
/** Two counters, a FILETIME, delay and offset in seconds, with a point: with a comma the fields could not be told apart. */
const RDTSC = /^\s*\d{1,20},\s*\d{1,20},\s*(\d{17,19}),\s*([+-]?\d{1,9}\.\d{1,9})s?,\s*([+-]?\d{1,9}\.\d{1,9})s?\s*$/;
const ADDRESS = /\s?\[[0-9A-Fa-f.:%[\]]{2,80}\]/;

const DAY = 86_400;
const FILETIME_EPOCH_MS = 11_644_473_600_000;

export interface Reading {
  seconds: number;
  atMs: number | null;
  offset: number;
  delay: number | null;
  code: string | null;
}

/** One line of a strip chart; null when it is none. `seconds` are those of the day, or since 1970 for `/rdtsc`. */
export function chartLine({ text }: Line): Reading | null {
  const sample = SAMPLE.exec(text);
  if (sample) {
    const delay = sample[4] === undefined ? null : decimal(sample[4]);
    return { seconds: ofDay(sample), atMs: null, offset: decimal(sample[5] ?? ''), delay, code: null };
  }
  const failed = FAILED.exec(text);
  if (failed) return { seconds: ofDay(failed), atMs: null, offset: NaN, delay: null, code: errorCode(failed[4] ?? '') };
  const rdtsc = RDTSC.exec(text);
  if (!rdtsc) return null;
  const atMs = Number(rdtsc[1]) / 10_000 - FILETIME_EPOCH_MS;
  return { seconds: atMs / 1000, atMs, offset: Number(rdtsc[3]), delay: Number(rdtsc[2]), code: null };
}

const ofDay = (match: RegExpExecArray): number => Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3]);

/** `0x` small, digits large, as Windows writes them. */
export const errorCode = (written: string): string => `0x${written.slice(2).toUpperCase()}`;

/** Who is tracked, how many samples, since when; and a blank line or two. */
const HEAD_LINES = 6;

/** Who is tracked and since when, from the lines in front of the samples, whatever their language. */
export interface ChartHead {
  server: string | null;
  startedMs: number | null;
}

export function chartHead(lines: readonly Line[], zoneMinutes: number): ChartHead {
  const head: ChartHead = { server: null, startedMs: null };
  for (const { text } of lines.slice(-HEAD_LINES)) {
    head.server ??= serverIn(text);
    head.startedMs ??= readDate(text, zoneMinutes)?.atMs ?? null;
  }
  return head;
}

/** The name in front of an address in brackets; in German a verb comes between. */
function serverIn(text: string): string | null {
  const bracket = ADDRESS.exec(text);
  if (!bracket) return null;
  const words = text.slice(0, bracket.index).trim().split(/\s+/);
  const looksLikeName = (word: string): boolean => /[.\d]/.test(word);
  const last = words.at(-1) ?? '';
  return (looksLikeName(last) ? last : (words.find(looksLikeName) ?? last)) || null;
}

/** A run's lines as one block. Times that run back have passed midnight. */
export function chartBlock(
  lines: readonly { line: Line; reading: Reading }[],
  head: ChartHead,
  command: Range | null,
  zoneMinutes: number,
): ClockStripchart {
  const at = { from: lines[0]?.line.from ?? 0, to: lines.at(-1)?.line.to ?? 0 };
  const first = lines[0]?.reading.seconds ?? 0;
  const base = dayOf(head.startedMs, first, zoneMinutes);
  const samples: ClockSample[] = [];
  const errors: ClockStripchart['errors'] = [];
  let days = 0;
  let before = first;
  for (const { line, reading } of lines) {
    // Half a day, so that lines out of order by a second do not make a day.
    if (reading.atMs === null && reading.seconds < before - DAY / 2) days += DAY;
    before = reading.seconds;
    const seconds = reading.seconds - first + days;
    if (reading.code !== null) errors.push({ at: rangeOf(line), seconds, code: reading.code });
    else {
      const atMs = reading.atMs ?? (base === null ? null : base + seconds * 1000);
      const { offset, delay } = reading;
      samples.push({ at: rangeOf(line), seconds, atMs, offset, delay, dropped: false });
    }
  }
  const marked = withoutSlow(samples);
  return {
    kind: 'stripchart',
    at,
    command,
    ...head,
    samples: marked,
    errors,
    measure: measureOf(marked, errors.length),
  };
}

/** The moment of the first sample, on the day the run began. */
function dayOf(startedMs: number | null, first: number, zoneMinutes: number): number | null {
  if (startedMs === null) return null;
  const zoneMs = zoneMinutes * 60_000;
  const midnight = Math.floor((startedMs + zoneMs) / (DAY * 1000)) * DAY * 1000 - zoneMs;
  const atMs = midnight + first * 1000;
  return atMs < startedMs - (DAY / 2) * 1000 ? atMs + DAY * 1000 : atMs;
}
