import type { Certainty, Encoding, Failure, Outcome, TextForm } from '../../contract';
import { limits } from '../../contract';
import { cp949Bytes, cp949Text } from './cp949';

export interface Decoded extends TextForm {
  text: string;
  /** `stated`: a byte-order mark, valid UTF-8, or the caller's word. `inferred`: a guess to be confirmed. */
  certainty: Certainty;
  /** What else the bytes could be, with the beginning of the text read so. */
  alternatives: { encoding: Encoding; preview: string }[];
}

const PREVIEW_CHARACTERS = 160;
const guesses: readonly Encoding[] = ['cp949', 'utf-16le', 'utf-16be', 'latin1'];

/**
 * Reads bytes as text so that `encodeText` gives the same bytes back. Order (`security.md` RI3): byte-order mark,
 * strict UTF-8, then a guess which is marked as one. Bytes no encoding explains are read as `latin1`, one character
 * each, so that nothing is lost.
 */
export function decodeText(bytes: Uint8Array, wanted?: Encoding): Decoded {
  const mark = markOf(bytes);
  if (wanted) {
    const bom = mark?.encoding === wanted;
    const text = readAs(bytes, wanted, bom);
    if (text !== null) return { text, encoding: wanted, bom, certainty: 'stated', alternatives: [] };
  }
  if (mark) {
    const text = readAs(bytes, mark.encoding, true);
    if (text !== null) return { text, ...mark, certainty: 'stated', alternatives: [] };
  }
  const looksWide = wideOrder(bytes);
  if (!looksWide) {
    const text = readAs(bytes, 'utf-8', false);
    if (text !== null) return { text, encoding: 'utf-8', bom: false, certainty: 'stated', alternatives: [] };
  }
  return guess(bytes, looksWide);
}

function guess(bytes: Uint8Array, looksWide: Encoding | null): Decoded {
  const order = looksWide
    ? [looksWide, 'utf-8' as const, ...guesses]
    : guesses.filter((name) => !name.startsWith('utf-16'));
  const readings = [...new Set(order)].flatMap((encoding) => {
    const text = readAs(bytes, encoding, false);
    return text === null ? [] : [{ encoding, text }];
  });
  const [first, ...rest] = readings;
  if (!first) throw new Error('latin1 reads any bytes');
  return {
    text: first.text,
    encoding: first.encoding,
    bom: false,
    certainty: 'inferred',
    alternatives: rest.map(({ encoding, text }) => ({ encoding, preview: text.slice(0, PREVIEW_CHARACTERS) })),
  };
}

function markOf(bytes: Uint8Array): TextForm | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', bom: true };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', bom: true };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', bom: true };
  return null;
}

/** UTF-16 without a mark shows as NUL in every second byte of ASCII text; real UTF-8 text has none. */
function wideOrder(bytes: Uint8Array): Encoding | null {
  if (bytes.length < 4 || bytes.length % 2 === 1) return null;
  const sample = Math.min(bytes.length, 4096);
  let even = 0;
  let odd = 0;
  for (let at = 0; at + 1 < sample; at += 2) {
    if (bytes[at] === 0) even++;
    if (bytes[at + 1] === 0) odd++;
  }
  const pairs = sample / 2;
  if (odd > pairs * 0.3 && even < pairs * 0.05) return 'utf-16le';
  if (even > pairs * 0.3 && odd < pairs * 0.05) return 'utf-16be';
  return null;
}

/** The text, or null when these bytes cannot be read so and written back unchanged. */
function readAs(bytes: Uint8Array, encoding: Encoding, bom: boolean): string | null {
  const body = bom ? bytes.subarray(encoding === 'utf-8' ? 3 : 2) : bytes;
  switch (encoding) {
    case 'utf-8':
      return strictUtf8(body);
    case 'cp949':
      return cp949Text(body);
    case 'utf-16le':
    case 'utf-16be':
      return body.length % 2 === 0 ? fromUnits(body, encoding === 'utf-16le') : null;
    case 'latin1':
      return bytesToLatin1(body);
  }
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

const CHUNK = 8192;

/** Keeps lone surrogates, which TextDecoder would replace or refuse. */
function fromUnits(bytes: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK * 2) {
    const units: number[] = [];
    for (let unit = at; unit < Math.min(at + CHUNK * 2, bytes.length); unit += 2)
      units.push(view.getUint16(unit, littleEndian));
    parts.push(String.fromCharCode(...units));
  }
  return parts.join('');
}

function bytesToLatin1(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK) parts.push(String.fromCharCode(...bytes.subarray(at, at + CHUNK)));
  return parts.join('');
}

/**
 * Writes text as bytes. Failures: `text-lone-surrogate` (half a character, at `offset`) and `text-not-encodable`
 * (characters the encoding lacks, listed), so that nothing is replaced in silence.
 */
export function encodeText(text: string, { encoding, bom }: TextForm): Outcome<Uint8Array> {
  switch (encoding) {
    case 'utf-8': {
      const lone = loneSurrogate(text);
      if (lone !== -1) return failure('text-lone-surrogate', { ...placeOf(text, lone) });
      const body = new TextEncoder().encode(text);
      return done(bom ? joined([0xef, 0xbb, 0xbf], body) : body);
    }
    case 'utf-16le':
    case 'utf-16be':
      return done(toUnits(text, encoding === 'utf-16le', bom));
    case 'cp949':
      return done(cp949Bytes(text)) ?? notEncodable(text, encoding, (character) => cp949Bytes(character) !== null);
    case 'latin1':
      return done(latin1Bytes(text)) ?? notEncodable(text, encoding, (character) => latin1Bytes(character) !== null);
  }
}

function done(bytes: Uint8Array): Outcome<Uint8Array>;
function done(bytes: Uint8Array | null): Outcome<Uint8Array> | null;
function done(bytes: Uint8Array | null): Outcome<Uint8Array> | null {
  return bytes && { ok: true, value: bytes };
}

function joined(head: number[], body: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(head.length + body.length);
  bytes.set(head);
  bytes.set(body, head.length);
  return bytes;
}

function toUnits(text: string, littleEndian: boolean, bom: boolean): Uint8Array {
  const start = bom ? 2 : 0;
  const bytes = new Uint8Array(start + text.length * 2);
  const view = new DataView(bytes.buffer);
  if (bom) view.setUint16(0, 0xfeff, littleEndian);
  for (let at = 0; at < text.length; at++) view.setUint16(start + at * 2, text.charCodeAt(at), littleEndian);
  return bytes;
}

function latin1Bytes(text: string): Uint8Array | null {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 0xff) return null;
    bytes[at] = code;
  }
  return bytes;
}

/** Offset of the first half of a surrogate pair that stands alone, or -1. */
export function loneSurrogate(text: string): number {
  const match = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.exec(text);
  return match ? match.index : -1;
}

const LISTED = 5;

function notEncodable(text: string, encoding: Encoding, fits: (character: string) => boolean): Outcome<Uint8Array> {
  const missing: string[] = [];
  let count = 0;
  let first = -1;
  let at = 0;
  for (const character of text) {
    if (!fits(character)) {
      if (first === -1) first = at;
      count++;
      const name = codePointName(character);
      if (missing.length < LISTED && !missing.includes(name)) missing.push(name);
    }
    at += character.length;
  }
  return failure('text-not-encodable', { encoding, count, characters: missing.join(', '), ...placeOf(text, first) });
}

/** `U+1F600`, the way a character is named in words, since it may not be fit to show. */
export function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** One-based line and column of an offset, for words. */
export function placeOf(text: string, offset: number): { offset: number; line: number; column: number } {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { offset, line: lines.length, column: (lines[lines.length - 1] ?? '').length + 1 };
}

/** Refuses what is larger than `limits.textBytes` or has more than `limits.textLines` lines. */
export function withinLimits(sizeBytes: number, lines = 0): Failure | null {
  if (sizeBytes > limits.textBytes)
    return { code: 'text-too-large', args: { sizeBytes, limitBytes: limits.textBytes } };
  if (lines > limits.textLines) return { code: 'text-too-many-lines', args: { lines, limit: limits.textLines } };
  return null;
}

function failure(code: Failure['code'], args: Failure['args']): { ok: false; error: Failure } {
  return { ok: false, error: { code, args } };
}
