import { hkdf } from '@noble/hashes/hkdf.js';
import { sha512 } from '@noble/hashes/sha2.js';
import { describe, expect, it } from 'vitest';
import { site } from '../../../test/support/otp-samples';
import { fromHex, readShared, toHex } from '../../../test/support/shared';
import type { OtpAlgorithm, OtpProfile } from '../../contract';
import { derivationInfo, derivedSecret, sitePrk } from './derive';
import { generate } from './generate';

interface Vector {
  id: string;
  alg: OtpAlgorithm;
  digits: number;
  login: string;
  phone: string;
  cycle: number;
  rev: number;
  key: string;
  info: string;
  codes: string[];
}

const times = [59, 1111111109, 1234567890, 2000000000, 20000000000];

describe('OTA-TOTP-KDF/v1', () => {
  it('makes the key of a site', () => {
    expect(toHex(sitePrk(site.siteSecret))).toBe(
      '3719f249c4978ef18b32f9e77465415cad775c648d1cc0a8e1a954142cf0c6d5e8d6cbc7faa33dfc46177896a0c524abea728de86976dafb112a25e624e78ed4',
    );
  });

  it('makes the first known answer', () => {
    expect(codesOf({ algorithm: 'SHA512', digits: 6, cycle: 30 }, 'hong.gildong', '01012345678', 0)).toEqual([
      '156835',
      '433636',
      '693646',
      '713304',
      '733638',
    ]);
  });

  it('tells an id and a number that meet elsewhere apart', () => {
    const profile = { algorithm: 'SHA512', digits: 6, cycle: 30 } as const;
    expect(codesOf(profile, 'ab', '1012345678', 0)).not.toEqual(codesOf(profile, 'ab1', '012345678', 0));
  });

  const vectors = readShared<Vector[]>('reference/ota-totp-kdf-v1.vectors.json');
  if (!vectors) {
    it('has more known answers, which are not beside this repository', () => expect(vectors).toBeNull());
    return;
  }
  it.each(vectors)(
    'makes the known answers $id',
    ({ alg: algorithm, digits, login, phone, cycle, rev, key, info, codes }) => {
      const from = { siteId: site.siteId, loginId: login, phone, cycle, algorithm, digits, revision: rev };
      expect(toHex(derivationInfo(from))).toBe(info);
      expect(toHex(derivedSecret(sitePrk(site.siteSecret), from))).toBe(key);
      expect(codesOf({ algorithm, digits, cycle }, login, phone, rev)).toEqual(codes);
      expect(codesOf({ algorithm, digits, cycle }, login.normalize('NFD'), phone, rev)).toEqual(codes);
    },
  );
});

function codesOf(
  rest: Pick<OtpProfile, 'algorithm' | 'digits' | 'cycle'>,
  loginId: string,
  phone: string,
  revision: number,
): string[] {
  return times.map((time) => {
    const made = generate({ profile: { ...site, ...rest }, user: { loginId, phone, revision }, atMs: time * 1000 });
    return made.ok ? made.value.code : made.error.code;
  });
}

interface HkdfFile {
  testGroups: {
    tests: { tcId: number; ikm: string; salt: string; info: string; size: number; okm: string; result: string }[];
  }[];
}

describe('Wycheproof, HKDF-SHA-512', () => {
  const vectors = readShared<HkdfFile>('vectors/wycheproof/hkdf_sha512_test.json');
  if (!vectors) {
    it('is not beside this repository: nothing was compared with it', () => expect(vectors).toBeNull());
    return;
  }
  it('agrees', () => {
    const tests = vectors.testGroups.flatMap((group) => group.tests);
    for (const { tcId, ikm, salt, info, size, okm, result } of tests) {
      const make = () => toHex(hkdf(sha512, fromHex(ikm), fromHex(salt), fromHex(info), size));
      if (result === 'valid') expect(make(), `test ${tcId}`).toBe(okm);
      else expect(make, `test ${tcId}`).toThrow();
    }
    expect(tests.length).toBeGreaterThan(50);
  });
});
