import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyBytes, iniText } from '../../../test/support/ini-arbitraries';
import { soundIni, soundWith } from '../../../test/support/ini-cases';
import type { IniReport, Source } from '../../contract';
import { limits } from '../../contract';
import { applyEdits, orderEdits } from '../core/edits';
import { inspectIni } from './inspect';

function report(text: string): IniReport {
  const result = inspectIni({ text });
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

const codes = (text: string): string[] =>
  report(text).errorCodes.map(({ code, certainty, conflict }) => [code, certainty, conflict].filter(Boolean).join(' '));

describe('inspectIni', () => {
  it('never throws, and every range lies in the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyBytes.map((bytes): Source => ({ bytes })),
          iniText.map((text): Source => ({ text })),
        ),
        (source) => {
          const result = inspectIni(source);
          if (!result.ok) throw new Error(result.error.code);
          const { text, findings, settings, effective, lists, errorCodes, allSafe } = result.value;
          const places = [
            ...findings.flatMap(({ at }) => at),
            ...settings,
            ...settings.map(({ valueFrom, valueTo }) => ({ from: valueFrom, to: valueTo })),
            ...Object.values(effective).filter((value) => value !== null),
            ...Object.values(lists).flat(),
            ...errorCodes.flatMap(({ at }) => at),
          ];
          expect(places.filter(({ from, to }) => !(0 <= from && from <= to && to <= text.length))).toEqual([]);
          for (const fix of findings.flatMap(({ fixes = [] }) => fixes)) {
            expect(
              orderEdits(
                fix.edits.flatMap((file) => file.edits),
                text.length,
              ),
            ).not.toBeNull();
          }
          if (allSafe) expect(orderEdits(allSafe.edits, text.length)).toEqual(allSafe.edits);
          expect(new Set(findings.map(({ key }) => key)).size).toBe(findings.length);
          expect(structuredClone(result)).toEqual(result);
        },
      ),
    );
  });

  it('every cure removes its finding and brings no error', () => {
    fc.assert(
      fc.property(iniText, (text) => {
        const before = report(text);
        const errors = new Set(before.findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule));
        for (const finding of before.findings) {
          for (const fix of finding.fixes ?? []) {
            const fixed = applyEdits(
              text,
              fix.edits.flatMap((file) => file.edits),
            );
            const result = inspectIni({ text: fixed, ...fix.to });
            if (!result.ok) throw new Error(result.error.code);
            const after = result.value.findings;
            const same = (list: typeof after): number => list.filter(({ rule }) => rule === finding.rule).length;
            expect(same(after), `${finding.key} ${fix.id}`).toBeLessThan(same(before.findings));
            const fresh = after.filter(({ severity, rule }) => severity === 'error' && !errors.has(rule));
            expect(fresh.map(({ rule }) => `${finding.key} ${fix.id}: ${rule}`)).toEqual([]);
          }
        }
        expect(true).toBe(true);
      }),
    );
  });

  it('heals with all safe cures at once without a new error', () => {
    fc.assert(
      fc.property(iniText, (text) => {
        const before = report(text);
        if (!before.allSafe) return;
        const result = inspectIni({ text: applyEdits(text, before.allSafe.edits), ...before.allSafe.to });
        if (!result.ok) throw new Error(result.error.code);
        const errors = (list: IniReport): number => list.findings.filter(({ severity }) => severity === 'error').length;
        expect(errors(result.value)).toBeLessThanOrEqual(errors(before));
      }),
    );
  });

  it('says nothing of a sound file, and sees no code in it', () => {
    expect(report(soundIni)).toMatchObject({ findings: [], allSafe: null, errorCodes: [] });
  });

  it('never puts a secret in the arguments of a finding', () => {
    const secret = 'c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0LXNlY3JldA';
    const text = soundWith({
      SECRET_KEY: `SECRET_KEY="${secret}`,
      CONSUMER_KEY: `CONSUMER_KEY=${secret} # x`,
      LDAP_USE_IDPW: `LDAP_USE_IDPW=1\nLDAP_ID=\u201cme\u201d\nLDAP_PW=" ${secret}\u200b "\nLDAP_PW=${secret}\nDOMAIN_SECRET_KEY_01=${secret}\nDOMAIN_CONSUMER_KEY_1=a;${secret};x`,
    });
    const { findings } = report(text);
    expect(findings.length).toBeGreaterThan(5);
    expect(JSON.stringify(findings.map(({ args, key }) => ({ args, key })))).not.toContain(secret);
  });

  it('keeps strange names byte for byte and pollutes nothing (I01)', () => {
    const text = '[__proto__]\n__proto__=1\nconstructor=2\n[MAIN]\ntoString=3\n__proto__=4\n';
    const { effective, findings, settings } = report(text);
    expect(settings.map(({ key }) => key)).toEqual(['__proto__', 'constructor', 'toString', '__proto__']);
    expect(Object.getPrototypeOf(effective)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>)['1']).toBeUndefined();
    expect(findings.length).toBeGreaterThan(0);
  });

  it('refuses what is too large and names the limit (I06)', () => {
    expect(inspectIni({ bytes: new Uint8Array(limits.textBytes + 1) })).toEqual({
      ok: false,
      error: { code: 'text-too-large', args: { sizeBytes: limits.textBytes + 1, limitBytes: limits.textBytes } },
    });
    expect(inspectIni({ text: '\n'.repeat(limits.textLines + 1) })).toMatchObject({
      ok: false,
      error: { code: 'text-too-many-lines', args: { limit: limits.textLines } },
    });
  });

  it('lists 200 findings of a rule and counts the rest', () => {
    const { findings, more } = report(`[MAIN]\n${Array.from({ length: 260 }, (_, at) => `QQQQQ_${at}X=1`).join('\n')}`);
    expect(findings.filter(({ rule }) => rule === 'ini-unknown-key')).toHaveLength(limits.findingsPerRule);
    expect(more['ini-unknown-key']).toBe(60);
  });
});

describe('effective', () => {
  const effective = (changes: Record<string, string | null>, key: string): unknown => {
    const value = report(soundWith(changes)).effective[key];
    return value && [value.value, value.why?.reason].filter((part) => part !== undefined);
  };

  it.each([
    ['as it stands', {}, 'TOKEN_EXP_TIME', ['10m']],
    ['without quotes and blanks', { MAIN_MFA_TITLE: 'MAIN_MFA_TITLE = " A B " ' }, 'MAIN_MFA_TITLE', ['A B']],
    ['absent', { LOG_LEVEL: null }, 'LOG_LEVEL', null],
    ['empty', { LOG_LEVEL: 'LOG_LEVEL=""' }, 'LOG_LEVEL', [null, 'empty']],
    ['twice the same', { LOG_LEVEL: 'LOG_LEVEL=1\nLOG_LEVEL=1' }, 'LOG_LEVEL', ['1', 'duplicate-same']],
    ['twice with other values', { LOG_LEVEL: 'LOG_LEVEL=1\nLOG_LEVEL=2' }, 'LOG_LEVEL', [null, 'duplicate-unknown']],
    ['in a wrong section', { LOG_LEVEL: null, BYPASS_ADAPTER: 'LOG_LEVEL=1' }, 'LOG_LEVEL', [null, 'wrong-section']],
    ['in another case', { LOG_LEVEL: 'Log_Level=1' }, 'LOG_LEVEL', [null, 'key-case']],
    ['LDAP without search', { USE_LDAP_SEARCH: 'USE_LDAP_SEARCH=0' }, 'LDAP_SERVER', [null, 'search-off']],
    ['TLS without credentials', { LDAP_SSLTLS: 'LDAP_SSLTLS=1' }, 'LDAP_SSLTLS', [null, 'credentials-off']],
    [
      'next without lookup',
      { LDAP_DNS_LOOKUP: 'LDAP_DNS_LOOKUP=0' },
      'LDAP_DNS_IF_FAIL_USE_NEXT',
      [null, 'lookup-off'],
    ],
    ['cache when the server verifies', {}, 'SKEW_SECONDS', [null, 'verify-type']],
    [
      'address when the adapter verifies',
      { MFA_VERIFY_TYPE: 'MFA_VERIFY_TYPE=1' },
      'MFA_VERIFY_URL',
      [null, 'verify-type'],
    ],
    ['a bypass that is none', { BYPASS_ADAPTER: 'BYPASS_ADAPTER=1' }, 'BYPASS_ADAPTER', [null, 'bypass-not-exact']],
    ['a bypass', { BYPASS_ADAPTER: 'BYPASS_ADAPTER=283901' }, 'BYPASS_ADAPTER', ['283901']],
    ['a value outside its list', { LOG_LEVEL: 'LOG_LEVEL=3' }, 'LOG_LEVEL', [null, 'value-not-allowed']],
    [
      'a protocol in lower case',
      { MFA_VERIFY_SECURE_PROTOCOL: 'MFA_VERIFY_SECURE_PROTOCOL=tls12' },
      'MFA_VERIFY_SECURE_PROTOCOL',
      ['tls12'],
    ],
    ['a message', {}, 'MSG-1042.MSG_INTERNAL_ERROR', ['Internal error occurred. Contact administrator.']],
  ])('%s', (_, changes, key, expected) => {
    expect(effective(changes, key)).toEqual(expected);
  });

  const items = (changes: Record<string, string | null>, list: string): unknown =>
    report(soundWith(changes)).lists[list]?.map(({ number, value, why }) => [number, value, why?.reason ?? '']);

  it('reads a list up to its first gap', () => {
    expect(
      items({ USERINFO_02: 'USERINFO_05=e;e;e\nUSERINFO_02=b;b;b\nUSERINFO_1=x;x;x\nUSERINFO_00=z;z;z' }, 'USERINFO_'),
    ).toEqual([
      [0, null, 'number-unusable'],
      [1, 'mobile;mobile;plainMobile', ''],
      [1, null, 'number-unusable'],
      [2, 'b;b;b', ''],
      [5, null, 'after-gap'],
    ]);
  });

  it('drops a domain list beside the single key, and a white list without lookup', () => {
    expect(
      items(
        { LOG_LEVEL: 'LOG_LEVEL=2', CONSUMER_KEY: 'CONSUMER_KEY=x\nDOMAIN_CONSUMER_KEY_01=a.com;y' },
        'DOMAIN_CONSUMER_KEY_',
      ),
    ).toEqual([[1, null, 'single-key-wins']]);
    expect(items({ CONSUMER_KEY: 'CONSUMER_KEY=\nDOMAIN_CONSUMER_KEY_01=a.com;y' }, 'DOMAIN_CONSUMER_KEY_')).toEqual([
      [1, 'a.com;y', ''],
    ]);
    expect(items({ LDAP_SERVER: 'LDAP_SERVER=LDAP://a\nLDAP_WHITE_IP_01=10.0.0.1' }, 'LDAP_WHITE_IP_')).toEqual([
      [1, null, 'white-list-off'],
    ]);
  });
});

describe('errorCodes', () => {
  it.each([
    ['API_SYSTEMNAME', '5001 stated'],
    ['MAIN_CLAIM1', '5002 stated'],
    ['MAIN_CLAIM2', '5003 stated'],
    ['LDAP_SERVER', '5007 stated'],
    ['MFA_API_URL', '5008 stated'],
    ['CONSUMER_KEY', '5009 stated'],
    ['SECRET_KEY', '5010 stated'],
    ['CACHE_ATTRIBUTE', '5011 inferred cache-not-used'],
    ['CACHE_DELIMETER', '5012 inferred cache-not-used'],
    ['SKEW_SECONDS', '5013 inferred cache-not-used'],
    ['TOKEN_EXP_TIME', '5014 stated'],
    ['CACHE_LIFE_TIME', '5015 inferred cache-not-used'],
  ])('%s absent: %s', (key, expected) => {
    expect(codes(soundWith({ [key]: null }))).toEqual([expected]);
  });

  it('takes an empty value for a guess', () => {
    expect(codes(soundWith({ MFA_API_URL: 'MFA_API_URL=""' }))).toEqual(['5008 inferred']);
  });

  it.each([
    ['misspelt', { SKEW_SECONDS: 'SKEW_SECOND=60', MFA_VERIFY_TYPE: 'MFA_VERIFY_TYPE=1' }, '5013 inferred'],
    ['in another case', { API_SYSTEMNAME: 'Api_SystemName=SingleID' }, '5001 inferred'],
    ['in another section', { API_SYSTEMNAME: null, LOG_LEVEL: 'API_SYSTEMNAME=SingleID' }, '5001 inferred'],
  ])('takes a key that is %s for a guess', (_, changes, expected) => {
    expect(codes(soundWith(changes))).toEqual([expected]);
  });

  it('shows where the guide contradicts itself', () => {
    expect(codes(soundWith({ LDAP_SERVER: null, USE_LDAP_SEARCH: 'USE_LDAP_SEARCH=0' }))).toEqual([
      '5007 inferred deletable',
    ]);
    expect(
      codes(
        soundWith({
          CONSUMER_KEY: 'CONSUMER_KEY=\nDOMAIN_CONSUMER_KEY_01=a.com;x',
          SECRET_KEY: 'SECRET_KEY=\nDOMAIN_SECRET_KEY_01=a.com;x',
        }),
      ),
    ).toEqual(['5009 inferred single-keys-empty', '5010 inferred single-keys-empty']);
  });

  it('wants the cache keys when the adapter verifies', () => {
    expect(codes(soundWith({ CACHE_ATTRIBUTE: null, MFA_VERIFY_TYPE: 'MFA_VERIFY_TYPE=1' }))).toEqual(['5011 stated']);
  });

  it('wants credentials when they are to be used', () => {
    expect(codes(soundWith({ LDAP_USE_IDPW: 'LDAP_USE_IDPW=1\nLDAP_ID=me' }))).toEqual(['5017 stated']);
    expect(codes(soundWith({ LDAP_USE_IDPW: 'LDAP_USE_IDPW=1\nLDAP_ID=me\nLDAP_PW=' }))).toEqual(['5017 inferred']);
  });

  it('sees one code only in a file without settings', () => {
    expect(codes('# nothing\r\n[MAIN]\r\n')).toEqual(['5006 stated']);
  });
});
