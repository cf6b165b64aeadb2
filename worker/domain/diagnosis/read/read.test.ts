import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { logFormats, writeLog, type PlannedEvent } from '../../../../test/support/log-writer';
import type { Deployment, DiagnosisReadRequest, FailureCode, Source } from '../../../contract';
import { diagnosisLimits } from '../../../contract';
import { encodeText } from '../../core/decode';
import { readDiagnosis, type DiagnosisReading } from '.';

const nowMs = Date.UTC(2026, 10, 24, 3);
const idle = async (): Promise<void> => {};
const ACTIVITY = '5f3c1f0e-0000-0000-0b00-0080000000f4';

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(import.meta.dirname, '../../../../test/fixtures/diagnosis', name)));
const textOf = (name: string): string => new TextDecoder().decode(fixture(name));

async function read(source: Source, more: Partial<DiagnosisReadRequest> = {}): Promise<DiagnosisReading> {
  const answer = await readDiagnosis({ source, nowMs, ...more }, idle);
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
}

async function refusalOf(source: Source): Promise<FailureCode | null> {
  const answer = await readDiagnosis({ source, nowMs }, idle);
  return answer.ok ? null : answer.error.code;
}

const rulesOf = ({ findings }: DiagnosisReading): string[] => findings.map(({ rule }) => rule);
const argsOf = ({ findings }: DiagnosisReading, rule: string) =>
  findings.filter((finding) => finding.rule === rule).map(({ args }) => args);

const planned = (over: Partial<PlannedEvent> = {}): PlannedEvent => ({
  log: 'MFA_Adapter',
  provider: 'AdapterDLL',
  id: 0,
  level: 'error',
  timeMs: Date.UTC(2026, 10, 24, 0, 12, 33),
  machine: 'adfs1.contoso.com',
  runAs: null,
  activityId: null,
  message: '1.2.1.0 kim@contoso.com [#1003] LDAP에서 사용자 정보를 가져올 수 없습니다.',
  ...over,
});

describe('what a user saw', () => {
  it('gives the code of the adapter’s screen and its place', async () => {
    const text = 'Internal error occurred. Contact administrator.\r\nErrorCode : 1003';
    const { kind, records } = await read({ text });
    expect(kind).toBe('user-screen');
    expect(records).toHaveLength(1);
    expect(records[0]).toMatchObject({ source: 'screen', code: '1003', level: 'error', timeMs: null });
    const { from, to } = records[0]!.codes[0]!.at;
    expect(text.slice(from, to)).toBe('ErrorCode : 1003');
  });

  it('gives the code when the words of the screen were replaced in the INI', async () => {
    const { kind, records } = await read({ text: 'Please call 1234.\nErrorCode : 1006' });
    expect([kind, records[0]?.code]).toEqual(['user-screen', '1006']);
  });

  it.each([
    ['screen-adfs-en.txt', 'Mail of Contoso', ['MSIS7042']],
    ['screen-adfs-ko.txt', '사내 메일', []],
  ])('gives what the error page of AD FS says: %s', async (name, relyingParty, messageIds) => {
    const { kind, records } = await read({ bytes: fixture(name) });
    expect(kind).toBe('user-screen');
    expect(records[0]).toMatchObject({
      source: 'screen',
      activityId: ACTIVITY,
      relyingParty,
      messageIds,
      timeMs: Date.UTC(2026, 10, 24, 0, 12, 33),
      time: { zone: 'stated' },
    });
  });
});

describe('a log copied from Event Viewer', () => {
  it('is read in Korean, with the exact time and the Activity ID of the XML below', async () => {
    const { kind, records, findings } = await read({ bytes: fixture('viewer-ko.txt') });
    expect(kind).toBe('event-text');
    expect(findings).toEqual([]);
    expect(records).toHaveLength(2);
    expect(records[0]).toMatchObject({
      source: 'adapter',
      code: '6000',
      level: 'error',
      eventId: 0,
      adapterVersion: '1.2.1.0',
      user: 'hong.gildong@contoso.com',
      userCertainty: 'inferred',
      runAs: null,
      machine: 'adfs1.contoso.com',
      timeMs: Date.UTC(2026, 10, 24, 0, 12, 33),
      time: { text: '2026-11-24 오전 9:12:33', zone: 'assumed', order: 'stated' },
      exceptions: ['System.DirectoryServices.DirectoryServicesCOMException'],
      guiltyFrame: 'ADFSadapter.LdapSearch.Find',
      numbers: [{ text: '0x8007203A', value: 0x8007203a }],
    });
    expect(records[1]).toMatchObject({
      source: 'adfs',
      eventId: 364,
      activityId: ACTIVITY,
      relyingParty: 'https://mail.contoso.com/owa/',
      runAs: 'CONTOSO\\svc_adfs',
      timeMs: Date.UTC(2026, 10, 24, 0, 12, 34, 123),
      time: { zone: 'stated' },
      guiltyFrame: 'ADFSadapter.AuthenticationAdapter.BeginAuthentication',
    });
  });

  it('is read in English, with who failed and why the provider was not loaded', async () => {
    const { records } = await read({ bytes: fixture('viewer-en.txt') });
    expect(records[0]).toMatchObject({
      source: 'adfs',
      eventId: 105,
      timeMs: Date.UTC(2026, 10, 24, 0, 10, 2),
      time: { order: 'stated' },
      numbers: [{ value: 0x80131040 }],
      exceptions: ['System.IO.FileLoadException'],
    });
    expect(records[0]?.fields).toContainEqual({ name: 'Identifier', value: 'ADFSadapter' });
    expect(records[0]?.fields).toContainEqual({ name: 'Context', value: 'Passive protocol pipeline' });
    expect(records[1]).toMatchObject({
      source: 'adfs',
      log: 'Security',
      level: 'audit-failure',
      eventId: 411,
      user: 'hong.gildong@contoso.com',
      userCertainty: 'stated',
    });
  });

  it.each(['\n', '\r\n'])('points into the text with its own line ends (%j)', async (eol) => {
    const text = textOf('viewer-ko.txt').replaceAll('\n', eol);
    const { records, files } = await read({ text });
    for (const { codes } of records)
      for (const { code, at } of codes) expect(files[0]?.text.slice(at.from, at.to)).toBe(`[#${code}]`);
    expect(text.slice(records[0]!.at.from).startsWith('로그 이름:')).toBe(true);
    expect(text.slice(records[1]!.message.from).trimStart().startsWith('페더레이션')).toBe(true);
  });

  it('keeps a code that tells more than those of noise', async () => {
    const message = '1.2.1.0 kim [#3000] HTML 문자열을 가져옵니다. [#4000] Html 파일이 존재하지 않습니다.';
    const { records } = await read({ text: writeLog([planned({ message })], 'viewer', 'ko') });
    expect(records[0]).toMatchObject({ code: '4000', codes: [{ code: '3000' }, { code: '4000' }] });
  });

  it('does not repeat tokens and secrets of a log', async () => {
    const message =
      '1.2.1.0 kim [#1005] jwtTokenRequest=eyJhbGciOiJIUzI1NiJ9.eyJhIjoxfQ.c2ln SECRET_KEY="abc+/=" LDAP_PW=hunter2';
    const { records } = await read({ text: writeLog([planned({ message })], 'viewer', 'ko') });
    const shown = JSON.stringify(records);
    for (const secret of ['eyJhbGci', 'c2ln', 'abc+', 'hunter2']) expect(shown).not.toContain(secret);
    expect(records[0]?.excerpt).toContain('[#1005]');
  });
});

describe('a log as a file', () => {
  it('is read from XML, with the event that AD FS wraps in another', async () => {
    const { kind, records, findings } = await read({ bytes: fixture('audit.xml') });
    expect(kind).toBe('event-xml');
    expect(findings).toEqual([]);
    expect(records).toHaveLength(2);
    expect(records[0]).toMatchObject({
      eventId: 1203,
      source: 'adfs',
      level: 'audit-failure',
      user: 'CONTOSO\\kim',
      activityId: ACTIVITY,
      timeMs: Date.UTC(2026, 10, 24, 0, 12, 33, 123),
    });
    expect(records[1]).toMatchObject({ eventId: 106, level: 'info', log: 'AD FS/Admin', provider: 'AD FS' });
    expect(records[1]?.excerpt).toBe('ADFSadapter\nPassive protocol pipeline');
  });

  it('is read from Export-Csv, by the names of its columns', async () => {
    const { kind, records } = await read({ bytes: fixture('export-csv.csv') });
    expect(kind).toBe('event-csv');
    expect(records.map(({ code, level, timeMs }) => [code, level, timeMs])).toEqual([
      ['5007', 'error', Date.UTC(2026, 10, 24, 6, 0, 1)],
      ['3000', 'info', Date.UTC(2026, 10, 24, 6, 0, 2)],
    ]);
    expect(records[1]?.excerpt).toContain('<input value="x"/>\n두 번째 줄');
  });

  it('is read from loose lines of the adapter’s log', async () => {
    const { kind, records } = await read({
      text: '2026-11-24 09:12:33 Error 1.2.1.0 kim@contoso.com [#5007] LDAP 서버\n   at A.B.C(x)\n2026-11-24 09:12:35 1.2.1.0 lee [#1003] x',
    });
    expect(kind).toBe('adapter-lines');
    expect(records.map(({ code, user, timeMs }) => [code, user, timeMs])).toEqual([
      ['5007', 'kim@contoso.com', Date.UTC(2026, 10, 24, 0, 12, 33)],
      ['1003', 'lee', Date.UTC(2026, 10, 24, 0, 12, 35)],
    ]);
    expect(records[0]?.guiltyFrame).toBe('A.B.C');
  });

  it('says that an .evtx has to be exported first', async () => {
    const bytes = new Uint8Array(4096);
    bytes.set(strToU8('ElfFile'));
    const reading = await read({ bytes }, { name: 'MFA.evtx' });
    expect([reading.kind, rulesOf(reading)]).toEqual(['binary', ['diagnosis-evtx']]);
  });
});

describe('dates that do not tell day from month', () => {
  const at = (month: number, day: number) => planned({ timeMs: Date.UTC(2026, month - 1, day, 0, 12, 33) });

  it('are read by another date of the same file', async () => {
    const reading = await read({ text: writeLog([at(4, 3), at(4, 30)], 'viewer', 'en') });
    expect(reading.records[0]).toMatchObject({ timeMs: Date.UTC(2026, 3, 3, 0, 12, 33), time: { order: 'file' } });
    expect(rulesOf(reading)).toEqual([]);
  });

  it('are read day first where another date shows that', async () => {
    const text = writeLog([at(4, 3)], 'viewer', 'en') + writeLog([at(4, 3)], 'viewer', 'en').replace('4/3/', '30/3/');
    const { records } = await read({ text });
    expect(records.map(({ timeMs }) => timeMs)).toEqual([
      Date.UTC(2026, 2, 4, 0, 12, 33),
      Date.UTC(2026, 2, 30, 0, 12, 33),
    ]);
  });

  it('are read month first where nothing shows it, and that is said', async () => {
    const reading = await read({ text: writeLog([at(4, 3)], 'viewer', 'en') });
    expect(reading.records[0]?.time?.order).toBe('assumed');
    expect(argsOf(reading, 'diagnosis-date-order')).toEqual([{ count: 1, example: '4/3/2026 9:12:33 AM' }]);
  });

  it('are moved by the zone that is asked for', async () => {
    const { records } = await read({ text: writeLog([at(4, 30)], 'viewer', 'ko') }, { zoneMinutes: 0 });
    expect(records[0]?.timeMs).toBe(Date.UTC(2026, 3, 30, 9, 12, 33));
  });
});

describe('outputs of commands', () => {
  it('are judged by what the guide shows of a registered adapter', async () => {
    const reading = await read({ bytes: fixture('provider.txt') });
    expect(reading.kind).toBe('provider-list');
    expect(rulesOf(reading).sort()).toEqual([
      'diagnosis-provider-claims',
      'diagnosis-provider-languages',
      'diagnosis-provider-name',
      'diagnosis-provider-stage',
    ]);
    expect(argsOf(reading, 'diagnosis-provider-name')).toEqual([{ name: 'SingleID', wanted: 'ADFSadapter' }]);
    const stage = reading.findings.find(({ rule }) => rule === 'diagnosis-provider-stage')!;
    expect(reading.files[0]?.text.slice(stage.at[0]!.from, stage.at[0]!.to)).toMatch(
      /^AllowedForPrimaryExtranet +: True$/,
    );
  });

  it('give no finding where they are as the guide shows them', async () => {
    const text = textOf('provider.txt')
      .replace('SingleID', 'ADFSadapter')
      .replace(
        'Extranet          : True\nAllowedForPrimaryIntranet          : False',
        'Extranet          : False\nAllowedForPrimaryIntranet          : False',
      )
      .replace('{[1033, ADFS MFA Adapter]}', '{[1033, ADFS MFA Adapter], [1042, ADFS MFA Adapter]}')
      .replace(
        'http://schemas.microsoft.com/ws/2008/06/identity/claims/windowsaccountname',
        'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/upn',
      );
    expect(rulesOf(await read({ text }))).toEqual([]);
  });

  it('show that the adapter is not registered', async () => {
    const text = textOf('provider.txt').replaceAll('ADFS MFA Adapter', 'Other').replaceAll('SingleID', 'Other');
    expect(argsOf(await read({ text }), 'diagnosis-provider-missing')).toEqual([{ name: 'ADFSadapter', count: 2 }]);
  });

  it('show assemblies that are missing or of another version', async () => {
    const reading = await read({ bytes: fixture('gacutil.txt') });
    expect(reading.kind).toBe('assemblies');
    expect(argsOf(reading, 'diagnosis-assembly-missing')).toEqual([
      { names: 'System.Text.Json, System.Threading.Tasks.Extensions', count: 2 },
    ]);
    expect(argsOf(reading, 'diagnosis-assembly-version')).toEqual([
      { name: 'Microsoft.IdentityModel.Tokens', found: '6.8.0.0', wanted: '7.2.0.0' },
    ]);
  });

  it('show in a transcript what failed, on which server, and that the version registered is not in the GAC', async () => {
    const reading = await read({ bytes: fixture('transcript.txt') });
    expect(reading.kind).toBe('transcript');
    expect(argsOf(reading, 'diagnosis-type-version')).toEqual([{ wanted: '1.2.1.0', found: '1.2.0.8' }]);
    expect(argsOf(reading, 'diagnosis-secondary-server')).toEqual([{ command: 'Register-AdfsAuthenticationProvider' }]);
    expect(argsOf(reading, 'diagnosis-command-failed')).toMatchObject([{ command: 'Set-AdfsWebTheme' }]);
    expect(rulesOf(reading)).toContain('diagnosis-disguised-parameter');
    expect(rulesOf(reading)).not.toContain('diagnosis-assembly-missing');
  });

  it.each([
    ['[API]\r\nMFA_API_URL=https://x\r\nCONSUMER_KEY=a\r\n', 'ini', 'configuration'],
    ['function a() { var b = document.getElementById("c"); return b; }\nwindow.onload = a;', 'script', 'theme'],
    [
      'https://adfs.contoso.com/adfs/ls/?jwtTokenResponse=eyJhbGciOiJIUzI1NiJ9.eyJhIjoxfQ.c2lnbmF0dXJl',
      'url',
      'tokens',
    ],
    ['{"log":{"version":"1.2","entries":[]}}', 'har', 'tokens'],
    ['eyJhbGciOiJIUzI1NiJ9.eyJhIjoxfQ.c2lnbmF0dXJl', 'token', 'tokens'],
    ['otpauth://totp/a?secret=JBSWY3DPEHPK3PXP', 'otp-address', 'keys'],
    ['Leap Indicator: 0(no warning)\r\nStratum: 3\r\nSource: time.windows.com w32tm', 'clock', 'keys'],
    ['good morning', 'text', null],
    [' \r\n ', 'empty', null],
  ])('lead on to the tool that reads them: %j', async (text, kind, leadsTo) => {
    const reading = await read({ text });
    expect([reading.kind, reading.leadsTo, reading.records.length]).toEqual([kind, leadsTo, 0]);
  });
});

describe('outputs of commands beside the open Deployment', () => {
  const deployment: Deployment = {
    id: 'd',
    name: 'Contoso',
    environment: 'production',
    revision: 1,
    createdAtMs: 0,
    updatedAtMs: 0,
    farm: {
      serviceName: 'sts.contoso.com',
      serverVersion: '2019',
      paginated: true,
      nodes: ['ADFS1'],
      drive: 'C',
      themeName: 'custom',
      methods: ['SingleID'],
      relyingParties: [],
    },
    provider: {
      name: 'SingleID',
      typeName: 'ADFSadapter.AuthenticationAdapter, ADFSadapter, Version=1.2.1.0, Culture=neutral',
      adapterVersion: '1.2.1.0',
      authenticationMethods: ['urn:other'],
    },
    files: { ini: null, onload: null, styleSheet: null, logo: null, illustration: null },
    nodes: [],
    vendor: [],
    keys: [],
    evidence: [],
    lastBundle: null,
  };

  it('are held against its name of the provider, its methods and its version', async () => {
    const provider = await read({ bytes: fixture('provider.txt') }, { deployment });
    expect(rulesOf(provider)).not.toContain('diagnosis-provider-name');
    expect(argsOf(provider, 'diagnosis-provider-methods')).toEqual([
      { methods: 'http://schemas.microsoft.com/ws/2012/12/authmethod/otp', wanted: 'urn:other' },
    ]);
    const assemblies = await read({ bytes: fixture('gacutil.txt') }, { deployment });
    expect(argsOf(assemblies, 'diagnosis-type-version')).toEqual([{ wanted: '1.2.1.0', found: '1.2.0.8' }]);
  });

  it('are held against its theme', async () => {
    const config = await read({ text: 'ActiveThemeName     : default\nHRDCookieLifetime   : 30\n' }, { deployment });
    expect([config.kind, argsOf(config, 'diagnosis-theme-active')]).toEqual([
      'web-config',
      [{ active: 'default', wanted: 'custom' }],
    ]);
    const theme = (name: string) => `Name           : ${name}\nIsBuiltinTheme : False\n\n`;
    const themes = await read({ text: theme('default') + theme('old') }, { deployment });
    expect(argsOf(themes, 'diagnosis-theme-missing')).toEqual([{ wanted: 'custom', count: 2 }]);
    expect(rulesOf(await read({ text: theme('default') + theme('Custom') }, { deployment }))).toEqual([]);
  });
});

describe('what a server is set to', () => {
  it('shows that the audits are not logged', async () => {
    const text = 'HostName : sts.contoso.com\nLogLevel : {Errors, Information, \n           Warnings}\n';
    const reading = await read({ text });
    expect([reading.kind, argsOf(reading, 'diagnosis-audits-off')]).toEqual([
      'adfs-properties',
      [{ missing: 'FailureAudits, SuccessAudits' }],
    ]);
  });

  it('shows an adapter that is not in the GAC, and one that is there twice', async () => {
    const text = textOf('gacutil.txt');
    const adapter = /^ {2}ADFSadapter.*$/m.exec(text)![0];
    expect(rulesOf(await read({ text: text.replace(adapter, '') }))).toContain('diagnosis-adapter-missing');
    const twice = await read({ text: text.replace(adapter, `${adapter}\n${adapter.replace('1.2.0.8', '1.2.1.0')}`) });
    expect(argsOf(twice, 'diagnosis-adapter-versions')).toEqual([{ versions: '1.2.0.8, 1.2.1.0' }]);
  });

  it('is not judged where a list is cut off', async () => {
    const text = textOf('provider.txt').replace('{[1033, ADFS MFA Adapter]}', '{[1033, ADFS MFA Adapter]...}');
    const reading = await read({ text });
    expect(argsOf(reading, 'diagnosis-list-cut')).toEqual([{ property: 'DisplayNames' }]);
    expect(rulesOf(reading)).not.toContain('diagnosis-provider-languages');
  });
});

describe('a zip', () => {
  it('is read file by file, and places name the file', async () => {
    const bytes = zipSync({
      'node1/mfa.txt': strToU8(writeLog([planned()], 'viewer', 'ko')),
      'node1/gac.txt': fixture('gacutil.txt'),
      'node1/transcript.txt': fixture('transcript.txt'),
      'ADFSadapter.ini': strToU8('[API]\r\nMFA_API_URL=https://x\r\n'),
    });
    const reading = await read({ bytes }, { name: 'collected.zip' });
    expect(reading.kind).toBe('archive');
    expect(reading.files.map(({ name, kind, leadsTo, records }) => [name, kind, leadsTo, records])).toEqual([
      ['node1/mfa.txt', 'event-text', null, 1],
      ['node1/gac.txt', 'assemblies', null, 0],
      ['node1/transcript.txt', 'transcript', null, 0],
      ['ADFSadapter.ini', 'ini', 'configuration', 0],
    ]);
    expect(reading.records[0]?.at.file).toBe('node1/mfa.txt');
    const missing = reading.findings.find(({ rule }) => rule === 'diagnosis-assembly-missing');
    expect(missing?.at[0]?.file).toBe('node1/gac.txt');
  });

  it('that becomes larger than the limit is refused, whatever its heads say', async () => {
    const zeros = new Uint8Array(diagnosisLimits.bytes / 2 + 1);
    const bytes = zipSync({ a: zeros, b: zeros }, { level: 1 });
    expect(await refusalOf({ bytes })).toBe('diagnosis-archive-too-large');
    // A head that claims one byte.
    const lying = zipSync({ a: new Uint8Array(diagnosisLimits.bytes + 1) }, { level: 1 });
    new DataView(lying.buffer).setUint32(22, 1, true);
    expect(await refusalOf({ bytes: lying })).toBe('diagnosis-archive-too-large');
  });

  it('with too many files, or that is damaged, is refused', async () => {
    const many = Object.fromEntries(Array.from({ length: 201 }, (_, at) => [`${at}.txt`, strToU8('x')]));
    expect(await refusalOf({ bytes: zipSync(many) })).toBe('diagnosis-archive-entries');
    expect(await refusalOf({ bytes: Uint8Array.from([0x50, 0x4b, 3, 4, 1, 2, 3]) })).toBe('diagnosis-archive-damaged');
  });

  it('does not open another zip in it, and says so', async () => {
    const bytes = zipSync({ 'in.zip': zipSync({ a: strToU8('x') }), 'a.txt': strToU8('ErrorCode : 1003') });
    const reading = await read({ bytes });
    expect(argsOf(reading, 'diagnosis-entry-refused')).toEqual([
      { file: 'in.zip', reason: 'diagnosis-archive-nested' },
    ]);
    expect(reading.records.map(({ code }) => code)).toEqual(['1003']);
  });
});

describe('hostile and damaged logs', () => {
  it('H02: XML with a document type or entities is refused, and one inside of a zip does not spoil the others', async () => {
    const text =
      '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><Events><Event>&b;</Event></Events>';
    expect(await refusalOf({ text })).toBe('diagnosis-doctype');
    expect(await refusalOf({ text: `<Events><Event/></Events>${' '.repeat(70_000)}<!entity a "b">` })).toBe(
      'diagnosis-doctype',
    );
    const bytes = zipSync({ 'bad.xml': strToU8(text), 'good.xml': fixture('audit.xml') });
    const reading = await read({ bytes });
    expect(reading.records).toHaveLength(2);
    expect(argsOf(reading, 'diagnosis-entry-refused')).toEqual([{ file: 'bad.xml', reason: 'diagnosis-doctype' }]);
  });

  it('H02: HTML that a log quotes is no document type of its own', async () => {
    const message = '1.2.1.0 kim [#3000] HTML 문자열을 가져옵니다. <!DOCTYPE html><html></html>';
    for (const format of ['xml', 'viewer'] as const)
      expect((await read({ text: writeLog([planned({ message })], format, 'ko') })).records).toHaveLength(1);
  });

  it('H02: an event nested 100,000 deep is left out and counted, and the next is read', async () => {
    const deep = `<Event xmlns="x"><System><EventID>1</EventID></System>${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}</Event>`;
    const good = writeLog([planned()], 'xml', 'ko').replace('<Events>', `<Events>${deep}`);
    const reading = await read({ text: good });
    expect(reading.records.map(({ code }) => code)).toEqual(['1003']);
    expect(argsOf(reading, 'diagnosis-unread-lines')).toEqual([{ lines: 1, records: 1 }]);
  });

  it('H03: lines made to slow readers down cost no more than their length', { timeout: 60_000 }, async () => {
    const hostile: ((size: number) => string)[] = [
      (size) => `Log Name: a\nSource: b\nDescription:\n${' '.repeat(size)}`,
      (size) => `Log Name: a\nSource: b\nDescription:\n${'[#'.repeat(size / 2)}`,
      (size) => `Log Name: a\nSource: b\nDescription:\n${'Exception'.repeat(size / 9)}`,
      (size) => `Log Name: a\nSource: b\nDescription:\n${'   at a.b'.repeat(size / 9)}`,
      (size) => `Log Name: a\nSource: b\n`.repeat(size / 22),
      (size) => `Log Name: a\nSource: b\nDescription:\n${'Event Xml:\n<Event '.repeat(size / 18)}`,
      (size) => '<Event '.repeat(size / 7),
      (size) => `${'<Event x="'.repeat(size / 10)}</Event>`,
      (size) => `<Event xmlns="x"><UserData>${'<Event '.repeat(size / 7)}</Event>`,
      (size) => `<Events>${`<Event a='>`.repeat(size / 11)}`,
      (size) => `Level,Date and Time,Source,Event ID,Task Category\n${'"\n'.repeat(size / 2)}`,
      (size) => `Level,Date and Time,Source,Event ID,Task Category\n${'",'.repeat(size / 2)}`,
      (size) => `TimeCreated : x\n${'Message : y\n'.repeat(size / 12)}`,
      (size) => `TimeCreated : x\nMessage : y\n${'     \n'.repeat(size / 6)}`,
      (size) => `[#1003] ${'9.'.repeat(size / 2)}`,
      (size) => `PS C:\\> a\n${'FullyQualifiedErrorId : '.repeat(size / 24)}`,
      (size) => `The Global Assembly Cache\n${', Version='.repeat(size / 10)}`,
      (size) => `AdminName : {${'[1, '.repeat(size / 4)}\nName : a`,
      (size) => `AdminName : a\n${' x\n'.repeat(size / 3)}`,
    ];
    for (const make of hostile) {
      const text = make(1_000_000);
      const start = performance.now();
      expect(await refusalOf({ text })).toBeNull();
      // Ten times what the slowest takes, and far less than a reader that is not linear.
      expect(performance.now() - start, text.slice(0, 60)).toBeLessThan(6000);
    }
  });

  it('H04: a log that breaks off is read as far as it goes', async () => {
    const events = Array.from({ length: 4 }, (_, at) => planned({ timeMs: Date.UTC(2026, 10, 24, 0, 12, at) }));
    for (const format of logFormats.filter((name) => name !== 'table')) {
      const whole = writeLog(events, format, 'ko');
      const start = format === 'xml' ? whole.lastIndexOf('<EventID') : whole.lastIndexOf('AdapterDLL') - 4;
      const reading = await read({ text: whole.slice(0, start) });
      expect(
        reading.records.slice(0, 3).map(({ code }) => code),
        format,
      ).toEqual(['1003', '1003', '1003']);
      if (format === 'xml' || format === 'viewer' || format === 'list')
        expect(rulesOf(reading), format).toContain('diagnosis-cut');
    }
  });

  it('H04: lines that belong nowhere are counted and shown', async () => {
    const text = `garbage one\r\n${writeLog([planned()], 'viewer', 'ko').replace('수준:', 'broken\r\n수준:')}`;
    const reading = await read({ text });
    expect(reading.records[0]).toMatchObject({ code: '1003', level: 'error' });
    expect(argsOf(reading, 'diagnosis-unread-lines')).toEqual([{ lines: 2, records: 1 }]);
    const at = reading.findings.find(({ rule }) => rule === 'diagnosis-unread-lines')!.at[0]!;
    expect(text.slice(at.from, at.to).trim()).toBe('garbage one');
    expect(reading.files[0]?.badLines).toBe(2);
  });

  it('H04: a log in several encodings is read line by line, and bytes of none are counted', async () => {
    const part = (encoding: 'cp949' | 'utf-8' | 'utf-16le', user: string): Uint8Array => {
      const text = writeLog([planned({ message: `1.2.1.0 ${user} [#1003] 한글 설명` })], 'viewer', 'ko');
      const bytes = encodeText(text, { encoding, bom: false });
      if (!bytes.ok) throw new Error(bytes.error.code);
      return bytes.value;
    };
    const bytes = Uint8Array.from([
      ...part('cp949', 'kim'),
      ...part('utf-8', 'lee'),
      ...part('utf-16le', 'park'),
      ...part('utf-8', 'choi'),
      0xff,
      0xfe,
      0xff,
      0x0a,
    ]);
    const reading = await read({ bytes });
    expect(reading.records.map(({ user, excerpt }) => [user, excerpt.includes('한글 설명')])).toEqual([
      ['kim', true],
      ['lee', true],
      ['park', true],
      ['choi', true],
    ]);
    expect(rulesOf(reading)).toEqual(expect.arrayContaining(['diagnosis-mixed-encoding', 'diagnosis-damaged-text']));
  });

  it.each(['utf-8', 'utf-16le', 'utf-16be', 'cp949'] as const)('is read in %s', async (encoding) => {
    for (const bom of encoding === 'cp949' ? [false] : [true, false]) {
      const bytes = encodeText(writeLog([planned(), planned()], 'csv', 'ko'), { encoding, bom });
      if (!bytes.ok) throw new Error(bytes.error.code);
      const { files, records } = await read({ bytes: bytes.value });
      expect([files[0]?.encoding, records.length, records[0]?.code]).toEqual([encoding, 2, '1003']);
    }
  });
});

describe('a long log', () => {
  it('reports how far it is, and stops when it is told to', async () => {
    const text = writeLog(
      Array.from({ length: 2000 }, () => planned()),
      'viewer',
      'ko',
    );
    const seen: number[] = [];
    const step = async (_phase: string, done: number, total: number): Promise<void> => {
      seen.push(done / total);
      if (seen.length === 5) throw new Error('cancelled');
    };
    await expect(readDiagnosis({ source: { text }, nowMs }, step)).rejects.toThrow('cancelled');
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
  });

  it('of more records than the limit is listed up to it, and the rest is counted', async () => {
    const reading = await read({ text: '[#1003] x\n'.repeat(diagnosisLimits.records + 3) });
    expect([reading.records.length, reading.more]).toEqual([diagnosisLimits.records, 3]);
    expect(argsOf(reading, 'diagnosis-records-more')).toEqual([{ count: 3 }]);
  });

  it('of more than the limit is refused with the limit', async () => {
    const answer = await readDiagnosis({ source: { bytes: new Uint8Array(diagnosisLimits.bytes + 1) }, nowMs }, idle);
    expect(answer).toMatchObject({ ok: false, error: { code: 'diagnosis-too-large' } });
  });
});
