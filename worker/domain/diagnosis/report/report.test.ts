import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import '../../../../test/support/property';
import { record } from '../../../../test/support/diagnosis-records';
import type { DiagnosisReportRequest } from '../../../contract';
import { locales } from '../../../contract';
import { catalogue } from '../catalogue';
import { explain } from '../explain';
import { diagnosisReport } from '.';
import { wordsOf } from './words';

const T0 = Date.UTC(2026, 0, 5);
const log = [
  record({ code: '6000', user: 'CONTOSO\\hong', machine: 'STS1.corp.contoso.com', timeMs: T0 }),
  record({
    code: '1003',
    user: 'hong@contoso.com',
    machine: 'STS1.corp.contoso.com',
    timeMs: T0 + 1000,
    relyingParty: 'https://portal.contoso.com/',
  }),
  record({ code: '1006', user: 'CONTOSO\\kim', timeMs: T0 + 2000, activityId: '0c0fd6ee-4b1e-4260-0300-0080070000e3' }),
];
const diagnosis = explain(log, { nowMs: T0 });
const excerpt =
  '[1.2.1.0] hong: LDAP://10.10.10.20 did not answer, contoso\\hong의 요청, 0c0fd6ee-4b1e-4260-0300-0080070000e3, dc01.corp.contoso.com, STS1';

const write = (more: Partial<DiagnosisReportRequest> = {}): string =>
  diagnosisReport({
    diagnosis,
    excerpts: [{ id: 'adapter-6000', text: excerpt }],
    locale: 'en',
    format: 'markdown',
    redact: true,
    ...more,
  }).text;

describe('a report', () => {
  it('says what it was, why and what to do, in the language asked for', () => {
    expect(write()).toContain('### \\#6000 Err.ExceptionInAD');
    expect(write()).toContain('Check the address in LDAP\\_SERVER.');
    expect(write({ locale: 'ko' })).toContain('LDAP\\_SERVER의 주소가 정확한지 확인하세요.');
    expect(write()).toContain('2026-01-05 00:00:00Z');
  });

  it('explains where the guide gives 1006 the words of 1005', () => {
    expect(write()).toContain('the guide gives 1006 the sentence of 1005');
  });

  it.each(['markdown', 'json'] as const)(
    'as %s names nobody and no place when redacted, the same one by the same number',
    (format) => {
      const text = write({ format });
      for (const name of [/hong/i, /kim/i, /contoso/i, /STS1/i, /10\.10\.10/, /0c0fd6ee/i, /dc01/i])
        expect(text).not.toMatch(name);
      expect(text.replaceAll('\\', '')).toContain('[1.2.1.0] user-2: LDAP://ip-1 did not answer, user-2의 요청');
    },
  );

  it('names them when it is not redacted', () => {
    expect(write({ redact: false })).toContain('CONTOSO\\\\kim');
    expect(JSON.parse(write({ redact: false, format: 'json' }))).toMatchObject({
      redacted: false,
      diagnosis: { records: 3 },
    });
  });

  it('holds no user’s name when redacted, whatever the name and wherever the log has it', () => {
    const name = fc
      .string({ minLength: 6, maxLength: 20, unit: fc.constantFrom(...'qzx홍길동7._-@\\ İ') })
      .filter((text) => /[qzx홍길동7]/.test(text));
    fc.assert(
      fc.property(name, fc.constantFrom('markdown' as const, 'json' as const), (user, format) => {
        const found = explain([record({ code: '1003', user, timeMs: T0 })], { nowMs: T0 });
        const quote = `(${user}) ${user}의 ${user}.`;
        const { text } = diagnosisReport({
          diagnosis: found,
          excerpts: [{ id: 'adapter-1003', text: quote }],
          locale: 'ko',
          format,
          redact: true,
        });
        const plain = text.replace(/\\(.)/g, '$1');
        expect(plain).not.toContain(user);
        expect(text).not.toContain(user);
      }),
    );
  });

  it('keeps tables and lists whole, whatever a name has in it', () => {
    const found = explain([record({ code: '1003', user: 'a|b\n# x <script>', timeMs: T0 })], { nowMs: T0 });
    const { text } = diagnosisReport({ diagnosis: found, locale: 'en', format: 'markdown', redact: false });
    expect(text).toContain('| a\\|b \\# x \\<script\\> | 1 | 1 |');
  });
});

describe('words', () => {
  it.each(locales)('in %s are there for every entry of the catalogue', (locale) => {
    const { entry } = wordsOf(locale);
    const missing = catalogue.filter(({ id }) => !entry(id)?.what || !entry(id)?.cause || !entry(id)?.action);
    expect(missing.map(({ id }) => id)).toEqual([]);
  });

  it('in Korean are the guide’s own for the adapter’s codes', () => {
    expect(wordsOf('ko').entry('adapter-1003')?.what).toBe('LDAP에서 사용자 정보를 가져올 수 없습니다.');
  });
});
