import type { DiagnosisTime } from '../../../contract';

/** What a date says, before it is known whether day or month comes first. */
interface Parts {
  year: number;
  /** Day and month as written; `sure` when the form itself tells which is which. */
  first: number;
  second: number;
  sure: boolean;
  /** Milliseconds since midnight. */
  clockMs: number;
  /** Minutes east of UTC, where the text names it. */
  zone: number | null;
}

const MONTHS: readonly string[] = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const LONGEST = 64;

/** What a date is made of. One object is used again and again: dates are read by the ten thousand. */
const scanned = { numbers: [0], lengths: [0], count: 0, colons: 0, month: 0, half: '', zone: '', sign: 0, signAt: 0 };

/** Reads digits and the few words that count; what is between is not looked at. */
function scan(text: string): typeof scanned {
  Object.assign(scanned, { count: 0, colons: 0, month: 0, half: '', zone: '', sign: 0, signAt: -1 });
  for (let at = 0; at < text.length;) {
    const unit = text.charCodeAt(at);
    const start = at;
    if (isDigit(unit)) {
      let value = 0;
      for (; at < text.length && isDigit(text.charCodeAt(at)); at++) value = value * 10 + text.charCodeAt(at) - 0x30;
      scanned.numbers[scanned.count] = value;
      scanned.lengths[scanned.count++] = at - start;
      continue;
    }
    at++;
    if (unit === 0x3a) scanned.colons++;
    else if ((unit === 0x2b || unit === 0x2d) && scanned.colons > 0) {
      scanned.sign = unit === 0x2b ? 1 : -1;
      scanned.signAt = scanned.count;
    } else if (unit > 0x40) {
      while (at < text.length && text.charCodeAt(at) > 0x40) at++;
      takeWord(text.slice(start, at));
    }
  }
  return scanned;
}

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

function takeWord(written: string): void {
  const word = written.toLowerCase();
  if (word === '오전' || word === 'am') scanned.half = 'am';
  else if (word === '오후' || word === 'pm') scanned.half = 'pm';
  else if (word === 'z' || word === 'gmt' || word === 'utc') scanned.zone = word;
  else scanned.month ||= MONTHS.indexOf(word.slice(0, 3)) + 1;
}

/**
 * A moment as Windows writes it: `2026-11-24 오전 9:12:33`, `11/24/2026 9:12:33 AM`, ISO with up to nine digits of a
 * fraction, `Tue, 24 Nov 2026 00:12:33 GMT`, `Tuesday, November 24, 2026 9:12:33 AM`.
 */
function partsOf(text: string): Parts | null {
  const { numbers, lengths, count, month, colons } = scan(text);
  if (count < 4 || colons === 0) return null;
  const [a = 0, b = 0, c = 0] = numbers;
  const at = month > 0 ? 2 : 3;
  const clockMs = clockOf(at);
  if (clockMs === null) return null;
  const zone = zoneOf();
  const made = (year: number, first: number, second: number, sure: boolean): Parts | null =>
    year < 1990 || year > 2200 || !(fits(first, second) || (!sure && fits(second, first)))
      ? null
      : { year, first, second, sure, clockMs, zone };
  if (month > 0) return lengths[1] === 4 ? made(b, month, a, true) : null;
  if (lengths[0] === 4) return made(a, b, c, true);
  return lengths[2] === 4 ? made(c, a, b, false) : null;
}

const fits = (month: number, day: number): boolean => month >= 1 && month <= 12 && day >= 1 && day <= 31;

function clockOf(at: number): number | null {
  const { numbers, lengths, count, colons, half, sign, signAt } = scanned;
  // Behind a sign stands the zone, whose colon is none of the clock.
  const end = sign === 0 ? count : signAt;
  let hour = numbers[at] ?? 0;
  const minute = numbers[at + 1] ?? 0;
  const hasSeconds = end > at + 2 && colons > 1;
  const second = hasSeconds ? (numbers[at + 2] ?? 0) : 0;
  const fraction =
    hasSeconds && end > at + 3 ? Math.floor(((numbers[at + 3] ?? 0) / 10 ** (lengths[at + 3] ?? 0)) * 1000) : 0;
  if (end < at + 2) return null;
  if (half !== '') {
    if (hour > 12) return null;
    hour = (hour % 12) + (half === 'pm' ? 12 : 0);
  }
  if (hour > 23 || minute > 59 || second > 60) return null;
  return ((hour * 60 + minute) * 60 + second) * 1000 + fraction;
}

/** Minutes east of UTC, of `+09:00` or `+0900`; 0 for `Z`, GMT and UTC. */
function zoneOf(): number | null {
  const { numbers, lengths, zone, sign, signAt } = scanned;
  if (zone !== '') return 0;
  if (sign === 0) return null;
  const first = numbers[signAt] ?? 0;
  const minutes =
    lengths[signAt] === 4 ? Math.floor(first / 100) * 60 + (first % 100) : first * 60 + (numbers[signAt + 1] ?? 0);
  return minutes > 14 * 60 ? null : sign * minutes;
}

/** A record whose moment is set when all dates of the file are known. */
interface Timed {
  timeMs: number | null;
  time: DiagnosisTime | null;
}

/**
 * The dates of one file. `11/4/2026` does not tell which is the day; another date of the same file may. Where none does,
 * the month is taken to come first, and that is said.
 */
export class Dates {
  readonly #zoneMinutes: number;
  readonly #open: { record: Timed; parts: Parts }[] = [];
  #dayFirst = 0;
  #monthFirst = 0;
  /** Dates that are read month first without anything to show it, and one of them. */
  assumed: { count: number; example: string } | null = null;

  constructor(zoneMinutes: number) {
    this.#zoneMinutes = zoneMinutes;
  }

  /** Sets the record's moment, at once or in `settle`. */
  read(record: Timed, written: string): void {
    const text = written.slice(0, LONGEST).trim();
    const parts = partsOf(text);
    if (!parts) return;
    const zone = parts.zone === null ? 'assumed' : 'stated';
    record.time = { text, zone, order: 'stated' };
    record.timeMs = this.#momentOf(parts, false);
    if (parts.sure || parts.first === parts.second) return;
    if (parts.first > 12) this.#dayFirst++;
    else if (parts.second > 12) this.#monthFirst++;
    else {
      this.#open.push({ record, parts });
      return;
    }
    record.timeMs = this.#momentOf(parts, parts.first > 12);
  }

  settle(): void {
    const known = this.#dayFirst > 0 !== this.#monthFirst > 0;
    const dayFirst = known && this.#dayFirst > 0;
    for (const { record, parts } of this.#open) {
      record.timeMs = this.#momentOf(parts, dayFirst);
      if (record.time) record.time.order = known ? 'file' : 'assumed';
    }
    const first = this.#open[0];
    if (!known && first) this.assumed = { count: this.#open.length, example: first.record.time?.text ?? '' };
  }

  #momentOf({ year, first, second, clockMs, zone }: Parts, dayFirst: boolean): number | null {
    const [month, day] = dayFirst ? [second, first] : [first, second];
    const date = Date.UTC(year, month - 1, day);
    // The 31st of February is no day.
    if (new Date(date).getUTCMonth() !== month - 1) return null;
    return date + clockMs - (zone ?? this.#zoneMinutes) * 60_000;
  }
}
