import type { BlockHash } from './block-hash';
import { rootFractions, upperWords } from './round-constants';

const ROUNDS = 64;
const constants = upperWords(rootFractions(ROUNDS, 3n));
const block = new Int32Array(ROUNDS);

/** SHA-256 (FIPS 180-4, 6.2). Eight rounds a turn, so that the eight variables need not change places. */
export const sha256: BlockHash = {
  blockBytes: 64,
  digestBytes: 32,
  initial: upperWords(rootFractions(8, 2n)),
  block,
  compress(from, fromAt, to, toAt) {
    const w = block;
    const k = constants;
    for (let i = 16; i < ROUNDS; i++) {
      const x = w[i - 15]!;
      const y = w[i - 2]!;
      const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
      const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
      w[i] = s0 + s1 + w[i - 7]! + w[i - 16]!;
    }
    let a = from[fromAt]!;
    let b = from[fromAt + 1]!;
    let c = from[fromAt + 2]!;
    let d = from[fromAt + 3]!;
    let e = from[fromAt + 4]!;
    let f = from[fromAt + 5]!;
    let g = from[fromAt + 6]!;
    let h = from[fromAt + 7]!;
    for (let i = 0; i < ROUNDS; i += 8) {
      h = (h + sum1(e) + (g ^ (e & (f ^ g))) + k[i]! + w[i]!) | 0;
      d = (d + h) | 0;
      h = (h + sum0(a) + ((a & b) | (c & (a | b)))) | 0;
      g = (g + sum1(d) + (f ^ (d & (e ^ f))) + k[i + 1]! + w[i + 1]!) | 0;
      c = (c + g) | 0;
      g = (g + sum0(h) + ((h & a) | (b & (h | a)))) | 0;
      f = (f + sum1(c) + (e ^ (c & (d ^ e))) + k[i + 2]! + w[i + 2]!) | 0;
      b = (b + f) | 0;
      f = (f + sum0(g) + ((g & h) | (a & (g | h)))) | 0;
      e = (e + sum1(b) + (d ^ (b & (c ^ d))) + k[i + 3]! + w[i + 3]!) | 0;
      a = (a + e) | 0;
      e = (e + sum0(f) + ((f & g) | (h & (f | g)))) | 0;
      d = (d + sum1(a) + (c ^ (a & (b ^ c))) + k[i + 4]! + w[i + 4]!) | 0;
      h = (h + d) | 0;
      d = (d + sum0(e) + ((e & f) | (g & (e | f)))) | 0;
      c = (c + sum1(h) + (b ^ (h & (a ^ b))) + k[i + 5]! + w[i + 5]!) | 0;
      g = (g + c) | 0;
      c = (c + sum0(d) + ((d & e) | (f & (d | e)))) | 0;
      b = (b + sum1(g) + (a ^ (g & (h ^ a))) + k[i + 6]! + w[i + 6]!) | 0;
      f = (f + b) | 0;
      b = (b + sum0(c) + ((c & d) | (e & (c | d)))) | 0;
      a = (a + sum1(f) + (h ^ (f & (g ^ h))) + k[i + 7]! + w[i + 7]!) | 0;
      e = (e + a) | 0;
      a = (a + sum0(b) + ((b & c) | (d & (b | c)))) | 0;
    }
    to[toAt] = a + from[fromAt]!;
    to[toAt + 1] = b + from[fromAt + 1]!;
    to[toAt + 2] = c + from[fromAt + 2]!;
    to[toAt + 3] = d + from[fromAt + 3]!;
    to[toAt + 4] = e + from[fromAt + 4]!;
    to[toAt + 5] = f + from[fromAt + 5]!;
    to[toAt + 6] = g + from[fromAt + 6]!;
    to[toAt + 7] = h + from[fromAt + 7]!;
  },
};

const sum0 = (x: number): number => ((x >>> 2) | (x << 30)) ^ ((x >>> 13) | (x << 19)) ^ ((x >>> 22) | (x << 10));
const sum1 = (x: number): number => ((x >>> 6) | (x << 26)) ^ ((x >>> 11) | (x << 21)) ^ ((x >>> 25) | (x << 7));
