import type { ScheduledHash } from './block-hash';
import { rootFractions } from './round-constants';

/**
 * SHA-512 (FIPS 180-4, 6.4). A 64-bit word is a high and a low half, since a BigInt would be allocated for every sum.
 * Sums of low halves are taken as doubles, whose part above 2^32 is the carry. That number stands in the code as it is,
 * because only then is the division by it made a multiplication.
 */
export const sha512 = createSha512(64, rootFractions(8, 2n));

/** SHA-384 (FIPS 180-4, 6.5): another first state, and a shorter digest. */
export const sha384 = createSha512(48, rootFractions(16, 2n).slice(16));

/**
 * A closure, since a bundler makes its modules' constants variables, and only of constants does the compiler know the
 * length: checking it at each access costs a tenth of the time.
 */
function createSha512(digestBytes: 48 | 64, initial: Int32Array): ScheduledHash {
  const k = rootFractions(80, 3n);
  const w = new Int32Array(160);

  /** What was read or made for one word and is needed for a later one stays in variables. */
  function expand(): void {
    let ph = w[0]!;
    let pl = w[1]!;
    let yh = w[28]!;
    let yl = w[29]!;
    let zh = w[30]!;
    let zl = w[31]!;
    for (let i = 32; i < 160; i += 2) {
      const xh = w[i - 30]!;
      const xl = w[i - 29]!;
      const s0h = ((xh >>> 1) | (xl << 31)) ^ ((xh >>> 8) | (xl << 24)) ^ (xh >>> 7);
      const s0l = ((xl >>> 1) | (xh << 31)) ^ ((xl >>> 8) | (xh << 24)) ^ ((xl >>> 7) | (xh << 25));
      const s1h = ((yh >>> 19) | (yl << 13)) ^ ((yl >>> 29) | (yh << 3)) ^ (yh >>> 6);
      const s1l = ((yl >>> 19) | (yh << 13)) ^ ((yh >>> 29) | (yl << 3)) ^ ((yl >>> 6) | (yh << 26));
      const sum = (s0l >>> 0) + (w[i - 13]! >>> 0) + (pl >>> 0) + (s1l >>> 0);
      ph = (s0h + s1h + w[i - 14]! + ph + ((sum / 4294967296) | 0)) | 0;
      pl = sum | 0;
      w[i] = ph;
      w[i + 1] = pl;
      yh = zh;
      yl = zl;
      zh = ph;
      zl = pl;
      ph = xh;
      pl = xl;
    }
  }

  /**
   * Eight rounds a turn, so that the eight variables need not change places: moving them costs a third of the time. Of each
   * round's majority the exclusive or of its first two words is kept: it is that of the next one's last two.
   */
  function rounds(from: Int32Array, fromAt: number, to: Int32Array, toAt: number): void {
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
    let oh = bh ^ ch;
    let ol = bl ^ cl;
    for (let i = 0; i < 160; i += 16) {
      let mix = ((el >>> 14) | (eh << 18)) ^ ((el >>> 18) | (eh << 14)) ^ ((eh >>> 9) | (el << 23));
      let sum = (hl >>> 0) + (k[i + 1]! >>> 0) + (w[i + 1]! >>> 0) + (((gl ^ (el & (fl ^ gl))) >>> 0) + (mix >>> 0));
      let th =
        (hh +
          k[i]! +
          w[i]! +
          (gh ^ (eh & (fh ^ gh))) +
          (((eh >>> 14) | (el << 18)) ^ ((eh >>> 18) | (el << 14)) ^ ((el >>> 9) | (eh << 23))) +
          ((sum / 4294967296) | 0)) |
        0;
      let tl = sum | 0;
      sum = (dl >>> 0) + (tl >>> 0);
      dh = (dh + th + ((sum / 4294967296) | 0)) | 0;
      dl = sum | 0;
      let nh = ah ^ bh;
      let nl = al ^ bl;
      mix = ((al >>> 28) | (ah << 4)) ^ ((ah >>> 2) | (al << 30)) ^ ((ah >>> 7) | (al << 25));
      sum = (tl >>> 0) + (mix >>> 0) + ((bl ^ (nl & ol)) >>> 0);
      hh =
        (th +
          (((ah >>> 28) | (al << 4)) ^ ((al >>> 2) | (ah << 30)) ^ ((al >>> 7) | (ah << 25))) +
          (bh ^ (nh & oh)) +
          ((sum / 4294967296) | 0)) |
        0;
      hl = sum | 0;
      oh = nh;
      ol = nl;
      mix = ((dl >>> 14) | (dh << 18)) ^ ((dl >>> 18) | (dh << 14)) ^ ((dh >>> 9) | (dl << 23));
      sum = (gl >>> 0) + (k[i + 3]! >>> 0) + (w[i + 3]! >>> 0) + (((fl ^ (dl & (el ^ fl))) >>> 0) + (mix >>> 0));
      th =
        (gh +
          k[i + 2]! +
          w[i + 2]! +
          (fh ^ (dh & (eh ^ fh))) +
          (((dh >>> 14) | (dl << 18)) ^ ((dh >>> 18) | (dl << 14)) ^ ((dl >>> 9) | (dh << 23))) +
          ((sum / 4294967296) | 0)) |
        0;
      tl = sum | 0;
      sum = (cl >>> 0) + (tl >>> 0);
      ch = (ch + th + ((sum / 4294967296) | 0)) | 0;
      cl = sum | 0;
      nh = hh ^ ah;
      nl = hl ^ al;
      mix = ((hl >>> 28) | (hh << 4)) ^ ((hh >>> 2) | (hl << 30)) ^ ((hh >>> 7) | (hl << 25));
      sum = (tl >>> 0) + (mix >>> 0) + ((al ^ (nl & ol)) >>> 0);
      gh =
        (th +
          (((hh >>> 28) | (hl << 4)) ^ ((hl >>> 2) | (hh << 30)) ^ ((hl >>> 7) | (hh << 25))) +
          (ah ^ (nh & oh)) +
          ((sum / 4294967296) | 0)) |
        0;
      gl = sum | 0;
      oh = nh;
      ol = nl;
      mix = ((cl >>> 14) | (ch << 18)) ^ ((cl >>> 18) | (ch << 14)) ^ ((ch >>> 9) | (cl << 23));
      sum = (fl >>> 0) + (k[i + 5]! >>> 0) + (w[i + 5]! >>> 0) + (((el ^ (cl & (dl ^ el))) >>> 0) + (mix >>> 0));
      th =
        (fh +
          k[i + 4]! +
          w[i + 4]! +
          (eh ^ (ch & (dh ^ eh))) +
          (((ch >>> 14) | (cl << 18)) ^ ((ch >>> 18) | (cl << 14)) ^ ((cl >>> 9) | (ch << 23))) +
          ((sum / 4294967296) | 0)) |
        0;
      tl = sum | 0;
      sum = (bl >>> 0) + (tl >>> 0);
      bh = (bh + th + ((sum / 4294967296) | 0)) | 0;
      bl = sum | 0;
      nh = gh ^ hh;
      nl = gl ^ hl;
      mix = ((gl >>> 28) | (gh << 4)) ^ ((gh >>> 2) | (gl << 30)) ^ ((gh >>> 7) | (gl << 25));
      sum = (tl >>> 0) + (mix >>> 0) + ((hl ^ (nl & ol)) >>> 0);
      fh =
        (th +
          (((gh >>> 28) | (gl << 4)) ^ ((gl >>> 2) | (gh << 30)) ^ ((gl >>> 7) | (gh << 25))) +
          (hh ^ (nh & oh)) +
          ((sum / 4294967296) | 0)) |
        0;
      fl = sum | 0;
      oh = nh;
      ol = nl;
      mix = ((bl >>> 14) | (bh << 18)) ^ ((bl >>> 18) | (bh << 14)) ^ ((bh >>> 9) | (bl << 23));
      sum = (el >>> 0) + (k[i + 7]! >>> 0) + (w[i + 7]! >>> 0) + (((dl ^ (bl & (cl ^ dl))) >>> 0) + (mix >>> 0));
      th =
        (eh +
          k[i + 6]! +
          w[i + 6]! +
          (dh ^ (bh & (ch ^ dh))) +
          (((bh >>> 14) | (bl << 18)) ^ ((bh >>> 18) | (bl << 14)) ^ ((bl >>> 9) | (bh << 23))) +
          ((sum / 4294967296) | 0)) |
        0;
      tl = sum | 0;
      sum = (al >>> 0) + (tl >>> 0);
      ah = (ah + th + ((sum / 4294967296) | 0)) | 0;
      al = sum | 0;
      nh = fh ^ gh;
      nl = fl ^ gl;
      mix = ((fl >>> 28) | (fh << 4)) ^ ((fh >>> 2) | (fl << 30)) ^ ((fh >>> 7) | (fl << 25));
      sum = (tl >>> 0) + (mix >>> 0) + ((gl ^ (nl & ol)) >>> 0);
      eh =
        (th +
          (((fh >>> 28) | (fl << 4)) ^ ((fl >>> 2) | (fh << 30)) ^ ((fl >>> 7) | (fh << 25))) +
          (gh ^ (nh & oh)) +
          ((sum / 4294967296) | 0)) |
        0;
      el = sum | 0;
      oh = nh;
      ol = nl;
      mix = ((al >>> 14) | (ah << 18)) ^ ((al >>> 18) | (ah << 14)) ^ ((ah >>> 9) | (al << 23));
      sum = (dl >>> 0) + (k[i + 9]! >>> 0) + (w[i + 9]! >>> 0) + (((cl ^ (al & (bl ^ cl))) >>> 0) + (mix >>> 0));
      th =
        (dh +
          k[i + 8]! +
          w[i + 8]! +
          (ch ^ (ah & (bh ^ ch))) +
          (((ah >>> 14) | (al << 18)) ^ ((ah >>> 18) | (al << 14)) ^ ((al >>> 9) | (ah << 23))) +
          ((sum / 4294967296) | 0)) |
        0;
      tl = sum | 0;
      sum = (hl >>> 0) + (tl >>> 0);
      hh = (hh + th + ((sum / 4294967296) | 0)) | 0;
      hl = sum | 0;
      nh = eh ^ fh;
      nl = el ^ fl;
      mix = ((el >>> 28) | (eh << 4)) ^ ((eh >>> 2) | (el << 30)) ^ ((eh >>> 7) | (el << 25));
      sum = (tl >>> 0) + (mix >>> 0) + ((fl ^ (nl & ol)) >>> 0);
      dh =
        (th +
          (((eh >>> 28) | (el << 4)) ^ ((el >>> 2) | (eh << 30)) ^ ((el >>> 7) | (eh << 25))) +
          (fh ^ (nh & oh)) +
          ((sum / 4294967296) | 0)) |
        0;
      dl = sum | 0;
      oh = nh;
      ol = nl;
      mix = ((hl >>> 14) | (hh << 18)) ^ ((hl >>> 18) | (hh << 14)) ^ ((hh >>> 9) | (hl << 23));
      sum = (cl >>> 0) + (k[i + 11]! >>> 0) + (w[i + 11]! >>> 0) + (((bl ^ (hl & (al ^ bl))) >>> 0) + (mix >>> 0));
      th =
        (ch +
          k[i + 10]! +
          w[i + 10]! +
          (bh ^ (hh & (ah ^ bh))) +
          (((hh >>> 14) | (hl << 18)) ^ ((hh >>> 18) | (hl << 14)) ^ ((hl >>> 9) | (hh << 23))) +
          ((sum / 4294967296) | 0)) |
        0;
      tl = sum | 0;
      sum = (gl >>> 0) + (tl >>> 0);
      gh = (gh + th + ((sum / 4294967296) | 0)) | 0;
      gl = sum | 0;
      nh = dh ^ eh;
      nl = dl ^ el;
      mix = ((dl >>> 28) | (dh << 4)) ^ ((dh >>> 2) | (dl << 30)) ^ ((dh >>> 7) | (dl << 25));
      sum = (tl >>> 0) + (mix >>> 0) + ((el ^ (nl & ol)) >>> 0);
      ch =
        (th +
          (((dh >>> 28) | (dl << 4)) ^ ((dl >>> 2) | (dh << 30)) ^ ((dl >>> 7) | (dh << 25))) +
          (eh ^ (nh & oh)) +
          ((sum / 4294967296) | 0)) |
        0;
      cl = sum | 0;
      oh = nh;
      ol = nl;
      mix = ((gl >>> 14) | (gh << 18)) ^ ((gl >>> 18) | (gh << 14)) ^ ((gh >>> 9) | (gl << 23));
      sum = (bl >>> 0) + (k[i + 13]! >>> 0) + (w[i + 13]! >>> 0) + (((al ^ (gl & (hl ^ al))) >>> 0) + (mix >>> 0));
      th =
        (bh +
          k[i + 12]! +
          w[i + 12]! +
          (ah ^ (gh & (hh ^ ah))) +
          (((gh >>> 14) | (gl << 18)) ^ ((gh >>> 18) | (gl << 14)) ^ ((gl >>> 9) | (gh << 23))) +
          ((sum / 4294967296) | 0)) |
        0;
      tl = sum | 0;
      sum = (fl >>> 0) + (tl >>> 0);
      fh = (fh + th + ((sum / 4294967296) | 0)) | 0;
      fl = sum | 0;
      nh = ch ^ dh;
      nl = cl ^ dl;
      mix = ((cl >>> 28) | (ch << 4)) ^ ((ch >>> 2) | (cl << 30)) ^ ((ch >>> 7) | (cl << 25));
      sum = (tl >>> 0) + (mix >>> 0) + ((dl ^ (nl & ol)) >>> 0);
      bh =
        (th +
          (((ch >>> 28) | (cl << 4)) ^ ((cl >>> 2) | (ch << 30)) ^ ((cl >>> 7) | (ch << 25))) +
          (dh ^ (nh & oh)) +
          ((sum / 4294967296) | 0)) |
        0;
      bl = sum | 0;
      oh = nh;
      ol = nl;
      mix = ((fl >>> 14) | (fh << 18)) ^ ((fl >>> 18) | (fh << 14)) ^ ((fh >>> 9) | (fl << 23));
      sum = (al >>> 0) + (k[i + 15]! >>> 0) + (w[i + 15]! >>> 0) + (((hl ^ (fl & (gl ^ hl))) >>> 0) + (mix >>> 0));
      th =
        (ah +
          k[i + 14]! +
          w[i + 14]! +
          (hh ^ (fh & (gh ^ hh))) +
          (((fh >>> 14) | (fl << 18)) ^ ((fh >>> 18) | (fl << 14)) ^ ((fl >>> 9) | (fh << 23))) +
          ((sum / 4294967296) | 0)) |
        0;
      tl = sum | 0;
      sum = (el >>> 0) + (tl >>> 0);
      eh = (eh + th + ((sum / 4294967296) | 0)) | 0;
      el = sum | 0;
      nh = bh ^ ch;
      nl = bl ^ cl;
      mix = ((bl >>> 28) | (bh << 4)) ^ ((bh >>> 2) | (bl << 30)) ^ ((bh >>> 7) | (bl << 25));
      sum = (tl >>> 0) + (mix >>> 0) + ((cl ^ (nl & ol)) >>> 0);
      ah =
        (th +
          (((bh >>> 28) | (bl << 4)) ^ ((bl >>> 2) | (bh << 30)) ^ ((bl >>> 7) | (bh << 25))) +
          (ch ^ (nh & oh)) +
          ((sum / 4294967296) | 0)) |
        0;
      al = sum | 0;
      oh = nh;
      ol = nl;
    }
    // Written out: a function called here would not be put in line, since this one is so long.
    let sum = (from[fromAt + 1]! >>> 0) + (al >>> 0);
    to[toAt] = from[fromAt]! + ah + ((sum / 4294967296) | 0);
    to[toAt + 1] = sum | 0;
    sum = (from[fromAt + 3]! >>> 0) + (bl >>> 0);
    to[toAt + 2] = from[fromAt + 2]! + bh + ((sum / 4294967296) | 0);
    to[toAt + 3] = sum | 0;
    sum = (from[fromAt + 5]! >>> 0) + (cl >>> 0);
    to[toAt + 4] = from[fromAt + 4]! + ch + ((sum / 4294967296) | 0);
    to[toAt + 5] = sum | 0;
    sum = (from[fromAt + 7]! >>> 0) + (dl >>> 0);
    to[toAt + 6] = from[fromAt + 6]! + dh + ((sum / 4294967296) | 0);
    to[toAt + 7] = sum | 0;
    sum = (from[fromAt + 9]! >>> 0) + (el >>> 0);
    to[toAt + 8] = from[fromAt + 8]! + eh + ((sum / 4294967296) | 0);
    to[toAt + 9] = sum | 0;
    sum = (from[fromAt + 11]! >>> 0) + (fl >>> 0);
    to[toAt + 10] = from[fromAt + 10]! + fh + ((sum / 4294967296) | 0);
    to[toAt + 11] = sum | 0;
    sum = (from[fromAt + 13]! >>> 0) + (gl >>> 0);
    to[toAt + 12] = from[fromAt + 12]! + gh + ((sum / 4294967296) | 0);
    to[toAt + 13] = sum | 0;
    sum = (from[fromAt + 15]! >>> 0) + (hl >>> 0);
    to[toAt + 14] = from[fromAt + 14]! + hh + ((sum / 4294967296) | 0);
    to[toAt + 15] = sum | 0;
  }

  return {
    blockBytes: 128,
    digestBytes,
    initial,
    block: w,
    schedule: w,
    expand,
    rounds,
    compress(from, fromAt, to, toAt) {
      expand();
      rounds(from, fromAt, to, toAt);
    },
  };
}
