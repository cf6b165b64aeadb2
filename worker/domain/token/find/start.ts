import { isBase64url, sixBits } from '../structure/base64url';

/** Characters that are looked at for the brace of a header that begins with blanks. */
const MOST_BLANKS = 128;

/** Names that RFC 7515, 7516, 7518 and 7797 give to members of a header. */
const headerNames = new Set(
  'alg enc typ cty kid jku jwk x5u x5c x5t x5t#S256 crit b64 zip epk apu apv p2s p2c iv tag url nonce iss sub aud'.split(
    ' ',
  ),
);

/**
 * Whether Base64 that stands at `at` is of text that begins as a JSON object does: a byte-order mark or blanks, `{`, and
 * then a blank, a quote or `}`. Both alphabets are read (`tokens.md` 0.7).
 */
export function beginsObject(text: string, at: number): boolean {
  let [bits, held, brace, marks] = [0, 0, false, 0];
  const most = Math.min(text.length, at + MOST_BLANKS);
  for (; at < most; at++) {
    const value = sixBits(text.charCodeAt(at));
    if (value === 255) return false;
    bits = ((bits << 6) | value) & 0xffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    const byte = (bits >> held) & 0xff;
    const blank = byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
    if (brace) return blank || byte === 0x22 || byte === 0x7d;
    if (byte === 0x7b) brace = true;
    else if (byte === MARK[marks]) marks++;
    else if (!blank) return false;
  }
  return false;
}
const MARK = [0xef, 0xbb, 0xbf];

/** First bytes of what `beginsObject` can accept, and the `e` of a token in Base64. */
const firstBytes = [0x7b, 0x20, 0x09, 0x0a, 0x0d, 0xef, 0x65];
/** Characters that can be the first of such a byte. */
const firstCharacters = new Uint8Array(128);
for (const first of 'eICD7Z') firstCharacters[first.charCodeAt(0)] = 1;

/** A quick look at two characters, which most of a text does not stand. */
export function mayBegin(text: string, at: number, code: number): boolean {
  if (code >= 128 || firstCharacters[code] !== 1) return false;
  const second = sixBits(text.charCodeAt(at + 1));
  return second !== 255 && firstBytes.includes((sixBits(code) << 2) | (second >> 4));
}

/** Whether something new begins at `at`: what stands before is no Base64url, or an escape that ends there. */
export function isBoundary(text: string, at: number): boolean {
  if (at === 0 || !isBase64url(text.charCodeAt(at - 1))) return true;
  return /(?:%(?:25)?[0-9A-Fa-f]{2}|\\u[0-9A-Fa-f]{4}|\\[nrt])$/.test(text.slice(Math.max(0, at - 6), at));
}

/** Whether the first member's name of what may be the start of a header is one of a header. */
export function beginsHeader(json: string): boolean {
  const name = /^[\ufeff\s]*\{\s*(?:"([^"]*)"?)?/.exec(json)?.[1];
  if (name === undefined) return false;
  return headerNames.has(name) || /"(?:alg|enc|typ|kid)"\s*:/.test(json);
}
