import { expand, extract } from '@noble/hashes/hkdf.js';
import { sha512 } from '@noble/hashes/sha2.js';
import type { OtpAlgorithm } from '../../contract';
import { hashOf } from './algorithms';

/** OTA-TOTP-KDF/v1 (`otp.md` 4): what a derived secret hangs on besides the site secret. */
export interface DerivedFrom {
  siteId: string;
  loginId: string;
  phone: string;
  /** Seconds; one byte. */
  cycle: number;
  algorithm: OtpAlgorithm;
  digits: number;
  revision: number;
}

const utf8 = new TextEncoder();
const LABEL = utf8.encode('OTA-TOTP-KDF/v1');
/** Fixed: HKDF must not be used with salts of varying length that others choose. */
const SALT = sha512(LABEL);

/** The key all secrets of a site come from; once per site. */
export const sitePrk = (siteSecret: Uint8Array): Uint8Array => extract(sha512, siteSecret, SALT);

/** A user's secret, as long as the HMAC's digest. */
export function derivedSecret(prk: Uint8Array, from: DerivedFrom): Uint8Array {
  return expand(sha512, prk, derivationInfo(from), hashOf(from.algorithm).digestBytes);
}

/** Every part with its length before it, so that no two users share one by where their id ends and their number begins. */
export function derivationInfo({
  siteId,
  loginId,
  phone,
  cycle,
  algorithm,
  digits,
  revision,
}: DerivedFrom): Uint8Array {
  const parts = [
    withLength(LABEL),
    withLength(utf8.encode(siteId.normalize('NFC'))),
    withLength(utf8.encode(loginId.normalize('NFC'))),
    withLength(utf8.encode(phone)),
    Uint8Array.of(cycle),
    withLength(utf8.encode(algorithm)),
    Uint8Array.of(digits, revision >>> 24, revision >>> 16, revision >>> 8, revision),
  ];
  const info = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    info.set(part, at);
    at += part.length;
  }
  return info;
}

function withLength(bytes: Uint8Array): Uint8Array {
  const part = new Uint8Array(bytes.length + 2);
  part[0] = bytes.length >>> 8;
  part[1] = bytes.length;
  part.set(bytes, 2);
  return part;
}
