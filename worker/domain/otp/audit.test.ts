import { describe, expect, it } from 'vitest';
import { randomProfile } from '../../../test/support/otp-samples';
import type { OtpAudit, OtpAuditRequest, OtpProfile, OtpUserColumns } from '../../contract';
import { audit } from './audit';
import { generate } from './generate';
import { readTime } from './times';

const step = async (): Promise<void> => undefined;
const secrets = Uint8Array.from({ length: 60 }, (_, at) => at);
const users: OtpUserColumns = { loginIds: ['hong', 'kim', 'lee'], secrets, secretEnds: Uint32Array.of(20, 40, 60) };

function keyAt(user: number, atMs: number, profile: OtpProfile = randomProfile): string {
  const made = generate({ profile, user: { loginId: 'x', secret: secrets.subarray(user * 20, user * 20 + 20) }, atMs });
  if (!made.ok) throw new Error(made.error.code);
  return made.value.code;
}

async function audited(text: string, rest: Partial<OtpAuditRequest> = {}): Promise<OtpAudit> {
  const answer = await audit({ profile: randomProfile, users, source: { text }, ...rest }, step);
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
}

const start = Date.UTC(2026, 9, 3, 1, 0, 0);
const iso = (atMs: number): string => new Date(atMs).toISOString();

describe('an audit', () => {
  it('tells accepted, late, early, replayed and wrong keys apart, in the order of time', async () => {
    const lines = [
      ['time', 'login_id', 'code', 'result'],
      [iso(start + 60_000), 'hong', keyAt(0, start), 'fail'],
      [iso(start), 'hong', keyAt(0, start), 'ok'],
      [iso(start + 300_000), 'hong', keyAt(0, start + 180_000), 'fail'],
      [iso(start + 400_000), 'hong', keyAt(0, start + 490_000), 'ok'],
      [iso(start + 500_000), 'hong', keyAt(1, start), ''],
      [iso(start + 600_000), 'hong', '12 34', 'no'],
    ];
    const found = await audited(lines.map((fields) => fields.join(',')).join('\n'));
    expect(found.tries.map(({ line, reason, delta, said }) => [line, reason, delta, said])).toEqual([
      [3, 'ok', 0, true],
      [2, 'replayed', -2, false],
      [4, 'too-old', -4, false],
      [5, 'ahead', 3, true],
      [6, 'no-match', null, null],
      [7, 'wrong-length', null, false],
    ]);
    expect(found.users[0]).toMatchObject({ accepted: 1, late: 1, early: 1, replayed: 1, wrong: 1, malformed: 1 });
    expect(found.totals).toMatchObject({ ok: 1, replayed: 1 });
    expect(found.contradictions).toBe(1);
  });

  it('loses no line', async () => {
    const found = await audited(
      `일시,아이디,인증키\nyesterday,hong,123456\n${iso(start)},park,123456\n${iso(start)},"hong,1\n`,
    );
    const problems = found.bad.map(({ line, problems: [first] }) => [
      line,
      first && 'list' in first && first.list.code,
    ]);
    expect(problems).toEqual([
      [2, 'time'],
      [3, 'user-unknown'],
      [4, 'quote-open'],
    ]);
    expect(found.tries).toEqual([]);
  });

  it('reads Korean times in Korean time, and says so', async () => {
    const found = await audited(`일시,아이디,인증키\n2026-10-03 오전 10:00:00,hong,${keyAt(0, start)}\n`);
    expect(found.tries).toMatchObject([{ atMs: start, reason: 'ok' }]);
    expect(found.notes).toEqual([{ code: 'time-without-zone', line: null, args: { count: 1, minutes: 540 } }]);
  });

  it('sees whose clock runs away, and when it will be out of the window', async () => {
    const day = 86_400_000;
    const lines = ['time,login_id,code'];
    for (let at = 0; at < 40; at++) {
      const atMs = start + at * day;
      lines.push(`${iso(atMs)},hong,${keyAt(0, atMs - 5000)}`, `${iso(atMs)},kim,${keyAt(1, atMs - 5000 - at * 900)}`);
    }
    const found = await audited(lines.join('\n'), { policy: { past: 60 } });
    expect(found.users[0]).toMatchObject({ accepted: 40, outlook: 'fine', perDay: null, breaks: 0 });
    const kim = found.users[1];
    expect(kim).toMatchObject({ accepted: 40, outlook: 'soon', breaks: 0 });
    expect(Math.abs((kim?.perDay ?? NaN) + 0.9)).toBeLessThan(0.15);
    expect(kim?.failsInDays).toBeGreaterThan(10);
    expect(kim?.failsInDays).toBeLessThan(30);
    expect(found.users[2]).toMatchObject({ outlook: 'unknown', drift: null });
  });

  it('takes keys outside the window for the clock only when they agree', async () => {
    const late = (at: number, by: number) => `${iso(start + at)},hong,${keyAt(0, start + at - by)}`;
    const slow = await audited(['time,login_id,code', late(0, 0), late(100_000, 200_000)].join('\n'));
    expect(slow.users[0]).toMatchObject({ breaks: 0, late: 1 });
    const off = await audited(
      ['time,login_id,code', ...[0, 1, 2, 3].map((at) => late(at * 100_000, 200_000))].join('\n'),
    );
    expect(off.users[0]).toMatchObject({ late: 4, outlook: 'failing' });
    expect(off.users[0]?.drift?.to).toBeLessThan(-150);
  });
});

describe('a time', () => {
  it.each([
    ['2026-10-03T01:00:00Z', start],
    ['2026-10-03T10:00:00+09:00', start],
    ['2026-10-03 10:00:00', start],
    ['2026/10/3 10:00', start],
    ['2026. 10. 3. 오전 10:00:00', start],
    ['2026-10-03 오후 10:00:00', start + 12 * 3_600_000],
    ['2026-10-03 12:00:00 AM', start - 10 * 3_600_000],
    ['2026-10-03 10:00:00.250', start + 250],
    [String(start / 1000), start],
    [String(start), start],
  ])('%s is read', (text, atMs) => {
    expect(readTime(text, 540)?.atMs).toBe(atMs);
  });

  it.each(['2026-02-30 10:00:00', '2026-10-03 25:00:00', '2026-10-03 오후 13:00:00', '03/10/2026 10:00:00', '', '12'])(
    '%j is none',
    (text) => {
      expect(readTime(text, 540)).toBeNull();
    },
  );
});
