import type { ScheduledHash } from './block-hash';
import { rootFractions, upperWords } from './round-constants';

/** SHA-256 (FIPS 180-4, 6.2). */
export const sha256 = createSha256();

/**
 * A closure for the reason given at SHA-512. The schedule holds each word with its round's constant added, so that rounds
 * over a schedule that is kept do not add it again.
 */
function createSha256(): ScheduledHash {
  const k = upperWords(rootFractions(64, 3n));
  const block = new Int32Array(16);
  const words = new Int32Array(64);
  const schedule = new Int32Array(64);

  function expand(): void {
    const w = words;
    for (let i = 0; i < 16; i++) schedule[i] = (w[i] = block[i]!) + k[i]!;
    for (let i = 16; i < 64; i++) {
      const x = w[i - 15]!;
      const y = w[i - 2]!;
      const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
      const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
      const word = (s0 + s1 + w[i - 7]! + w[i - 16]!) | 0;
      w[i] = word;
      schedule[i] = word + k[i]!;
    }
  }

  /** Eight rounds a turn, so that the eight variables need not change places. */
  function rounds(from: Int32Array, fromAt: number, to: Int32Array, toAt: number): void {
    const w = schedule;
    let a = from[fromAt]!;
    let b = from[fromAt + 1]!;
    let c = from[fromAt + 2]!;
    let d = from[fromAt + 3]!;
    let e = from[fromAt + 4]!;
    let f = from[fromAt + 5]!;
    let g = from[fromAt + 6]!;
    let h = from[fromAt + 7]!;
    let m = b ^ c;
    let n: number;
    for (let i = 0; i < 64; i += 8) {
      h = (h + sum1(e) + (g ^ (e & (f ^ g))) + w[i]!) | 0;
      d = (d + h) | 0;
      n = a ^ b;
      h = (h + sum0(a) + (b ^ (n & m))) | 0;
      g = (g + sum1(d) + (f ^ (d & (e ^ f))) + w[i + 1]!) | 0;
      c = (c + g) | 0;
      m = h ^ a;
      g = (g + sum0(h) + (a ^ (m & n))) | 0;
      f = (f + sum1(c) + (e ^ (c & (d ^ e))) + w[i + 2]!) | 0;
      b = (b + f) | 0;
      n = g ^ h;
      f = (f + sum0(g) + (h ^ (n & m))) | 0;
      e = (e + sum1(b) + (d ^ (b & (c ^ d))) + w[i + 3]!) | 0;
      a = (a + e) | 0;
      m = f ^ g;
      e = (e + sum0(f) + (g ^ (m & n))) | 0;
      d = (d + sum1(a) + (c ^ (a & (b ^ c))) + w[i + 4]!) | 0;
      h = (h + d) | 0;
      n = e ^ f;
      d = (d + sum0(e) + (f ^ (n & m))) | 0;
      c = (c + sum1(h) + (b ^ (h & (a ^ b))) + w[i + 5]!) | 0;
      g = (g + c) | 0;
      m = d ^ e;
      c = (c + sum0(d) + (e ^ (m & n))) | 0;
      b = (b + sum1(g) + (a ^ (g & (h ^ a))) + w[i + 6]!) | 0;
      f = (f + b) | 0;
      n = c ^ d;
      b = (b + sum0(c) + (d ^ (n & m))) | 0;
      a = (a + sum1(f) + (h ^ (f & (g ^ h))) + w[i + 7]!) | 0;
      e = (e + a) | 0;
      m = b ^ c;
      a = (a + sum0(b) + (c ^ (m & n))) | 0;
    }
    to[toAt] = a + from[fromAt]!;
    to[toAt + 1] = b + from[fromAt + 1]!;
    to[toAt + 2] = c + from[fromAt + 2]!;
    to[toAt + 3] = d + from[fromAt + 3]!;
    to[toAt + 4] = e + from[fromAt + 4]!;
    to[toAt + 5] = f + from[fromAt + 5]!;
    to[toAt + 6] = g + from[fromAt + 6]!;
    to[toAt + 7] = h + from[fromAt + 7]!;
  }

  return {
    blockBytes: 64,
    digestBytes: 32,
    initial: upperWords(rootFractions(8, 2n)),
    block,
    schedule,
    expand,
    rounds,
    compress(from, fromAt, to, toAt) {
      expand();
      rounds(from, fromAt, to, toAt);
    },
  };
}

const sum0 = (x: number): number => ((x >>> 2) | (x << 30)) ^ ((x >>> 13) | (x << 19)) ^ ((x >>> 22) | (x << 10));
const sum1 = (x: number): number => ((x >>> 6) | (x << 26)) ^ ((x >>> 11) | (x << 21)) ^ ((x >>> 25) | (x << 7));
