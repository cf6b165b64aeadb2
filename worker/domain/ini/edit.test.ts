import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { iniKey, iniText, iniValue } from '../../../test/support/ini-arbitraries';
import { soundIni } from '../../../test/support/ini-cases';
import type { IniCommand } from '../../contract';
import { cp949Bytes } from '../core/cp949';
import { applyEdits, orderEdits } from '../core/edits';
import { editIni } from './edit';
import { parseIni } from './parse';

/** Runs commands and re-checks on every use that the edits are valid and tell the whole change. */
function edited(text: string, ...commands: IniCommand[]): string {
  const result = editIni({ source: { text }, commands });
  if (!result.ok) throw new Error(result.error.code);
  expect(orderEdits(result.value.edits, text.length)).toEqual(result.value.edits);
  expect(applyEdits(text, result.value.edits)).toBe(result.value.text);
  expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(result.value.bytes)).toBe(result.value.text);
  return result.value.text;
}

function failed(text: string, ...commands: IniCommand[]): unknown {
  const result = editIni({ source: { text }, commands });
  return result.ok ? null : result.error;
}

const set = (key: string, value: string, section = 'MAIN'): IniCommand => ({ do: 'set', section, key, value });
const add = (key: string, value: string, section = 'MAIN'): IniCommand => ({ do: 'add', section, key, value });

describe('set', () => {
  it.each([
    ['[MAIN]\r\n  A = "1"  \r\n# note\r\n', '2', '[MAIN]\r\n  A = "2"  \r\n# note\r\n'],
    ["[MAIN]\nA='1'", '2', "[MAIN]\nA='2'"],
    ['[MAIN]\nA=1', '', '[MAIN]\nA='],
    ['[MAIN]\nA=', '1', '[MAIN]\nA=1'],
    ['[MAIN]\nA=""', '1', '[MAIN]\nA="1"'],
    ['[MAIN]\nA=" 1 "', '2', '[MAIN]\nA=" 2 "'],
    ['[MAIN]\nA=1', '"quoted"', '[MAIN]\nA=""quoted""'],
    ['[MAIN]\nA=1', 'a # b', '[MAIN]\nA="a # b"'],
    ['[MAIN]\nA=1', ' a', '[MAIN]\nA=" a"'],
    ['[MAIN]\nA=1 # why', '2', '[MAIN]\n# why\nA=2'],
    ['[MAIN]\n A="1" # why', '2', '[MAIN]\n # why\n A="2"'],
    ['[MAIN]\nA=1\nA=2', '3', '[MAIN]\nA=3\nA=3'],
  ])('%j to %j', (text, value, expected) => {
    expect(edited(text, set('A', value))).toBe(expected);
  });

  it('makes no edit when the value is already there', () => {
    expect(editIni({ source: { text: '[MAIN]\nA = " 1 "' }, commands: [set('A', '1')] })).toMatchObject({
      ok: true,
      value: { edits: [] },
    });
  });

  it('adds the key when the section has none', () => {
    expect(edited('[API]\nA=1\n[MAIN]\nB=1\n', set('A', '2'))).toBe('[API]\nA=1\n[MAIN]\nB=1\nA=2\n');
  });

  it.each(['a\nb', 'a\rb', '\0', '\u0085', '\u2028'])('refuses %j, which would break the line (I05)', (value) => {
    expect(failed(soundIni, set('LDAP_ID', value))).toMatchObject({
      code: 'ini-value-control',
      args: { key: 'LDAP_ID' },
    });
  });

  it('refuses half a character (I09)', () => {
    expect(failed(soundIni, set('LDAP_ID', 'a\udc00'))).toMatchObject({
      code: 'text-lone-surrogate',
      args: { offset: 1 },
    });
  });

  it('is read back as what was set, and moves nothing else', () => {
    fc.assert(
      fc.property(iniText, iniKey, iniValue, (text, key, value) => {
        // A list: its next entry is set, which has a number for a name.
        if (key.endsWith('_##')) return;
        const result = editIni({ source: { text, encoding: 'utf-16le' }, commands: [set(key, value)] });
        if (!result.ok) {
          expect(result.error.code).toMatch(/^(ini|text)-/);
          return;
        }
        const after = parseIni(result.value.text);
        const values = after.lines
          .filter(({ kind, section }) => kind === 'entry' && section === 'MAIN')
          .filter(({ keyFrom, keyTo }) => after.text.slice(keyFrom, keyTo) === key)
          .map(({ valueFrom, valueTo }) => after.text.slice(valueFrom, valueTo));
        expect(values.length).toBeGreaterThan(0);
        if (value.trim() === value) for (const read of values) expect(read).toBe(value);
        const others = (document: ReturnType<typeof parseIni>): string[] =>
          document.lines
            .filter((line) => !(line.section === 'MAIN' && document.text.slice(line.keyFrom, line.keyTo) === key))
            .filter(({ kind }) => kind === 'entry')
            .map(({ from, to }) => document.text.slice(from, to));
        expect(others(after)).toEqual(others(parseIni(text)));
      }),
    );
  });
});

describe('remove', () => {
  it('takes the line and its end', () => {
    expect(edited('[MAIN]\r\nA=1\r\nB=2\r\n', { do: 'remove', section: 'MAIN', key: 'A' })).toBe('[MAIN]\r\nB=2\r\n');
  });
  it('does nothing when the key is not there', () => {
    expect(edited('[MAIN]\nA=1', { do: 'remove', section: 'API', key: 'A' })).toBe('[MAIN]\nA=1');
  });
});

describe('add', () => {
  it('puts a key behind the one the guide has before it, in the style of the file', () => {
    const text =
      '[MAIN]\r\nMAIN_MFA_TITLE = "X"\r\nLDAP_SERVER = "LDAP://a"\r\n# next\r\nTOKEN_EXP_TIME = 1d\r\n[API]\r\n';
    expect(edited(text, add('LDAP_ID', 'me'))).toBe(text.replace('# next', 'LDAP_ID = "me"\r\n# next'));
  });

  it('takes the lowest free number of a list', () => {
    expect(edited('[MAIN]\nUSERINFO_01=a;b;c\nUSERINFO_03=a;b;c\n', add('USERINFO_##', 'd;e;f'))).toBe(
      '[MAIN]\nUSERINFO_01=a;b;c\nUSERINFO_02=d;e;f\nUSERINFO_03=a;b;c\n',
    );
  });

  it('refuses the hundredth entry of a list', () => {
    const lines = Array.from({ length: 99 }, (_, at) => `USERINFO_${String(at + 1).padStart(2, '0')}=a;b;c`);
    expect(failed(`[MAIN]\n${lines.join('\n')}`, add('USERINFO_##', 'a;b;c'))).toMatchObject({ code: 'ini-list-full' });
  });

  it('makes a missing section at the end', () => {
    expect(edited('[MAIN]\nA=1', add('API_SYSTEMNAME', 'SingleID', 'API'))).toBe(
      '[MAIN]\nA=1\n\n[API]\nAPI_SYSTEMNAME=SingleID\n',
    );
    expect(edited('', add('A', '1'))).toBe('[MAIN]\r\nA=1\r\n');
  });

  it.each(['A=B', '[A', 'A]', '', ' A', '#A', 'A;B', 'A\nB'])('refuses the name %j', (key) => {
    expect(failed(soundIni, add(key, '1'))).toMatchObject({ code: 'ini-key-name' });
    expect(failed(soundIni, { do: 'rename', section: 'MAIN', key: 'LDAP_ID', to: key })).toMatchObject({
      code: 'ini-key-name',
    });
  });

  it.each(['', 'A]', 'A\n', ' A'])('refuses the section %j', (section) => {
    expect(failed(soundIni, add('A', '1', section))).toMatchObject({ code: 'ini-section-name' });
  });
});

describe('rename', () => {
  it('changes the name alone', () => {
    expect(
      edited('[MAIN]\n MAIN_TITLE  = "x"\n', {
        do: 'rename',
        section: 'MAIN',
        key: 'MAIN_TITLE',
        to: 'MAIN_MFA_TITLE',
      }),
    ).toBe('[MAIN]\n MAIN_MFA_TITLE  = "x"\n');
  });
});

describe('replace', () => {
  it('refuses edits that overlap or leave the text', () => {
    expect(failed('abc', { do: 'replace', edits: [{ from: 2, to: 9, insert: '' }] })).toEqual({
      code: 'text-edits-invalid',
      args: {},
    });
  });
});

describe('reorder', () => {
  const text = '[MAIN]\n# first\nUSERINFO_01=a;a;a\n# second\nUSERINFO_02="b;b;b"\nUSERINFO_05=c;c;c\n';

  it('moves the values and closes gaps, while comments stay', () => {
    expect(edited(text, { do: 'reorder', section: 'MAIN', list: 'USERINFO_', order: [5, 1, 2] })).toBe(
      '[MAIN]\n# first\nUSERINFO_01=c;c;c\n# second\nUSERINFO_02=a;a;a\nUSERINFO_03="b;b;b"\n',
    );
  });

  it.each([[[1, 2]], [[1, 1, 2]], [[1, 2, 3]], [[]]])('refuses the order %o', (order) => {
    expect(failed(text, { do: 'reorder', section: 'MAIN', list: 'USERINFO_', order })).toMatchObject({
      code: 'ini-list-order',
    });
  });

  it('loses no value, whatever the order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([1, 2, 5], { minLength: 3 }), (order) => {
        const after = edited(text, { do: 'reorder', section: 'MAIN', list: 'USERINFO_', order });
        const values = [...after.matchAll(/^USERINFO_\d+="?(.)/gm)].map((match) => match[1]);
        expect(values).toEqual(order.map((number) => ({ 1: 'a', 2: 'b', 5: 'c' })[number]));
      }),
    );
  });
});

describe('bytes', () => {
  it('stay as they were but for the value, in CP949 (I02)', () => {
    const text = '# 똠방각하 설정\r\n[MAIN]\r\nLOG_LEVEL=2\r\n';
    const bytes = cp949Bytes(text);
    if (!bytes) throw new Error('not in the code page');
    const result = editIni({ source: { bytes }, commands: [set('LOG_LEVEL', '1')] });
    expect(result).toMatchObject({ ok: true, value: { encoding: 'cp949' } });
    const expected = [...bytes];
    expected[bytes.lastIndexOf(0x32)] = 0x31;
    expect(result.ok && [...result.value.bytes]).toEqual(expected);
  });

  it('are refused when the code page lacks a character (I10)', () => {
    const bytes = cp949Bytes('[MAIN]\nLDAP_ID=가');
    expect(bytes && editIni({ source: { bytes }, commands: [set('LDAP_ID', '😀')] })).toMatchObject({
      ok: false,
      error: { code: 'text-not-encodable', args: { characters: 'U+1F600' } },
    });
  });

  it('become UTF-8 without BOM on request', () => {
    const result = editIni({ source: { text: '가', encoding: 'cp949' }, commands: [{ do: 'toUtf8' }] });
    expect(result).toMatchObject({ ok: true, value: { encoding: 'utf-8', bom: false } });
    expect(result.ok && [...result.value.bytes]).toEqual([0xea, 0xb0, 0x80]);
  });

  it('keep the byte-order mark', () => {
    const bytes = Uint8Array.from([0xef, 0xbb, 0xbf, 0x41, 0x3d, 0x31]);
    const result = editIni({ source: { bytes }, commands: [] });
    expect(result.ok && [...result.value.bytes]).toEqual([...bytes]);
  });
});

it('runs several commands in order and tells one list of edits', () => {
  expect(
    edited(soundIni, set('LOG_LEVEL', '0', 'MANAGE'), set('LOG_LEVEL', '1', 'MANAGE'), set('TOKEN_EXP_TIME', '5m')),
  ).toBe(soundIni.replace('LOG_LEVEL=2', 'LOG_LEVEL=1').replace('TOKEN_EXP_TIME=10m', 'TOKEN_EXP_TIME=5m'));
});

it('keeps strange names apart from the language (I01)', () => {
  const text = '[__proto__]\nconstructor=1\n[MAIN]\n__proto__=2\ntoString=3\n';
  expect(edited(text, set('__proto__', '4'))).toBe(text.replace('=2', '=4'));
  expect(({} as Record<string, unknown>).constructor).toBe(Object);
});
