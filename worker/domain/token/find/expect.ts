import { decodeBase64url } from '../structure/base64url';
import { decodeUtf8 } from '../structure/utf8';

/** Characters of the last segment by algorithm; of RSA the least, since it depends on the key (`tokens.md` 4.1 IN-TRUNC). */
const signatureLengths: Readonly<Record<string, number>> = {
  HS256: 43,
  HS384: 64,
  HS512: 86,
  ES256: 86,
  ES384: 128,
  ES512: 176,
  EdDSA: 86,
  Ed25519: 86,
  none: 0,
};
/** Characters of a JWE's authentication tag. */
const tagLengths: Readonly<Record<string, number>> = { 'A192CBC-HS384': 32, 'A256CBC-HS512': 43 };
const USUAL_TAG = 22;
/** Of a key of 2048, 3072 and 4096 bits. */
const rsaLengths = [342, 512, 683];

export interface Expected {
  /** Segments. */
  count: 3 | 5;
  /** Lengths that the last segment may have; empty when that is not known. */
  lengths: readonly number[];
}

const ENC = /"enc"\s*:\s*"([^"]*)"/;
const ALG = /"alg"\s*:\s*"([^"]*)"/;

/** What the header's text lets expect of the token. */
export function expectOf(header: string): Expected {
  const enc = ENC.exec(header)?.[1];
  if (enc !== undefined) return { count: 5, lengths: [tagLengths[enc] ?? USUAL_TAG] };
  const alg = ALG.exec(header)?.[1] ?? '';
  if (/^[RP]S(?:256|384|512)$/.test(alg)) return { count: 3, lengths: rsaLengths };
  return { count: 3, lengths: Object.hasOwn(signatureLengths, alg) ? [signatureLengths[alg]!] : [] };
}

/** The text of a segment. */
export const textOfSegment = (segment: string): string => decodeUtf8(decodeBase64url(segment).bytes).text;
