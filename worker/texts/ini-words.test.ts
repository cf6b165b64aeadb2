import { describe, expect, it } from 'vitest';
import { soundIni, soundWith } from '../../test/support/ini-cases';
import { failureCodes, iniReasons, limits, type IniCommand, type Source } from '../contract';
import { editIni, iniSchema, inspectIni } from '../domain/ini';
import { failures as enFailures } from './en/failures';
import { iniCodes as enCodes } from './en/ini-codes';
import { iniKeys as enKeys } from './en/ini-keys';
import { iniReasons as enReasons } from './en/ini-reasons';
import { fill } from './fill';
import { failures as koFailures } from './ko/failures';
import { iniCodes as koCodes } from './ko/ini-codes';
import { iniKeys as koKeys } from './ko/ini-keys';
import { iniReasons as koReasons } from './ko/ini-reasons';

interface KeyWords {
  title: string;
  help: string;
  values?: Readonly<Record<string, string>>;
}

const languages: [string, Record<string, KeyWords>, Record<number, unknown>][] = [
  ['en', enKeys, enCodes],
  ['ko', koKeys, koCodes],
];

describe.each(languages)('words in %s', (_, keys, codes) => {
  it('are there for every setting and for no other', () => {
    expect(Object.keys(keys).sort()).toEqual(iniSchema.keys.map(({ name }) => name).sort());
  });

  it('name exactly the allowed values', () => {
    const labelled = iniSchema.keys.map(({ name }) => Object.keys(keys[name]?.values ?? {}).sort());
    expect(labelled).toEqual(iniSchema.keys.map(({ allowed }) => [...(allowed ?? [])].sort()));
  });

  it('are there for every code that a file can raise', () => {
    const raised = iniSchema.keys.flatMap(({ missingCode }) => missingCode ?? []);
    expect(Object.keys(codes).map(Number)).toEqual([...raised, 5006, 5017].sort((a, b) => a - b));
  });
});

/** A file in which, among others, the reason named applies. */
const reasonFiles: Record<(typeof iniReasons)[number], string> = {
  'duplicate-unknown': soundWith({ LOG_LEVEL: 'LOG_LEVEL=1\nLOG_LEVEL=2' }),
  'duplicate-same': soundWith({ LOG_LEVEL: 'LOG_LEVEL=1\nLOG_LEVEL=1' }),
  'wrong-section': soundWith({ LOG_LEVEL: null, BYPASS_ADAPTER: 'LOG_LEVEL=1' }),
  'key-case': soundWith({ LOG_LEVEL: 'Log_Level=1' }),
  'single-key-wins': soundWith({ BYPASS_ADAPTER: 'DOMAIN_SECRET_KEY_01=a.kr;b' }),
  'after-gap': soundWith({ USERINFO_02: 'USERINFO_03=a;b;c' }),
  'number-unusable': soundWith({ USERINFO_02: 'USERINFO_00=a;b;c' }),
  'search-off': soundWith({ USE_LDAP_SEARCH: 'USE_LDAP_SEARCH=0' }),
  'credentials-off': soundIni,
  'lookup-off': soundWith({ LDAP_DNS_LOOKUP: 'LDAP_DNS_LOOKUP=0' }),
  'white-list-off': soundWith({ BYPASS_ADAPTER: 'LDAP_WHITE_IP_01=10.0.0.1' }),
  'verify-type': soundIni,
  'bypass-not-exact': soundWith({ BYPASS_ADAPTER: 'BYPASS_ADAPTER=1' }),
  'value-not-allowed': soundWith({ LOG_LEVEL: 'LOG_LEVEL=9' }),
  empty: soundWith({ LOG_LEVEL: 'LOG_LEVEL=' }),
};

describe('why a value is not used', () => {
  it.each(iniReasons)('%s is said in full', (reason) => {
    const result = inspectIni({ text: reasonFiles[reason] });
    if (!result.ok) throw new Error(result.error.code);
    const { effective, lists } = result.value;
    const found = [...Object.values(effective), ...Object.values(lists).flat()].filter(
      (one) => one?.why?.reason === reason,
    );
    expect(found).not.toEqual([]);
    for (const one of found) {
      for (const words of [enReasons, koReasons]) expect(fill(words[reason], one?.why?.args ?? {})).not.toMatch(/[{}]/);
    }
  });
});

const named = { section: 'MAIN', key: 'A' };
const full = Array.from({ length: limits.listItems }, (_, at) => `USERINFO_${String(at + 1).padStart(2, '0')}=a;b;c`);

/** How each failure of a file comes about. */
const failing: [string, Source, IniCommand][] = [
  ['text-too-large', { text: 'x'.repeat(limits.textBytes + 1) }, { do: 'toUtf8' }],
  ['text-too-many-lines', { text: '\n'.repeat(limits.textLines + 1) }, { do: 'toUtf8' }],
  ['text-not-encodable', { text: '[MAIN]\n', encoding: 'cp949' }, { do: 'set', ...named, value: '😀' }],
  ['text-lone-surrogate', { text: '[MAIN]\n' }, { do: 'set', ...named, value: 'a\ud800' }],
  ['text-lone-surrogate', { text: '\ud800' }, { do: 'toUtf8' }],
  ['text-edits-invalid', { text: '' }, { do: 'replace', edits: [{ from: 5, to: 6, insert: '' }] }],
  ['ini-value-control', { text: '[MAIN]\n' }, { do: 'set', ...named, value: 'a\nb' }],
  ['ini-key-name', { text: '[MAIN]\n' }, { do: 'set', section: 'MAIN', key: 'A=', value: '1' }],
  ['ini-section-name', { text: '' }, { do: 'add', section: ']', key: 'A', value: '1' }],
  [
    'ini-list-full',
    { text: `[MAIN]\n${full.join('\n')}` },
    { do: 'add', section: 'MAIN', key: 'USERINFO_##', value: 'a;b;c' },
  ],
  ['ini-list-order', { text: soundIni }, { do: 'reorder', section: 'MAIN', list: 'USERINFO_', order: [1] }],
];

describe('failures', () => {
  it.each(failing)('%s is said in full', (code, source, command) => {
    const result = editIni({ source, commands: [command] });
    if (result.ok) throw new Error('it did not fail');
    expect(result.error.code).toBe(code);
    for (const words of [enFailures, koFailures]) {
      const { what, cure } = words[result.error.code];
      expect(fill(`${what} ${cure}`, result.error.args)).not.toMatch(/[{}]/);
    }
  });

  it('that are about no file need no facts', () => {
    // Those of answers are looked at where they are raised, and so are those of other topics.
    const ours = failureCodes.filter((code) => /^(call|text|ini)-/.test(code) && !code.startsWith('ini-answer-'));
    const others = ours.filter((code) => !failing.some(([one]) => one === code));
    expect(others).toEqual(['call-cancelled', 'call-arguments']);
    for (const code of others) {
      for (const { [code]: words } of [enFailures, koFailures]) expect(words.what + words.cure).not.toMatch(/[{}]/);
    }
  });
});
