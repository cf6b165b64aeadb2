import type { TokenNewSecret } from '../../../contract';
import { base64 } from './sign';

/** Fills bytes with random numbers fit for keys, and returns them. */
export type Random = (bytes: Uint8Array) => Uint8Array;

/** As long as the adapter's secrets are: they are the key of AES-256 too (`singleid.md` 1.5). */
const SECRET_BYTES = 32;

/** A secret as SECRET_KEY has it, and a consumer key, which is a GUID in the samples (`singleid.md` 3.3). */
export const newSecret = (random: Random): TokenNewSecret => ({
  secret: base64(random(new Uint8Array(SECRET_BYTES))),
  consumerKey: newGuid(random),
});

/** A random GUID (RFC 9562, version 4). */
export function newGuid(random: Random): string {
  const bytes = random(new Uint8Array(16));
  const [version = 0, variant = 0] = [bytes[6], bytes[8]];
  bytes[6] = (version & 0x0f) | 0x40;
  bytes[8] = (variant & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
