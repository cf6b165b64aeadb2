import { describe, expect, it } from 'vitest';
import type { TokenSegment, TokenView } from '../../../../worker/contract';
import { readJson } from '../../../../worker/domain/token/structure/json';
import { decodeUtf8 } from '../../../../worker/domain/token/structure/utf8';
import { anatomyOf, byteStarts, fromToken, pageAround, toBytes, toToken, unitAt, wholeAt } from './segment';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function partOf(text: string) {
  const segment: TokenSegment = {
    role: 'payload',
    at: { from: 4, to: 4 + Math.ceil((bytesOf(text).length * 8) / 6) },
    bytes: bytesOf(text),
    text,
    json: readJson(text).node,
  };
  return anatomyOf(segment, 0);
}

describe('the link between text and bytes', () => {
  it('knows where each character begins, also behind Korean and emoji', () => {
    const text = 'a가😀b';
    expect([...byteStarts(text, bytesOf(text))]).toEqual([0, 1, 4, 4, 8, 9]);
  });

  it.each([
    ['a byte that begins nothing', [0x61, 0xff, 0x62]],
    ['a character that breaks off', [0x61, 0xe0, 0xa0, 0x62]],
    ['a surrogate', [0xed, 0xa0, 0x80, 0x62]],
    ['U+FFFD itself', [0xef, 0xbf, 0xbd, 0x62]],
    ['an end in the middle', [0x61, 0xf0, 0x9f, 0x98]],
  ])('stays in step over %s', (_name, list) => {
    const bytes = new Uint8Array(list);
    const { text } = decodeUtf8(bytes);
    const starts = byteStarts(text, bytes);
    const last = text.length - 1;
    const expected = text.endsWith('b') ? bytes.length - 1 : 1;
    expect(starts[last]).toBe(expected);
    expect(starts[text.length]).toBe(bytes.length);
  });

  it('leads from each byte of a character back to it', () => {
    const part = partOf('"가"');
    expect([0, 1, 2, 3, 4].map((byte) => unitAt(part, byte))).toEqual([0, 1, 1, 1, 2]);
  });
});

describe('what belongs together', () => {
  const text = '{"uid":"홍","a":{"b":[1,2]}}';
  const part = partOf(text);

  it('is a member with its value, wherever in it one points', () => {
    for (const at of [text.indexOf('uid'), text.indexOf('홍')]) {
      const { from, to } = wholeAt(part, at);
      expect(text.slice(from, to)).toBe('"uid":"홍"');
    }
  });

  it('is the whole branch at its name, and one item inside', () => {
    const branch = wholeAt(part, text.indexOf('"a"'));
    expect(text.slice(branch.from, branch.to)).toBe('"a":{"b":[1,2]}');
    const item = wholeAt(part, text.indexOf('2'));
    expect(text.slice(item.from, item.to)).toBe('2');
  });

  it('is found in the token, and back', () => {
    const view = { token: `e30.${'x'.repeat(part.segment.at.to - 4)}.s` } as TokenView;
    const range = wholeAt(part, text.indexOf('홍'));
    const bytes = toBytes(part, range);
    const place = toToken(view, part, range);
    expect(place).toEqual({ from: 4 + Math.floor((bytes.from * 4) / 3), to: 4 + Math.ceil((bytes.to * 4) / 3) });
    const found = fromToken(view, [part], place.from + 3);
    expect(found && wholeAt(part, found.unit)).toEqual(range);
    expect(fromToken(view, [part], 3)).toBeNull();
  });
});

it('turns to the page that has a place', () => {
  expect(pageAround(1000, 600, 512)).toEqual({ from: 512, to: 1000 });
  expect(pageAround(0, 0, 512)).toEqual({ from: 0, to: 0 });
});
