import type { JWK } from 'jose';
import { readSecretAs } from './readings';

/** Primes by which moduli of the flawed generator are told (CVE-2017-15361): all are powers of 65537 modulo each. */
const PRIMES = [11n, 13n, 17n, 19n, 37n, 53n, 61n, 71n, 73n, 79n, 97n, 103n, 107n, 109n, 127n, 151n, 157n];

/** Why an RSA key protects nothing: its exponent is 1 or even, or its modulus is of the flawed generator. */
export function rsaWeakness({ kty, n, e }: JWK): 'exponent' | 'roca' | null {
  if (kty !== 'RSA' || !n || !e) return null;
  const exponent = integerOf(e);
  if (exponent <= 1n || exponent % 2n === 0n) return 'exponent';
  const modulus = integerOf(n);
  return PRIMES.every((prime) => isPower(modulus % prime, prime)) ? 'roca' : null;
}

function integerOf(text: string): bigint {
  const hex = Array.from(readSecretAs(text, 'base64url') ?? [], (byte) => byte.toString(16).padStart(2, '0')).join('');
  return BigInt(`0x${hex || '0'}`);
}

function isPower(value: bigint, prime: bigint): boolean {
  let power = 1n;
  do {
    if (power === value) return true;
    power = (power * 65537n) % prime;
  } while (power !== 1n);
  return false;
}
