import type { OtpDrift, OtpDriftRequest, OtpInterval, OtpSample } from '../../contract';

/** Seconds between making a key and its arrival (`otp.md` 4.5). */
export const typingSeconds: OtpInterval = { from: 1, to: 12 };
/** A quartz: 1.7 seconds a day. */
const QUARTZ_PPM = 20;
const DAY_SECONDS = 86_400;

/** By how much the device is ahead of the server, from one key: its step was made `delay` before it came. */
export function offsetOf({ atMs, step, cycle }: OtpSample, delay: OtpInterval = typingSeconds): OtpInterval {
  const begins = step * cycle - atMs / 1000;
  return { from: begins + delay.from, to: begins + cycle + delay.to };
}

/**
 * Narrows a clock's offset over a history. Between two samples the interval widens by what a clock may wander; a sample
 * that leaves nothing of it is a break, and what is known begins anew there.
 */
export function drift({ samples, delay = typingSeconds, ppm = QUARTZ_PPM }: OtpDriftRequest): OtpDrift {
  const steps: OtpDrift['steps'] = [];
  const breaks: number[] = [];
  let since = 0;
  samples.forEach((sample, at) => {
    const seen = offsetOf(sample, delay);
    const before = steps.at(-1);
    const wander = before ? (Math.abs(sample.atMs - before.atMs) / 1000) * (ppm / 1e6) : Infinity;
    const from = Math.max(seen.from, before ? before.from - wander : -Infinity);
    const to = Math.min(seen.to, before ? before.to + wander : Infinity);
    if (from < to) steps.push({ atMs: sample.atMs, from, to });
    else {
      breaks.push(at);
      since = at;
      steps.push({ atMs: sample.atMs, ...seen });
    }
  });
  const last = steps.at(-1);
  return {
    steps,
    offset: last ? { from: last.from, to: last.to } : null,
    breaks,
    perDay: rateOf(samples.slice(since), delay),
  };
}

/**
 * Seconds a day by which the offset grows: the straight line through the middles of what each sample says by itself. Null
 * when they are fewer than three, lie within a day, or the line's slope is not twice its own uncertainty.
 */
function rateOf(samples: readonly OtpSample[], delay: OtpInterval): number | null {
  const first = samples[0];
  const last = samples.at(-1);
  if (!first || !last || samples.length < 3 || last.atMs - first.atMs < DAY_SECONDS * 1000) return null;
  const points = samples.map((sample) => {
    const { from, to } = offsetOf(sample, delay);
    return { day: (sample.atMs - first.atMs) / 1000 / DAY_SECONDS, offset: (from + to) / 2, width: to - from };
  });
  const mean = (of: (point: (typeof points)[number]) => number): number =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [day, offset] = [mean((point) => point.day), mean((point) => point.offset)];
  const spread = points.reduce((sum, point) => sum + (point.day - day) ** 2, 0);
  const slope = points.reduce((sum, point) => sum + (point.day - day) * (point.offset - offset), 0) / spread;
  // An even distribution over a width has a standard deviation of width / sqrt(12).
  const uncertainty = Math.sqrt(mean((point) => point.width ** 2) / 12 / spread);
  return Math.abs(slope) > 2 * uncertainty ? slope : null;
}
