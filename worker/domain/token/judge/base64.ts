import { encode } from 'jose/base64url';
import { sixBits } from '../structure/base64url';

/** Base64url without padding. */
export const base64Url = (bytes: Uint8Array): string => encode(bytes);

/** Base64 (RFC 4648) with padding. */
export function base64(bytes: Uint8Array): string {
  const text = encode(bytes).replaceAll('-', '+').replaceAll('_', '/');
  return text.padEnd(Math.ceil(text.length / 4) * 4, '=');
}

/** Whether a text is Base64url in the one spelling its bytes have (RFC 4648 3.5): no padding, no bit left over. */
export function isCanonical(text: string): boolean {
  const { length } = text;
  if (!/^[\w-]*$/.test(text) || length % 4 === 1) return false;
  const unused = length % 4 === 0 ? 0 : length % 4 === 2 ? 15 : 3;
  return (sixBits(text.charCodeAt(length - 1)) & unused) === 0;
}
