import type { BlockHash } from './block-hash';
import { rootFractions } from './round-constants';

const ROUNDS = 80;
/** 2^32: sums of low halves are taken as doubles, whose part above it is the carry. */
const HIGH = 4294967296;
const constants = rootFractions(ROUNDS, 3n);
const block = new Int32Array(ROUNDS * 2);

/**
 * SHA-512 (FIPS 180-4, 6.4). A 64-bit word is a high and a low half, since a BigInt would be allocated for every sum.
 * Eight rounds a turn, so that the eight variables need not change places: moving them costs a third of the time.
 */
export const sha512: BlockHash = {
  blockBytes: 128,
  digestBytes: 64,
  initial: rootFractions(8, 2n),
  block,
  compress(from, fromAt, to, toAt) {
    expand(block);
    rounds(from, fromAt, to, toAt);
  },
};

function expand(w: Int32Array): void {
  for (let i = 32; i < ROUNDS * 2; i += 2) {
    const xh = w[i - 30]!;
    const xl = w[i - 29]!;
    const yh = w[i - 4]!;
    const yl = w[i - 3]!;
    const s0h = ((xh >>> 1) | (xl << 31)) ^ ((xh >>> 8) | (xl << 24)) ^ (xh >>> 7);
    const s0l = ((xl >>> 1) | (xh << 31)) ^ ((xl >>> 8) | (xh << 24)) ^ ((xl >>> 7) | (xh << 25));
    const s1h = ((yh >>> 19) | (yl << 13)) ^ ((yl >>> 29) | (yh << 3)) ^ (yh >>> 6);
    const s1l = ((yl >>> 19) | (yh << 13)) ^ ((yh >>> 29) | (yl << 3)) ^ ((yl >>> 6) | (yh << 26));
    const low = (s0l >>> 0) + (s1l >>> 0) + (w[i - 13]! >>> 0) + (w[i - 31]! >>> 0);
    w[i] = s0h + s1h + w[i - 14]! + w[i - 32]! + ((low / HIGH) | 0);
    w[i + 1] = low | 0;
  }
}

function rounds(from: Int32Array, fromAt: number, to: Int32Array, toAt: number): void {
  const w = block;
  const k = constants;
  let ah = from[fromAt]!;
  let al = from[fromAt + 1]!;
  let bh = from[fromAt + 2]!;
  let bl = from[fromAt + 3]!;
  let ch = from[fromAt + 4]!;
  let cl = from[fromAt + 5]!;
  let dh = from[fromAt + 6]!;
  let dl = from[fromAt + 7]!;
  let eh = from[fromAt + 8]!;
  let el = from[fromAt + 9]!;
  let fh = from[fromAt + 10]!;
  let fl = from[fromAt + 11]!;
  let gh = from[fromAt + 12]!;
  let gl = from[fromAt + 13]!;
  let hh = from[fromAt + 14]!;
  let hl = from[fromAt + 15]!;
  let low: number;
  let high: number;
  let sum: number;
  let th: number;
  let tl: number;
  for (let i = 0; i < ROUNDS * 2; i += 16) {
    low = ((el >>> 14) | (eh << 18)) ^ ((el >>> 18) | (eh << 14)) ^ ((eh >>> 9) | (el << 23));
    sum = (hl >>> 0) + (k[i + 1]! >>> 0) + (w[i + 1]! >>> 0) + (((gl ^ (el & (fl ^ gl))) >>> 0) + (low >>> 0));
    high = ((eh >>> 14) | (el << 18)) ^ ((eh >>> 18) | (el << 14)) ^ ((el >>> 9) | (eh << 23));
    th = (hh + k[i]! + w[i]! + (gh ^ (eh & (fh ^ gh))) + high + ((sum / HIGH) | 0)) | 0;
    tl = sum | 0;
    sum = (dl >>> 0) + (tl >>> 0);
    dh = (dh + th + ((sum / HIGH) | 0)) | 0;
    dl = sum | 0;
    low = ((al >>> 28) | (ah << 4)) ^ ((ah >>> 2) | (al << 30)) ^ ((ah >>> 7) | (al << 25));
    sum = (tl >>> 0) + (low >>> 0) + (((al & bl) | (cl & (al | bl))) >>> 0);
    high = ((ah >>> 28) | (al << 4)) ^ ((al >>> 2) | (ah << 30)) ^ ((al >>> 7) | (ah << 25));
    hh = (th + high + ((ah & bh) | (ch & (ah | bh))) + ((sum / HIGH) | 0)) | 0;
    hl = sum | 0;
    low = ((dl >>> 14) | (dh << 18)) ^ ((dl >>> 18) | (dh << 14)) ^ ((dh >>> 9) | (dl << 23));
    sum = (gl >>> 0) + (k[i + 3]! >>> 0) + (w[i + 3]! >>> 0) + (((fl ^ (dl & (el ^ fl))) >>> 0) + (low >>> 0));
    high = ((dh >>> 14) | (dl << 18)) ^ ((dh >>> 18) | (dl << 14)) ^ ((dl >>> 9) | (dh << 23));
    th = (gh + k[i + 2]! + w[i + 2]! + (fh ^ (dh & (eh ^ fh))) + high + ((sum / HIGH) | 0)) | 0;
    tl = sum | 0;
    sum = (cl >>> 0) + (tl >>> 0);
    ch = (ch + th + ((sum / HIGH) | 0)) | 0;
    cl = sum | 0;
    low = ((hl >>> 28) | (hh << 4)) ^ ((hh >>> 2) | (hl << 30)) ^ ((hh >>> 7) | (hl << 25));
    sum = (tl >>> 0) + (low >>> 0) + (((hl & al) | (bl & (hl | al))) >>> 0);
    high = ((hh >>> 28) | (hl << 4)) ^ ((hl >>> 2) | (hh << 30)) ^ ((hl >>> 7) | (hh << 25));
    gh = (th + high + ((hh & ah) | (bh & (hh | ah))) + ((sum / HIGH) | 0)) | 0;
    gl = sum | 0;
    low = ((cl >>> 14) | (ch << 18)) ^ ((cl >>> 18) | (ch << 14)) ^ ((ch >>> 9) | (cl << 23));
    sum = (fl >>> 0) + (k[i + 5]! >>> 0) + (w[i + 5]! >>> 0) + (((el ^ (cl & (dl ^ el))) >>> 0) + (low >>> 0));
    high = ((ch >>> 14) | (cl << 18)) ^ ((ch >>> 18) | (cl << 14)) ^ ((cl >>> 9) | (ch << 23));
    th = (fh + k[i + 4]! + w[i + 4]! + (eh ^ (ch & (dh ^ eh))) + high + ((sum / HIGH) | 0)) | 0;
    tl = sum | 0;
    sum = (bl >>> 0) + (tl >>> 0);
    bh = (bh + th + ((sum / HIGH) | 0)) | 0;
    bl = sum | 0;
    low = ((gl >>> 28) | (gh << 4)) ^ ((gh >>> 2) | (gl << 30)) ^ ((gh >>> 7) | (gl << 25));
    sum = (tl >>> 0) + (low >>> 0) + (((gl & hl) | (al & (gl | hl))) >>> 0);
    high = ((gh >>> 28) | (gl << 4)) ^ ((gl >>> 2) | (gh << 30)) ^ ((gl >>> 7) | (gh << 25));
    fh = (th + high + ((gh & hh) | (ah & (gh | hh))) + ((sum / HIGH) | 0)) | 0;
    fl = sum | 0;
    low = ((bl >>> 14) | (bh << 18)) ^ ((bl >>> 18) | (bh << 14)) ^ ((bh >>> 9) | (bl << 23));
    sum = (el >>> 0) + (k[i + 7]! >>> 0) + (w[i + 7]! >>> 0) + (((dl ^ (bl & (cl ^ dl))) >>> 0) + (low >>> 0));
    high = ((bh >>> 14) | (bl << 18)) ^ ((bh >>> 18) | (bl << 14)) ^ ((bl >>> 9) | (bh << 23));
    th = (eh + k[i + 6]! + w[i + 6]! + (dh ^ (bh & (ch ^ dh))) + high + ((sum / HIGH) | 0)) | 0;
    tl = sum | 0;
    sum = (al >>> 0) + (tl >>> 0);
    ah = (ah + th + ((sum / HIGH) | 0)) | 0;
    al = sum | 0;
    low = ((fl >>> 28) | (fh << 4)) ^ ((fh >>> 2) | (fl << 30)) ^ ((fh >>> 7) | (fl << 25));
    sum = (tl >>> 0) + (low >>> 0) + (((fl & gl) | (hl & (fl | gl))) >>> 0);
    high = ((fh >>> 28) | (fl << 4)) ^ ((fl >>> 2) | (fh << 30)) ^ ((fl >>> 7) | (fh << 25));
    eh = (th + high + ((fh & gh) | (hh & (fh | gh))) + ((sum / HIGH) | 0)) | 0;
    el = sum | 0;
    low = ((al >>> 14) | (ah << 18)) ^ ((al >>> 18) | (ah << 14)) ^ ((ah >>> 9) | (al << 23));
    sum = (dl >>> 0) + (k[i + 9]! >>> 0) + (w[i + 9]! >>> 0) + (((cl ^ (al & (bl ^ cl))) >>> 0) + (low >>> 0));
    high = ((ah >>> 14) | (al << 18)) ^ ((ah >>> 18) | (al << 14)) ^ ((al >>> 9) | (ah << 23));
    th = (dh + k[i + 8]! + w[i + 8]! + (ch ^ (ah & (bh ^ ch))) + high + ((sum / HIGH) | 0)) | 0;
    tl = sum | 0;
    sum = (hl >>> 0) + (tl >>> 0);
    hh = (hh + th + ((sum / HIGH) | 0)) | 0;
    hl = sum | 0;
    low = ((el >>> 28) | (eh << 4)) ^ ((eh >>> 2) | (el << 30)) ^ ((eh >>> 7) | (el << 25));
    sum = (tl >>> 0) + (low >>> 0) + (((el & fl) | (gl & (el | fl))) >>> 0);
    high = ((eh >>> 28) | (el << 4)) ^ ((el >>> 2) | (eh << 30)) ^ ((el >>> 7) | (eh << 25));
    dh = (th + high + ((eh & fh) | (gh & (eh | fh))) + ((sum / HIGH) | 0)) | 0;
    dl = sum | 0;
    low = ((hl >>> 14) | (hh << 18)) ^ ((hl >>> 18) | (hh << 14)) ^ ((hh >>> 9) | (hl << 23));
    sum = (cl >>> 0) + (k[i + 11]! >>> 0) + (w[i + 11]! >>> 0) + (((bl ^ (hl & (al ^ bl))) >>> 0) + (low >>> 0));
    high = ((hh >>> 14) | (hl << 18)) ^ ((hh >>> 18) | (hl << 14)) ^ ((hl >>> 9) | (hh << 23));
    th = (ch + k[i + 10]! + w[i + 10]! + (bh ^ (hh & (ah ^ bh))) + high + ((sum / HIGH) | 0)) | 0;
    tl = sum | 0;
    sum = (gl >>> 0) + (tl >>> 0);
    gh = (gh + th + ((sum / HIGH) | 0)) | 0;
    gl = sum | 0;
    low = ((dl >>> 28) | (dh << 4)) ^ ((dh >>> 2) | (dl << 30)) ^ ((dh >>> 7) | (dl << 25));
    sum = (tl >>> 0) + (low >>> 0) + (((dl & el) | (fl & (dl | el))) >>> 0);
    high = ((dh >>> 28) | (dl << 4)) ^ ((dl >>> 2) | (dh << 30)) ^ ((dl >>> 7) | (dh << 25));
    ch = (th + high + ((dh & eh) | (fh & (dh | eh))) + ((sum / HIGH) | 0)) | 0;
    cl = sum | 0;
    low = ((gl >>> 14) | (gh << 18)) ^ ((gl >>> 18) | (gh << 14)) ^ ((gh >>> 9) | (gl << 23));
    sum = (bl >>> 0) + (k[i + 13]! >>> 0) + (w[i + 13]! >>> 0) + (((al ^ (gl & (hl ^ al))) >>> 0) + (low >>> 0));
    high = ((gh >>> 14) | (gl << 18)) ^ ((gh >>> 18) | (gl << 14)) ^ ((gl >>> 9) | (gh << 23));
    th = (bh + k[i + 12]! + w[i + 12]! + (ah ^ (gh & (hh ^ ah))) + high + ((sum / HIGH) | 0)) | 0;
    tl = sum | 0;
    sum = (fl >>> 0) + (tl >>> 0);
    fh = (fh + th + ((sum / HIGH) | 0)) | 0;
    fl = sum | 0;
    low = ((cl >>> 28) | (ch << 4)) ^ ((ch >>> 2) | (cl << 30)) ^ ((ch >>> 7) | (cl << 25));
    sum = (tl >>> 0) + (low >>> 0) + (((cl & dl) | (el & (cl | dl))) >>> 0);
    high = ((ch >>> 28) | (cl << 4)) ^ ((cl >>> 2) | (ch << 30)) ^ ((cl >>> 7) | (ch << 25));
    bh = (th + high + ((ch & dh) | (eh & (ch | dh))) + ((sum / HIGH) | 0)) | 0;
    bl = sum | 0;
    low = ((fl >>> 14) | (fh << 18)) ^ ((fl >>> 18) | (fh << 14)) ^ ((fh >>> 9) | (fl << 23));
    sum = (al >>> 0) + (k[i + 15]! >>> 0) + (w[i + 15]! >>> 0) + (((hl ^ (fl & (gl ^ hl))) >>> 0) + (low >>> 0));
    high = ((fh >>> 14) | (fl << 18)) ^ ((fh >>> 18) | (fl << 14)) ^ ((fl >>> 9) | (fh << 23));
    th = (ah + k[i + 14]! + w[i + 14]! + (hh ^ (fh & (gh ^ hh))) + high + ((sum / HIGH) | 0)) | 0;
    tl = sum | 0;
    sum = (el >>> 0) + (tl >>> 0);
    eh = (eh + th + ((sum / HIGH) | 0)) | 0;
    el = sum | 0;
    low = ((bl >>> 28) | (bh << 4)) ^ ((bh >>> 2) | (bl << 30)) ^ ((bh >>> 7) | (bl << 25));
    sum = (tl >>> 0) + (low >>> 0) + (((bl & cl) | (dl & (bl | cl))) >>> 0);
    high = ((bh >>> 28) | (bl << 4)) ^ ((bl >>> 2) | (bh << 30)) ^ ((bl >>> 7) | (bh << 25));
    ah = (th + high + ((bh & ch) | (dh & (bh | ch))) + ((sum / HIGH) | 0)) | 0;
    al = sum | 0;
  }
  add(from, fromAt, to, toAt, ah, al);
  add(from, fromAt + 2, to, toAt + 2, bh, bl);
  add(from, fromAt + 4, to, toAt + 4, ch, cl);
  add(from, fromAt + 6, to, toAt + 6, dh, dl);
  add(from, fromAt + 8, to, toAt + 8, eh, el);
  add(from, fromAt + 10, to, toAt + 10, fh, fl);
  add(from, fromAt + 12, to, toAt + 12, gh, gl);
  add(from, fromAt + 14, to, toAt + 14, hh, hl);
}

function add(from: Int32Array, fromAt: number, to: Int32Array, toAt: number, high: number, low: number): void {
  const sum = (from[fromAt + 1]! >>> 0) + (low >>> 0);
  to[toAt] = from[fromAt]! + high + ((sum / HIGH) | 0);
  to[toAt + 1] = sum | 0;
}
