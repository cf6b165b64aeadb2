import { hmac } from '@noble/hashes/hmac.js';
import { sha1 } from '@noble/hashes/legacy.js';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { HOTP, Secret, TOTP } from 'otpauth';
import { generateSync } from 'otplib';
import { describe, expect, it } from 'vitest';
import { bytes, profilesAndUsers } from '../../../test/support/otp-samples';
import { fromHex, readShared, toHex } from '../../../test/support/shared';
import { otpAlgorithms, type OtpAlgorithm } from '../../contract';
import { hashOf } from './algorithms';
import { hotp, stepAt } from './hotp';
import { digest } from '../core/kernel/block-hash';

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);
const key = (length: number): Uint8Array => ascii('1234567890'.repeat(7).slice(0, length));
const zero = Uint8Array.of(0);

describe('HOTP', () => {
  const appendixD = [
    '755224',
    '287082',
    '359152',
    '969429',
    '338314',
    '254676',
    '287922',
    '162583',
    '399871',
    '520489',
  ];
  it.each(appendixD.map((code, counter) => ({ code, counter })))('RFC 4226 App. D: $counter is $code', (row) => {
    expect(hotp(key(20), row.counter, 'SHA1', 6)).toBe(row.code);
  });

  // Known answers of oath-toolkit's tests, of 64-bit counters among them.
  it('takes counters beyond 32 bits', () => {
    expect(hotp(zero, 0, 'SHA1', 6)).toBe('328482');
    expect(hotp(zero, 1_099_511_627_776, 'SHA1', 6)).toBe('363425');
  });

  it.each([2 ** 31 - 1, 2 ** 31, 2 ** 32 - 1, 2 ** 32, 2 ** 53 - 1, 2 ** 53])('is exact at counter %d', (counter) => {
    const message = new Uint8Array(8);
    new DataView(message.buffer).setBigUint64(0, BigInt(counter));
    const mac = hmac(sha1, key(20), message);
    const offset = mac[19]! & 15;
    const code = (new DataView(mac.buffer, mac.byteOffset).getUint32(offset) & 0x7fffffff) % 1e8;
    expect(hotp(key(20), counter, 'SHA1', 8)).toBe(String(code).padStart(8, '0'));
    expect(hotp(key(20), BigInt(counter), 'SHA1', 8)).toBe(String(code).padStart(8, '0'));
  });

  it('takes the largest counter and none beyond', () => {
    expect(hotp(zero, 2n ** 64n - 1n, 'SHA1', 6)).toMatch(/^\d{6}$/);
    expect(() => hotp(zero, 2n ** 64n, 'SHA1', 6)).toThrow(RangeError);
    expect(() => hotp(zero, -1, 'SHA1', 6)).toThrow(RangeError);
  });
});

describe('TOTP', () => {
  const times = [59, 1111111109, 1111111111, 1234567890, 2000000000, 20000000000];
  const appendixB: [OtpAlgorithm, number, string[]][] = [
    ['SHA1', 20, ['94287082', '07081804', '14050471', '89005924', '69279037', '65353130']],
    ['SHA256', 32, ['46119246', '68084774', '67062674', '91819424', '90698825', '77737706']],
    ['SHA512', 64, ['90693936', '25091201', '99943326', '93441116', '38618901', '47863826']],
  ];
  it.each(appendixB)('RFC 6238 App. B: %s', (algorithm, length, codes) => {
    expect(times.map((time) => hotp(key(length), stepAt(time * 1000, 30), algorithm, 8))).toEqual(codes);
  });

  it('counts a step from its first millisecond', () => {
    expect([stepAt(29_999, 30), stepAt(30_000, 30), stepAt(8.64e15, 1)]).toEqual([0, 1, 8.64e12]);
  });

  it('makes the keys of otpauth, of any length', () => {
    fc.assert(
      fc.property(
        profilesAndUsers,
        bytes(1, 150),
        fc.integer({ min: 0, max: 2 ** 40 }),
        ({ profile }, secret, counter) => {
          const { algorithm, digits } = profile;
          const buffer = Uint8Array.from(secret).buffer;
          const peer = new HOTP({ secret: new Secret({ buffer }), algorithm, digits });
          expect(hotp(secret, counter, algorithm, digits)).toBe(peer.generate({ counter }));
        },
      ),
    );
  });

  it('makes the keys of otpauth and otplib at any moment', () => {
    const moment = fc.integer({ min: 0, max: 4e9 });
    fc.assert(
      fc.property(
        fc.constantFrom(...otpAlgorithms),
        bytes(16, 64),
        fc.integer({ min: 1, max: 3600 }),
        moment,
        (algorithm, secret, period, epoch) => {
          const code = hotp(secret, stepAt(epoch * 1000, period), algorithm, 6);
          const totp = new TOTP({
            secret: new Secret({ buffer: Uint8Array.from(secret).buffer }),
            algorithm,
            digits: 6,
            period,
          });
          expect(totp.generate({ timestamp: epoch * 1000 })).toBe(code);
          const name = algorithm.toLowerCase() as 'sha1' | 'sha256' | 'sha512';
          expect(generateSync({ secret, algorithm: name, digits: 6, period, epoch })).toBe(code);
        },
      ),
    );
  });
});

const oathtool = spawnSync('oathtool', ['--version']).status === 0;
describe('oathtool', () => {
  if (!oathtool) {
    it('is not installed here: nothing was compared with it', () => expect(oathtool).toBe(false));
    return;
  }
  it.each(otpAlgorithms)('makes the same %s keys', (algorithm) => {
    for (const at of [59, 1111111109, 20000000000]) {
      const time = new Date(at * 1000).toISOString().replace('T', ' ').replace('.000Z', ' UTC');
      const { stdout } = spawnSync('oathtool', [
        `--totp=${algorithm}`,
        '-d',
        '8',
        '-s',
        '7s',
        '-N',
        time,
        toHex(key(32)),
      ]);
      expect(stdout.toString().trim()).toBe(hotp(key(32), stepAt(at * 1000, 7), algorithm, 8));
    }
  });
});

interface MacFile {
  testGroups: { tagSize: number; tests: { tcId: number; key: string; msg: string; tag: string; result: string }[] }[];
}

/** HMAC of any message, made of the digest that the kernel makes. */
function hmacOf(algorithm: OtpAlgorithm, secret: Uint8Array, message: Uint8Array): Uint8Array {
  const hash = hashOf(algorithm);
  const block = new Uint8Array(hash.blockBytes);
  block.set(secret.length > hash.blockBytes ? digest(hash, secret) : secret);
  const padded = (pad: number, rest: Uint8Array) => Uint8Array.of(...block.map((byte) => byte ^ pad), ...rest);
  return digest(hash, padded(0x5c, digest(hash, padded(0x36, message))));
}

describe.each([
  ['SHA1', 'hmac_sha1_test', sha1],
  ['SHA256', 'hmac_sha256_test', sha256],
  ['SHA512', 'hmac_sha512_test', sha512],
] as const)('Wycheproof, HMAC with %s', (algorithm, file, noble) => {
  const vectors = readShared<MacFile>(`vectors/wycheproof/${file}.json`);
  if (!vectors) {
    it('is not beside this repository: nothing was compared with it', () => expect(vectors).toBeNull());
    return;
  }
  it('agrees, with our hashes and with those that keys are derived by', () => {
    let count = 0;
    for (const { tagSize, tests } of vectors.testGroups) {
      for (const test of tests) {
        const [secret, message] = [fromHex(test.key), fromHex(test.msg)];
        const ours = toHex(hmacOf(algorithm, secret, message).subarray(0, tagSize / 8));
        expect(ours === test.tag, `test ${test.tcId}`).toBe(test.result === 'valid');
        expect(toHex(hmac(noble, secret, message).subarray(0, tagSize / 8))).toBe(ours);
        count++;
      }
    }
    expect(count).toBeGreaterThan(100);
  });
});
