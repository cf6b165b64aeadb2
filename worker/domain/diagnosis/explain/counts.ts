import type { Diagnosis } from '../../../contract';
import type { Seen } from './attempts';

const HOUR_MS = 3_600_000;
const BUCKETS = 120;
/** Widths a bucket may have: a picture of even steps is read by clock times. */
const STEPS_MS = [1, 5, 15, 60, 300, 900, 3600, 3 * 3600, 6 * 3600, 12 * 3600, 86_400, 7 * 86_400, 30 * 86_400].map(
  (seconds) => seconds * 1000,
);

/** How often each entry of the catalogue is met, most often first. */
export function countsOf(seen: readonly Seen[], nameOf: (user: string) => string): Diagnosis['counts'] {
  const counts = new Map<string, { count: number; users: Set<string> }>();
  for (const { matched, record } of seen) {
    const others = record.codes.map(({ code }) => `adapter-${code}`).filter((id) => id !== matched.main);
    for (const id of new Set([matched.main, ...matched.details, ...others])) {
      const known = counts.get(id) ?? { count: 0, users: new Set<string>() };
      known.count++;
      if (record.user !== null) known.users.add(nameOf(record.user));
      counts.set(id, known);
    }
  }
  return [...counts]
    .map(([id, { count, users }]) => ({ id, count, users: users.size }))
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
}

const isFault = ({ matched: { role } }: Seen): boolean => role === 'fault' || role === 'outcome';

/** Faults by hour and entry. `seen` is in the order of time. */
export function hoursOf(seen: readonly Seen[]): Diagnosis['hours'] {
  const hours = new Map<string, { atMs: number; id: string; count: number }>();
  for (const one of seen) {
    if (!isFault(one) || !Number.isFinite(one.timeMs)) continue;
    const atMs = Math.floor(one.timeMs / HOUR_MS) * HOUR_MS;
    const key = `${atMs} ${one.matched.main}`;
    const known = hours.get(key);
    if (known) known.count++;
    else hours.set(key, { atMs, id: one.matched.main, count: 1 });
  }
  return [...hours.values()];
}

/** Null when nothing is dated. */
export function timelineOf(seen: readonly Seen[]): Diagnosis['timeline'] {
  const dated = seen.filter(({ timeMs }) => Number.isFinite(timeMs));
  const [first, last] = [dated[0]?.timeMs, dated.at(-1)?.timeMs];
  if (first === undefined || last === undefined) return null;
  const widest = STEPS_MS.at(-1) ?? 1;
  const fits = (step: number): boolean => Math.floor(last / step) - Math.floor(first / step) < BUCKETS;
  const stepMs = STEPS_MS.find(fits) ?? widest * Math.ceil((last - first + widest) / widest / (BUCKETS - 1));
  const startMs = Math.floor(first / stepMs) * stepMs;
  const length = Math.floor((last - startMs) / stepMs) + 1;
  const buckets = Array.from({ length }, () => ({ faults: 0, successes: 0, others: 0 }));
  for (const one of dated) {
    const bucket = buckets[Math.floor((one.timeMs - startMs) / stepMs)];
    if (!bucket) continue;
    if (isFault(one)) bucket.faults++;
    else if (one.matched.role === 'success') bucket.successes++;
    else bucket.others++;
  }
  return { stepMs, startMs, buckets };
}
