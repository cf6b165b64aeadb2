import { concat, type Bytes } from './bytes';

/** Crockford's: no I, L, O, U. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const KEY_BYTES = 16;
/** 26 digits of key and two of checksum. */
const LENGTH = 28;

/** 128 bits to write on paper, with a checksum of ten bits: seven groups of four (`security.md` RV11). */
export async function writeRecoveryKey(key: Bytes): Promise<string> {
  const digits = toDigits(key) + (await checksum(key));
  return digits.match(/.{4}/g)!.join('-');
}

/** The key, or undefined when it was mistyped. Case, spaces, dashes, and O for 0, I or L for 1, do not matter. */
export async function readRecoveryKey(text: string): Promise<Bytes | undefined> {
  const digits = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-‐-―]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  if (digits.length !== LENGTH || [...digits].some((digit) => !alphabet.includes(digit))) return undefined;
  const key = fromDigits(digits.slice(0, LENGTH - 2));
  return key && (await checksum(key)) === digits.slice(-2) ? key : undefined;
}

async function checksum(key: Bytes): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', key));
  return alphabet[hash[0]! & 31]! + alphabet[hash[1]! & 31]!;
}

function toDigits(key: Uint8Array): string {
  let [digits, bits, have] = ['', 0, 0];
  for (const byte of concat(key, new Uint8Array(1))) {
    bits = (bits << 8) | byte;
    for (have += 8; have >= 5 && digits.length < LENGTH - 2; have -= 5) digits += alphabet[(bits >> (have - 5)) & 31]!;
    bits &= (1 << have) - 1;
  }
  return digits;
}

function fromDigits(digits: string): Bytes | undefined {
  const key = new Uint8Array(KEY_BYTES);
  let [at, bits, have] = [0, 0, 0];
  for (const digit of digits) {
    bits = (bits << 5) | alphabet.indexOf(digit);
    have += 5;
    if (have >= 8 && at < KEY_BYTES) key[at++] = (bits >> (have -= 8)) & 255;
    bits &= (1 << have) - 1;
  }
  // The last digit has two bits that belong to no byte.
  return at === KEY_BYTES && bits === 0 ? key : undefined;
}
