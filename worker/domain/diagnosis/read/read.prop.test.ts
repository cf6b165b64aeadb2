import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import '../../../../test/support/property';
import { logFormats, writeLog, type LogFormat, type PlannedEvent } from '../../../../test/support/log-writer';
import type { Locale, Source } from '../../../contract';
import { readDiagnosis, type DiagnosisReading } from '.';

const NOW = Date.UTC(2026, 10, 24, 3);

async function read(source: Source, name?: string): Promise<DiagnosisReading> {
  const answer = await readDiagnosis({ source, nowMs: NOW, ...(name !== undefined && { name }) }, async () => {});
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
}

const codes = ['1003', '1005', '5007', '5012', '6000', '6001'];
const ids = ['5f3c1f0e-0000-0000-0b00-0080000000f4', 'a1b2c3d4-1111-2222-3333-444455556666'];

const adapterEvent: fc.Arbitrary<PlannedEvent> = fc
  .record({
    code: fc.constantFrom(...codes),
    user: fc.constantFrom('contoso\\hong.gildong', 'kim@contoso.com', 'lee_01'),
    level: fc.constantFrom('error' as const, 'warning' as const, 'info' as const),
    seconds: fc.integer({ min: 0, max: 40_000_000 }),
    extra: fc.constantFrom(
      '',
      '\n둘째 줄: "LDAP://dc01", 값 <없음> & 끝',
      '\nUser: x\nSource: y',
      '\n\n   at A.B.C(String s)',
    ),
  })
  .map(({ code, user, level, seconds, extra }) => ({
    log: 'MFA_Adapter',
    provider: 'AdapterDLL',
    id: 0,
    level,
    timeMs: Date.UTC(2026, 0, 5) + seconds * 1000,
    machine: 'adfs1.contoso.com',
    runAs: null,
    activityId: null,
    message: `1.2.1.0 ${user} [#${code}] LDAP에서 사용자 정보를 가져올 수 없습니다.${extra}`,
  }));

const adfsEvent: fc.Arbitrary<PlannedEvent> = fc
  .record({ activityId: fc.constantFrom(...ids), seconds: fc.integer({ min: 0, max: 40_000_000 }) })
  .map(({ activityId, seconds }) => ({
    log: 'AD FS/Admin',
    provider: 'AD FS',
    id: 364,
    level: 'error',
    timeMs: Date.UTC(2026, 0, 5) + seconds * 1000,
    machine: 'adfs2.contoso.com',
    runAs: 'CONTOSO\\svc_adfs',
    activityId,
    message:
      `Encountered error during federation passive request. \n\nAdditional Data \n\nRelying Party: \nurn:app:one \n\n` +
      `Exception details: \nMicrosoft.IdentityServer.Web.ExternalAuthenticationException: MSIS7042 failed\n` +
      `   at ADFSadapter.AuthenticationAdapter.BeginAuthentication(Claim c)\n\nActivity ID: ${activityId}`,
  }));

const plans = fc.array(fc.oneof(adapterEvent, adfsEvent), { minLength: 1, maxLength: 6 });

/** What a format cannot say. */
const lacks: Readonly<Partial<Record<LogFormat, readonly string[]>>> = {
  csv: ['machine', 'log'],
  tsv: ['machine', 'log'],
  table: ['machine', 'log', 'activityId', 'message'],
};

describe('what was written into a log', () => {
  for (const format of logFormats) {
    it.each<Locale>(['ko', 'en'])(`is read back from ${format} in %s`, async (locale) => {
      await fc.assert(
        fc.asyncProperty(plans, async (planned) => {
          const { records, findings } = await read({ text: writeLog(planned, format, locale) });
          expect(records).toHaveLength(planned.length);
          planned.forEach((event, at) => {
            const record = records[at]!;
            const lacking = lacks[format] ?? [];
            expect(record.eventId).toBe(event.id);
            expect(record.level).toBe(event.level);
            expect(record.provider).toBe(event.provider);
            expect(record.source).toBe(event.id === 364 ? 'adfs' : 'adapter');
            // A date such as 11/4/2026 may be either; then the report says so.
            if (record.time?.order !== 'assumed') expect(record.timeMs).toBe(event.timeMs);
            else expect(findings.map(({ rule }) => rule)).toContain('diagnosis-date-order');
            if (!lacking.includes('machine')) expect(record.machine).toBe(event.machine);
            if (!lacking.includes('log')) expect(record.log).toBe(event.log);
            if (event.id === 0) {
              expect(record.code).toBe(/#(\d{4})/.exec(event.message)?.[1]);
              expect(event.message).toContain(`1.2.1.0 ${record.user} [`);
              expect(record.userCertainty).toBe('inferred');
              expect(record.adapterVersion).toBe('1.2.1.0');
            } else if (!lacking.includes('message')) {
              expect(record.activityId).toBe(event.activityId);
              expect(record.relyingParty).toBe('urn:app:one');
              expect(record.guiltyFrame).toBe('ADFSadapter.AuthenticationAdapter.BeginAuthentication');
              expect(record.messageIds).toEqual(['MSIS7042']);
            }
          });
        }),
        { numRuns: process.env.SIGNET_LONG ? 1000 : 40 },
      );
    });
  }
});

describe('the reader of anything', () => {
  it('answers whatever text it is given, with places inside of it', async () => {
    const pieces = fc.constantFrom(
      '[#1003]',
      '<Event xmlns="x">',
      '</Event>',
      '<Events>',
      '<UserData>',
      '"',
      ',',
      '\t',
      '\n',
      '\r\n',
      'Log Name: a',
      '로그 이름:',
      'Source: b',
      'Description:',
      'TimeCreated : 1/2/2026 3:04:05 AM',
      'Id : 5',
      'Message : x',
      '0x80070005',
      'Exception',
      '   at A.B(',
      'ErrorCode : 1003',
      'Event[0]:',
      '- System\n  - Provider',
      '&#x41;',
      '<![CDATA[',
      ']]>',
      'Level,Date and Time,Source,Event ID,Task Category',
      '\uFFFD',
      '\uD800',
      '{a, b...}',
      'AdminName : x',
      'PS C:\\> Get-X',
      'FullyQualifiedErrorId : y',
      ', Version=1.2.3.4',
      '31/12/2026',
      '오전 9:12',
    );
    const soup = fc.array(fc.oneof({ weight: 4, arbitrary: pieces }, fc.string({ maxLength: 12 })), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(soup, async (parts) => {
        const text = parts.join('');
        const { records, findings } = await read({ text });
        for (const { at, message } of records) {
          expect(at.from).toBeLessThanOrEqual(at.to);
          expect(at.to).toBeLessThanOrEqual(text.length);
          expect(message.from).toBeLessThanOrEqual(message.to);
          expect(message.to).toBeLessThanOrEqual(text.length);
        }
        for (const place of findings.flatMap(({ at }) => at)) expect(place.to).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: process.env.SIGNET_LONG ? 20_000 : 500 },
    );
  });

  it('answers whatever bytes it is given', async () => {
    const zip = Uint8Array.from([0x50, 0x4b, 3, 4]);
    const marks = fc.constantFrom(
      new Uint8Array(),
      zip,
      Uint8Array.from([0xff, 0xfe]),
      Uint8Array.from([0xef, 0xbb, 0xbf]),
    );
    await fc.assert(
      fc.asyncProperty(marks, fc.uint8Array({ maxLength: 300 }), async (mark, rest) => {
        const bytes = Uint8Array.from([...mark, ...rest]);
        const answer = await readDiagnosis({ source: { bytes }, nowMs: NOW }, async () => {});
        expect(answer.ok || answer.error.code).toBeTruthy();
      }),
      { numRuns: process.env.SIGNET_LONG ? 20_000 : 400 },
    );
  });
});
