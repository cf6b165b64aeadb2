import { decryptionKey, verificationKey, type GivenKey } from './keys';
import type { FlattenedJWE, JWK } from 'jose';
import { flattenedDecrypt } from 'jose/jwe/flattened/decrypt';
import { flattenedVerify } from 'jose/jws/flattened/verify';
import { toJose, type Signed } from './signed';

/** What a check with one key said. `refused`: the token itself is one that no key may verify. */
export type Checked = 'verified' | 'mismatch' | 'unfit' | 'refused' | 'no-crypto';

/** DESIGN and RFC 8725bis: more rounds than this are not worked through. */
export const MOST_P2C = 1_000_000;
/** Bytes that a JWE may unfold to. */
export const MOST_INFLATED = 250_000;

/** Public-key signatures, and all that jose does, need it; over plain http there is none. */
export const hasSubtle = (): boolean => (globalThis.crypto as Crypto | undefined)?.subtle !== undefined;

/** jose's verdict on a signature with this key. */
export async function checkSignature(signed: Signed, key: CryptoKey | JWK | Uint8Array, alg: string): Promise<Checked> {
  if (!hasSubtle()) return 'no-crypto';
  try {
    await flattenedVerify(toJose(signed), key, { algorithms: [alg] });
    return 'verified';
  } catch (error) {
    // The algorithm is one that jose has: what it does not support is a JWK of another kind.
    return codeOf(error) === 'ERR_JOSE_NOT_SUPPORTED' ? 'unfit' : verdictOf(error);
  }
}

/** The same with a key as it was given. */
export async function checkWithKey(signed: Signed, key: GivenKey, alg: string): Promise<Checked> {
  if (!hasSubtle()) return 'no-crypto';
  try {
    return await checkSignature(signed, await verificationKey(key, alg), alg);
  } catch {
    return 'unfit';
  }
}

const mismatches = ['ERR_JWS_SIGNATURE_VERIFICATION_FAILED', 'ERR_JWE_DECRYPTION_FAILED'];

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);

/** By jose's codes; what has none is a key of another type, length or use. */
function verdictOf(error: unknown): Checked {
  const code = codeOf(error);
  if (typeof code !== 'string') return 'unfit';
  if (mismatches.includes(code)) return 'mismatch';
  return code === 'ERR_JWK_INVALID' ? 'unfit' : 'refused';
}

/** The plain text of a JWE, or what stood against it. `zip`: what it unfolds to is too large or no DEFLATE. */
export async function decrypt(
  jwe: FlattenedJWE,
  key: GivenKey | Uint8Array,
  alg: string,
): Promise<Uint8Array | Checked | 'zip'> {
  try {
    const used = key instanceof Uint8Array ? key : await decryptionKey(key, alg);
    const { plaintext } = await flattenedDecrypt(jwe, used, {
      keyManagementAlgorithms: [alg],
      maxPBES2Count: MOST_P2C,
      maxDecompressedLength: MOST_INFLATED,
    });
    return plaintext;
  } catch (error) {
    const verdict = verdictOf(error);
    // jose looks at the header before it decrypts: what it refuses afterwards is what was to be unfolded.
    return verdict === 'refused' && isInflation(error) ? 'zip' : verdict;
  }
}

const isInflation = (error: unknown): boolean =>
  error instanceof Error && /decompress/i.test(error.message) && codeOf(error) === 'ERR_JWE_INVALID';
