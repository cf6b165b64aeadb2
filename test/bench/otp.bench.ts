import { hmac } from '@noble/hashes/hmac.js';
import { sha256 as nobleSha256, sha512 as nobleSha512 } from '@noble/hashes/sha2.js';
import { createHmac } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { generateSync } from 'otplib';
import { writeCodes } from '../../worker/domain/otp/bulk';
import { readUsers } from '../../worker/domain/otp/users';
import type { BlockHash } from '../../worker/domain/core/kernel/block-hash';
import { HmacKeys } from '../../worker/domain/core/kernel/hmac';
import { sha1 } from '../../worker/domain/core/kernel/sha1';
import { sha256 } from '../../worker/domain/core/kernel/sha256';
import { sha512 } from '../../worker/domain/core/kernel/sha512';
import { inMs, medianMs } from './measure';
import type { Row } from './row';

const USERS = 1000;
const STEPS = 21;
const KEYS = USERS * STEPS;
const FIRST_STEP = 58_000_000;
const CYCLE = 30;
const DIGITS = 6;

/** Keys of all users over a window of steps, as bulk work makes them: each user's secret is put in once. */
function ours(hash: BlockHash, secrets: readonly Uint8Array[]): number {
  const keys = new HmacKeys(hash, USERS);
  secrets.forEach((secret, user) => keys.set(user, secret));
  const codes = new Uint32Array(KEYS);
  const ready = { keys, cycles: new Uint16Array(USERS).fill(CYCLE), faults: [] };
  const span = { from: 0, to: USERS, atMs: FIRST_STEP * CYCLE * 1000, modulus: 10 ** DIGITS, count: STEPS };
  writeCodes(ready, span, codes, new Float64Array(USERS));
  return codes.reduce((sum, code) => sum + code, 0);
}

/** The same through a function that gives the HMAC of one counter. */
function byHmac(secrets: readonly Uint8Array[], mac: (key: Uint8Array, counter: Uint8Array) => Uint8Array): number {
  const counter = new Uint8Array(8);
  const view = new DataView(counter.buffer);
  let sum = 0;
  for (const secret of secrets) {
    for (let step = 0; step < STEPS; step++) {
      view.setUint32(4, FIRST_STEP + step);
      const digest = mac(secret, counter);
      const at = digest[digest.length - 1]! & 15;
      const bits = (digest[at]! << 24) | (digest[at + 1]! << 16) | (digest[at + 2]! << 8) | digest[at + 3]!;
      sum += (bits & 0x7fffffff) % 1_000_000;
    }
  }
  return sum;
}

const byOtplib = (secrets: readonly Uint8Array[]): number => {
  let sum = 0;
  for (const secret of secrets) {
    for (let step = 0; step < STEPS; step++)
      sum += Number(
        generateSync({ secret, period: CYCLE, digits: DIGITS, algorithm: 'sha1', epoch: (FIRST_STEP + step) * CYCLE }),
      );
  }
  return sum;
};

const byOtpauth = (secrets: readonly Uint8Array[]): number => {
  let sum = 0;
  for (const secret of secrets) {
    const totp = new TOTP({ secret: new Secret({ buffer: secret.slice().buffer }), period: CYCLE, digits: DIGITS });
    for (let step = 0; step < STEPS; step++)
      sum += Number(totp.generate({ timestamp: (FIRST_STEP + step) * CYCLE * 1000 }));
  }
  return sum;
};

/**
 * The best of some runs, in milliseconds, of ours and of a peer, taken in turns: what else the machine does only makes a
 * run slower, and so meets both alike. Throws when the two do not make the same keys.
 */
function beside(work: () => number, peer: () => number): { ms: number; peerMs: number } {
  for (let run = 0; run < 5; run++) {
    if (work() !== peer()) throw new Error('the peer makes other keys');
  }
  const [mine, theirs]: [number[], number[]] = [[], []];
  for (let run = 0; run < 12; run++) {
    mine.push(timeOf(work));
    theirs.push(timeOf(peer));
  }
  return { ms: Math.min(...mine), peerMs: Math.min(...theirs) };
}

function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const perSecond = (ms: number): string => `${Math.round(KEYS / ms)} k/s`;

function secretsOf(bytes: number): Uint8Array[] {
  return Array.from({ length: USERS }, (_, user) => Uint8Array.from({ length: bytes }, (_, at) => user * 31 + at * 7));
}

/** A list of users as a personnel system writes it. */
const listOf = (count: number): string =>
  Array.from({ length: count }, (_, at) => `"user${at}","010-${at % 9000}${1000 + (at % 9000)}-0000",30,"홍길동"`).join(
    '\r\n',
  );

/** Reading twice as many users beside reading so many. */
function listRow(): Row {
  const [once, twice] = [listOf(10_000), listOf(20_000)];
  const read = (text: string) => () => readUsers({ source: { text: `login_id,phone_no,cycle_time,name\r\n${text}` } });
  const onceMs = medianMs(read(once));
  const twiceMs = medianMs(read(twice));
  return {
    work: 'list of 20,000 users read',
    ours: inMs(twiceMs),
    peer: `10,000 users ${inMs(onceMs)}`,
    ratio: twiceMs / onceMs,
    most: 2.5,
  };
}

/** Keys of 1,000 users over 21 steps on one core. In Node, otpauth takes its HMAC from `node:crypto`. */
export async function rows(): Promise<Row[]> {
  const [short, middle, long] = [secretsOf(20), secretsOf(32), secretsOf(64)];
  const nodeHmac = (key: Uint8Array, counter: Uint8Array) => createHmac('sha1', key).update(counter).digest();
  const compare = (name: string, least: number, work: () => number, peerName: string, peer: () => number): Row => {
    const { ms, peerMs } = beside(work, peer);
    return {
      work: `one-time keys in bulk, ${name}`,
      ours: perSecond(ms),
      peer: `${peerName} ${perSecond(peerMs)}`,
      ratio: peerMs / ms,
      least,
    };
  };
  const bySha1 = () => ours(sha1, short);
  return [
    compare('SHA-1', 25, bySha1, 'otplib', () => byOtplib(short)),
    compare('SHA-1', 7, bySha1, 'otpauth', () => byOtpauth(short)),
    compare('SHA-1', 4, bySha1, 'node:crypto', () => byHmac(short, nodeHmac)),
    compare(
      'SHA-256',
      4,
      () => ours(sha256, middle),
      '@noble/hashes',
      () => byHmac(middle, (key, counter) => hmac(nobleSha256, key, counter)),
    ),
    compare(
      'SHA-512',
      4,
      () => ours(sha512, long),
      '@noble/hashes',
      () => byHmac(long, (key, counter) => hmac(nobleSha512, key, counter)),
    ),
    listRow(),
  ];
}
