import { importPKCS8, importSPKI, importX509 } from 'jose/key/import';
import type { JWK } from 'jose';
import { sha1 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import type { TokenKey } from '../../../contract';
import { base64Url, base64 } from './base64';

/** A key as it was given: PEM by its label, or a JWK. A set gives one for each member. */
export type GivenKey = { id: string } & (
  { kind: 'pem'; label: string; text: string; der: Uint8Array } | { kind: 'jwk'; jwk: JWK }
);

export interface ReadKeys {
  keys: GivenKey[];
  /** Ids of texts that are no key in any known form. */
  unreadable: string[];
  /** Ids of sets that mix secrets with public keys, or name one key id twice: which key is meant is not clear. */
  unclear: string[];
}

const PEM = /-----BEGIN ([A-Z0-9 ]{1,40})-----([A-Za-z0-9+/=\s]*)-----END \1-----/g;

/** Whether a text is a public or private key rather than a shared secret. */
export const looksLikeKey = (text: string): boolean => /^\s*(-----BEGIN |\{)/.test(text);

/** Reads PEM (SPKI, PKCS #1, PKCS #8, X.509), JWK and JWKS. */
export function readKeys(given: readonly TokenKey[]): ReadKeys {
  const read: ReadKeys = { keys: [], unreadable: [], unclear: [] };
  for (const { id, text } of given) {
    const found = /^\s*\{/.test(text) ? jwksOf(text) : null;
    const keys: GivenKey[] = found
      ? found.map((jwk) => ({ id, kind: 'jwk' as const, jwk }))
      : [...text.matchAll(PEM)].flatMap(([whole, label = '', body = '']) => pemOf(id, whole, label, body));
    if (keys.length === 0) read.unreadable.push(id);
    if (found && isUnclear(found)) read.unclear.push(id);
    read.keys.push(...keys);
  }
  return read;
}

function isUnclear(jwks: readonly JWK[]): boolean {
  const ids = jwks.map(({ kid, alg }) => (kid === undefined ? undefined : `${kid} ${alg}`)).filter(Boolean);
  const secrets = jwks.filter(({ kty }) => kty === 'oct').length;
  return new Set(ids).size !== ids.length || (secrets > 0 && secrets < jwks.length);
}

function jwksOf(text: string): JWK[] | null {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return null;
  }
  const list = isRecord(read) && Array.isArray(read['keys']) ? (read['keys'] as unknown[]) : [read];
  return list.filter((one): one is JWK => isRecord(one) && typeof one['kty'] === 'string');
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function pemOf(id: string, whole: string, label: string, body: string): GivenKey[] {
  try {
    const der = Uint8Array.from(atob(body.replace(/\s/g, '')), (character) => character.charCodeAt(0));
    return der.length > 0 ? [{ id, kind: 'pem', label, text: whole, der }] : [];
  } catch {
    return [];
  }
}

/** rsaEncryption with its NULL, as an AlgorithmIdentifier in DER. */
const RSA = Uint8Array.of(0x30, 13, 6, 9, 0x2a, 0x86, 0x48, 0x86, 0xf7, 13, 1, 1, 1, 5, 0);

/** What jose takes as the key that checks a signature by `alg`. Rejects when the key does not fit. */
export async function verificationKey(key: GivenKey, alg: string): Promise<CryptoKey | JWK> {
  if (key.kind === 'jwk') return key.jwk.kty === 'oct' ? key.jwk : publicPart(key.jwk);
  if (key.label === 'CERTIFICATE') return importX509(armour('CERTIFICATE', key.der), alg);
  if (key.label === 'PUBLIC KEY') return importSPKI(armour(key.label, key.der), alg);
  if (key.label === 'RSA PUBLIC KEY') return importSPKI(armour('PUBLIC KEY', spkiOf(key.der)), alg);
  const secret = await importPKCS8(armour('PRIVATE KEY', privateDer(key.label, key.der)), alg, { extractable: true });
  const { alg: _, key_ops: __, ...jwk } = (await crypto.subtle.exportKey('jwk', secret)) as JWK;
  return publicPart(jwk);
}

/** The public half of a key that fits `alg`, as JWK. */
export async function publicJwk(key: GivenKey, alg: string): Promise<JWK> {
  const used = await verificationKey(key, alg);
  return used instanceof CryptoKey ? await crypto.subtle.exportKey('jwk', used) : used;
}

/** What jose takes as the key that opens a JWE by `alg`. Rejects when the key does not fit. */
export async function decryptionKey(key: GivenKey, alg: string): Promise<CryptoKey | JWK> {
  if (key.kind === 'jwk') return key.jwk;
  return importPKCS8(armour('PRIVATE KEY', privateDer(key.label, key.der)), alg);
}

/** The parts of a JWK that are no secret; a private key may be given where its public half is meant. */
function publicPart({ d: _d, p: _p, q: _q, dp: _dp, dq: _dq, qi: _qi, oth: _oth, priv: _priv, ...rest }: JWK): JWK {
  const { key_ops: ops, ...bare } = rest;
  return ops && !ops.includes('sign') ? { ...bare, key_ops: ops } : bare;
}

function privateDer(label: string, der: Uint8Array): Uint8Array {
  if (label === 'PRIVATE KEY') return der;
  if (label === 'RSA PRIVATE KEY') return tlv(0x30, Uint8Array.of(2, 1, 0), RSA, tlv(4, der));
  throw new TypeError('no private key');
}

const spkiOf = (der: Uint8Array): Uint8Array => tlv(0x30, RSA, tlv(3, Uint8Array.of(0), der));

function tlv(tag: number, ...parts: Uint8Array[]): Uint8Array {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const head =
    length < 128 ? [tag, length] : length < 256 ? [tag, 0x81, length] : [tag, 0x82, length >> 8, length & 255];
  const whole = new Uint8Array(head.length + length);
  whole.set(head);
  let at = head.length;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const armour = (label: string, der: Uint8Array): string =>
  `-----BEGIN ${label}-----\n${base64(der)}\n-----END ${label}-----`;

/**
 * The byte strings that a careless verifier would take as HMAC secret when handed this key: its PEM text with and without
 * a line end, and its DER. A token that one of them verifies was forged with what everyone may know.
 */
export function confusedSecrets(key: GivenKey): Uint8Array[] {
  if (key.kind !== 'pem' || key.label.includes('PRIVATE')) return [];
  const text = key.text.replaceAll('\r', '');
  return [...[text, `${text}\n`, text.replaceAll('\n', '\r\n')].map((one) => new TextEncoder().encode(one)), key.der];
}

/** Thumbprints of a certificate as `x5t` and `x5t#S256` name it; null for other keys. */
export function thumbprints(key: GivenKey): { x5t: string; 'x5t#S256': string } | null {
  if (key.kind !== 'pem' || key.label !== 'CERTIFICATE') return null;
  return { x5t: base64Url(sha1(key.der)), 'x5t#S256': base64Url(sha256(key.der)) };
}
