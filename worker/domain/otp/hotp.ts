import type { OtpAlgorithm } from '../../contract';
import { hashOf } from './algorithms';
import { HmacKeys } from '../core/kernel/hmac';

/** Dynamic truncation gives 31 bits, so that of ten digits the first is 0, 1 or 2. */
const TRUNCATED = 2 ** 31;
const HALF = 2 ** 32;

/** What keys of so many digits are the remainder of. */
export const modulusOf = (digits: number): number => 10 ** digits;

/** How many different keys there are. */
export const codesOf = (digits: number): number => Math.min(modulusOf(digits), TRUNCATED);

/** The step a moment lies in, counted from 1970 (T0 = 0), not from the minute. Exact for every time a `Date` can hold. */
export const stepAt = (atMs: number, cycle: number): number => Math.floor(atMs / (cycle * 1000));

export const codeText = (code: number, digits: number): string => String(code).padStart(digits, '0');

/** The key of one step as a number. */
export function codeOf(keys: HmacKeys, index: number, step: number, modulus: number): number {
  const high = Math.floor(step / HALF);
  return keys.truncated(index, high, step - high * HALF) % modulus;
}

/**
 * HOTP (RFC 4226 5.3) with the hashes of RFC 6238. The counter is of 64 bits: a number up to 2^53, or any as a BigInt.
 * @throws RangeError for a counter that is negative, no integer, or too large
 */
export function hotp(key: Uint8Array, counter: number | bigint, algorithm: OtpAlgorithm, digits: number): string {
  const wide = BigInt(counter);
  if (wide < 0n || wide >= 1n << 64n) throw new RangeError('a counter has 64 bits');
  const keys = new HmacKeys(hashOf(algorithm), 1);
  keys.set(0, key);
  const bits = keys.truncated(0, Number(wide >> 32n), Number(wide & 0xffffffffn));
  keys.wipe();
  return codeText(bits % modulusOf(digits), digits);
}
