import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyBytes } from '../../../test/support/ini-arbitraries';
import type { Encoding } from '../../contract';
import { cp949Bytes, cp949Text } from './cp949';
import { decodeText, encodeText } from './decode';

const utf16 = (text: string, littleEndian: boolean, bom: boolean): Uint8Array => {
  const units = [...(bom ? '\ufeff' : ''), ...text].map((unit) => unit.charCodeAt(0));
  return Uint8Array.from(units.flatMap((unit) => (littleEndian ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])));
};

function backAgain(bytes: Uint8Array, wanted?: Encoding): number[] {
  const decoded = decodeText(bytes, wanted);
  const encoded = encodeText(decoded.text, decoded);
  return encoded.ok ? [...encoded.value] : [];
}

describe('decodeText', () => {
  it('gives any bytes back when they are written again (RI4, I03)', () => {
    fc.assert(
      fc.property(
        anyBytes,
        fc.constantFrom(undefined, 'utf-8', 'cp949', 'utf-16le', 'utf-16be', 'latin1'),
        (bytes, wanted) => {
          expect(backAgain(bytes, wanted)).toEqual([...bytes]);
        },
      ),
    );
  });

  it.each([
    ['utf-8', new TextEncoder().encode('값=한글'), 'utf-8', false, 'stated'],
    ['utf-8 with BOM', Uint8Array.from([0xef, 0xbb, 0xbf, 0x41]), 'utf-8', true, 'stated'],
    ['utf-16le with BOM', utf16('[MAIN]\r\n값=1', true, true), 'utf-16le', true, 'stated'],
    ['utf-16be with BOM', utf16('[MAIN]\r\n값=1', false, true), 'utf-16be', true, 'stated'],
    ['utf-16le without BOM', utf16('[MAIN]\r\nA=1', true, false), 'utf-16le', false, 'inferred'],
    ['utf-16be without BOM', utf16('[MAIN]\r\nA=1', false, false), 'utf-16be', false, 'inferred'],
    ['cp949', cp949Bytes('# 설정\r\nA=1') ?? new Uint8Array(), 'cp949', false, 'inferred'],
    ['bytes of no encoding', Uint8Array.from([0x41, 0x3d, 0xff, 0x80]), 'latin1', false, 'inferred'],
    ['nothing', new Uint8Array(), 'utf-8', false, 'stated'],
  ] as const)('finds %s', (_, bytes, encoding, bom, certainty) => {
    expect(decodeText(bytes)).toMatchObject({ encoding, bom, certainty });
  });

  it('shows what else doubtful bytes could be', () => {
    const { alternatives } = decodeText(cp949Bytes('한글=1') ?? new Uint8Array());
    expect(alternatives.map(({ encoding }) => encoding)).toEqual(['latin1']);
    expect(alternatives[0]?.preview).toContain('=1');
  });

  it('reads bytes as the caller says when they can be read so', () => {
    expect(decodeText(Uint8Array.from([0xb0, 0xa1]), 'latin1')).toMatchObject({
      text: '\u00b0\u00a1',
      certainty: 'stated',
    });
    expect(decodeText(Uint8Array.from([0xb0, 0xa1]), 'cp949').text).toBe('가');
  });
});

describe('cp949', () => {
  it('has the 17,048 two-byte characters, each with one place', () => {
    let count = 0;
    for (let lead = 0x80; lead <= 0xff; lead++) {
      for (let trail = 0; trail <= 0xff; trail++) {
        const text = cp949Text(Uint8Array.from([lead, trail]));
        if (text === null) continue;
        count++;
        if (cp949Bytes(text)?.join() !== `${lead},${trail}`) throw new Error(`${lead} ${trail}`);
      }
    }
    expect(count).toBe(17_048);
  });

  it.each([
    [[0xb0, 0xa1], 0xac00],
    [[0x81, 0x41], 0xac02],
    [[0x8c, 0x63], 0xb620],
    [[0xc6, 0x52], 0xd7a3],
    [[0xa2, 0xe6], 0x20ac],
    [[0xca, 0xa1], 0x4f3d],
  ])('reads %o', (bytes, code) => {
    expect(cp949Text(Uint8Array.from(bytes))?.codePointAt(0)).toBe(code);
  });
});

describe('encodeText', () => {
  it('refuses half a character with its place (I09)', () => {
    expect(encodeText('a\nb\ud800c', { encoding: 'utf-8', bom: false })).toEqual({
      ok: false,
      error: { code: 'text-lone-surrogate', args: { offset: 3, line: 2, column: 2 } },
    });
  });

  it('refuses characters the code page lacks and lists them (I10)', () => {
    expect(encodeText('가\r\n😀😀é', { encoding: 'cp949', bom: false })).toEqual({
      ok: false,
      error: {
        code: 'text-not-encodable',
        args: { encoding: 'cp949', count: 3, characters: 'U+1F600, U+00E9', offset: 3, line: 2, column: 1 },
      },
    });
  });
});
