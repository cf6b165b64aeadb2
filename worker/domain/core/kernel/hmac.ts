import { digest, padBlock, wordAt, type BlockHash } from './block-hash';

const INNER = 0x36363636;
const OUTER = 0x5c5c5c5c;

/**
 * HMAC (RFC 2104) of 8-byte messages under many keys. Of each key the two states behind its padded block are kept, which
 * saves half of the work for every message after the first; the keys themselves are not kept. Not constant in time over
 * the choice of key, but over its bytes: nothing branches on a secret.
 */
export class HmacKeys {
  readonly #hash: BlockHash;
  readonly #states: Int32Array;
  readonly #result: Int32Array;
  readonly #words: number;

  /** Room for `count` keys. */
  constructor(hash: BlockHash, count: number) {
    this.#hash = hash;
    this.#words = hash.initial.length;
    this.#states = new Int32Array(count * 2 * this.#words);
    this.#result = new Int32Array(this.#words);
  }

  /** Puts a key of any length at `index`. */
  set(index: number, key: Uint8Array): void {
    const short = key.length > this.#hash.blockBytes ? digest(this.#hash, key) : key;
    const at = index * 2 * this.#words;
    this.#padKey(short, INNER, at);
    this.#padKey(short, OUTER, at + this.#words);
  }

  #padKey(key: Uint8Array, pad: number, at: number): void {
    const { block, blockBytes, initial } = this.#hash;
    for (let word = 0; word < blockBytes / 4; word++) block[word] = wordAt(key, word * 4) ^ pad;
    this.#hash.compress(initial, 0, this.#states, at);
  }

  /**
   * Dynamic truncation (RFC 4226 5.3) of the HMAC of a counter: 31 bits. `high` and `low` are the halves of the 64-bit
   * counter.
   */
  truncated(index: number, high: number, low: number): number {
    const hash = this.#hash;
    const { block } = hash;
    const result = this.#result;
    const words = this.#words;
    const at = index * 2 * words;
    block[0] = high;
    block[1] = low;
    padBlock(hash, 8, hash.blockBytes + 8);
    // The inner digest is the outer message: it goes where that is read.
    hash.compress(this.#states, at, block, 0);
    padBlock(hash, hash.digestBytes, hash.blockBytes + hash.digestBytes);
    hash.compress(this.#states, at + words, result, 0);
    const offset = result[hash.digestBytes / 4 - 1]! & 15;
    const word = offset >> 2;
    const shift = (offset & 3) * 8;
    const bits = shift === 0 ? result[word]! : (result[word]! << shift) | (result[word + 1]! >>> (32 - shift));
    return bits & 0x7fffffff;
  }

  /** Overwrites what was derived from the keys. */
  wipe(): void {
    this.#states.fill(0);
    this.#result.fill(0);
    this.#hash.block.fill(0);
  }
}
