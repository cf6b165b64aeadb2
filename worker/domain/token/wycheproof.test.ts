import { describe, expect, it } from 'vitest';
import { fromHex, readShared } from '../../../test/support/shared';
import type { TokenView } from '../../contract';
import { inspectTokens } from './inspect';
import { openGcm } from './judge/contacts';

interface Case {
  tcId: number;
  comment: string;
  result: 'valid' | 'invalid' | 'acceptable';
  jws?: unknown;
  jwe?: unknown;
}
interface File {
  numberOfTests: number;
  testGroups: { comment: string; private?: unknown; public?: unknown; tests: Case[] }[];
}

const otherAlg = 'the key of the vector is bound to another algorithm than its token';
const zeroKey = 'the key is 32 zero bytes, which HMAC takes for the empty key: any signer without a key makes the same';
const strayCharacter = 'the vector has a character of no alphabet in it and is marked valid all the same';
const rsa15 = 'RSA1_5 is deprecated and jose does not have it';

/** By id and reason: what we judge otherwise than the vectors do. */
const waivers: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  signature: {
    346: otherAlg,
    347: otherAlg,
    350: otherAlg,
    351: otherAlg,
    357: zeroKey,
    358: zeroKey,
    359: zeroKey,
    376: zeroKey,
    377: zeroKey,
    372: strayCharacter,
    373: strayCharacter,
  },
  encryption: { 100: rsa15, 101: rsa15, 102: rsa15, 103: rsa15, 104: rsa15, 105: rsa15, 112: rsa15, 128: rsa15 },
  key: {},
  crypto: {},
};

/** The vectors sign any bytes; that a JWT holds a JSON object is not what they are about. */
const isSound = ({ structure }: TokenView): boolean =>
  structure.findings.every(({ rule, severity }) => severity !== 'error' || rule === 'token-json-notobject');

async function isValid(text: string, key: unknown): Promise<boolean> {
  const report = await inspectTokens({ text, keys: [{ id: 'key', text: JSON.stringify(key) }], nowMs: 0 });
  if (!report.ok) throw new Error(report.error.code);
  const [view, ...more] = report.value.tokens;
  // What was found must be the whole text: a dot behind a token is left out as the end of a sentence would be.
  const isWhole = view?.source === text && more.length === 0;
  return isWhole && view.signature.state === 'ok' && isSound(view);
}

const textOf = (token: unknown): string => (typeof token === 'string' ? token : JSON.stringify(token));

describe.each(Object.keys(waivers))('Wycheproof json_web_%s', (name) => {
  const file = readShared<File>(`vectors/wycheproof/json_web_${name}_test.json`);

  if (!file) {
    it('is not beside this repository: nothing was compared with it', () => expect(file).toBeNull());
    return;
  }

  it('is judged as the vectors say, but for what is waived by id', async () => {
    const differing: number[] = [];
    let count = 0;
    for (const group of file.testGroups) {
      for (const { tcId, jws, jwe, result } of group.tests) {
        count++;
        const key = jws === undefined ? group.private : (group.public ?? group.private);
        if ((await isValid(textOf(jws ?? jwe), key)) !== (result === 'valid')) differing.push(tcId);
      }
    }
    expect(count).toBe(file.numberOfTests);
    expect(differing.sort((a, b) => a - b)).toEqual(Object.keys(waivers[name] ?? {}).map(Number));
  });
});

interface GcmFile {
  testGroups: {
    ivSize: number;
    tagSize: number;
    tests: { key: string; iv: string; aad: string; msg: string; ct: string; tag: string; result: string }[];
  }[];
}

describe('Wycheproof aes_gcm', () => {
  const file = readShared<GcmFile>('vectors/wycheproof/aes_gcm_test.json');

  if (!file) {
    it('is not beside this repository: nothing was compared with it', () => expect(file).toBeNull());
    return;
  }

  it('is judged as the vectors say, for what contacts use: IV of 96 bits, no additional data', async () => {
    const cases = file.testGroups
      .filter(({ ivSize, tagSize }) => Number(ivSize) === 96 && Number(tagSize) === 128)
      .flatMap(({ tests }) => tests)
      .filter(({ aad }) => aad === '');
    expect(cases.length).toBe(145);
    for (const { key, iv, msg, ct, tag, result } of cases) {
      const opened = await openGcm(fromHex(key), fromHex(iv), fromHex(ct + tag));
      expect(opened).toBe(result === 'valid' ? new TextDecoder().decode(fromHex(msg)) : null);
    }
  });
});
