import type { Outcome } from '../../../contract';
import { base64 } from './sign';

/** AES-256 has keys of this many bytes; SECRET_KEY is one. */
const KEY_BYTES = 32;
export const IV_BYTES = 12;

/**
 * A contact as `email` and `mobile` carry it: Base64 of IV, ciphertext and tag, by AES-256-GCM without additional data
 * (`singleid.md` 1.5). Failures: `token-make-encrypt-key` unless the key has 32 bytes; `token-make-insecure` where the
 * browser has no Web Crypto, which is over plain http.
 */
export async function encryptContact(
  text: string,
  key: Uint8Array,
  iv: Uint8Array,
  subtle: SubtleCrypto | undefined,
): Promise<Outcome<string>> {
  if (key.length !== KEY_BYTES)
    return { ok: false, error: { code: 'token-make-encrypt-key', args: { bytes: key.length, wanted: KEY_BYTES } } };
  if (!subtle) return { ok: false, error: { code: 'token-make-insecure', args: {} } };
  const used = await subtle.importKey('raw', Uint8Array.from(key), 'AES-GCM', false, ['encrypt']);
  const body = await subtle.encrypt({ name: 'AES-GCM', iv: Uint8Array.from(iv) }, used, new TextEncoder().encode(text));
  const whole = new Uint8Array(iv.length + body.byteLength);
  whole.set(iv);
  whole.set(new Uint8Array(body), iv.length);
  return { ok: true, value: base64(whole) };
}
