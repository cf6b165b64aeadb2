import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { iniText } from '../../../test/support/ini-arbitraries';
import { parseIni, printIni, tokensOf } from './parse';

const entryOf = (text: string): { key: string; value: string; quote: string; section: string } => {
  const line = parseIni(text).lines.find(({ kind }) => kind === 'entry');
  if (!line) throw new Error('no entry');
  return {
    key: text.slice(line.keyFrom, line.keyTo),
    value: text.slice(line.valueFrom, line.valueTo),
    quote: line.quote,
    section: line.section,
  };
};

describe('parseIni', () => {
  it('gives any text back, and its tokens cover it without gap', () => {
    fc.assert(
      fc.property(fc.oneof(iniText, fc.string({ unit: 'binary' })), (text) => {
        const document = parseIni(text);
        expect(printIni(document)).toBe(text);
        let at = 0;
        for (const { from, to } of tokensOf(document)) {
          expect(from).toBe(at);
          expect(to).toBeGreaterThan(from);
          at = to;
        }
        expect(at).toBe(text.length);
      }),
    );
  });

  it('keeps the offsets of a line in order', () => {
    fc.assert(
      fc.property(iniText, (text) => {
        for (const line of parseIni(text).lines) {
          const { from, keyFrom, keyTo, valueFrom, valueTo, to, end } = line;
          expect([from, keyFrom, keyTo, valueFrom, valueTo, to, end]).toEqual(
            [from, keyFrom, keyTo, valueFrom, valueTo, to, end].sort((a, b) => a - b),
          );
        }
        expect(true).toBe(true);
      }),
    );
  });

  it.each([
    ['A=DWP MFA Adapter', 'DWP MFA Adapter', ''],
    ['A = DWP MFA Adapter', 'DWP MFA Adapter', ''],
    ['A = "DWP MFA Adapter"', 'DWP MFA Adapter', '"'],
    ['A = " DWP MFA Adapter "', 'DWP MFA Adapter', '"'],
    ["A='x'", 'x', "'"],
    ['CACHE_DELIMETER=";"', ';', '"'],
    ['USERINFO_01=a;b;c', 'a;b;c', ''],
    ['A=b=c', 'b=c', ''],
    ['A="', '"', ''],
    ['A=""', '', '"'],
    ['A=', '', ''],
    ['A="b" # c', '"b" # c', ''],
    ['\tA\t=\u00a0b\u3000', 'b', ''],
  ])('reads the value of %s', (text, value, quote) => {
    expect(entryOf(text)).toMatchObject({ key: text.split('=')[0]?.trim(), value, quote });
  });

  it('knows the section an entry stands in', () => {
    expect(entryOf('[X]\r\n [ MAIN ] \r\nA=1').section).toBe('MAIN');
    expect(entryOf('A=1\n[MAIN]').section).toBe('');
  });

  it.each([
    ['# A=1', 'comment'],
    ['  # A', 'comment'],
    ['; note', 'other'],
    ['[MAIN', 'other'],
    ['=1', 'other'],
    ['   ', 'blank'],
    ['[]', 'section'],
    [';A=1', 'entry'],
  ])('takes %s for a %s line', (text, kind) => {
    expect(parseIni(text).lines[0]?.kind).toBe(kind);
  });

  it.each([
    ['a\r\nb\r\n', 'crlf'],
    ['a\nb', 'lf'],
    ['a\rb', 'cr'],
    ['a\r\nb\n', 'mixed'],
    ['a', 'none'],
    ['', 'none'],
  ])('names the line ends of %j', (text, eol) => {
    expect(parseIni(text).eol).toBe(eol);
  });
});
