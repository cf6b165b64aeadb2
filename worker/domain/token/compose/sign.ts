import { hmac } from '@noble/hashes/hmac.js';
import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
import * as base64url from 'jose/base64url';
import type { ComposeAlgorithm } from '../../../contract';

const hashes = { HS256: sha256, HS384: sha384, HS512: sha512 };

/** Length of the algorithm's hash in bytes, which RFC 7518 3.2 wants the key to have at least. */
export const hashBytes = (alg: ComposeAlgorithm): number => hashes[alg].outputLen;

/** The compact form of a signed token. Works over plain http, where there is no Web Crypto. */
export function sign(header: string, payload: string, alg: ComposeAlgorithm, key: Uint8Array): string {
  const signed = `${base64url.encode(header)}.${base64url.encode(payload)}`;
  return `${signed}.${base64url.encode(hmac(hashes[alg], key, new TextEncoder().encode(signed)))}`;
}

/** Base64 with padding, of any length. */
export function base64(bytes: Uint8Array): string {
  const text = base64url.encode(bytes).replaceAll('-', '+').replaceAll('_', '/');
  return text.padEnd(Math.ceil(text.length / 4) * 4, '=');
}
