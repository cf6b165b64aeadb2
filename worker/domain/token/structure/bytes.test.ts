import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import '../../../../test/support/property';
import { decodeBase64url } from './base64url';
import { decodeUtf8 } from './utf8';

describe('Base64url', () => {
  it('is decoded as Node does, without bits left over', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        const decoded = decodeBase64url(Buffer.from(bytes).toString('base64url'));
        expect([...decoded.bytes]).toEqual([...bytes]);
        expect(decoded.tail).toBeNull();
        expect(decoded.foreign).toEqual([]);
      }),
    );
  });

  it('with bits left over names the character that should stand there (J03)', () => {
    expect(decodeBase64url('YQ').tail).toBeNull();
    expect(decodeBase64url('YR').tail).toEqual({ at: 1, should: 'Q' });
    expect(decodeBase64url('AAB').tail).toEqual({ at: 2, should: 'A' });
  });

  it('with strange characters is decoded without them, and they are named (J04)', () => {
    expect(decodeBase64url('Y Q=')).toMatchObject({ foreign: [1, 3], count: 2 });
    expect(decodeBase64url('+/').foreign).toEqual([0, 1]);
  });
});

describe('UTF-8', () => {
  it('that is valid is read whole, with its byte-order mark', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(decodeUtf8(new TextEncoder().encode(`\ufeff${text}`))).toEqual({ text: `\ufeff${text}`, invalid: null });
      }),
    );
  });

  it.each([
    [[0x61, 0xff], 1],
    [[0xc0, 0x80], 0],
    [[0x7b, 0xb0, 0xa1], 1],
    [[0xea, 0xb0, 0x80, 0xed, 0xa0, 0x80], 3],
    [[0xf0, 0x8f, 0xbf, 0xbf], 0],
    [[0xf4, 0x90, 0x80, 0x80], 0],
    [[0xe2, 0x82], 0],
  ])('%j is no UTF-8 from byte %i on', (bytes, byte) => {
    const { text, invalid } = decodeUtf8(Uint8Array.from(bytes));
    expect(invalid?.byte).toBe(byte);
    expect(text[invalid!.at]).toBe('\ufffd');
  });
});
