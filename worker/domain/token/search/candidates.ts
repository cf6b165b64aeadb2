import type { SecretReading } from '../../../contract';
import { readingsOf, readSecretAs } from '../judge/readings';
import { sixBits } from '../structure/base64url';

const URL_SAFE = 2;
const NO_BASE64 = 4;
const NO_HEX = 8;
const WIDE = 16;

/** What each character of ASCII says of the text it stands in. */
const kinds = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  return (
    (/[-_]/.test(character) ? URL_SAFE : 0) |
    (sixBits(code) === 255 && character !== '=' ? NO_BASE64 : 0) |
    (/[0-9a-fA-F]/.test(character) ? 0 : NO_HEX)
  );
});

/** Longer texts take the slow way. */
const LONGEST = 256;
/** Shorter hexadecimal texts are rather words or numbers. */
const LEAST_HEX = 16;

/**
 * The keys that a line of a list may stand for, in few readings: by what the text looks like, Base64 or Base64url, text as
 * it is and without the space around it, hexadecimal. Made for many lines: the bytes are gone when the next line is read.
 */
export class Candidates {
  readonly #text = new Uint8Array(LONGEST);
  readonly #binary = new Uint8Array(LONGEST);

  /** The first reading whose key is taken, or null. */
  find(text: string, isKey: (key: Uint8Array) => boolean): SecretReading | null {
    const seen = text.length > LONGEST || isSpace(text, 0) || isSpace(text, text.length - 1) ? WIDE : this.#read(text);
    if (seen & WIDE) return findSlowly(text, isKey);
    if (!(seen & NO_BASE64)) {
      const binary = this.#decode(text);
      if (binary && isKey(binary)) return seen & URL_SAFE ? 'base64url' : 'base64';
    }
    if (isKey(this.#text.subarray(0, text.length))) return 'utf-8';
    if (seen & NO_HEX || text.length < LEAST_HEX) return null;
    const bytes = readSecretAs(text, 'hex');
    return bytes && isKey(bytes) ? 'hex' : null;
  }

  /** Writes the text as bytes, and tells of what kinds its characters are. */
  #read(text: string): number {
    let seen = 0;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code > 127) return WIDE;
      this.#text[at] = code;
      seen |= kinds[code]!;
    }
    return seen;
  }

  /** The bytes of Base64 in either alphabet, or null when padding stands inside or a character is missing. */
  #decode(text: string): Uint8Array | null {
    let end = text.length;
    while (end > 0 && text.charCodeAt(end - 1) === 0x3d) end--;
    if (end === 0 || end % 4 === 1 || text.length - end > 2) return null;
    let [size, bits, held] = [0, 0, 0];
    for (let at = 0; at < end; at++) {
      const value = sixBits(this.#text[at]!);
      if (value === 255) return null;
      bits = ((bits << 6) | value) & 0xffff;
      held += 6;
      if (held < 8) continue;
      held -= 8;
      this.#binary[size++] = bits >> held;
    }
    return this.#binary.subarray(0, size);
  }
}

const slow: readonly SecretReading[] = ['base64', 'utf-8', 'base64url', 'utf-8-trimmed', 'hex'];

/** The first and the last character, where space is easily overlooked. */
const isSpace = (text: string, at: number): boolean => text.charCodeAt(at) <= 0x20;

function findSlowly(text: string, isKey: (key: Uint8Array) => boolean): SecretReading | null {
  for (const { reading, bytes } of readingsOf(text, slow)) if (isKey(bytes)) return reading;
  return null;
}
