import { canonical, concat, type Bytes } from './bytes';
import { StoreError } from './fail';

/** How a passphrase becomes a key. */
export interface KdfLimits {
  /** What new vaults and exports use. */
  iterations: number;
  /** Less is refused before deriving: somebody lowered it (`security.md` RV2). */
  floor: number;
  /** More is refused before deriving: it would only keep the machine busy. */
  ceiling: number;
}

export const kdfLimits: KdfLimits = { iterations: 1_000_000, floor: 600_000, ceiling: 10_000_000 };

/** Fills with random numbers fit for keys. */
export type Random = (bytes: Uint8Array) => Uint8Array;

export const IV_BYTES = 12;
export const SALT_BYTES = 16;
export const KEY_BYTES = 32;

const AES = 'AES-GCM';

/** A fresh one for every encryption, never derived nor used again (`security.md` RV3). */
export const freshBytes = (random: Random, length: number): Bytes => random(new Uint8Array(length)) as Bytes;

/** What a slot's key is made from, and which key it wraps. */
export type SlotKdf =
  | { kind: 'passphrase'; alg: 'PBKDF2-SHA-256'; iterations: number; salt: Bytes }
  | { kind: 'recovery'; alg: 'HKDF-SHA-256'; iterations: 0; salt: Bytes };

/** Says whether stored parameters may be used at all; nothing is derived before. */
export function isUsableKdf(kdf: unknown, { floor, ceiling }: KdfLimits): kdf is SlotKdf {
  const { kind, alg, iterations, salt } = (kdf ?? {}) as Record<string, unknown>;
  if (!(salt instanceof Uint8Array) || salt.length !== SALT_BYTES) return false;
  if (kind === 'recovery') return alg === 'HKDF-SHA-256' && iterations === 0;
  if (kind !== 'passphrase' || alg !== 'PBKDF2-SHA-256' || !Number.isInteger(iterations)) return false;
  return (iterations as number) >= floor && (iterations as number) <= ceiling;
}

/** The key of a slot: wraps and unwraps, and never leaves Web Crypto. */
export async function slotKey(kdf: SlotKdf, secret: Bytes): Promise<CryptoKey> {
  const passphrase = kdf.kind === 'passphrase';
  const base = await crypto.subtle.importKey('raw', secret, passphrase ? 'PBKDF2' : 'HKDF', false, ['deriveKey']);
  const algorithm = passphrase
    ? { name: 'PBKDF2', hash: 'SHA-256', salt: kdf.salt, iterations: kdf.iterations }
    : { name: 'HKDF', hash: 'SHA-256', salt: kdf.salt, info: canonical('signet', 'recovery') };
  return crypto.subtle.deriveKey(algorithm, base, { name: AES, length: 256 }, false, ['wrapKey', 'unwrapKey']);
}

const usages = { root: ['wrapKey', 'unwrapKey'], data: ['encrypt', 'decrypt'] } as const;
export type KeyUse = keyof typeof usages;

/** A key as bytes that only the key above it opens. */
export interface Wrapped {
  iv: Bytes;
  wrapped: Bytes;
}

export async function wrap(key: CryptoKey, by: CryptoKey, aad: Bytes, random: Random): Promise<Wrapped> {
  const iv = freshBytes(random, IV_BYTES);
  const bytes = await crypto.subtle.wrapKey('raw', key, by, { name: AES, iv, additionalData: aad });
  return { iv, wrapped: new Uint8Array(bytes) };
}

/**
 * `extractable` only for the moment in which the key is wrapped again.
 * @throws OperationError when the key above is another one, or anything was altered
 */
export function unwrap(
  { iv, wrapped }: Wrapped,
  by: CryptoKey,
  aad: Bytes,
  use: KeyUse,
  extractable = false,
): Promise<CryptoKey> {
  const algorithm = { name: AES, iv, additionalData: aad };
  return crypto.subtle.unwrapKey('raw', wrapped, by, algorithm, { name: AES }, extractable, usages[use]);
}

/** A new random key, extractable so that it can be wrapped: `unwrap` gives the one to work with. */
export function makeKey(use: KeyUse, random: Random): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', freshBytes(random, KEY_BYTES), AES, true, usages[use]);
}

/** Clear text hides its length up to this. */
const BLOCK = 256;

/** Encrypts, padded to full blocks so that sizes say little. */
export async function seal(
  key: CryptoKey,
  clear: Uint8Array,
  aad: Bytes,
  random: Random,
): Promise<{ iv: Bytes; ct: Bytes }> {
  const padded = new Uint8Array(Math.ceil((clear.length + 4) / BLOCK) * BLOCK);
  new DataView(padded.buffer).setUint32(0, clear.length);
  padded.set(clear, 4);
  const iv = freshBytes(random, IV_BYTES);
  const ct = await crypto.subtle.encrypt({ name: AES, iv, additionalData: aad }, key, padded);
  return { iv, ct: new Uint8Array(ct) };
}

/** @throws OperationError when anything was altered */
export async function open(key: CryptoKey, iv: Bytes, ct: Bytes, aad: Bytes): Promise<Bytes> {
  const padded = new Uint8Array(await crypto.subtle.decrypt({ name: AES, iv, additionalData: aad }, key, ct));
  const length = new DataView(padded.buffer).getUint32(0);
  if (length > padded.length - 4) throw new StoreError('store-record', { id: '' });
  return padded.slice(4, 4 + length);
}

export async function digest(...parts: readonly Uint8Array[]): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', concat(...parts)));
}
