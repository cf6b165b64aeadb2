import { describe, expect, it } from 'vitest';
import { record } from '../../../../test/support/diagnosis-records';
import type { Diagnosis, DiagnosisRecord } from '../../../contract';
import { explain } from '../explain';

const at = (minutes: number): number => Date.UTC(2026, 0, 5) + minutes * 60_000;
const read = (...records: DiagnosisRecord[]): Diagnosis => explain(records, { nowMs: at(60) });
const storyIds = ({ stories }: Diagnosis): string[] => stories.map(({ id }) => id);

const begun = (minutes: number, activityId: string, user = 'kim'): DiagnosisRecord =>
  record({ user, activityId, level: 'info', timeMs: at(minutes) });
const issued = (minutes: number, activityId: string): DiagnosisRecord =>
  record({ source: 'security', eventId: 1200, activityId, timeMs: at(minutes) });
const errorPage = (minutes: number, activityId: string, user = 'kim'): DiagnosisRecord =>
  record({ source: 'adfs', eventId: 364, level: 'error', user, activityId, timeMs: at(minutes) });

describe('the cases of the guide', () => {
  it('normal: begun and a token issued', () => {
    expect(storyIds(read(begun(0, 'a'), issued(1, 'a')))).toEqual(['normal']);
  });

  it('time-out, wrong passcode and lock look the same here, and are named together as inferred', () => {
    const { stories } = read(begun(0, 'a'));
    expect(stories.map(({ id }) => id)).toEqual(['passcode-timeout', 'passcode-wrong', 'passcode-locked']);
    expect(new Set(stories.map(({ certainty }) => certainty))).toEqual(new Set(['inferred']));
  });

  it('a second tab that hangs: the first succeeded, the second never came back', () => {
    const found = storyIds(read(begun(0, 'a'), begun(1, 'b'), issued(2, 'a')));
    expect(found).toEqual(['normal', 'two-tabs-timeout', 'two-tabs-wrong', 'two-tabs-hang']);
  });

  it('a second tab that fails before the adapter runs: its log is empty', () => {
    const diagnosis = read(begun(0, 'a'), issued(2, 'a'), errorPage(3, 'b'));
    expect(storyIds(diagnosis)).toEqual(['normal', 'two-tabs-before-adapter']);
    expect(diagnosis.gaps).toContainEqual({ id: 'gap-log-empty', reason: 'records', attempts: 1 });
  });

  it('are not seen in a page of AD FS that another fault explains, nor of a user who had no other tab', () => {
    const failed = record({ code: '1005', user: 'kim', activityId: 'b', timeMs: at(3) });
    expect(storyIds(read(begun(0, 'a'), issued(2, 'a'), failed, errorPage(3, 'b')))).toEqual(['normal']);
    expect(storyIds(read(begun(0, 'a'), issued(2, 'a'), errorPage(3, 'b', 'lee')))).toEqual(['normal']);
    expect(storyIds(read(begun(0, 'a'), issued(2, 'a'), errorPage(90, 'b')))).toEqual(['normal']);
  });
});

describe('silent gaps', () => {
  it('are offered for a user who went to the MFA page and left no code behind', () => {
    const { gaps } = read(begun(0, 'a'));
    expect(gaps.map(({ id }) => id)).toContain('gap-response-signature');
    expect(gaps.every(({ reason, attempts }) => reason === 'records' && attempts === 1)).toBe(true);
  });

  it('are not offered where a code says what it was', () => {
    expect(read(record({ code: '1005', user: 'kim', timeMs: at(0) })).gaps).toEqual([]);
  });
});
