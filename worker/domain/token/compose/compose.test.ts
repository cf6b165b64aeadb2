import { describe, expect, it } from 'vitest';
import type { ComposeClaim, Outcome, TokenComposed, TokenComposeRequest, TokenContract } from '../../../contract';
import { openApis } from '../../../contract';
import { apiRequest, compose, newSecret, template } from '.';

/** The published sample secret and the vectors of `singleid.md` 1.7. */
const SECRET = 'dABupkRnLygQhsrLgWVRbt8vRgkLilLKlO1FioMgfJE=';
const MOBILE = 'AAECAwQFBgcICQoLazqJBbFY7Humn4+nu8uFskwslgSiaCQEpXAQe89c';
const EMPTY = 'AAECAwQFBgcICQoLgQ7KLb+nMX+3ifG01zhU+g==';
const RESPONSE =
  'eyJhbGciOiJIUzI1NiJ9.eyJ1aWQiOiJqaW5vbmUua2ltIiwicmVxIjoiNzYxZWZkNTItOTdkMC00NTFmLTljZjktY2Y4Njc0MGU3Y2EzIiwicmV0IjoiMSIsImV4cCI6MTY5ODIzOTI2OH0.lCGwlJrertKZSVN2HM3icl0S-cPHktX1IxJRQ8IfzIM';

const nowMs = 1_698_232_068_000;
/** 00 01 02 …, as the IV of the vectors. */
const countUp = (bytes: Uint8Array): Uint8Array => bytes.map((_, at) => at);
const tools = { random: countUp, subtle: crypto.subtle };

const claimsOf = (claims: Record<string, unknown>): ComposeClaim[] =>
  Object.entries(claims).map(([name, value]) => ({ name, json: JSON.stringify(value) }));

const responseClaims = { uid: 'jinone.kim', req: '761efd52-97d0-451f-9cf9-cf86740e7ca3', ret: '1', exp: 1698239268 };
const requestClaims = {
  sys: '0f5b1c7e-2a44-4d0a-9a53-5a0a7c7d1e21',
  req: '761efd52-97d0-451f-9cf9-cf86740e7ca3',
  uid: 'jinone.kim',
  rtn: 'https://adfs.example/adfs/ls',
  nbf: 1698232068,
  exp: 1698239268,
  iat: 1698232068,
};

const ask = (changes: Partial<TokenComposeRequest> = {}): TokenComposeRequest => ({
  kind: 'request',
  alg: 'HS256',
  claims: claimsOf(requestClaims),
  secret: { text: SECRET, reading: 'base64' },
  nowMs,
  ...changes,
});

function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.error.code);
  return outcome.value;
}
const codeOf = (outcome: Outcome<unknown>): string | null => (outcome.ok ? null : outcome.error.code);
const made = async (changes: Partial<TokenComposeRequest> = {}): Promise<TokenComposed> =>
  valueOf(await compose(ask(changes), tools));
const payloadOf = (token: string): string => Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8');
const rulesOf = async (changes: Partial<TokenComposeRequest>): Promise<string[]> =>
  (await made(changes)).findings.map(({ rule }) => rule);

describe('a token', () => {
  it('of the vectors is the same byte for byte', async () => {
    expect((await made({ kind: 'response', claims: claimsOf(responseClaims) })).token).toBe(RESPONSE);
  });

  it('signed with the secret wrongly taken as text ends as the vector does, and that is said', async () => {
    const secret = { text: SECRET, reading: 'utf-8' } as const;
    const { token, findings } = await made({ kind: 'response', claims: claimsOf(responseClaims), secret });
    expect(token.split('.')[2]).toBe('wKbMqT2ziMFAfIdeSBSspsAVnfWhqr4OGNM7Y2vrrxo');
    expect(findings.map(({ rule }) => rule)).toEqual(['token-make-secret-reading']);
  });

  it('has the text of its claims as it was given, with spaces, big numbers and escapes', async () => {
    const claims = [
      { name: 'big', json: '12345678901234567890' },
      { name: 'text', json: ' "\\u0041\\/" ' },
      { name: '한글', json: '{ "a" : [1, 2] }' },
    ];
    const { token } = await made({ kind: 'any', claims });
    expect(payloadOf(token)).toBe('{"big":12345678901234567890,"text": "\\u0041\\/" ,"한글":{ "a" : [1, 2] }}');
  });

  it('has the further members of the header behind alg', async () => {
    const { token } = await made({ header: [{ name: 'typ', json: '"JWT"' }] });
    expect(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString()).toBe('{"alg":"HS256","typ":"JWT"}');
  });

  it('has contacts encrypted as in the vectors', async () => {
    const claims = claimsOf({ ...requestClaims, email: '', mobile: '+82-1012345678' });
    const { token } = await made({ claims, encrypt: ['email', 'mobile'] });
    expect(JSON.parse(payloadOf(token))).toMatchObject({ email: EMPTY, mobile: MOBILE });
  });

  it('gives each contact an IV of its own', async () => {
    let asked = 0;
    const random = (bytes: Uint8Array) => bytes.fill(++asked);
    const claims = claimsOf({ email: 'a', mobile: 'a' });
    const outcome = await compose(ask({ claims, encrypt: ['email', 'mobile'] }), { ...tools, random });
    const { email, mobile } = JSON.parse(payloadOf(valueOf(outcome).token)) as Record<string, string>;
    expect(email).not.toBe(mobile);
  });

  it.each<[string, Partial<TokenComposeRequest>]>([
    ['token-make-json', { claims: [{ name: 'uid', json: "'hong'" }] }],
    ['token-make-json', { claims: [{ name: 'uid', json: '"a","ret":"1"' }] }],
    ['token-make-json', { claims: [{ name: 'uid', json: '' }] }],
    ['token-make-header-alg', { header: [{ name: 'alg', json: '"none"' }] }],
    ['token-make-encrypt-text', { claims: [{ name: 'email', json: '1' }], encrypt: ['email'] }],
    [
      'token-make-encrypt-key',
      { claims: claimsOf({ email: '' }), encrypt: ['email'], secret: { text: SECRET, reading: 'utf-8' } },
    ],
    ['token-make-secret', { secret: { text: '', reading: 'utf-8' } }],
    ['token-make-secret', { secret: { text: 'not Base64!', reading: 'base64' } }],
    ['text-too-large', { claims: claimsOf({ a: 'x'.repeat(1024 * 1024) }) }],
    ['text-lone-surrogate', { claims: [{ name: 'uid', json: '"\ud800"' }] }],
    ['token-make-parameter', { to: { apiUrl: 'https://a.example', parameter: '' } }],
    ['token-make-address', { to: { apiUrl: 'javascript:alert(1)', parameter: 'a' } }],
    ['token-make-address', { to: { apiUrl: 'https://me:pw@a.example/', parameter: 'a' } }],
    ['token-make-address', { to: { apiUrl: 'https://a.example/#x', parameter: 'a' } }],
  ])('%s: %j is refused', async (code, changes) => {
    expect(codeOf(await compose(ask(changes), tools))).toBe(code);
  });

  it('over plain http is signed, and only encryption is refused', async () => {
    const plain = { ...tools, subtle: undefined };
    expect(codeOf(await compose(ask(), plain))).toBeNull();
    expect(codeOf(await compose(ask({ claims: claimsOf({ email: '' }), encrypt: ['email'] }), plain))).toBe(
      'token-make-insecure',
    );
  });

  it('does not have its secret in any finding or failure', async () => {
    const secret = { text: 'c2VjcmV0', reading: 'base64' } as const;
    const { findings } = await made({ secret, claims: claimsOf({ ...requestClaims, mobile: '010' }) });
    expect(findings.length).toBeGreaterThan(1);
    expect(JSON.stringify(findings)).not.toContain(secret.text);
    expect(JSON.stringify(await compose(ask({ secret, encrypt: ['uid'] }), tools))).not.toContain(secret.text);
  });
});

describe('ready requests', () => {
  const to = { apiUrl: 'https://a.example/t%C3%A9st/mfa?x=1', parameter: 'jwtTokenRequest', registerFlag: true };

  it('are quoted for each shell, with percent signs out of reach of the command prompt', async () => {
    const { token, requests } = await made({ to });
    const end = `jwtTokenRequest=${token}&registerFlag=true`;
    const url = `https://a.example/t%C3%A9st/mfa?x=1&${end}`;
    expect(requests).toMatchObject({
      url,
      curlBash: `curl -i -X POST -H 'Content-Length: 0' '${url}'`,
      curlPowerShell: `curl.exe -i -X POST -H 'Content-Length: 0' '${url}'`,
      curlCmd: `curl -i -X POST -H "Content-Length: 0" "https://a.example/t"^%"C3"^%"A9st/mfa?x=1&${end}"`,
    });
    expect(requests?.form).toContain(`action="https://a.example/t%C3%A9st/mfa?x=1&amp;${end.replace('&', '&amp;')}"`);
  });

  it('are a GET without registerFlag, and are not there without an address', async () => {
    expect((await made({ to: { apiUrl: to.apiUrl, parameter: 'a' } })).requests?.curlBash).toMatch(/^curl -i 'https:/);
    expect((await made()).requests).toBeUndefined();
  });
});

describe('what is found', () => {
  const with_ = (claims: Record<string, unknown>) => ({ claims: claimsOf({ ...requestClaims, ...claims }) });
  const contract: TokenContract = { lifetimeS: 600 };

  it('is nothing in a sound request and a sound response', async () => {
    expect(await rulesOf({ contract: { lifetimeS: 7200 } })).toEqual([]);
    expect(await rulesOf({ kind: 'response', claims: claimsOf(responseClaims) })).toEqual([]);
  });

  it.each<[string, Partial<TokenComposeRequest>]>([
    ['token-make-claim-missing', with_({ uid: '' })],
    ['token-make-claim-missing', { claims: claimsOf(requestClaims).slice(1) }],
    ['token-make-claim-twice', { claims: claimsOf(requestClaims).concat({ name: 'uid', json: '"x"' }) }],
    ['token-make-claim-twice', { header: claimsOf({ a: 1 }).concat(claimsOf({ a: 2 })) }],
    ['token-make-req-not-guid', with_({ req: '1' })],
    ['token-make-ret-not-text', { kind: 'response', claims: claimsOf({ ...responseClaims, ret: 1 }) }],
    ['token-make-time', with_({ exp: 1698239268000 })],
    ['token-make-time', with_({ nbf: '1698232068' })],
    ['token-make-expired', with_({ exp: 1698232068 })],
    ['token-make-lifetime', { contract }],
    ['token-make-contact', with_({ email: 'hong@contoso.com' })],
    ['token-make-contact', { ...with_({ plainEmail: 'hong@contoso.com' }), encrypt: ['plainEmail'] }],
    ['token-make-algorithm', { alg: 'HS384', secret: { text: 'A'.repeat(64), reading: 'base64' } }],
    ['token-make-secret-short', { secret: { text: 'c2VjcmV0', reading: 'base64' } }],
    ['token-make-secret-canonical', { secret: { text: `${SECRET.slice(0, -2)}F=`, reading: 'base64' } }],
    ['token-make-register-get', { to: { apiUrl: 'https://a.example/', parameter: 'a', registerFlag: false } }],
  ])('%s alone for what is wrong so', async (rule, changes) => {
    expect(await rulesOf(changes)).toEqual([rule]);
  });

  it('is the length of query and address where servers on the way would refuse it', async () => {
    const to = { apiUrl: 'https://a.example/mfa', parameter: 'jwtTokenRequest' };
    const long = (length: number) => ({ ...with_({ rtn: `https://a.example/${'x'.repeat(length)}` }), to });
    expect(await rulesOf(long(10))).toEqual([]);
    expect(await rulesOf(long(1500))).toEqual(['token-make-query-long']);
    expect(await rulesOf(long(16_000))).toEqual(['token-make-query-long', 'token-make-url-long']);
  });

  it('lies where it says, in the text of the payload', async () => {
    const { token, findings } = await made(with_({ req: 'no guid' }));
    const at = findings[0]?.at[0];
    expect(at?.file).toBe('payload');
    expect(payloadOf(token).slice(at?.from, at?.to)).toBe('"no guid"');
  });
});

describe('a template', () => {
  const named = (claims: ComposeClaim[]) => Object.fromEntries(claims.map(({ name, json }) => [name, json]));

  it('of a request has what the farm says, and contacts by USERINFO_ENCRYPT', () => {
    const contract: TokenContract = { consumerKeys: ['k'], lifetimeS: 60, serviceName: 'adfs.example', client: true };
    const plain = template({ kind: 'request', contract, nowMs }, countUp);
    expect(named(plain.claims)).toEqual({
      sys: '"k"',
      req: '"00010203-0405-4607-8809-0a0b0c0d0e0f"',
      uid: '""',
      rtn: '"https://adfs.example/adfs/ls"',
      plainEmail: '""',
      plainMobile: '""',
      nbf: '1698232068',
      exp: '1698232128',
      iat: '1698232068',
      displayUid: '""',
      returnMethod: '"get"',
      client: '""',
    });
    expect(plain.encrypt).toEqual([]);
    const contacts = [{ encrypted: 'mail', plain: 'plainMail' }];
    const sealed = template({ kind: 'request', contract: { encrypted: true, contacts }, nowMs }, countUp);
    expect(sealed.encrypt).toEqual(['mail']);
    expect(named(sealed.claims)).toMatchObject({ mail: '""', sys: '""', rtn: '""' });
    expect(named(sealed.claims)).not.toHaveProperty('client');
  });

  it('of a response, once filled in, is judged clean', async () => {
    const { claims } = template({ kind: 'response', contract: {}, nowMs }, countUp);
    const filled = claims.map((claim) => (claim.name === 'uid' ? { ...claim, json: '"hong"' } : claim));
    expect(await rulesOf({ kind: 'response', claims: filled })).toEqual([]);
  });
});

it('a new secret has 32 bytes as canonical Base64, and the consumer key is a GUID of version 4', () => {
  const { secret, consumerKey } = newSecret((bytes) => bytes.fill(0xff));
  expect(secret).toBe(Buffer.alloc(32, 0xff).toString('base64'));
  expect(consumerKey).toBe('ffffffff-ffff-4fff-bfff-ffffffffffff');
});

describe('a request to an API', () => {
  const base = 'https://cloud.example';
  const tenant = 'contoso';

  it('is the address of the guide, with the bearer token as a marked place', () => {
    const values = { userName: 'mkdir.kim', redirectUrl: 'https://a.example/?x=1&params=2', language: '' };
    const { method, url, curlBash } = valueOf(apiRequest({ api: 'mfa-token', base, tenant, values }));
    expect(method).toBe('GET');
    expect(url).toBe(
      'https://cloud.example/contoso/common-api/open/v1.1/asis/contoso/user/mfa/token/authentication' +
        '?userName=mkdir.kim&redirectUrl=https%3A%2F%2Fa.example%2F%3Fx%3D1%26params%3D2',
    );
    expect(curlBash).toBe(`curl -i -H 'Authorization: Bearer <JWT>' '${url}'`);
  });

  it('can be written for every API', () => {
    for (const { id, method, parameters } of openApis) {
      const values = Object.fromEntries(parameters.flatMap(({ name, where }) => (where ? [[name, 'x']] : [])));
      const ready = valueOf(apiRequest({ api: id, base, tenant, values }));
      expect(ready.method).toBe(method);
      expect(ready.url).toMatch(/^https:\/\/cloud\.example\/contoso\/[^{}]*$/);
    }
  });

  it('marks the place of a body of which nothing is known', () => {
    const { curlCmd } = valueOf(apiRequest({ api: 'otp-send', base, tenant, values: {} }));
    expect(curlCmd).toContain('-X POST -H "Authorization: Bearer <JWT>" --data-raw "<BODY>"');
  });

  it.each([
    ['token-make-address', { base: 'cloud.example' }],
    ['token-make-address', { base: 'https://cloud.example/path' }],
    ['token-make-address', { base: 'file:///etc' }],
    ['token-make-tenant', { tenant: 'a/b' }],
    ['token-make-tenant', { tenant: '..' }],
    ['token-make-tenant', { tenant: '' }],
    ['token-make-value-missing', { values: {} }],
    ['token-make-value-missing', { values: { username: '..' } }],
    ['token-make-value-unknown', { values: { username: 'a', toString: 'b' } }],
    ['text-lone-surrogate', { values: { username: 'a\udc00' } }],
  ])('%s for %j', (code, changes) => {
    expect(codeOf(apiRequest({ api: 'user', base, tenant, values: { username: 'a' }, ...changes }))).toBe(code);
  });
});
