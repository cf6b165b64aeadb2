import { describe, expect, it } from 'vitest';
import type { TokenComposeApi, TokenComposeRequest } from '../contract';
import { createRuntime } from '../runtime/calls';
import { tokenComposeHandlers } from './token-compose';

let calls = 0;
const call = () => ({ callId: `call-${++calls}` });
const api: TokenComposeApi = tokenComposeHandlers(createRuntime());

const request: TokenComposeRequest = {
  kind: 'any',
  alg: 'HS256',
  claims: [{ name: 'email', json: '"a@b"' }],
  encrypt: ['email'],
  secret: { text: 'A'.repeat(44), reading: 'base64' },
  nowMs: 0,
};

async function value<T>(answer: Promise<{ ok: true; value: T } | { ok: false; error: { code: string } }>): Promise<T> {
  const outcome = await answer;
  if (!outcome.ok) throw new Error(outcome.error.code);
  return outcome.value;
}

describe('the door for making tokens', () => {
  it('gives another secret, consumer key, request id and IV each time', async () => {
    const [one, other] = [await value(api.newSecret(call())), await value(api.newSecret(call()))];
    expect(one.secret).not.toBe(other.secret);
    expect(one.consumerKey).not.toBe(other.consumerKey);
    const template = { kind: 'request', contract: {}, nowMs: 0 } as const;
    const id = async () =>
      (await value(api.template(call(), template))).claims.find(({ name }) => name === 'req')?.json;
    expect(await id()).not.toBe(await id());
    const secret = { text: 'A'.repeat(43) + '=', reading: 'base64' } as const;
    const token = async () => (await value(api.compose(call(), { ...request, secret }))).token;
    expect(await token()).not.toBe(await token());
  });

  it.each([
    { ...request, alg: 'none' },
    { ...request, claims: [{ name: 'a', json: 1 }] },
    { ...request, secret: { text: 'a', reading: 'rot13' } },
    { ...request, to: { apiUrl: 'https://a.example' } },
    { ...request, nowMs: Number.NaN },
    { ...request, contract: { consumerKeys: 'a' } },
    { ...request, more: 1 },
    null,
  ])('refuses what is not a request: %j', async (wrong) => {
    const outcome = await api.compose(call(), wrong as unknown as TokenComposeRequest);
    expect(outcome).toEqual({ ok: false, error: { code: 'call-arguments', args: {} } });
  });

  it('refuses values that are no texts, and APIs that do not exist', async () => {
    const ask = { api: 'user', base: 'https://a.example', tenant: 't', values: { username: 'a' } } as const;
    expect((await api.apiRequest(call(), ask)).ok).toBe(true);
    const wrong = [
      { ...ask, values: { username: 7 } },
      { ...ask, api: 'users' },
      { ...ask, values: ['a'] },
    ];
    for (const one of wrong)
      expect(await api.apiRequest(call(), one as unknown as typeof ask)).toMatchObject({ ok: false });
  });
});
