import { webcrypto } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { derivedProfile, randomProfile } from '../../../test/support/otp-samples';
import type { BaroOptions } from '../../contract';
import { baroGenerate, baroVerify } from './baro';
import { open, seal, type Subtle } from './seal';

const options: BaroOptions = { profile: derivedProfile, atMs: 59_000 };

describe('the guide’s functions', () => {
  it('make and verify keys by id, number and cycle, and say they are not the vendor’s', () => {
    const made = baroGenerate('wide', ['hong.gildong', '01012345678', '30'], options, null);
    expect(made).toEqual({ ok: true, value: { ota_key: '156835', remainingMs: 1000, notVendor: true } });
    const checked = baroVerify('single', ['hong.gildong', '01012345678', '30', '156835'], options);
    expect(checked).toMatchObject({ ok: true, value: { verified: true, reason: 'ok', notVendor: true } });
    expect(baroVerify('single', ['hong.gildong', '01012345678', '60', '156835'], options)).toMatchObject({
      value: { verified: false },
    });
  });

  it.each(['2', '61', '03', ' 30', '30 ', '3.0', '３', '', '-5', '1e1'])('refuse the cycle %j', (cycle) => {
    expect(baroGenerate('wide', ['hong', '01012345678', cycle], options, null)).toMatchObject({
      ok: false,
      error: { code: 'baro-cycle' },
    });
  });

  it('take every cycle from 3 to 60', () => {
    for (let cycle = 3; cycle <= 60; cycle++) {
      expect(baroGenerate('wide', ['hong', '01012345678', String(cycle)], options, null).ok).toBe(true);
    }
  });

  it.each(['010-1234-5678', '1234567', '1234567890123456', '', '+821012345678'])('refuse the number %j', (phone) => {
    expect(baroVerify('wide', ['hong', phone, '30', '156835'], options)).toMatchObject({
      ok: false,
      error: { code: 'baro-phone' },
    });
  });

  it('take Korean ids in the wide spellings alone', () => {
    expect(baroGenerate('wide', ['홍길동', '01012345678', '30'], options, null).ok).toBe(true);
    expect(baroGenerate('single', ['홍길동', '01012345678', '30'], options, null)).toMatchObject({
      error: { code: 'baro-single-byte', args: { parameter: 'login_id' } },
    });
  });

  it('need a buffer for the key and its zero', () => {
    const parameters = ['hong', '01012345678', '30'] as const;
    expect(baroGenerate('single', parameters, options, 7).ok).toBe(true);
    expect(baroGenerate('single', parameters, options, 6)).toMatchObject({
      error: { code: 'baro-buffer', args: { needed: 7 } },
    });
  });

  it('need the secret beside them where keys are random', () => {
    const random = { profile: randomProfile, atMs: 0 };
    expect(baroGenerate('wide', ['hong', '01012345678', '30'], random, null)).toMatchObject({
      error: { code: 'otp-secret-missing' },
    });
    expect(
      baroGenerate('wide', ['hong', '01012345678', '30'], { ...random, secret: new Uint8Array(20) }, null).ok,
    ).toBe(true);
  });
});

describe('sealed text', () => {
  const subtle = webcrypto.subtle as Subtle;
  const key = Uint8Array.from({ length: 32 }, (_, at) => at);
  let nonce = 0;
  const random = (bytes: Uint8Array): Uint8Array => bytes.fill(++nonce & 255);

  async function sealed(text: string): Promise<string> {
    const made = await seal(text, key, subtle, random);
    if (!made.ok) throw new Error(made.error.code);
    return made.value;
  }

  it('is opened by its key as it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (text) => {
        expect(await open(await sealed(text), key, subtle)).toEqual({ ok: true, value: text });
      }),
    );
  });

  it('differs each time', async () => {
    expect(await sealed('a')).not.toBe(await sealed('a'));
  });

  it('is refused when a bit of it changed, wherever', async () => {
    const bytes = Buffer.from(await sealed('홍길동'), 'base64');
    for (let at = 0; at < bytes.length; at++) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      const code = at < 4 ? 'seal-not-ours' : at === 4 ? 'seal-version' : at < 13 ? 'seal-other-key' : 'seal-damaged';
      expect(await open(changed.toString('base64'), key, subtle)).toMatchObject({ ok: false, error: { code } });
    }
    expect(await open(bytes.subarray(0, 30).toString('base64'), key, subtle)).toMatchObject({
      error: { code: 'seal-damaged' },
    });
  });

  it('is told from what the vendor or anyone else made', async () => {
    expect(await open('AAAAAAAAAAAAAAAAAAAAAA==', key, subtle)).toMatchObject({ error: { code: 'seal-not-ours' } });
    expect(await open('홍', key, subtle)).toMatchObject({ error: { code: 'seal-not-ours' } });
  });

  it('needs its own key, of 32 bytes, and a browser that encrypts', async () => {
    expect(await open(await sealed('a'), new Uint8Array(32), subtle)).toMatchObject({
      error: { code: 'seal-other-key' },
    });
    expect(await seal('a', new Uint8Array(16), subtle, random)).toMatchObject({ error: { code: 'seal-key' } });
    expect(await seal('a', key, null, random)).toMatchObject({ error: { code: 'seal-unavailable' } });
    expect(await open('a', key, null)).toMatchObject({ error: { code: 'seal-unavailable' } });
  });
});
