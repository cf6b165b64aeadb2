import { describe, expect, it } from 'vitest';
import { derivedProfile, hong } from '../../test/support/otp-samples';
import type { Progress } from '../contract';
import { createRuntime } from '../runtime/calls';
import { baroHandlers } from './baro';
import { otpHandlers } from './otp';

const count = 20_000;
const users = {
  loginIds: Array.from({ length: count }, (_, at) => `user${at}`),
  phones: new Array<string>(count).fill('01012345678'),
};
const many = { profile: derivedProfile, users, atMs: 0, count: 21 };

describe('the otp handlers', () => {
  it('tell how far bulk work has come, and stop it when the call is cancelled', async () => {
    const runtime = createRuntime();
    const { port1, port2 } = new MessageChannel();
    const seen: Progress[] = [];
    port2.onmessage = (event: MessageEvent<Progress>) => {
      seen.push(event.data);
      runtime.cancel('bulk');
    };
    runtime.openEvents(port1);
    const answer = await otpHandlers(runtime).generateMany({ callId: 'bulk' }, many);
    expect(answer).toEqual({ ok: false, error: { code: 'call-cancelled', args: {} } });
    expect(seen[0]).toMatchObject({ callId: 'bulk', phase: 'users', total: count });
    port1.close();
  });

  it('make new secrets of random numbers, in no size that is too small', async () => {
    const otp = otpHandlers(createRuntime({ random: (bytes) => bytes.fill(5) }));
    expect(await otp.newSecret({ callId: 'a' }, {})).toMatchObject({ value: { bytes: new Uint8Array(32).fill(5) } });
    expect(await otp.newSecret({ callId: 'b' }, { length: 15 })).toMatchObject({ error: { code: 'otp-count' } });
  });

  it('seal and open over the spellings of the guide', async () => {
    const baro = baroHandlers(createRuntime());
    const options = { key: new Uint8Array(32).fill(1) };
    const made = await baro.BARO_ENCRYPTW({ callId: 'a' }, '홍길동', options);
    const text = made.ok ? made.value.result : '';
    expect(await baro.BARO_DECRYPTSW({ callId: 'b' }, text, options)).toEqual({
      ok: true,
      value: { result: '홍길동' },
    });
    expect(await baro.BARO_DECRYPTA({ callId: 'c' }, text, options)).toMatchObject({
      error: { code: 'baro-single-byte', args: { parameter: 'result' } },
    });
    expect(await baro.BARO_ENCRYPTA({ callId: 'd' }, '홍길동', options)).toMatchObject({
      error: { code: 'baro-single-byte' },
    });
    expect(await baro.BARO_DECRYPT({ callId: 'e' }, text, null, 9, options)).toMatchObject({
      error: { code: 'baro-single-byte' },
    });
    const plain = await baro.BARO_ENCRYPT({ callId: 'f' }, 'text', null, 200, options);
    expect(
      await baro.BARO_DECRYPT({ callId: 'g' }, plain.ok ? plain.value.result : '', null, 4, options),
    ).toMatchObject({ error: { code: 'baro-buffer', args: { needed: 5 } } });
  });

  it('never say a secret in what went wrong', async () => {
    const otp = otpHandlers(createRuntime());
    const secret = 'JBSWYABCPEHPKPXPJBSWYABCPEHPKPXP';
    const texts = [`otpauth://totp/a?${secret}`, `otpauth://totp/a?secret=${secret}!`, `otpauth://${secret}/a`, secret];
    for (const [at, text] of texts.entries()) {
      const read = await otp.readEnrolment({ callId: `a${at}` }, { text });
      const said = read.ok ? read.value.uris.map(({ quirks, faults }) => [quirks, faults]) : read.error;
      expect(JSON.stringify(said)).not.toContain(secret.slice(0, 12));
      const asSecret = await otp.readSecret({ callId: `b${at}` }, { text: `${secret}!`, form: 'base32' });
      expect(JSON.stringify(asSecret)).not.toContain(secret.slice(0, 4));
    }
    const wrong = await otp.generate(
      { callId: 'c' },
      { profile: { ...derivedProfile, digits: 5 }, user: hong, atMs: 0 },
    );
    expect(JSON.stringify(wrong)).not.toContain('01012345678');
  });
});
