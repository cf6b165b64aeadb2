import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../../test/support/readers/csv';
import { readHtmlAttribute, readHtmlText } from '../../../../test/support/readers/html';
import { parseEs5, readJavaScript } from '../../../../test/support/readers/javascript';
import { readPowerShellValue, readPowerShellValues } from '../../../../test/support/readers/powershell';
import { readReg } from '../../../../test/support/readers/reg';
import { specialString } from '../../../../test/support/special-strings';
import type { Outcome } from '../../../contract';
import { encodeText } from '../decode';
import {
  csvField,
  csvText,
  htmlAttribute,
  htmlText,
  htmlUrlAttribute,
  isAscii,
  jsData,
  jsString,
  powershellBlockComment,
  powershellComment,
  powershellFile,
  powershellLiteral,
  powershellValue,
  regFile,
  regRemoval,
} from '.';

function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.error.code);
  return outcome.value;
}

const codeOf = (outcome: Outcome<unknown>): string | null => (outcome.ok ? null : outcome.error.code);
const multiLine = { multiLine: true };
const withoutNul = specialString.map((text) => text.replaceAll('\0', ''));

describe('PowerShell', () => {
  it('values are read back as they were, plain and as Base64', () => {
    fc.assert(
      fc.property(withoutNul, (value) => {
        expect(readPowerShellValue(valueOf(powershellLiteral(value, multiLine)))).toBe(value);
        const ascii = valueOf(powershellValue(value, multiLine));
        expect(readPowerShellValue(ascii)).toBe(value);
        expect(isAscii(ascii)).toBe(true);
      }),
    );
  });

  it('a command has as many strings as it was given values', () => {
    fc.assert(
      fc.property(fc.array(withoutNul, { maxLength: 4 }), (values) => {
        const line = values.map((value, at) => `-P${at} ${valueOf(powershellValue(value, multiLine))}`).join(' ');
        expect(readPowerShellValues(line)).toEqual(values);
      }),
    );
  });

  it.each(['a\u2019; calc #', 'it’s', "O'Brien"])('E01: %s is one string', (value) => {
    const literal = valueOf(powershellLiteral(value));
    expect(readPowerShellValue(literal)).toBe(value);
    expect(literal.startsWith("'") && literal.endsWith("'")).toBe(true);
  });

  it.each(["x'", 'x\u2018', "x\u201b'", "'", "''", '\u201a\u2019'])(
    'E02: %s, with a quote at its end, is one string',
    (value) => {
      expect(readPowerShellValue(valueOf(powershellLiteral(value)))).toBe(value);
    },
  );

  it('E03: a file with a Korean value means the same read as CP949, CP1252 and UTF-8', () => {
    const line = `Set-X -Name ${valueOf(powershellValue('신규 복합인증 ‘솔루션’'))}`;
    const { text, ...form } = powershellFile([line]);
    const bytes = valueOf(encodeText(text, form));
    for (const encoding of ['euc-kr', 'windows-1252', 'utf-8'])
      expect(readPowerShellValues(new TextDecoder(encoding).decode(bytes).trim())).toEqual(['신규 복합인증 ‘솔루션’']);
  });

  it('E03: a file with Korean comments has a byte-order mark, and one in ASCII has none', () => {
    expect(powershellFile([powershellComment('테마 적용'), 'Get-X']).bom).toBe(true);
    expect(powershellFile(['Get-X'])).toEqual({ text: 'Get-X\r\n', encoding: 'utf-8', bom: false });
  });

  it.each(['$(calc)', '`n', "@'", '#>', '"@', '$env:x', '; calc', '\u2013x'])(
    'E04: %s does nothing in a value',
    (value) => {
      expect(readPowerShellValue(valueOf(powershellValue(value)))).toBe(value);
      expect(valueOf(powershellValue(value)).startsWith("'")).toBe(isAscii(value));
    },
  );

  it('E04: nothing ends a comment early', () => {
    fc.assert(
      fc.property(specialString, specialString, (one, other) => {
        expect(powershellComment(one)).toMatch(/^#[^\r\n\u0085\u2028\u2029]*$/);
        const block = powershellBlockComment([one, other]);
        expect(block.indexOf('#>')).toBe(block.length - 2);
        expect(block.lastIndexOf('<#')).toBe(0);
      }),
    );
  });

  it('refuses what no string can hold', () => {
    expect(codeOf(powershellLiteral('a\0b'))).toBe('escape-character');
    expect(codeOf(powershellLiteral('a\r\ncalc'))).toBe('escape-character');
    expect(codeOf(powershellValue('한\n글'))).toBe('escape-character');
    expect(codeOf(powershellLiteral('a\ud800'))).toBe('text-lone-surrogate');
    expect(codeOf(powershellLiteral('a\0b', multiLine))).toBe('escape-character');
  });
});

describe('JavaScript', () => {
  const anyUnits = fc.array(fc.oneof(specialString, fc.constantFrom('\ud800', '\udc00')), { maxLength: 4 });

  it('strings and data are read back as they were, in ASCII, halves of characters too', () => {
    fc.assert(
      fc.property(
        anyUnits.map((parts) => parts.join('')),
        (value) => {
          const code = jsString(value);
          expect(readJavaScript(code)).toBe(value);
          expect(code).toMatch(/^[\x20-\x7e]*$/);
          expect(code).not.toMatch(/[<>&'`]/);
          const data = { text: value, list: [value, null, 1, true] };
          expect(readJavaScript(jsData(data))).toEqual(data);
          expect(JSON.parse(jsData(data))).toEqual(data);
        },
      ),
    );
  });

  it.each(['</script><!--', '\u2028\u2029', `'"\``, '${x}', ']]>', '\\u0041', '😀 한글'])(
    'E06: %s is one ES5 string in ASCII',
    (value) => {
      const code = jsString(value);
      expect(isAscii(code)).toBe(true);
      expect(readJavaScript(code)).toBe(value);
      expect(parseEs5(`var a = ${code};`).body).toHaveLength(1);
      expect(code).not.toMatch(/<|>|\u2028/);
    },
  );
});

describe('.reg', () => {
  it('removes keys in a file of its own, and none that others need', () => {
    const key = 'HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\EventLog\\X';
    const text = Buffer.from(valueOf(regRemoval([key]))).toString('utf16le');
    expect(text).toBe(`\ufeffWindows Registry Editor Version 5.00\r\n\r\n[-${key}]\r\n`);
    for (const path of ['HKEY_LOCAL_MACHINE', 'HKEY_LOCAL_MACHINE\\SYSTEM', `${key}]\r\n[-HKEY_USERS`, 'x'])
      expect(codeOf(regRemoval([path])), path).toBe('reg-key');
  });

  const path = 'HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\EventLog\\MFA_Adapter';
  const fileOf = (name: string, value: string) =>
    regFile([{ path, values: [{ name, data: { type: 'REG_SZ', value } }] }]);

  it('values are read back as they were, each under its one key', () => {
    fc.assert(
      fc.property(withoutNul, fc.string({ unit: 'grapheme-ascii' }), (value, name) => {
        expect(readReg(valueOf(fileOf(name, value)))).toEqual([{ path, values: [{ name, type: 'REG_SZ', value }] }]);
      }),
    );
  });

  it('E05: a value with a line that looks like a key is written as bytes and opens no key', () => {
    const value = 'x"\r\n[-HKLM\\SOFTWARE]';
    const bytes = valueOf(fileOf('EventMessageFile', value));
    const lines = Buffer.from(bytes).toString('utf16le').slice(1).split('\r\n');
    expect(lines.filter((line) => line.startsWith('['))).toEqual([`[${path}]`]);
    expect(lines.some((line) => line.startsWith('"EventMessageFile"=hex(1):78,00,22,00,'))).toBe(true);
    expect(readReg(bytes)[0]?.values[0]?.value).toBe(value);
  });

  it.each([
    '[HKLM',
    'HKEY_LOCAL_MACHINE\\a]\r\n[-HKEY_LOCAL_MACHINE\\b',
    '-HKEY_LOCAL_MACHINE\\a',
    'HKEY_LOCAL_MACHINE',
    '',
  ])('E05: the path %j is refused', (wrong) => {
    expect(codeOf(regFile([{ path: wrong, values: [] }]))).toBe('reg-key');
  });

  it('numbers and expandable strings keep their type; what cannot be written is refused', () => {
    const values = [
      { name: 'MaxSize', data: { type: 'REG_DWORD', value: 0x80000 } },
      { name: 'EventMessageFile', data: { type: 'REG_EXPAND_SZ', value: '%SystemRoot%\\x.dll' } },
    ] as const;
    expect(readReg(valueOf(regFile([{ path, values }])))[0]?.values).toEqual([
      { name: 'MaxSize', type: 'REG_DWORD', value: 0x80000 },
      { name: 'EventMessageFile', type: 'REG_EXPAND_SZ', value: '%SystemRoot%\\x.dll' },
    ]);
    expect(codeOf(regFile([{ path, values: [{ name: 'a', data: { type: 'REG_DWORD', value: 1.5 } }] }]))).toBe(
      'reg-number',
    );
    expect(codeOf(fileOf('a', 'x\0y'))).toBe('escape-character');
    expect(codeOf(fileOf('a', '\udc00'))).toBe('text-lone-surrogate');
    expect(codeOf(fileOf('한', 'x'))).toBe('escape-character');
  });
});

describe('CSV', () => {
  it('fields are read back as they were, but for the mark in front of a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.array(specialString, { minLength: 1, maxLength: 3 }), { maxLength: 3 }), (records) => {
        const marked = records.map((fields) =>
          fields.map((field) =>
            '=+-@\t\r\n\0＝＋－＠'.includes(field.charAt(0)) && field !== '' ? `'${field}` : field,
          ),
        );
        expect(readCsv(csvText(records))).toEqual(marked);
      }),
    );
  });

  it.each(['=HYPERLINK("http://x")', '\t=1', '-2+3', '\uff1dcmd', '@x', '+1', '\r=1', '\0=1', '\uff20x'])(
    'E07: %j is quoted and no formula',
    (value) => {
      expect(csvField(value).startsWith(`"'`)).toBe(true);
      expect(readCsv(csvText([[value, 'b']]))).toEqual([[`'${value}`, 'b']]);
    },
  );
});

describe('HTML', () => {
  it('text and attributes are read back as they were', () => {
    fc.assert(
      fc.property(withoutNul, (value) => {
        expect(readHtmlText(htmlText(value))).toBe(value);
        expect(readHtmlAttribute(htmlAttribute('title', value))).toEqual({ name: 'title', value });
      }),
    );
  });

  it.each([
    'javascript:alert(1)',
    'http://x.example/',
    '//x.example/',
    'https:\t//x.example/',
    'https:///x',
    ' https://x/',
    'https://',
  ])('no link is made of %j', (address) => {
    expect(htmlUrlAttribute('href', address)).toBeNull();
  });

  it('an https address becomes a quoted attribute', () => {
    expect(htmlUrlAttribute('href', 'https://x.example/?a=1&b="2"')).toBe(
      ' href="https://x.example/?a=1&amp;b=&quot;2&quot;"',
    );
  });
});
