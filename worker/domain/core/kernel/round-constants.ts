/**
 * The first 64 bits of the fractional parts of roots of the first primes (FIPS 180-4, 4.2 and 5.3), as pairs of 32-bit
 * words. Computed, since a table of 176 numbers is more to get wrong than this.
 */
export function rootFractions(count: number, root: 2n | 3n): Int32Array {
  const words = new Int32Array(count * 2);
  firstPrimes(count).forEach((prime, at) => {
    const fraction = BigInt.asUintN(64, integerRoot(prime << (64n * root), root));
    words[at * 2] = Number(BigInt.asIntN(32, fraction >> 32n));
    words[at * 2 + 1] = Number(BigInt.asIntN(32, fraction));
  });
  return words;
}

/** The upper words of pairs: what the 32-bit hashes use. */
export const upperWords = (pairs: Int32Array): Int32Array => pairs.filter((_, at) => at % 2 === 0);

function firstPrimes(count: number): bigint[] {
  const primes: bigint[] = [];
  for (let candidate = 2n; primes.length < count; candidate++) {
    if (primes.every((prime) => candidate % prime !== 0n)) primes.push(candidate);
  }
  return primes;
}

/** Largest integer whose power `root` is at most `value`; Newton's method from above. */
function integerRoot(value: bigint, root: bigint): bigint {
  let guess = 1n << (BigInt(value.toString(2).length) / root + 1n);
  for (;;) {
    const next = ((root - 1n) * guess + value / guess ** (root - 1n)) / root;
    if (next >= guess) return guess;
    guess = next;
  }
}
