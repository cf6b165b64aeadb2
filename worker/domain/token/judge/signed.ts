import type { FlattenedJWSInput } from 'jose';
import type { TokenParts } from '../parts';
import { isCanonical } from './base64';

/** The texts a signature is made over and checked with, in the form jose takes. */
export interface Signed {
  protected: string;
  payload: string;
  signature: string;
  header?: Record<string, unknown>;
}

/** A signed token's texts, from exactly this text; null when it is none. Of several signers the first. */
export function signedOf(text: string, form: TokenParts['form']): Signed | null {
  if (form === 'jws-json') return fromJson(text);
  const [header, payload, signature, ...more] = text.split('.');
  if (header === undefined || payload === undefined || signature === undefined || more.length > 0) return null;
  return { protected: header, payload, signature };
}

function fromJson(text: string): Signed | null {
  const read = parse(text);
  if (!isRecord(read)) return null;
  const { payload, signatures } = read;
  const signer = Array.isArray(signatures) ? (signatures as unknown[])[0] : read;
  if (!isRecord(signer)) return null;
  const { protected: shielded = '', signature, header } = signer;
  if (typeof payload !== 'string' || typeof shielded !== 'string' || typeof signature !== 'string') return null;
  return { protected: shielded, payload, signature, ...(isRecord(header) && { header }) };
}

/** JSON, or null where it is none. */
export function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const encoder = new TextEncoder();

/** What is signed, as bytes. Characters beyond ASCII cannot stand in it. */
export const signingInput = ({ protected: header, payload }: Signed): Uint8Array =>
  encoder.encode(`${header}.${payload}`);

export const isCanonicalSigned = (signed: Signed): boolean =>
  isCanonical(signed.protected) && isCanonical(signed.payload) && isCanonical(signed.signature);

/** Without an empty protected header, which jose wants left out. */
export const toJose = ({ protected: shielded, ...rest }: Signed): FlattenedJWSInput =>
  shielded === '' ? rest : { protected: shielded, ...rest };
