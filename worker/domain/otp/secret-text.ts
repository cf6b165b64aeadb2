import type { OtpNewSecret, OtpReadSecretRequest, OtpSecretChange, OtpSecretRead, Outcome } from '../../contract';
import { bytesToHex } from '@noble/hashes/utils.js';
import { sha256 } from '@noble/hashes/sha2.js';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Base32 (RFC 4648), upper case, without padding. */
export function base32(bytes: Uint8Array): string {
  let text = '';
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += ALPHABET[(held >>> bits) & 31];
    }
    held &= (1 << bits) - 1;
  }
  return bits > 0 ? text + ALPHABET[(held << (5 - bits)) & 31] : text;
}

/**
 * Reads Base32 as people hand it on: spaces, hyphens, lower case and padding are passed over and named. What only looks
 * like a letter (0, 1, 8) is not changed into one, since that would be another secret. Failures: `otp-text-empty`,
 * `otp-base32` and `otp-base32-digit` (with the place), `otp-base32-end` (cut off).
 */
export function readBase32(text: string): Outcome<OtpSecretRead> {
  const changes = new Set<OtpSecretChange>();
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  let digits = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    const skipped = skippedAs(character);
    if (skipped) {
      changes.add(skipped);
      continue;
    }
    const value = ALPHABET.indexOf(character.toUpperCase());
    // A key belongs in front of its padding; `ı` and `ſ` have upper-case forms of the alphabet.
    if (value === -1 || character > 'z' || changes.has('padding')) return refused(text, at);
    if (character >= 'a') changes.add('lower-case');
    digits++;
    held = (held << 5) | value;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((held >>> bits) & 255);
    held &= (1 << bits) - 1;
  }
  if (digits === 0) return { ok: false, error: { code: 'otp-text-empty', args: {} } };
  // One, three or six digits over do not end at a byte.
  if ([1, 3, 6].includes(digits % 8)) return { ok: false, error: { code: 'otp-base32-end', args: {} } };
  if (held !== 0) changes.add('spare-bits');
  return { ok: true, value: { bytes: Uint8Array.from(bytes), changes: [...changes] } };
}

function skippedAs(character: string): OtpSecretChange | null {
  if (/\s/.test(character)) return 'spaces';
  if (character === '-') return 'hyphens';
  return character === '=' ? 'padding' : null;
}

/** The character is named only where it cannot be part of any secret in Base32. */
function refused(text: string, at: number): Outcome<never> {
  const character = text.charAt(at);
  if (!/[0189]/.test(character)) return { ok: false, error: { code: 'otp-base32', args: { column: at + 1 } } };
  return { ok: false, error: { code: 'otp-base32-digit', args: { character, column: at + 1 } } };
}

/** Reads a secret as Base32, as hexadecimal digits, or as the bytes of its text in UTF-8. */
export function readSecret({ text, form }: OtpReadSecretRequest): Outcome<OtpSecretRead> {
  if (form === 'base32') return readBase32(text);
  if (text.trim() === '') return { ok: false, error: { code: 'otp-text-empty', args: {} } };
  if (form === 'text') return { ok: true, value: { bytes: new TextEncoder().encode(text), changes: [] } };
  const bare = text.replace(/\s/g, '');
  if (!/^(?:[0-9a-fA-F]{2})+$/.test(bare)) return { ok: false, error: { code: 'otp-hex', args: {} } };
  const bytes = Uint8Array.from({ length: bare.length / 2 }, (_, at) =>
    Number.parseInt(bare.slice(at * 2, at * 2 + 2), 16),
  );
  return { ok: true, value: { bytes, changes: bare === text ? [] : ['spaces'] } };
}

/** Tells secrets apart without showing them. */
export const fingerprint = (bytes: Uint8Array): string => bytesToHex(sha256(bytes).subarray(0, 8));

/** A new secret of so many bytes. `random` fills bytes with numbers fit for keys. */
export function newSecret(length: number, random: (bytes: Uint8Array) => Uint8Array): OtpNewSecret {
  const bytes = random(new Uint8Array(length));
  return { bytes, base32: base32(bytes), fingerprint: fingerprint(bytes) };
}
