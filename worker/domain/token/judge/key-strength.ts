import type { TokenSecret } from '../../../contract';
import { isCommonSecret } from '../search/common';
import { hashes, type HmacAlg } from './hmac';
import type { Work } from './signature';

/** Below so many bits a key can be guessed, by the share that each of its bytes has in it; our own measure. */
const GUESSABLE_BITS = 100;

/** What can be said of the given secrets whether they fit or not. */
export function judgeSecrets({ secrets, found, at }: Work): void {
  const spaced = secrets.filter(({ text }) => text !== text.trim() || text.startsWith('\ufeff')).length;
  if (spaced > 0) found.add('token-key-whitespace', { at, args: { count: spaced } });
  const holders = new Map<string, Set<string>>();
  for (const { text, origin, domain = '' } of secrets) {
    const own = holders.get(text.trim()) ?? new Set();
    // The same secret typed and in the file is one secret.
    holders.set(text.trim(), own.add(origin === 'other' ? 'other' : domain));
  }
  const reused = [...holders.values()].filter((own) => own.size > 1).length;
  if (reused > 0) found.add('token-key-reused', { at, args: { count: reused } });
}

/** What is wrong with a key that fits. */
export function judgeKey({ found, at }: Work, key: Uint8Array, secret: TokenSecret | null, alg: HmacAlg): void {
  const wanted = hashes[alg].digestBytes;
  if (key.length === 0) found.add('token-key-empty', { at });
  else if (key.length < wanted) found.add('token-key-short', { at, args: { bytes: key.length, wanted } });
  if (secret && isCommonSecret(secret.text)) found.add('token-key-weak', { at, args: { reason: 'common' } });
  else if (key.length >= wanted && bitsOf(key) < GUESSABLE_BITS) found.add('token-key-password', { at });
}

function bitsOf(key: Uint8Array): number {
  const counts = new Uint32Array(256);
  for (const byte of key) counts[byte]!++;
  let bits = 0;
  for (const count of counts) if (count > 0) bits -= count * Math.log2(count / key.length);
  return bits;
}
