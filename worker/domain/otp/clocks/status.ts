import type { ClockStatus, ClockSyncReason, Range } from '../../../contract';
import { readDate } from './dates';
import { decimal, type Line } from './lines';

interface Field {
  line: Line;
  value: string;
}

/** A label in whatever language, a colon, and a value. */
export function fieldOf(line: Line): Field | null {
  const at = line.text.search(/[:：]/);
  if (at < 1) return null;
  return { line, value: line.text.slice(at + 1).trim() };
}

/** A status begins with the leap indicator; asked of every line, so that no more are looked at in vain. */
export const mayBeginStatus = (line: Line): boolean => /^[0-3]\s?[(（]/.test(fieldOf(line)?.value ?? '');

const NUMBERED = /^(-?\d{1,10})\s?[(（]/;
const SECONDS = /^([+-]?\d{1,12}(?:[.,]\d{1,9})?)\s?s\b/;
const PLAIN = /^(-?\d{1,10}|0x[0-9A-Fa-f]{1,8})(?:\s|\(|$)/;
const REFERENCE = /^(0x[0-9A-Fa-f]{8})/;
const POLL = /^\d{1,2}\s?[(（](\d{1,9})\s?s/;

/** The values of `/query /status` in their order (`otp.md` 6.2); the order never differs, labels do. */
const shapes = [NUMBERED, NUMBERED, NUMBERED, SECONDS, SECONDS, REFERENCE, /^(.*)$/, /^(.*)$/, POLL] as const;
const tail = [SECONDS, SECONDS, PLAIN, PLAIN, PLAIN, PLAIN, SECONDS] as const;
/** Fewer lines than these could be anything. */
const LEAST = 3;

/** How many of the fields fit the status from `from` on: 0 unless enough of them do. */
export function statusLength(fields: readonly Field[], from: number): number {
  const all = [...shapes, ...tail];
  let fits = 0;
  while (fits < all.length && all[fits]?.test(fields[from + fits]?.value ?? '\n')) fits++;
  const leap = Number(NUMBERED.exec(fields[from]?.value ?? '')?.[1]);
  const stratum = Number(NUMBERED.exec(fields[from + 1]?.value ?? '')?.[1]);
  return fits >= LEAST && leap >= 0 && leap <= 3 && stratum >= 0 && stratum <= 16 ? fits : 0;
}

/** The block of fields that `statusLength` counted. */
export function statusBlock(
  fields: readonly Field[],
  command: Range | null,
  { nowMs, zoneMinutes }: { nowMs: number | null; zoneMinutes: number },
): ClockStatus {
  const all = [...shapes, ...tail];
  const text = (at: number): string | null => all[at]?.exec(fields[at]?.value ?? '\n')?.[1] ?? null;
  const number = (at: number): number | null => {
    const found = text(at);
    return found === null ? null : decimal(found);
  };
  const written = text(6);
  const lastSync = written === null ? null : { text: written, atMs: readDate(written, zoneMinutes)?.atMs ?? null };
  const facts = {
    leap: number(0) ?? 3,
    stratum: number(1) ?? 0,
    precision: number(2),
    rootDelay: number(3),
    rootDispersion: number(4),
    referenceId: text(5)?.replace(/^0x(.*)$/, (_, digits: string) => `0x${digits.toUpperCase()}`) ?? null,
    lastSync,
    source: text(7),
    pollSeconds: number(8),
    phaseOffset: number(9),
    clockRate: number(10),
    state: number(11),
    lastError: number(14),
    sinceGoodSeconds: number(15),
  };
  const at = { from: fields[0]?.line.from ?? 0, to: fields.at(-1)?.line.to ?? 0 };
  // One real file says 3 and "last minute has 61 seconds", which is the text of 1: it cannot be told which is meant.
  const isOdd = facts.leap === 3 && (fields[0]?.value.includes('61') ?? false);
  return { kind: 'status', at, command, ...facts, ...synced(facts, isOdd, nowMs) };
}

const DAY_MS = 86_400_000;
/** Clocks of two PCs differ: only what is further ahead than this lies in the future. */
const AHEAD_MS = 300_000;

function synced(
  status: Pick<ClockStatus, 'leap' | 'stratum' | 'referenceId' | 'source' | 'lastSync'>,
  isOdd: boolean,
  nowMs: number | null,
): { synced: ClockStatus['synced']; reason: ClockSyncReason } {
  const no = (reason: ClockSyncReason): { synced: 'no'; reason: ClockSyncReason } => ({ synced: 'no', reason });
  const { leap, stratum, referenceId, source, lastSync } = status;
  if (/free-running/i.test(source ?? '')) return no('free-running');
  if (referenceId === '0x4C4F434C' || /local cmos/i.test(source ?? '')) return no('local-clock');
  if (leap === 3 && !isOdd) return no('leap');
  if (stratum === 0) return no('stratum');
  if (/^vm ic time/i.test(source ?? '')) return { synced: 'unknown', reason: 'host' };
  const atMs = lastSync?.atMs ?? null;
  if (nowMs !== null && atMs !== null && nowMs - atMs > DAY_MS) return no('stale');
  if (nowMs !== null && atMs !== null && atMs - nowMs > AHEAD_MS) return no('in-the-future');
  if (source === null || lastSync === null || isOdd) return { synced: 'unknown', reason: 'layout' };
  return { synced: 'yes', reason: 'synced' };
}
