const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Value of each ASCII character in Base64url; for `+` and `/` that of standard Base64 and `STANDARD`; 255 for others. */
const values = new Uint8Array(128).fill(255);
for (let value = 0; value < 64; value++) values[ALPHABET.charCodeAt(value)] = value;
const STANDARD = 64;
values['+'.charCodeAt(0)] = STANDARD | 62;
values['/'.charCodeAt(0)] = STANDARD | 63;

/** The six bits of a character of either alphabet, or 255. */
export function sixBits(code: number): number {
  const value = valueOf(code);
  return value === 255 ? 255 : value & 63;
}
const valueOf = (code: number): number => (code < 128 ? values[code]! : 255);

/** Letters, digits, `-` and `_`. */
export const isBase64url = (code: number): boolean => valueOf(code) < 64;

export interface Decoded {
  bytes: Uint8Array;
  /** Offsets in the source of characters of no alphabet, or of the standard alphabet, or padding. */
  foreign: number[];
  /** Characters of the alphabet. */
  count: number;
  /** The last character when it carries bits that no byte takes up, and what it should be (RFC 4648 3.5). */
  tail: { at: number; should: string } | null;
}

/** Decodes whatever can be: characters of neither alphabet are passed over and named. */
export function decodeBase64url(text: string, from = 0, to = text.length): Decoded {
  const bytes = new Uint8Array(((to - from) * 3) >> 2);
  const foreign: number[] = [];
  let [size, bits, held, last, at] = [0, 0, 0, from, from];
  // Four characters are three bytes, as long as there is nothing to name.
  for (; at + 4 <= to; at += 4) {
    const a = valueOf(text.charCodeAt(at));
    const b = valueOf(text.charCodeAt(at + 1));
    const c = valueOf(text.charCodeAt(at + 2));
    const d = valueOf(text.charCodeAt(at + 3));
    if ((a | b | c | d) > 63) break;
    bytes[size++] = (a << 2) | (b >> 4);
    bytes[size++] = (b << 4) | (c >> 2);
    bytes[size++] = (c << 6) | d;
  }
  let count = at - from;
  for (; at < to; at++) {
    const value = valueOf(text.charCodeAt(at));
    if (value > 63) foreign.push(at);
    if (value === 255) continue;
    bits = ((bits << 6) | (value & 63)) & 0xffff;
    held += 6;
    count++;
    last = at;
    if (held >= 8) {
      held -= 8;
      bytes[size++] = bits >> held;
    }
  }
  const unused = held < 6 ? bits & ((1 << held) - 1) : 0;
  const tail = unused ? { at: last, should: ALPHABET[sixBits(text.charCodeAt(last)) & ~((1 << held) - 1)]! } : null;
  return { bytes: size === bytes.length ? bytes : bytes.subarray(0, size), foreign, count, tail };
}
