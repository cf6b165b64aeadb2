/**
 * A hash of FIPS 180-4 as its compression function alone, on 32-bit words in big-endian order (a 64-bit word of SHA-512
 * is two). For many short messages under many keys: nothing is allocated, and states can be kept between messages.
 */
export interface BlockHash {
  readonly blockBytes: 64 | 128;
  readonly digestBytes: 20 | 32 | 48 | 64;
  /** State before the first block; as many words as a state has, of which the digest is the first `digestBytes / 4`. */
  readonly initial: Int32Array;
  /** The block that `compress` reads: its first `blockBytes / 4` words. What lies behind them is work space. */
  readonly block: Int32Array;
  /** Takes the state at `from[fromAt]` through `block` and writes the new one at `to[toAt]`, which may be in `block`. */
  compress(from: Int32Array, fromAt: number, to: Int32Array, toAt: number): void;
}

/**
 * A hash whose compression function is also given as its two halves, so that the work that depends on the message alone
 * is done once for many keys.
 */
export interface ScheduledHash extends BlockHash {
  /** What `rounds` reads; it may be copied and put back. */
  readonly schedule: Int32Array;
  /** Fills `schedule` from `block`. */
  expand(): void;
  /** Takes a state through `schedule`, as `compress` takes it through `block`. */
  rounds(from: Int32Array, fromAt: number, to: Int32Array, toAt: number): void;
}

/** Big-endian word at byte `at`; bytes past the end are zero. */
export function wordAt(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 24) | ((bytes[at + 1] ?? 0) << 16) | ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
}

/** Marks the end of a message of `bytes` bytes whose last `used` bytes lie in the block, and fills the block up. */
export function padBlock({ block, blockBytes }: BlockHash, used: number, bytes: number): void {
  const words = blockBytes / 4;
  let at = used / 4;
  block[at++] = 0x80000000;
  // A call of `fill` would cost more than these few words.
  while (at < words - 1) block[at++] = 0;
  block[at] = bytes * 8;
}

/** Digest of any bytes below 2^28 of them, for keys that are longer than a block. */
export function digest(hash: BlockHash, bytes: Uint8Array): Uint8Array {
  const { block, blockBytes, digestBytes, initial } = hash;
  const state = Int32Array.from(initial);
  const lengthBytes = blockBytes / 8;
  const blocks = Math.ceil((bytes.length + 1 + lengthBytes) / blockBytes);
  const padded = new Uint8Array(blocks * blockBytes);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  new DataView(padded.buffer).setUint32(padded.length - 4, bytes.length * 8);
  for (let from = 0; from < padded.length; from += blockBytes) {
    for (let word = 0; word < blockBytes / 4; word++) block[word] = wordAt(padded, from + word * 4);
    hash.compress(state, 0, state, 0);
  }
  padded.fill(0);
  const view = new DataView(new ArrayBuffer(digestBytes));
  for (let word = 0; word < digestBytes / 4; word++) view.setInt32(word * 4, state[word] ?? 0);
  return new Uint8Array(view.buffer);
}
