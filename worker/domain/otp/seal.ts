import { sha256 } from '@noble/hashes/sha2.js';
import type { Failure, Outcome } from '../../contract';
import { base64, readBase64 } from './base64';

/** What of the Web Crypto API is needed; null where the page has none (plain http). */
export type Subtle = Pick<SubtleCrypto, 'importKey' | 'encrypt' | 'decrypt'> | null;

/** `SGNT`: so that foreign data is told apart. */
const MAGIC = [0x53, 0x47, 0x4e, 0x54] as const;
const VERSION = 1;
const KEY_BYTES = 32;
const KEY_ID_BYTES = 8;
/** Magic, version, key id. It is authenticated with the data. */
const HEADER_BYTES = MAGIC.length + 1 + KEY_ID_BYTES;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

const failure = (code: Failure['code']): Outcome<never> => ({ ok: false, error: { code, args: {} } });

/**
 * Seals text with AES-256-GCM under the installation's key: header, random nonce, ciphertext with its tag, as Base64.
 * Ours alone: it reads nothing of the vendor's, and the vendor's library reads nothing of it.
 */
export async function seal(
  data: string,
  key: Uint8Array,
  subtle: Subtle,
  random: (bytes: Uint8Array) => Uint8Array,
): Promise<Outcome<string>> {
  if (!subtle) return failure('seal-unavailable');
  if (key.length !== KEY_BYTES) return failure('seal-key');
  const header = headerOf(key);
  const nonce = copy(random(new Uint8Array(NONCE_BYTES)));
  const used = await subtle.importKey('raw', copy(key), 'AES-GCM', false, ['encrypt']);
  const parameters = { name: 'AES-GCM', iv: nonce, additionalData: header };
  const sealed = new Uint8Array(await subtle.encrypt(parameters, used, new TextEncoder().encode(data)));
  const all = new Uint8Array(HEADER_BYTES + NONCE_BYTES + sealed.length);
  all.set(header);
  all.set(nonce, HEADER_BYTES);
  all.set(sealed, HEADER_BYTES + NONCE_BYTES);
  return { ok: true, value: base64(all) };
}

/** Opens what `seal` made. Failures say whether it is not ours, of a later version, under another key, or damaged. */
export async function open(text: string, key: Uint8Array, subtle: Subtle): Promise<Outcome<string>> {
  if (!subtle) return failure('seal-unavailable');
  if (key.length !== KEY_BYTES) return failure('seal-key');
  const all = readBase64(text.trim());
  if (!all || !MAGIC.every((byte, at) => all[at] === byte)) return failure('seal-not-ours');
  if (all[MAGIC.length] !== VERSION) return failure('seal-version');
  if (all.length < HEADER_BYTES + NONCE_BYTES + TAG_BYTES) return failure('seal-damaged');
  const header = headerOf(key);
  if (!header.every((byte, at) => all[at] === byte)) return failure('seal-other-key');
  const used = await subtle.importKey('raw', copy(key), 'AES-GCM', false, ['decrypt']);
  const iv = copy(all.subarray(HEADER_BYTES, HEADER_BYTES + NONCE_BYTES));
  const body = copy(all.subarray(HEADER_BYTES + NONCE_BYTES));
  try {
    const plain = await subtle.decrypt({ name: 'AES-GCM', iv, additionalData: header }, used, body);
    return { ok: true, value: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(plain) };
  } catch {
    return failure('seal-damaged');
  }
}

function headerOf(key: Uint8Array): Uint8Array<ArrayBuffer> {
  return Uint8Array.of(...MAGIC, VERSION, ...sha256(key).subarray(0, KEY_ID_BYTES));
}

/** The Web Crypto API wants bytes of its own. */
const copy = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => Uint8Array.from(bytes);
