import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { limits, type TokenCarrierKind, type TokenRepairId } from '../../../contract';
import { findTokens, type Find } from '.';

const base64url = (text: string): string => Buffer.from(text).toString('base64url');

function signed(header: string, payload: string, hash = 'sha256'): string {
  const input = `${base64url(header)}.${base64url(payload)}`;
  return `${input}.${createHmac(hash, 'key').update(input).digest('base64url')}`;
}

const claims = JSON.stringify({
  sys: 'test-system',
  req: '0f5b1c7e-2a44-4d0a-9a53-5a0a7c7d1e21',
  uid: 'hong.gildong',
  rtn: 'https://adfs.contoso.com/adfs/ls',
});
const token = signed('{"alg":"HS256"}', claims);
const other = signed('{"alg":"HS512","typ":"JWT"}', '{"uid":"b"}', 'sha512');
const [header = '', payload = '', signature = ''] = token.split('.');
const api = 'https://cloud.example/contoso/common-api/open/v1.1/mfa/request';

async function all(text: string): Promise<Find[]> {
  const { finds } = await findTokens(text);
  for (const { from, to, source } of finds) expect(text.slice(from, to)).toBe(source);
  return finds;
}
async function one(text: string): Promise<Find> {
  const finds = await all(text);
  expect(finds.map(({ source }) => source)).toHaveLength(1);
  return finds[0]!;
}
const undone = ({ marks }: Find): TokenRepairId[] => [...new Set(marks.map(({ id }) => id))];

describe('a token is found', () => {
  it.each<[string, string, TokenCarrierKind, string | undefined]>([
    ['alone', token, 'text', undefined],
    ['with line ends around it', `\r\n  ${token}\r\n`, 'text', undefined],
    ['in an address', `${api}?jwtTokenRequest=${token}&registerFlag=true`, 'query', 'jwtTokenRequest'],
    ['in a relative address', `GET /mfa/request?a=b&jwtTokenRequest=${token} HTTP/1.1`, 'query', 'jwtTokenRequest'],
    ['behind # in an address', `https://a.example/cb#access_token=${token}`, 'query', 'access_token'],
    ['in a curl command', `curl -X GET "${api}?jwtTokenRequest=${token}"`, 'query', 'jwtTokenRequest'],
    ['in the data of a curl command', `curl -d 'jwtTokenResponse=${token}' ${api}`, 'form', 'jwtTokenResponse'],
    ['in a form body', `a=1&jwtTokenResponse=${token}&b=2`, 'form', 'jwtTokenResponse'],
    ['in a header', `GET / HTTP/1.1\r\nAuthorization: Bearer ${token}\r\n\r\n`, 'header', 'Authorization'],
    ['in a curl header', `curl -H "Authorization: Bearer ${token}" https://a.example/`, 'header', 'Authorization'],
    ['in a header of its own', `X-Auth-Token: ${token}\r\n`, 'header', 'X-Auth-Token'],
    ['behind Bearer', `Bearer ${token}`, 'text', undefined],
    ['in a cookie', `Cookie: a=b; MSISAuth=${token}; c=d`, 'cookie', 'MSISAuth'],
    ['in a cookie that is set', `Set-Cookie: sso=${token}; Path=/`, 'cookie', 'sso'],
    ['in JSON', `{"id_token": "${token}", "n": 1}`, 'json', 'id_token'],
    ['in JSON in JSON', JSON.stringify({ body: JSON.stringify({ id_token: token }) }), 'json', 'id_token'],
    ['in a hidden field', `<input name="jwtTokenResponse" value="${token}"/>`, 'form', 'jwtTokenResponse'],
    ['in a multipart body', `; name="jwtTokenResponse"\r\n\r\n${token}\r\n--x`, 'form', 'jwtTokenResponse'],
    ['in event XML', `<EventData><Data Name="Token">${token}</Data></EventData>`, 'text', 'Token'],
    ['in a log line', `2026-01-02 03:04:05 [#0000] token=${token} ok`, 'text', 'token'],
    ['at the end of a sentence', `토큰은 ${token}. 그 다음`, 'text', undefined],
  ])('%s', async (_, text, kind, name) => {
    const find = await one(text);
    expect(find.token).toBe(token);
    expect(find.source).toBe(token);
    expect(find.around.carrier).toMatchObject({ kind, ...(name && { name }) });
    if (!name) expect(find.around.carrier.name).toBeUndefined();
  });

  it('with the address that carried it, without its query', async () => {
    expect((await one(`curl "${api}?jwtTokenRequest=${token}"`)).around.carrier.url).toBe(api);
  });

  it('by its shape, not by its first letters', async () => {
    for (const head of [
      '{\n "alg":"HS256"}',
      '{\r\n"alg":"HS256"}',
      '{ "alg":"HS256"}',
      '{\t"alg":"HS256"}',
      '\ufeff{"alg":"HS256"}',
      ' \n{"alg":"HS256"}',
    ]) {
      const pretty = signed(head, claims);
      expect((await one(`x=${pretty}&y`)).token).toBe(pretty);
    }
  });

  it('among others, each with its place', async () => {
    expect((await all(`${token}\n${other}`)).map((find) => find.token)).toEqual([token, other]);
    expect((await all(`a=${token}&b=${other}&c=${token}`)).map((find) => find.token)).toEqual([token, other, token]);
  });

  it('when it is encrypted', async () => {
    const jwe = `${base64url('{"alg":"dir","enc":"A128GCM"}')}..${'A'.repeat(16)}.${'b'.repeat(40)}.${'C'.repeat(22)}`;
    expect((await one(`t=${jwe};`)).token).toBe(jwe);
  });

  it('in the JSON serialisation', async () => {
    const flat = `{"payload":"${payload}","protected":"${header}","signature":"${signature}"}`;
    expect((await one(`{"a": ${flat}}`)).source).toBe(flat);
    const general = `{"payload":"${payload}","signatures":[{"protected":"${header}","signature":"${signature}"}]}`;
    expect((await one(general)).source).toBe(general);
    const jwe = `{"protected":"${base64url('{"enc":"A128GCM"}')}","recipients":[{"encrypted_key":"AA"}],"iv":"AA","ciphertext":"AA","tag":"AA"}`;
    expect((await one(`[${jwe}]`)).source).toBe(jwe);
  });
});

describe('damage is undone and named', () => {
  it.each<[string, string, TokenRepairId[]]>([
    ['lines of mail', token.replace(/.{64}/g, '$&\r\n'), ['line-break']],
    ['lines with marks of a quotation', token.replace(/.{40}/g, '$&\r\n> '), ['line-break']],
    ['lines of a shell', token.replace(/.{70}/g, '$&\\\n'), ['line-break']],
    ['lines of quoted-printable', token.replace(/.{70}/g, '$&=\r\n'), ['line-break']],
    ['a space', `${token.slice(0, 50)} ${token.slice(50)}`, ['spaces']],
    ['characters without width', token.replace(/.{30}/g, '$&\u200b'), ['invisible']],
    ['dashes of a word processor', `${header}.${payload}.${signature}`.replace(/-/g, '\u2013'), ['invisible']],
    ['percent-encoded dots', token.replaceAll('.', '%2E'), ['percent']],
    ['percent encoding twice', token.replaceAll('.', '%252e'), ['percent-twice']],
    [
      'an encoded line end',
      `${header}.${payload.slice(0, 30)}%0D%0A${payload.slice(30)}.${signature}`,
      ['line-break', 'percent'],
    ],
    ['references of HTML', token.replaceAll('.', '&#46;').replaceAll('-', '&#x2D;'), ['html-entities']],
    ['escapes of JSON', token.replaceAll('.', '\\u002e'), ['json-escapes']],
    ['escaped line ends', `${token.slice(0, 60)}\\r\\n${token.slice(60)}`, ['line-break', 'json-escapes']],
    [
      'padding',
      token
        .split('.')
        .map((part) => part + '='.repeat((4 - (part.length % 4)) % 4))
        .join('.'),
      ['padding'],
    ],
    ['encoded padding', `${token}%3D`, ['padding', 'percent']],
    ['Base64 of it', Buffer.from(token).toString('base64'), ['base64-of-token']],
  ])('%s', async (_, text, ids) => {
    for (const around of [text, `jwtTokenRequest=${text}&x=1`, `"${text}"`]) {
      const find = await one(around);
      expect(find.token).toBe(token);
      if (text !== token) expect(undone(find)).toEqual(ids);
    }
  });

  it('the standard alphabet', async () => {
    const odd = signed('{"alg":"HS256"}', '{"uid":"???>>>~~~","a":"ÿÿÿ??>"}');
    const standard = odd.replaceAll('-', '+').replaceAll('_', '/');
    expect(standard).not.toBe(odd);
    const find = await one(standard);
    expect(find.token).toBe(odd);
    expect(undone(find)).toEqual(['standard-base64']);
    const escaped = await one(standard.replaceAll('+', '&#x2B;').replaceAll('/', '%2F'));
    expect(escaped.token).toBe(odd);
  });

  it('a space where a plus stood', async () => {
    const odd = signed('{"alg":"HS256"}', '{"uid":"~~~>>>","iss":"a long enough name to go on"}');
    const at = odd.indexOf('-');
    expect(at).toBeGreaterThan(0);
    const find = await one(`token=${odd.slice(0, at)} ${odd.slice(at + 1)}`);
    expect(find.token).toBe(odd);
    expect(undone(find)).toEqual(['plus-as-space']);
  });

  it('each legacy entity ends the token before it', async () => {
    for (const char of '¶®©¬§×°¤µ¥') {
      const find = await one(`curl "${api}?jwtTokenRequest=${token}${char}isterFlag=true"`);
      expect(find.token).toBe(token);
    }
  });
});

describe('what is left of a token is shown', () => {
  it.each([
    ['without a signature', `${header}.${payload}`],
    ['without its third part', `${header}.${payload}.`],
    ['a few characters of a header', header.slice(0, 11)],
    ['cut in the payload', `${header}.${payload.slice(0, 40)}`],
    ['cut in the signature', `${header}.${payload}.${signature.slice(0, 11)}`],
    ['without the first characters', token.slice(3)],
    ['with a part too many', `${token}.AAAA`],
  ])('%s', async (_, text) => {
    expect((await one(`x: ${text} y`)).token).toBe(text);
  });

  it('with an ellipsis where a program cut it', async () => {
    for (const mark of ['…', '...']) {
      const find = await one(`token ${token.slice(0, 90)}${mark} (shortened)`);
      expect(find.token).toBe(token.slice(0, 90));
      expect(find.ellipsis).toBe(true);
    }
  });

  it('under the name of a parameter, although nothing of it can be read', async () => {
    const find = await one(`?jwtTokenResponse=${token.slice(20).replace('.', 'x')}`);
    expect(find.around.carrier.name).toBe('jwtTokenResponse');
  });

  it('and words after a cut token are not taken for more of it', async () => {
    const find = await one(
      `${token.slice(0, 60)} RequestIdentifier: 0F5B1C7E-2A44-4D0A-9A53-5A0A7C7D1E21 adfs.contoso.com`,
    );
    expect(find.token).toBe(token.slice(0, 60));
  });

  it('and stray characters of a text that is one token keep their places', async () => {
    const odd = `${token.slice(0, 60)}?${token.slice(60)}`;
    expect((await one(odd)).token).toBe(odd);
  });
});

describe('other things are not taken for tokens', () => {
  it.each([
    'adfs.contoso.com and dc01.corp.contoso.com',
    'version 1.2.0.8, Microsoft.IdentityModel.Tokens 7.2.0.0',
    'ADFSadapter.dll AssemblyList.txt eye.witness.log ewok.png',
    'In Da Do Ca Id Ie ex ey ez e9 I. D. C. 77u 77u_',
    Buffer.from('a picture, or something like it, as text of Base64. '.repeat(20)).toString('base64'),
    Buffer.from(Array.from({ length: 600 }, (_, at) => (at * 89 + 7) % 251)).toString('base64'),
    'jwtTokenResponse = getParameter("jwtTokenResponse");',
    'KEY_NAME_IN_RESPONSE=jwtTokenResponse',
    '',
  ])('%j', async (text) => {
    expect(await all(text)).toEqual([]);
  });

  it('Base64 of other JSON is named as skipped, with the reason', async () => {
    const blob = base64url('{"page":1,"sort":"name"}');
    const { finds, skipped } = await findTokens(`state=${blob}&x=1`);
    expect(finds).toEqual([]);
    expect(skipped).toEqual([{ at: { file: 'input', from: 6, to: 6 + blob.length }, reason: 'no-header' }]);
  });

  it('one over the limit is named as skipped', async () => {
    const { finds, skipped } = await findTokens(`${header}.${'A'.repeat(limits.tokenBytes + 4)}.x`);
    expect(finds).toEqual([]);
    expect(skipped.map(({ reason }) => reason)).toEqual(['too-large']);
  });

  it('those beyond the limit of one text are named as skipped', async () => {
    const { finds, skipped } = await findTokens(`${token}\n`.repeat(limits.tokens + 2));
    expect(finds).toHaveLength(limits.tokens);
    expect(skipped.map(({ reason }) => reason)).toEqual(['too-many', 'too-many']);
  });
});

describe('in an HTTP archive (H01)', () => {
  const entry = (startedDateTime: string, parts: object): object => ({
    startedDateTime,
    request: { method: 'GET', url: 'https://a.example/x?y=1', headers: [], queryString: [], ...parts },
    response: { headers: [], content: {} },
  });
  const har = (...entries: object[]): string => JSON.stringify({ log: { version: '1.2', entries } });

  it('a token has its address, its time and the name it went by', async () => {
    const text = har(
      entry('2026-01-02T03:04:05.000Z', {
        url: `${api}?jwtTokenRequest=${token}`,
        headers: [{ name: 'Referer', value: 'x' }],
        queryString: [{ name: 'jwtTokenRequest', value: token }],
      }),
      entry('2026-01-02T03:04:06.000Z', {
        postData: { mimeType: 'x', text: `jwtTokenResponse=${other}`, params: [] },
        headers: [{ name: 'Authorization', value: `Bearer ${token}` }],
        cookies: [{ name: 'sso', value: signed('{"alg":"HS256"}', '{"a":1}') }],
      }),
    );
    const { finds } = await findTokens(text, 'trace.har');
    const atMs = Date.parse('2026-01-02T03:04:06.000Z');
    expect(finds.map(({ around }) => around.carrier)).toEqual([
      { kind: 'query', name: 'jwtTokenRequest', url: api, atMs: atMs - 1000 },
      { kind: 'header', name: 'Authorization', url: 'https://a.example/x', atMs },
      { kind: 'form', name: 'jwtTokenResponse', url: 'https://a.example/x', atMs },
      { kind: 'cookie', name: 'sso', url: 'https://a.example/x', atMs },
    ]);
    for (const { from, to, source } of finds) expect(text.slice(from, to)).toBe(source);
  });

  it('is found although the archive breaks off', async () => {
    const text = har(entry('2026-01-02T03:04:05.000Z', { url: `${api}?jwtTokenRequest=${token}` }));
    const { finds } = await findTokens(text.slice(0, text.indexOf(token) + token.length + 3), 'a.har');
    expect(finds.map((find) => find.token)).toEqual([token]);
  });
});
