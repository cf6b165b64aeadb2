import { createCipheriv, createHash } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { partsOf } from '../../../../test/support/token-parts';
import type { TokenCarrier, TokenContract, TokenSecret } from '../../../contract';
import type { TokenParts } from '../parts';
import { judgePolicy } from './index';

const NOW_S = 1_698_235_000;
const REQ = '761efd52-97d0-451f-9cf9-cf86740e7ca3';
const SYS = '4312a8b9-75c4-7897-89a7-89347f18943e';
const times = { nbf: NOW_S - 60, iat: NOW_S - 60, exp: NOW_S + 240 };
const request = {
  sys: SYS,
  req: REQ,
  uid: 'gildong.hong',
  rtn: 'https://sts.contoso.com/adfs/ls?client-request-id=1',
  returnMethod: 'get',
  ...times,
};
const response = { uid: 'gildong.hong', req: REQ, ret: '1', ...times };
const contract: TokenContract = {
  consumerKeys: [SYS],
  lifetimeS: 300,
  encrypted: false,
  client: false,
  contacts: [
    { encrypted: 'email', plain: 'plainEmail' },
    { encrypted: 'mobile', plain: 'plainMobile' },
  ],
  serviceName: 'sts.contoso.com',
  callbackName: 'jwtTokenResponse',
};

const partsFor = (payload: object | string, carrier?: TokenCarrier): TokenParts => {
  const text = typeof payload === 'string' ? payload : JSON.stringify(payload);
  const part = (one: string) => Buffer.from(one).toString('base64url');
  return partsOf(`${part('{"alg":"HS256"}')}.${part(text)}.AAAA`, carrier && { carrier });
};

interface Around {
  contract?: TokenContract;
  carrier?: TokenCarrier;
  siblings?: TokenParts[];
  secrets?: TokenSecret[];
}

async function judged(payload: object | string, { carrier, ...around }: Around = {}) {
  const parts = partsFor(payload, carrier);
  const judgement = await judgePolicy(parts, {
    nowMs: NOW_S * 1000,
    siblings: [],
    secrets: [],
    carrier: parts.carrier,
    ...around,
  });
  const { findings } = judgement.verdict;
  const args = (rule: string) => findings.find((one) => one.rule === rule)?.args;
  return {
    ...judgement,
    state: judgement.verdict.state,
    rules: findings.map(({ rule }) => rule).sort(),
    args,
    findings,
  };
}

afterEach(() => vi.unstubAllGlobals());

describe('policy', () => {
  it('finds nothing in what the adapter makes and what the API answers', async () => {
    expect(await judged(request, { contract })).toMatchObject({ state: 'ok', direction: 'request', findings: [] });
    expect(await judged(response, { contract, siblings: [partsFor(request)] })).toMatchObject({
      state: 'ok',
      direction: 'response',
      findings: [],
    });
  });

  it('is unchecked where there are no claims', async () => {
    expect(await judged('plain text')).toMatchObject({ state: 'unchecked', claims: [], direction: 'other' });
  });

  it('explains claims: the known ones by id, times as such, all as written', async () => {
    const { claims } = await judged('{"exp":1.698239268e9,"sys":"a","own":{"b":[1]},"iat":"1"}');
    expect(claims.map(({ name, known, raw, timeMs }) => ({ name, known, raw, timeMs }))).toEqual([
      { name: 'exp', known: 'exp', raw: '1.698239268e9', timeMs: 1698239268000 },
      { name: 'sys', known: 'sys', raw: '"a"', timeMs: undefined },
      { name: 'own', known: undefined, raw: '{"b":[1]}', timeMs: undefined },
      { name: 'iat', known: 'iat', raw: '"1"', timeMs: undefined },
    ]);
  });

  it('J08: keeps names and values of claims as text', async () => {
    const { claims } = await judged('{"__proto__":1,"x":"</script><img onerror=1>"}');
    expect(claims.map(({ name, raw }) => [name, raw])).toEqual([
      ['__proto__', '1'],
      ['x', '"</script><img onerror=1>"'],
    ]);
  });
});

describe('times', () => {
  it('of the guide’s sample: expired, and it lived for two hours', async () => {
    const guide = { ...request, nbf: 1698232068, exp: 1698239268, iat: 1698232068 };
    const parts = partsFor(guide);
    const { verdict } = await judgePolicy(parts, {
      nowMs: 1_698_239_268_000 + 192_000,
      siblings: [],
      secrets: [],
      carrier: parts.carrier,
      contract,
    });
    const args = (rule: string) => verdict.findings.find((one) => one.rule === rule)?.args;
    expect(args('token-exp-past')).toEqual({ at: '2023-10-25 13:07:48 UTC', ago: '3m12s' });
    expect(args('token-exp-too-long')).toEqual({ lifetime: '2h00m00s', most: '5m00s' });
  });

  it.each([
    ['missing', { exp: undefined }, 'token-exp-missing'],
    ['at this very second', { exp: NOW_S }, 'token-exp-past'],
    ['before iat', { exp: NOW_S - 61, nbf: undefined }, 'token-exp-before-iat'],
    ['nbf ahead', { nbf: NOW_S + 30, iat: NOW_S + 30 }, 'token-nbf-future'],
    ['iat ahead', { iat: NOW_S + 120 }, 'token-iat-future'],
    ['iat old', { iat: NOW_S - 90_000 }, 'token-iat-old'],
    ['milliseconds', { exp: (NOW_S + 240) * 1000 }, 'token-time-ms'],
    ['a fraction', { exp: NOW_S + 0.5 }, 'token-time-fraction'],
  ])('%s is named', async (_name, change, rule) => {
    expect((await judged({ ...response, ...change })).rules).toContain(rule);
  });

  it.each(['"123"', '-0', '1e400', 'null', '-5', '{}', 'true', '"2023-10-25"'])(
    'J06: exp %s is no date, and not ok',
    async (raw) => {
      const { state, rules, claims } = await judged(`{"uid":"u","req":"${REQ}","ret":"1","exp":${raw}}`);
      expect(state).toBe('fault');
      expect(rules).toContain('token-time-type');
      expect(claims.at(-1)).not.toHaveProperty('timeMs');
    },
  );

  it('are compared with the time of a capture: difference of clocks, or of zones', async () => {
    const at = (aheadS: number): Around => ({ carrier: { kind: 'har', atMs: (response.iat - aheadS) * 1000 } });
    const fast = await judged(response, at(90));
    expect(fast.skewS).toBe(90);
    expect(fast.args('token-skew-est')).toEqual({ skew: '1m30s', side: 'ahead' });
    expect((await judged(response, at(-90))).args('token-skew-est')).toMatchObject({ side: 'behind' });
    expect((await judged(response, at(9 * 3600 + 4))).args('token-time-tz')).toEqual({ hours: 9 });
    expect((await judged(response, at(0))).rules).toEqual([]);
  });
});

describe('the contract of the adapter', () => {
  it.each([
    [{ sys: undefined }, 'token-clm-missing-sys', { reason: 'absent' }],
    [{ req: '' }, 'token-clm-missing-req', { reason: 'empty' }],
    [{ uid: 5 }, 'token-clm-missing-uid', { reason: 'type' }],
    [{ rtn: undefined }, 'token-clm-missing-rtn', { reason: 'absent' }],
    [{ sys: 'test-system' }, 'token-sys-unknown', { known: 1 }],
    [{ req: `{${REQ}}` }, 'token-req-not-guid', { form: 'braces' }],
    [{ req: REQ.replaceAll('-', '') }, 'token-req-not-guid', { form: 'digits' }],
    [{ req: '00000000-0000-0000-0000-000000000000' }, 'token-req-not-guid', { form: 'nil' }],
    [{ req: '17' }, 'token-req-not-guid', { form: 'other' }],
    [{ uid: 'hong ' }, 'token-uid-format', { reason: 'space' }],
    [{ rtn: 'http://sts.contoso.com/adfs/ls' }, 'token-rtn-scheme', { reason: 'http' }],
    [{ rtn: 'javascript:alert(1)' }, 'token-rtn-scheme', { reason: 'other' }],
    [{ rtn: '//evil.example/adfs/' }, 'token-rtn-scheme', { reason: 'none' }],
    [{ rtn: 'https://evil.example/adfs/ls' }, 'token-rtn-host', { host: 'evil.example', service: 'sts.contoso.com' }],
    [{ rtn: 'https://sts.contoso.com@evil.example/adfs/' }, 'token-rtn-disguised', { reason: 'user' }],
    [{ rtn: 'https://evil.example\\@sts.contoso.com/adfs/' }, 'token-rtn-disguised', { reason: 'user' }],
    [{ rtn: 'https:\\\\evil.example/adfs/' }, 'token-rtn-disguised', { reason: 'backslash' }],
    [{ rtn: 'https://sts.contoso.com/other' }, 'token-rtn-path', { reason: 'path' }],
    [{ rtn: 'https://sts.contoso.com/adfs/ls?next=https://evil.example/' }, 'token-rtn-redirect', {}],
    [
      { rtn: 'https://sts.contoso.com/adfs/ls?jwtTokenResponse=eyJhbGciOiJI.eyJhbGciOiJI.eyJhbGciOiJI' },
      'token-rtn-token',
      {},
    ],
    [{ returnMethod: 'GET' }, 'token-return-method', { reason: 'other' }],
    [{ client: 'urn:x' }, 'token-client', { reason: 'surplus' }],
    [{ email: 'a@b.c' }, 'token-contact-mode', { name: 'email', right: 'plainEmail', setting: 0 }],
    [{ plainMobile: '+82-01012345678' }, 'token-contact-mobile', { name: 'plainMobile', reason: 'zero' }],
    [{ plainEmail: '' }, 'token-contact-empty', { name: 'plainEmail' }],
    [{ ret: '1' }, 'token-dir-confusion', { reason: 'both' }],
  ])('in a request: %j is %s', async (change, rule, args) => {
    const { findings } = await judged({ ...request, ...change }, { contract });
    expect(findings).toContainEqual(expect.objectContaining({ rule, args }));
  });

  it('bounds the address only where the response comes back in it', async () => {
    const long = { ...request, rtn: `https://sts.contoso.com/adfs/ls?x=${'a'.repeat(1800)}` };
    expect((await judged(long, { contract })).rules).toContain('token-rtn-len');
    expect((await judged({ ...long, returnMethod: 'post' }, { contract })).rules).not.toContain('token-rtn-len');
  });

  it('judges nothing that is not known', async () => {
    expect((await judged({ ...request, sys: 'x', client: 'y', rtn: 'https://any.example/' })).rules).toEqual([]);
  });

  it('names one req in several requests (D30), but not one request that is seen twice', async () => {
    const second = partsFor({ ...request, iat: request.iat + 1 });
    expect((await judged(request, { siblings: [second] })).args('token-jti-replay')).toEqual({ name: 'req', count: 2 });
    expect((await judged(request, { siblings: [partsFor(request)] })).rules).toEqual([]);
  });

  it.each([
    [{ ret: 1 }, 'token-ret-type', { reason: 'number' }],
    [{ ret: 'yes' }, 'token-ret-type', { reason: 'other' }],
    [{ ret: '0', msg: 'cancelled' }, 'token-ret-failed', {}],
    [{ msg: 'cancelled' }, 'token-result-contradict', {}],
    [{ exp: NOW_S - 1 }, 'token-ret-not-enough', { reason: 'time' }],
    [{ req: '00000000-97d0-451f-9cf9-cf86740e7ca3' }, 'token-req-mismatch', {}],
    [{ req: '00000000-97d0-451f-9cf9-cf86740e7ca3' }, 'token-ret-not-enough', { reason: 'req' }],
  ])('in a response: %j is %s', async (change, rule, args) => {
    const { findings } = await judged({ ...response, ...change }, { contract, siblings: [partsFor(request)] });
    expect(findings).toContainEqual(expect.objectContaining({ rule, args }));
  });

  it('names a request where a response belongs, and the other way round', async () => {
    const at = (name: string): Around => ({ contract, carrier: { kind: 'form', name } });
    expect((await judged(request, at('jwtTokenResponse'))).args('token-dir-confusion')).toEqual({ reason: 'request' });
    expect((await judged(response, at('jwtTokenRequest'))).args('token-dir-confusion')).toEqual({ reason: 'response' });
    expect((await judged(response, at('jwtTokenResponse'))).rules).toEqual([]);
  });

  it('names secrets inside, and personal data in an address', async () => {
    const secrets: TokenSecret[] = [{ id: 'a', text: 'the secret of the farm', origin: 'ini' }];
    expect((await judged({ ...response, x: { y: ['the secret of the farm'] } }, { secrets })).rules).toEqual([]);
    expect(
      (await judged({ ...response, x: { y: 'is the secret of the farm!' } }, { secrets })).args(
        'token-secret-in-token',
      ),
    ).toEqual({ reason: 'given' });
    expect((await judged({ ...response, key: { kty: 'EC', d: 'x' } })).args('token-secret-in-token')).toEqual({
      reason: 'private',
    });
    const plain = { ...request, plainEmail: 'a@b.co' };
    expect((await judged(plain, { carrier: { kind: 'query', name: 'jwtTokenRequest' } })).args('token-pii')).toEqual({
      names: 'plainEmail',
    });
    expect((await judged(plain)).rules).not.toContain('token-pii');
  });

  it('puts no secret into what it finds', async () => {
    const secrets: TokenSecret[] = [{ id: 'a', text: 'the secret of the farm', origin: 'ini' }];
    const { findings } = await judged({ ...response, password: 'the secret of the farm' }, { secrets });
    expect(JSON.stringify(findings.map(({ args }) => args))).not.toContain('secret of');
  });
});

describe('contacts', () => {
  const published = 'dABupkRnLygQhsrLgWVRbt8vRgkLilLKlO1FioMgfJE=';
  const mobile = 'AAECAwQFBgcICQoLazqJBbFY7Humn4+nu8uFskwslgSiaCQEpXAQe89c';
  const empty = 'AAECAwQFBgcICQoLgQ7KLb+nMX+3ifG01zhU+g==';
  const secretOf = (text: string): TokenSecret[] => [{ id: 'ini', text, origin: 'ini' }];
  const decryptedOf = async (claim: object, secret: string) => {
    const { claims, ...rest } = await judged({ ...request, ...claim }, { secrets: secretOf(secret) });
    return { ...rest, decrypted: claims.find(({ name }) => name === Object.keys(claim)[0])?.decrypted };
  };

  const key = createHash('sha256').update('another key').digest();
  const secret = key.toString('base64');
  const seal = (
    text: string,
    by: Uint8Array = key,
    iv = Buffer.alloc(12, 9),
  ): { iv: Buffer; body: Buffer; tag: Buffer } => {
    const cipher = createCipheriv(`aes-${by.length * 8}-gcm` as 'aes-256-gcm', by, iv);
    const body = Buffer.concat([cipher.update(text), cipher.final()]);
    return { iv, body, tag: cipher.getAuthTag() };
  };
  const { iv, body, tag } = seal('gildong.hong@contoso.com');
  const sealed = Buffer.concat([iv, body, tag]);

  it('of singleid.md 1.7 are decrypted, the empty one too', async () => {
    expect(await decryptedOf({ mobile }, published)).toMatchObject({
      decrypted: { text: '+82-1012345678', secret: 'ini' },
      rules: [],
    });
    expect(await decryptedOf({ email: empty }, published)).toMatchObject({
      decrypted: { text: '' },
      rules: ['token-contact-empty'],
    });
  });

  it('tell an empty text by its 40 characters even without the secret', async () => {
    const { rules, args } = await judged({ ...request, email: empty });
    expect(rules).toEqual(['token-contact-empty', 'token-contact-unread']);
    expect(args('token-contact-unread')).toMatchObject({ reason: 'no-secret' });
  });

  it.each([
    ['iv-last', Buffer.concat([body, tag, iv]).toString('base64')],
    ['tag-missing', Buffer.concat([iv, body]).toString('base64')],
    ['base64url', sealed.toString('base64url')],
    [
      'iv-zero',
      ((one) => Buffer.concat([one.body, one.tag]).toString('base64'))(seal('a@contoso.com', key, Buffer.alloc(12))),
    ],
  ])('name what went wrong: %s', async (reason, email) => {
    const { args, decrypted } = await decryptedOf({ email }, secret);
    expect(args('token-contact-failed')).toMatchObject({ reason });
    expect(decrypted?.text).toContain('@contoso.com');
  });

  it('name another secret, a secret that is no AES key, and one that was not read as Base64', async () => {
    const email = sealed.toString('base64');
    expect((await decryptedOf({ email }, published)).args('token-contact-failed')).toMatchObject({
      reason: 'authentication',
    });
    expect((await decryptedOf({ email }, 'short')).args('token-contact-failed')).toMatchObject({
      reason: 'key-length',
    });
    const text = 'not.a.base64.text.of.32.letters!';
    const byText = seal('a@contoso.com', Buffer.from(text));
    const wrongly = Buffer.concat([byText.iv, byText.body, byText.tag]).toString('base64');
    expect((await decryptedOf({ email: wrongly }, text)).args('token-contact-failed')).toMatchObject({
      reason: 'reading',
    });
  });

  it('name plain text in an encrypted claim, and encrypted text in a plain one', async () => {
    for (const email of ['gildong.hong@contoso.com', 'gildong'])
      expect((await decryptedOf({ email }, secret)).rules).toEqual(['token-contact-plain']);
    expect((await decryptedOf({ mobile: '+82-1012345678' }, secret)).rules).toEqual(['token-contact-plain']);
    expect((await decryptedOf({ plainEmail: sealed.toString('base64') }, secret)).rules).toEqual([
      'token-contact-cipher',
    ]);
    expect((await decryptedOf({ plainMobile: '+82-1012345678' }, secret)).rules).toEqual([]);
  });

  it('are left unread over plain http, and that is said', async () => {
    vi.stubGlobal('crypto', {});
    const { args, state } = await decryptedOf({ email: sealed.toString('base64') }, secret);
    expect(args('token-contact-unread')).toMatchObject({ reason: 'no-crypto' });
    expect(state).toBe('ok');
  });
});
