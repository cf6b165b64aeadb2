import { describe, expect, it } from 'vitest';
import { logFormats, writeLog, type PlannedEvent } from '../../../../test/support/log-writer';
import type { Diagnosis, DiagnosisReadRequest } from '../../../contract';
import { locales } from '../../../contract';
import { readDiagnosis } from '../read';
import { explain } from '.';

const T0 = Date.UTC(2026, 0, 5, 1, 0, 0);

async function diagnose(text: string, more: Partial<DiagnosisReadRequest> = {}): Promise<Diagnosis> {
  const read = await readDiagnosis({ source: { text }, nowMs: T0, ...more }, async () => {});
  if (!read.ok) throw new Error(read.error.code);
  return explain(read.value.records, { nowMs: T0 });
}

const line = (seconds: number, user: string, code: string, message: string): PlannedEvent => ({
  log: 'MFA_Adapter',
  provider: 'AdapterDLL',
  id: 0,
  level: 'error',
  timeMs: T0 + seconds * 1000,
  machine: 'STS1.corp.example',
  runAs: null,
  activityId: null,
  message: `[1.2.1.0] [${user}] [#${code}] ${message}`,
});

/** Three users, two causes: LDAP for two of them, a missing key for the third. Newest first, as Event Viewer has it. */
const log = [
  line(0, 'kim', '6000', 'AD(LDAP)에서 사용자 정보를 검색하는 과정에 Exception이 발생했습니다.'),
  line(1, 'kim', '1003', 'LDAP에서 사용자 정보를 가져올 수 없습니다.'),
  line(60, 'lee', '5014', 'Token expiration time 값이 ini 에 없습니다. (TOKEN_EXP_TIME)'),
  line(61, 'lee', '1001', 'INI 파일을 load 할 수 없습니다.'),
  line(120, 'park', '6000', 'AD(LDAP)에서 사용자 정보를 검색하는 과정에 Exception이 발생했습니다.'),
  line(121, 'park', '1003', 'LDAP에서 사용자 정보를 가져올 수 없습니다.'),
].reverse();

describe('a log of three users and two causes', () => {
  it.each(locales.flatMap((locale) => logFormats.map((format) => [format, locale] as const)))(
    'comes to these two as %s in %s',
    async (format, locale) => {
      const { causes, users } = await diagnose(writeLog(log, format, locale));
      expect(causes.map(({ id }) => id).sort()).toEqual(['adapter-5014', 'adapter-6000']);
      expect(
        causes
          .map(({ followers }) => followers.map(({ id }) => id))
          .flat()
          .sort(),
      ).toEqual(['adapter-1001', 'adapter-1003']);
      if (format !== 'table') expect(users.map(({ user }) => user).sort()).toEqual(['kim', 'lee', 'park']);
    },
  );
});

describe('a user’s screen', () => {
  it('comes to the code it shows', async () => {
    const { causes } = await diagnose('Internal error occurred. Contact administrator.\nErrorCode : 1003');
    expect(causes.map(({ id }) => id)).toEqual(['adapter-1003']);
  });

  it('of AD FS comes to its activity, when no code is on it', async () => {
    const { causes, attempts } = await diagnose(
      'An error occurred\nActivity ID: 0c0fd6ee-4b1e-4260-0300-0080070000e3\nError time: Mon, 05 Jan 2026 01:00:00 GMT',
    );
    expect(causes.map(({ id }) => id)).toEqual(['screen']);
    expect(attempts[0]?.activityId).toBe('0c0fd6ee-4b1e-4260-0300-0080070000e3');
  });
});
