import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { consequences, iniAnswers } from '../../test/support/ini-answers';
import { soundAnswers } from '../../test/support/sound-answers';
import type { IniAnswers, IniReport, Locale } from '../contract';
import { locales } from '../contract';
import { createIni, iniSchema, inspectIni, maskIni } from '../domain/ini';
import { judgeIni } from '../domain/ini/judge';
import { readIni } from '../domain/ini/read';
import type { IniRule } from '../domain/ini/rule';
import { viewIni } from '../domain/ini/view';
import { iniComments } from './ini-comments';

const modules = import.meta.glob<Record<string, unknown>>(
  ['../domain/ini/rules/*.ts', '!**/*.test.ts', '!**/*.cases.ts', '!**/index.ts'],
  { eager: true },
);
const isRule = (value: unknown): value is IniRule => typeof value === 'object' && value !== null && 'check' in value;
const everyRule = Object.values(modules).flatMap((module) => Object.values(module).filter(isRule));

function create(answers: IniAnswers, locale: Locale = 'en'): string {
  const answer = createIni(answers, iniComments(answers, locale));
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  const { text, bytes, encoding, bom } = answer.value;
  expect({ encoding, bom }).toEqual({ encoding: 'utf-8', bom: false });
  expect(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)).toBe(text);
  return text;
}

function inspect(text: string): IniReport {
  const report = inspectIni({ text }, { name: 'ADFSadapter.ini' });
  if (!report.ok) throw new Error(report.error.code);
  return report.value;
}

/** By the rules of the product, and by all there are. */
function findings(text: string): Set<string> {
  const read = readIni({ text });
  if (!read.ok) throw new Error(read.error.code);
  const view = viewIni(read.value.document, read.value, { name: 'ADFSadapter.ini' });
  const found = [...judgeIni(view, everyRule).findings, ...inspect(text).findings];
  return new Set(found.map(({ rule }) => rule));
}

describe('a new file', () => {
  it('has nothing to find in it but what was chosen in spite of the guide', () => {
    expect(everyRule.length).toBeGreaterThan(30);
    fc.assert(
      fc.property(iniAnswers, fc.constantFrom(...locales), (answers, locale) => {
        const found = findings(create(answers, locale));
        const expected = consequences(answers);
        expect([...found].filter((rule) => !expected.has(rule))).toEqual([]);
      }),
    );
  });

  it.each(locales)('from the usual answers has nothing to find in it at all, in %s', (locale) => {
    expect([...findings(create(soundAnswers, locale))]).toEqual([]);
  });

  it('has each setting once, in the order of the guide, and what the adapter uses is what was answered', () => {
    fc.assert(
      fc.property(iniAnswers, (answers) => {
        const { settings, effective, lists, eol } = inspect(create(answers));
        expect(eol).toBe('crlf');
        const ranks = settings.map(({ spec }) => iniSchema.keys.findIndex(({ name }) => name === spec));
        expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
        const names = settings.map(({ section, key }) => `${section}/${key}`);
        expect(new Set(names).size).toBe(names.length);
        const { ldap, keys, userInfo, title } = answers;
        const valueOf = (name: string) => effective[name]?.value ?? null;
        expect(valueOf('MAIN_MFA_TITLE')).toBe(title ?? 'ADFS MFA Adapter');
        expect(valueOf('SECRET_KEY')).toBe(keys.by === 'single' ? keys.secret : null);
        expect(valueOf('LDAP_SERVER')).toBe(ldap ? `LDAP://${ldap.server}` : null);
        expect(valueOf('LDAP_PW')).toBe(ldap?.credentials?.password ?? null);
        const values = (prefix: string) => lists[prefix]?.map(({ value }) => value);
        const pairs = keys.by === 'domain' ? keys.domains.map(({ domain, secret }) => `${domain};${secret}`) : [];
        expect(values('DOMAIN_SECRET_KEY_')).toEqual(pairs);
        expect(values('USERINFO_')).toEqual(
          userInfo.map(({ attribute, encrypted, plain }) => `${attribute};${encrypted};${plain}`),
        );
        const isListed = ldap?.lookup === '2' || ldap?.lookup === '3';
        expect(values('LDAP_WHITE_IP_')).toEqual(isListed ? ldap.whiteList : []);
      }),
    );
  });

  it('leaves keys empty that are not issued yet, says so, and only that is found', () => {
    const single = create({ ...soundAnswers, keys: { by: 'single', consumer: '', secret: '' } });
    expect(single).toContain('# Not issued yet');
    expect(single).toContain('\r\nSECRET_KEY=""\r\n');
    expect([...findings(single)]).toEqual(['ini-empty-value']);
    const domains = [{ domain: 'aaa.com', consumer: '0f5b1c7e-2a44-4d0a-9a53-5a0a7c7d1e21', secret: '' }];
    const byDomain = create({ ...soundAnswers, keys: { by: 'domain', domains } });
    expect(byDomain).toContain('\r\nDOMAIN_SECRET_KEY_01=aaa.com;\r\n');
    // The single keys are empty on purpose.
    expect(byDomain.match(/^# Not issued yet/gm)).toHaveLength(1);
    expect([...findings(byDomain)].sort()).toEqual(['ini-domain-entry-format', 'ini-missing-key-conflict']);
  });

  it('is commented in the language asked for, above each setting', () => {
    const [ko, en] = [create(soundAnswers, 'ko'), create(soundAnswers, 'en')];
    expect(en).not.toMatch(/[가-힣]/);
    expect(ko.match(/^# .*[가-힣]/gm)?.length).toBeGreaterThan(40);
    const bare = (text: string) => text.replace(/^#.*\r\n/gm, '');
    expect(bare(ko)).toBe(bare(en));
    for (const text of [ko, en]) {
      const lines = text.split('\r\n');
      const naked = lines.filter((line, index) => /^[A-Z]/.test(line) && !lines[index - 1]?.startsWith('#'));
      expect(naked).toEqual(['USERINFO_02=mail;email;plainEmail']);
      expect(text).toContain('contoso');
    }
  });

  it.each(locales)('can be handed on with its comments as they are, in %s', (locale) => {
    const text = create(soundAnswers, locale);
    const copy = maskIni({ source: { text } });
    if (soundAnswers.keys.by !== 'single') throw new Error('one key for all is the usual case');
    const { consumer, secret } = soundAnswers.keys;
    expect(copy.ok && copy.value.text).toBe(text.replace(consumer, '********').replace(secret, '********'));
  });
});
