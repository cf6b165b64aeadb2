import { describe, expect, it } from 'vitest';
import { record } from '../../../../test/support/diagnosis-records';
import type { CatalogueEntry, Deployment, Diagnosis, DiagnosisRecord } from '../../../contract';
import { catalogue } from '../catalogue';
import { explain } from '.';

const T0 = Date.UTC(2026, 0, 5, 0, 0, 0);
const at = (seconds: number): number => T0 + seconds * 1000;
const read = (records: readonly DiagnosisRecord[], deployment?: Deployment): Diagnosis =>
  explain(records, { nowMs: at(86_400), ...(deployment && { deployment }) });
const causeIds = ({ causes }: Diagnosis): string[] => causes.map(({ id }) => id);

/** A record that only this entry explains, as the log would have it. */
function recordOf({ kind, code }: CatalogueEntry): DiagnosisRecord {
  const error = { source: 'adfs', provider: 'AD FS', eventId: 364, level: 'error', timeMs: T0 } as const;
  switch (kind) {
    case 'adapter':
      return record({ code, timeMs: T0 });
    case 'adfs':
      return record({ ...error, eventId: Number(code) });
    case 'frame':
      return record({
        ...error,
        guiltyFrame: `ADFSadapter.AuthenticationAdapter.${code}(Object o)`,
        frames: [`ADFS.${code}`],
      });
    case 'number':
      return record({ ...error, numbers: [{ text: code, value: Number(code) }] });
    case 'exception':
      return record({ ...error, exceptions: ['System.Exception', code] });
    case 'ldap':
      return record({ ...error, excerpt: ldapMessage(code) });
    case 'schannel':
      return record({ source: 'system', provider: 'Schannel', level: 'error', eventId: Number(code), timeMs: T0 });
  }
}

const ldapMessage = (code: string): string =>
  code === '81'
    ? 'LdapException: The LDAP server is unavailable.'
    : code === '49'
      ? 'LDAP error 49'
      : `80090308: LdapErr: DSID-0C090439, comment: AcceptSecurityContext error, data ${code}, v4563`;

const faults = catalogue.filter(({ role }) => role === 'fault' || role === 'outcome');

describe('each code of the catalogue', () => {
  it.each(faults.map((entry) => [entry.id, entry] as const))('%s explains a record that has it', (id, entry) => {
    const diagnosis = read([recordOf(entry)]);
    expect(causeIds(diagnosis)).toEqual([id]);
    expect(diagnosis.attempts[0]).toMatchObject({ end: 'fault', cause: 0 });
  });

  it.each(
    catalogue.filter(({ role }) => role !== 'fault' && role !== 'outcome').map((entry) => [entry.id, entry] as const),
  )('%s is counted, and is no cause', (id, entry) => {
    const diagnosis = read([{ ...recordOf(entry), level: 'info' }]);
    expect(diagnosis.causes).toEqual([]);
    expect(diagnosis.counts).toEqual([{ id, count: 1, users: 0 }]);
  });
});

describe('the first cause', () => {
  it('is what stands first in time, in whatever order the log was copied', () => {
    const log = [
      record({ code: '1003', user: 'hong', timeMs: at(2) }),
      record({ code: '6000', user: 'hong', timeMs: at(1) }),
    ];
    for (const records of [log, [...log].reverse()]) {
      const diagnosis = read(records);
      expect(causeIds(diagnosis)).toEqual(['adapter-6000']);
      expect(diagnosis.causes[0]).toMatchObject({
        certainty: 'inferred',
        followers: [{ id: 'adapter-1003', count: 1 }],
      });
    }
  });

  it('is found within one second, where a copy of Event Viewer has the newest first', () => {
    const log = ['1001', '5008'].map((code) => record({ code, user: 'hong', timeMs: T0 }));
    expect(causeIds(read(log))).toEqual(['adapter-5008']);
  });

  it('is named by what an error page hides: the number before the exception before the event', () => {
    const page = record({
      source: 'adfs',
      eventId: 364,
      level: 'error',
      activityId: 'a',
      exceptions: ['System.Net.WebException', 'System.Net.Sockets.SocketException'],
      numbers: [{ text: '10060', value: 10060 }],
      guiltyFrame: 'ADFSadapter.AuthenticationAdapter.TryEndAuthentication',
    });
    const [cause] = read([page]).causes;
    expect(cause?.id).toBe('number-0x8007274c');
    expect(cause?.details.map(({ id }) => id)).toEqual([
      'adfs-364',
      'exception-socket',
      'exception-web',
      'frame-try-end',
    ]);
    expect(cause?.frame).toContain('TryEndAuthentication');
  });

  it('is not a failed search that the sign-in outlived', () => {
    const log = [
      record({ code: '6001', user: 'hong', timeMs: at(0) }),
      record({ code: '1005', user: 'hong', timeMs: at(1) }),
    ];
    expect(read(log).attempts[0]).toMatchObject({ end: 'fault', followers: [] });
    expect(causeIds(read(log))).toEqual(['adapter-1005', 'adapter-6001']);
  });

  it('does not hide a second missing setting behind the first', () => {
    const log = ['5007', '5010', '1001'].map((code, n) => record({ code, user: 'hong', timeMs: at(n) }));
    const diagnosis = read(log);
    expect(causeIds(diagnosis)).toEqual(['adapter-5007', 'adapter-5010']);
    expect(diagnosis.attempts[0]).toMatchObject({ cause: 0, also: [1], followers: ['adapter-1001'] });
  });

  it('of a certificate is not seen in the number that each refused log-on carries', () => {
    const refused = record({
      code: '6000',
      excerpt: '80090308: LdapErr: DSID-0C090439, comment: AcceptSecurityContext error, data 775, v4563',
      numbers: [{ text: '80090308', value: 0x80090308 }],
    });
    expect(read([refused]).causes[0]?.details.map(({ id }) => id)).toEqual(['ldap-775', 'ldap-49']);
  });
});

describe('attempts', () => {
  it('keep users and causes apart, and put the most hit first', () => {
    const log = [
      record({ code: '1003', user: 'CONTOSO\\kim', timeMs: at(0) }),
      record({ code: '6001', user: 'lee', timeMs: at(1) }),
      record({ code: '1003', user: 'park', timeMs: at(2) }),
      record({ code: '1003', user: 'kim@contoso.com', timeMs: at(900) }),
    ];
    const { users, causes, attempts } = read(log);
    expect(attempts).toHaveLength(4);
    expect(users.map(({ user, failed }) => [user, failed])).toEqual([
      ['kim@contoso.com', 2],
      ['lee', 1],
      ['park', 1],
    ]);
    expect(users[0]?.names).toEqual(['CONTOSO\\kim', 'kim@contoso.com']);
    expect(causes.map(({ id, users: hit }) => [id, hit.length])).toEqual([
      ['adapter-1003', 2],
      ['adapter-6001', 1],
    ]);
  });

  it('keep two people apart who share an account name in two domains', () => {
    const log = ['A\\kim', 'B\\kim'].map((user) => record({ code: '1003', user, timeMs: T0 }));
    expect(read(log).users).toHaveLength(2);
  });

  it('join events of AD FS by their activity, and a record without a user to who is next to it', () => {
    const log = [
      record({ code: '6000', machine: 'STS1', timeMs: at(0) }),
      record({ code: '1003', user: 'kim', machine: 'STS1', activityId: 'x', timeMs: at(1) }),
      record({ source: 'adfs', eventId: 364, level: 'error', machine: 'STS1', activityId: 'X', timeMs: at(3) }),
      record({ code: '6000', machine: 'STS2', timeMs: at(1) }),
    ];
    const { attempts } = read(log);
    expect(attempts.map(({ user, records }) => [user, records])).toEqual([
      ['kim', [0, 1, 2]],
      [null, [3]],
    ]);
  });

  it('end well when the token was issued after all', () => {
    const log = [
      record({ code: '6000', user: 'kim', activityId: 'x', timeMs: at(0) }),
      record({ source: 'security', eventId: 1200, activityId: 'x', timeMs: at(4) }),
    ];
    expect(read(log).attempts[0]).toMatchObject({ end: 'success', cause: 0 });
  });

  it('fold noise and count it', () => {
    const log = [
      record({ code: '3000', user: 'kim', timeMs: at(0) }),
      record({ code: '0000', user: 'kim', timeMs: at(1) }),
      record({ code: '1005', user: 'kim', timeMs: at(2) }),
    ];
    const diagnosis = read(log);
    expect(diagnosis).toMatchObject({ records: 3, noise: 2, startedMs: at(2) });
    expect(diagnosis.attempts[0]).toMatchObject({ records: [2], noise: 2 });
    expect(diagnosis.counts.map(({ id }) => id)).toContain('adapter-3000');
  });

  it('of a start of the service belong to no user', () => {
    const log = [
      record({ source: 'adfs', eventId: 105, level: 'error', timeMs: at(0) }),
      record({ code: '1003', user: 'kim', timeMs: at(1) }),
    ];
    expect(causeIds(read(log)).sort()).toEqual(['adapter-1003', 'adfs-105']);
  });
});

describe('times', () => {
  it('give hours and even steps, at most 120 of them', () => {
    const log = [0, 1800, 3700, 400_000].map((s) => record({ code: '1003', user: `u${s}`, timeMs: at(s) }));
    const { hours, timeline } = read(log);
    expect(hours.map(({ atMs, count }) => [(atMs - T0) / 3_600_000, count])).toEqual([
      [0, 2],
      [1, 1],
      [111, 1],
    ]);
    expect(timeline?.stepMs).toBe(3_600_000);
    expect(timeline?.buckets.length).toBe(112);
    expect(timeline?.buckets.reduce((sum, { faults }) => sum + faults, 0)).toBe(4);
  });

  it('may be missing', () => {
    expect(read([record({ source: 'screen', code: '1003' })])).toMatchObject({
      undated: 1,
      timeline: null,
      startedMs: null,
    });
    expect(read([])).toMatchObject({ causes: [], attempts: [], timeline: null });
  });

  it('may lie as far apart as they like', () => {
    const { timeline } = read([record({ timeMs: -8.64e15 }), record({ timeMs: 8.64e15 })]);
    expect(timeline?.buckets.length).toBeLessThanOrEqual(120);
  });
});
