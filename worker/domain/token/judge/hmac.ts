import type { SignatureTry } from '../../../contract';
import type { ScheduledHash } from '../../core/kernel/block-hash';
import { MessageHmac } from '../../core/kernel/message-hmac';
import { sha256 } from '../../core/kernel/sha256';
import { sha384, sha512 } from '../../core/kernel/sha512';
import { decodeBase64url } from '../structure/base64url';
import { signingInput, type Signed } from './signed';

export const hashes = { HS256: sha256, HS384: sha384, HS512: sha512 } satisfies Record<string, ScheduledHash>;
export type HmacAlg = keyof typeof hashes;

/** A signature as big-endian words. */
function macWords(signature: string): Int32Array {
  const { bytes } = decodeBase64url(signature);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return Int32Array.from({ length: bytes.length >> 2 }, (_, word) => view.getInt32(word * 4));
}

type Matches = (key: Uint8Array) => boolean;

/** Whether a key makes the signature of one text; none does where its length is not that of the hash. */
function matcherOf(signed: Signed | null, hash: ScheduledHash): Matches {
  const mac = signed ? macWords(signed.signature) : new Int32Array();
  if (!signed || mac.length * 4 !== hash.digestBytes) return () => false;
  const hmac = new MessageHmac(hash, signingInput(signed));
  return (key) => hmac.matches(key, mac);
}

/** One token's HMAC under many keys, over its exact text and over the repaired one. */
export class MessageMacs {
  readonly #exact: Matches;
  readonly #repaired: Matches;

  constructor({ exact, repaired }: { exact: Signed | null; repaired: Signed | null }, alg: HmacAlg) {
    this.#exact = matcherOf(exact, hashes[alg]);
    this.#repaired = matcherOf(repaired, hashes[alg]);
  }

  check(key: Uint8Array): SignatureTry['result'] {
    if (this.#exact(key)) return 'verified';
    return this.#repaired(key) ? 'repaired' : 'mismatch';
  }

  verifies(key: Uint8Array): boolean {
    return this.check(key) !== 'mismatch';
  }
}
