import { secretReadings, type SecretReading } from '../../../contract';

export interface ReadSecret {
  reading: SecretReading;
  bytes: Uint8Array;
}

/** Longer texts are no secrets, and a call takes only so many arguments. */
const LONGEST = 8192;

const encoder = new TextEncoder();
const utf8 = (text: string): Uint8Array => encoder.encode(text);

/**
 * A secret's text under one reading (`tokens.md` 3), or null where it cannot be read so. Base64 is read as Java and .NET
 * do: space around it and stray bits at its end are passed over.
 */
export function readSecretAs(text: string, reading: SecretReading): Uint8Array | null {
  return readers[reading](text);
}

/** The readings of a secret in the order of `secretReadings`, each byte string once. */
export function* readingsOf(text: string, among: readonly SecretReading[] = secretReadings): Generator<ReadSecret> {
  const seen = new Set<string>();
  for (const reading of among) {
    const bytes = readSecretAs(text, reading);
    if (!bytes) continue;
    const same = (): string => (bytes.length > LONGEST ? reading : String.fromCharCode(...bytes));
    if (seen.size > 0 && seen.has(same())) continue;
    yield { reading, bytes };
    // Only where one more reading is wanted.
    seen.add(same());
  }
}

const readers: Readonly<Record<SecretReading, (text: string) => Uint8Array | null>> = {
  base64: (text) => fromBase64(text.trim(), /^[A-Za-z0-9+/]+={0,2}$/),
  'utf-8': utf8,
  'utf-8-trimmed': (text) => utf8(text.trim()),
  'utf-8-newline': (text) => utf8(`${text}\n`),
  'utf-8-crlf': (text) => utf8(`${text}\r\n`),
  base64url: (text) => fromBase64(text.trim(), /^[A-Za-z0-9_-]+={0,2}$/),
  'base64-lenient': (text) => {
    const kept = text.replace(/[^A-Za-z0-9+/_-]/g, '');
    return fromBase64(kept.length % 4 === 1 ? kept.slice(0, -1) : kept, /./);
  },
  'base64-of-text': (text) => (text.length > LONGEST ? null : utf8(btoa(String.fromCharCode(...utf8(text))))),
  hex: (text) => fromHex(text.trim()),
  guid: fromGuid,
  'utf-16le': (text) =>
    Uint8Array.from({ length: text.length * 2 }, (_, at) => text.charCodeAt(at >> 1) >> (at % 2 === 0 ? 0 : 8)),
  'windows-1252': fromWindows1252,
  'xml-unescaped': (text) => utf8(unescapeXml(text)),
  'url-decoded': (text) => {
    try {
      return utf8(decodeURIComponent(text));
    } catch {
      return null;
    }
  },
  unquoted: (text) => utf8(/^\s*(["'“‘])(.*)["'”’]\s*$/s.exec(text)?.[2] ?? text),
  'utf-8-bom': (text) => utf8(`\ufeff${text}`),
  'lower-case': (text) => utf8(text.toLowerCase()),
  'upper-case': (text) => utf8(text.toUpperCase()),
};

/** Base64 in either alphabet when the text has the form; stray bits of the last character are dropped. */
function fromBase64(text: string, form: RegExp): Uint8Array | null {
  if (!form.test(text)) return null;
  const bare = text.replace(/=+$/, '').replaceAll('-', '+').replaceAll('_', '/');
  if (bare === '' || bare.length % 4 === 1) return null;
  const binary = atob(bare);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < bytes.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

function fromHex(text: string): Uint8Array | null {
  if (text === '' || text.length % 2 !== 0 || !/^[0-9a-fA-F]+$/.test(text)) return null;
  return Uint8Array.from({ length: text.length / 2 }, (_, at) => Number.parseInt(text.slice(at * 2, at * 2 + 2), 16));
}

/** A GUID as `Guid.ToByteArray` of .NET gives it: its first three groups with the low byte first. */
function fromGuid(text: string): Uint8Array | null {
  const groups = /^\s*\{?([0-9a-f]{8})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{12})\}?\s*$/i.exec(text);
  if (!groups) return null;
  const [, first = '', second = '', third = '', fourth = '', fifth = ''] = groups;
  const turned = [first, second, third].map((group) =>
    group.replace(/../g, '$& ').trim().split(' ').reverse().join(''),
  );
  return fromHex([...turned, fourth, fifth].join(''));
}

/** Windows-1252 from 0x80 to 0x9f; written out, since not every runtime decodes it rightly. */
const UPPER = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

function fromWindows1252(text: string): Uint8Array | null {
  const bytes = Array.from(text, (character) => {
    const upper = UPPER.indexOf(character);
    const code = upper < 0 ? character.charCodeAt(0) : 0x80 + upper;
    return code > 255 || (upper < 0 && code >= 0x80 && code < 0xa0) ? null : code;
  });
  return bytes.includes(null) ? null : Uint8Array.from(bytes as number[]);
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const unescapeXml = (text: string): string =>
  text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|(amp|lt|gt|quot|apos));/g, (whole, hex, decimal, name) => {
    if (name) return NAMED[name as string] ?? whole;
    const code = hex ? Number.parseInt(hex as string, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
