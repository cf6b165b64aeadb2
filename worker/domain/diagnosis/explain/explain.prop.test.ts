import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import '../../../../test/support/property';
import { record } from '../../../../test/support/diagnosis-records';
import type { DiagnosisRecord } from '../../../contract';
import { catalogue } from '../catalogue';
import { explain } from '.';

const T0 = Date.UTC(2026, 0, 5);
/** Faults of the adapter that stand for themselves, and what the guide says comes of them. */
const roots = ['4000', '4001', '5000', '5004', '5007', '5008', '5014', '5017', '6000', '6001'];
const ends: Readonly<Record<string, string>> = { 4: '1002', 5: '1001', 6: '1003' };

interface Planted {
  root: string;
  startMs: number;
  noise: number;
}

/** The log of one user: noise, the fault, what came of it, AD FS's page. */
function logOf({ root, startMs, noise }: Planted, user: string): DiagnosisRecord[] {
  const line = (code: string, ms: number): DiagnosisRecord => record({ code, user, timeMs: startMs + ms });
  return [
    ...Array.from({ length: noise }, (_, at) => line('3000', at)),
    line(root, 100),
    line(ends[root.charAt(0)] ?? '1001', 200),
    record({ source: 'adfs', eventId: 364, level: 'error', user, timeMs: startMs + 300 }),
  ];
}

const planted = fc.record({
  root: fc.constantFrom(...roots),
  startMs: fc.integer({ min: T0, max: T0 + 7_200_000 }),
  noise: fc.nat(3),
});

const anyRecord = fc
  .record({
    source: fc.constantFrom(
      'adapter' as const,
      'adfs' as const,
      'security' as const,
      'screen' as const,
      'system' as const,
    ),
    code: fc.constantFrom(null, '0000', '1003', '6000', '9999'),
    eventId: fc.constantFrom(null, 364, 105, 1200, 36874, 4625),
    level: fc.constantFrom(null, 'error' as const, 'info' as const),
    timeMs: fc.option(fc.integer({ min: T0, max: T0 + 3_600_000 })),
    user: fc.constantFrom(null, 'kim', 'A\\kim', 'B\\kim', 'lee@a.com'),
    machine: fc.constantFrom(null, 'STS1', 'STS2'),
    activityId: fc.constantFrom(null, 'a', 'b'),
    excerpt: fc.string(),
  })
  .map(record);

describe('a planted fault', () => {
  it('is found as the first cause of its user, in any order of the lines', () => {
    fc.assert(
      fc.property(
        fc.array(planted, { minLength: 1, maxLength: 6 }),
        fc.infiniteStream(fc.double({ noNaN: true })),
        (plan, keys) => {
          const log = plan
            .flatMap((one, at) => logOf(one, `user${at}`))
            .map((line) => ({ line, key: Number(keys.next().value) }));
          const shuffled = log.sort((a, b) => a.key - b.key).map(({ line }) => line);
          const { attempts, causes } = explain(shuffled, { nowMs: T0 });
          for (const [at, { root }] of plan.entries()) {
            const own = attempts.filter(({ user }) => user === `user${at}`);
            expect(own.map(({ cause }) => causes[cause ?? -1]?.id)).toEqual([`adapter-${root}`]);
          }
        },
      ),
    );
  });
});

describe('any records', () => {
  it('come to a diagnosis in which each stands once, and every position leads somewhere', () => {
    fc.assert(
      fc.property(fc.array(anyRecord, { maxLength: 40 }), (records) => {
        const { attempts, causes, noise, timeline } = explain(records, { nowMs: T0 });
        const met = attempts.flatMap((attempt) => attempt.records);
        expect(new Set(met).size).toBe(met.length);
        expect(met.length + noise).toBe(records.length);
        for (const { cause, also } of attempts)
          for (const place of [...(cause === null ? [] : [cause]), ...also]) expect(causes[place]).toBeDefined();
        for (const cause of causes) for (const place of cause.attempts) expect(attempts[place]).toBeDefined();
        if (timeline) expect(timeline.buckets.length).toBeLessThanOrEqual(120);
      }),
    );
  });
});

describe('the catalogue', () => {
  it('has each id once, so that a link leads to one entry', () => {
    const ids = catalogue.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z]+(?:-[a-z0-9]+)+$/);
  });
});
