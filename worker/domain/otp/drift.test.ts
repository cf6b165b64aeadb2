import { describe, expect, it } from 'vitest';
import type { OtpSample } from '../../contract';
import { drift, offsetOf } from './drift';

/** A stream of numbers from 0 to 1 that is the same in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return (state >>> 0) / 2 ** 32;
  };
}

/** Sign-ins of a device whose clock is off by `offset` seconds: the key of its moment comes 1 to 12 seconds later. */
function history(random: () => number, cycle: number, offset: number, count: number): OtpSample[] {
  return Array.from({ length: count }, (_, at) => {
    const atMs = Math.round(1.8e12 + at * 3_600_000 + random() * 600_000);
    const delay = 1 + random() * 11;
    return { atMs, step: Math.floor((atMs / 1000 - delay + offset) / cycle), cycle };
  });
}

describe('the offset of a clock (otp.md 4.5)', () => {
  const rows: [number, number[]][] = [
    [3, [14, 8.2, 4.5, 2.6]],
    [10, [21, 13.5, 8, 4.9]],
    [30, [41, 25.6, 14, 8.2]],
    [60, [71, 41, 20, 11]],
  ];
  it.each(rows)('at a cycle of %d s narrows as it did when simulated', (cycle, widths) => {
    const random = seeded(cycle);
    [1, 3, 10, 30].forEach((logins, row) => {
      let sum = 0;
      const runs = 600;
      for (let run = 0; run < runs; run++) {
        const offset = random() * 40 - 20;
        const found = drift({ samples: history(random, cycle, offset, logins), ppm: 0 });
        expect(found.breaks).toEqual([]);
        const { from, to } = found.offset ?? { from: NaN, to: NaN };
        expect(from <= offset && offset < to).toBe(true);
        sum += to - from;
      }
      const wanted = widths[row] ?? NaN;
      expect(Math.abs(sum / runs / wanted - 1)).toBeLessThan(0.12);
    });
  });

  it('is what the matched step says: between its begin and its end, and the time of typing', () => {
    // The server is 5 s into step 100; the key is that of step 98.
    expect(offsetOf({ atMs: 3_005_000, step: 98, cycle: 30 })).toEqual({ from: -64, to: -23 });
    expect(offsetOf({ atMs: 3_005_000, step: 100, cycle: 30 }, { from: 0, to: 0 })).toEqual({ from: -5, to: 25 });
  });

  it('begins anew, and names the sample, where the clock was set or another device was used', () => {
    const random = seeded(7);
    const before = history(random, 3, 0, 10);
    const behind = history(random, 3, -40, 5).map((sample) => ({
      ...sample,
      atMs: sample.atMs + 864e5,
      step: sample.step + 864e2 / 3,
    }));
    const found = drift({ samples: [...before, ...behind] });
    expect(found.breaks).toEqual([10]);
    expect(found.steps).toHaveLength(15);
    expect(found.offset?.from).toBeLessThan(-40);
    expect(found.offset?.to).toBeGreaterThan(-40);
  });

  it('does not take the wandering of a quartz for a break, and measures it', () => {
    const random = seeded(11);
    const samples = Array.from({ length: 60 }, (_, day) => {
      const atMs = 1.8e12 + day * 864e5;
      const delay = 1 + random() * 11;
      return { atMs, step: Math.floor((atMs / 1000 - delay - 1.5 * day) / 3), cycle: 3 };
    });
    const found = drift({ samples });
    expect(found.breaks).toEqual([]);
    expect(found.perDay).toBeCloseTo(-1.5, 1);
    expect(drift({ samples, ppm: 0 }).breaks.length).toBeGreaterThan(0);
  });

  it('says nothing of the rate where there is too little to see it by', () => {
    expect(drift({ samples: [] })).toEqual({ steps: [], offset: null, breaks: [], perDay: null });
    expect(drift({ samples: history(seeded(3), 30, 2, 5) }).perDay).toBeNull();
    const steady = history(seeded(5), 30, 2, 30).map((sample, day) => ({
      ...sample,
      atMs: sample.atMs + day * 864e5,
      step: sample.step + day * 2880,
    }));
    expect(drift({ samples: steady }).perDay).toBeNull();
  });
});
