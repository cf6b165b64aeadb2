import { digest, padBlock, wordAt, type ScheduledHash } from './block-hash';

const INNER = 0x36363636;
const OUTER = 0x5c5c5c5c;

/**
 * HMAC (RFC 2104) of one message under many keys. The schedules of the message's blocks are kept from the second key on;
 * each further key costs its two padded blocks, the rounds over the message, and the outer digest. Nothing is allocated
 * per key that fits a block.
 */
export class MessageHmac {
  readonly #hash: ScheduledHash;
  readonly #message: DataView;
  /** The end of the message and what pads it. */
  readonly #tail: DataView;
  /** Null until a first key was tried: often there is no other. */
  #schedules: Int32Array[] | null = null;
  #used = false;
  readonly #inner: Int32Array;
  readonly #outer: Int32Array;

  /** A message below 2^28 bytes; it is not copied. */
  constructor(hash: ScheduledHash, message: Uint8Array) {
    this.#hash = hash;
    this.#message = new DataView(message.buffer, message.byteOffset, message.length);
    this.#tail = tailOf(hash, message);
    this.#inner = new Int32Array(hash.initial.length);
    this.#outer = new Int32Array(hash.initial.length);
  }

  /** Whether the HMAC under `key` is `mac`, given as big-endian words. A guess that is wrong is told early. */
  matches(key: Uint8Array, mac: Int32Array): boolean {
    this.#run(key);
    const outer = this.#outer;
    for (let word = 0; word < mac.length; word++) if (outer[word] !== mac[word]) return false;
    return true;
  }

  /** The HMAC under `key`. */
  mac(key: Uint8Array): Uint8Array {
    this.#run(key);
    const view = new DataView(new ArrayBuffer(this.#hash.digestBytes));
    for (let word = 0; word < view.byteLength / 4; word++) view.setInt32(word * 4, this.#outer[word] ?? 0);
    return new Uint8Array(view.buffer);
  }

  #run(key: Uint8Array): void {
    const hash = this.#hash;
    const { block, schedule, blockBytes, digestBytes } = hash;
    const short = key.length > blockBytes ? digest(hash, key) : key;
    const inner = this.#inner;
    const outer = this.#outer;
    this.#padKey(short, INNER, inner);
    this.#padKey(short, OUTER, outer);
    if (this.#used) {
      const schedules = (this.#schedules ??= this.#readSchedules());
      for (let at = 0; at < schedules.length; at++) {
        schedule.set(schedules[at]!);
        hash.rounds(inner, 0, inner, 0);
      }
    } else {
      this.#used = true;
      for (let at = 0; this.#readBlock(at); at += blockBytes) hash.compress(inner, 0, inner, 0);
    }
    for (let word = 0; word < inner.length; word++) block[word] = inner[word]!;
    padBlock(hash, digestBytes, blockBytes + digestBytes);
    hash.compress(outer, 0, outer, 0);
  }

  /** Reads the block at byte `at` of the padded message. False: it ends before. */
  #readBlock(at: number): boolean {
    const { block, blockBytes } = this.#hash;
    const start = this.#message.byteLength - (this.#message.byteLength % blockBytes);
    const from = at < start ? this.#message : this.#tail;
    if (at >= start) at -= start;
    if (at >= from.byteLength) return false;
    for (let word = 0; word < blockBytes / 4; word++) block[word] = from.getInt32(at + word * 4);
    return true;
  }

  /** Each of the message's blocks with its whole schedule. */
  #readSchedules(): Int32Array[] {
    const schedules: Int32Array[] = [];
    for (let at = 0; this.#readBlock(at); at += this.#hash.blockBytes) {
      this.#hash.expand();
      schedules.push(this.#hash.schedule.slice());
    }
    return schedules;
  }

  #padKey(key: Uint8Array, pad: number, to: Int32Array): void {
    const { block, blockBytes, initial } = this.#hash;
    const whole = key.length >> 2;
    for (let word = 0, at = 0; word < whole; word++, at += 4)
      block[word] = ((key[at]! << 24) | (key[at + 1]! << 16) | (key[at + 2]! << 8) | key[at + 3]!) ^ pad;
    // A call of `fill` would cost more than these few words.
    for (let word = whole; word < blockBytes / 4; word++) block[word] = pad;
    if (key.length & 3) block[whole] = wordAt(key, whole * 4) ^ pad;
    this.#hash.compress(initial, 0, to, 0);
  }
}

/** What of a message does not fill a block, padded as it is behind a key's block. */
function tailOf({ blockBytes }: ScheduledHash, message: Uint8Array): DataView {
  const rest = message.length % blockBytes;
  const tail = new Uint8Array(rest + 1 + blockBytes / 8 > blockBytes ? 2 * blockBytes : blockBytes);
  tail.set(message.subarray(message.length - rest));
  tail[rest] = 0x80;
  const view = new DataView(tail.buffer);
  view.setUint32(tail.length - 4, (message.length + blockBytes) * 8);
  return view;
}
