import { codeOf, modulusOf } from './hotp';
import type { HmacKeys } from '../core/kernel/hmac';

/** Steps to look at, from `from` on; those alive are `isAlive`. Nothing here is secret. */
export interface Search {
  from: number;
  size: number;
  own: number;
  isAlive(step: number): boolean;
  /** Steps up to this one are used up. */
  last: number;
}

/** Which step a key belongs to. NaN: none. */
export interface Found {
  /** The smallest step alive that is not used up. */
  fresh: number;
  /** A step alive that is used up. */
  used: number;
  /** The step nearest to the server's own that is not alive. */
  outside: number;
}

const PART = 1e5;

/**
 * Computes the keys of all steps and compares each with the one typed, and picks at the end: how long it takes tells
 * nothing of which step matched, or whether any did. `flags` has room for `search.size`.
 */
export function findStep(
  keys: HmacKeys,
  index: number,
  typed: number,
  digits: number,
  search: Search,
  flags: Uint8Array,
): Found {
  const modulus = modulusOf(digits);
  // Ten digits do not fit into the 32 bits of an exclusive or: they are compared in two parts.
  const high = Math.floor(typed / PART);
  const low = typed % PART;
  for (let at = 0; at < search.size; at++) {
    const code = codeOf(keys, index, search.from + at, modulus);
    const difference = (Math.floor(code / PART) ^ high) | ((code % PART) ^ low);
    flags[at] = ((difference | -difference) >>> 31) ^ 1;
  }
  return pick(search, flags);
}

/** Goes over all flags however they are set. Positions are one more than they are, so that 0 says none. */
function pick({ from, size, own, isAlive, last }: Search, flags: Uint8Array): Found {
  let fresh = 0;
  let used = 0;
  let late = 0;
  let early = 0;
  for (let at = size - 1; at >= 0; at--) {
    const step = from + at;
    const flag = flags[at]!;
    const alive = isAlive(step) ? 1 : 0;
    const unused = step > last ? 1 : 0;
    fresh = choose(fresh, at + 1, flag & alive & unused);
    used = choose(used, at + 1, flag & alive & (1 - unused));
    early = choose(early, at + 1, flag & (1 - alive) & (step > own ? 1 : 0));
  }
  for (let at = 0; at < size; at++) {
    const step = from + at;
    late = choose(late, at + 1, flags[at]! & (isAlive(step) ? 0 : 1) & (step < own ? 1 : 0));
  }
  const stepOf = (position: number): number => (position === 0 ? NaN : from + position - 1);
  const [before, behind] = [stepOf(late), stepOf(early)];
  const outside = Number.isNaN(before) || behind - own < own - before ? behind : before;
  return { fresh: stepOf(fresh), used: stepOf(used), outside };
}

/** `other` where `flag` is 1, `one` where it is 0, without a branch. */
const choose = (one: number, other: number, flag: number): number => one ^ ((one ^ other) & -flag);
