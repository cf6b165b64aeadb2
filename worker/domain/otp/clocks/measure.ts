import type { ClockMeasure, ClockSample } from '../../../contract';

/** `otp.md` 6.1: a sample that took so many times as long as the quickest says little. */
const SLOW = 4;
/** Seconds of contradiction at which the source is not to be trusted, beside what a slewed clock explains. */
const LARGEST_SPREAD = 1;

/** Marks the samples that took too long. */
export function withoutSlow(samples: readonly ClockSample[]): ClockSample[] {
  const quickest = samples.reduce((least, { delay }) => (delay === null ? least : Math.min(least, delay)), Infinity);
  return samples.map((sample) => ({
    ...sample,
    dropped: sample.delay !== null && quickest > 0 && sample.delay > quickest * SLOW,
  }));
}

/**
 * Median, spread and direction. A clock that is slewed moves evenly, so the samples are judged by how far they lie
 * from a line; where they do not lie near one, or half the tries failed, the source is unreliable.
 */
export function measureOf(samples: readonly ClockSample[], errors: number): ClockMeasure | null {
  const kept = samples.filter(({ dropped }) => !dropped);
  if (kept.length === 0) return null;
  const ordered = kept.map(({ offset }) => offset).sort((a, b) => a - b);
  const from = ordered[0] ?? 0;
  const to = ordered.at(-1) ?? 0;
  const line = lineThrough(kept);
  const reliable = line.farthest <= LARGEST_SPREAD && errors <= kept.length;
  return {
    offset: median(ordered),
    from,
    to,
    kept: kept.length,
    dropped: samples.length - kept.length,
    errors,
    reliable,
    slope: reliable ? line.slope : null,
  };
}

/** The middle of numbers in order; NaN of none. */
export function median(ordered: readonly number[]): number {
  const middle = ordered.length >> 1;
  const upper = ordered[middle] ?? NaN;
  return ordered.length % 2 === 1 ? upper : ((ordered[middle - 1] ?? NaN) + upper) / 2;
}

/**
 * The line of least squares. `slope` is null unless the change along it is far larger than the distances from it;
 * `farthest` is the largest of these, measured from the middle where there is no slope.
 */
function lineThrough(samples: readonly ClockSample[]): { slope: number | null; farthest: number } {
  const count = samples.length;
  const meanTime = samples.reduce((sum, { seconds }) => sum + seconds, 0) / count;
  const mean = samples.reduce((sum, { offset }) => sum + offset, 0) / count;
  const square = samples.reduce((sum, { seconds }) => sum + (seconds - meanTime) ** 2, 0);
  const cross = samples.reduce((sum, { seconds, offset }) => sum + (seconds - meanTime) * (offset - mean), 0);
  const slope = square > 0 ? cross / square : 0;
  const distance = (tilt: number): number =>
    samples.reduce((most, { seconds, offset }) => {
      return Math.max(most, Math.abs(offset - mean - tilt * (seconds - meanTime)));
    }, 0);
  const times = samples.map(({ seconds }) => seconds);
  const change =
    Math.abs(slope) * (times.reduce((a, b) => Math.max(a, b), 0) - times.reduce((a, b) => Math.min(a, b), Infinity));
  const along = distance(slope);
  return count >= 3 && change > along * 4 && change > 0.02
    ? { slope, farthest: along }
    : { slope: null, farthest: distance(0) };
}
