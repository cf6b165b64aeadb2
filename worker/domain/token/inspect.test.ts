import { createHash, createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import '../../../test/support/property';
import { readSharedText } from '../../../test/support/shared';
import { fill } from '../../texts/fill';
import { tokenRules as english } from '../../texts/en/token-rules';
import { tokenRules as korean } from '../../texts/ko/token-rules';
import type { Finding, RuleWords, TokenReport, TokenView } from '../../contract';
import { limits } from '../../contract';
import { inspectTokens } from '.';

const nowMs = 1_700_000_100_000;
/** Like an issued one, and published nowhere. */
const secret = createHash('sha256').update('a secret of this test').digest('base64');
const secrets = [{ id: 'ini', text: secret, origin: 'ini' as const }];
const base64url = (text: string | Buffer): string => Buffer.from(text).toString('base64url');

function signed(header: string, payload: string | Buffer): string {
  const input = `${base64url(header)}.${base64url(payload)}`;
  return `${input}.${createHmac('sha256', Buffer.from(secret, 'base64')).update(input).digest('base64url')}`;
}
const HS256 = '{"alg":"HS256"}';
const claims = JSON.stringify({
  sys: '0f5b1c7e-2a44-4d0a-9a53-5a0a7c7d1e21',
  req: '761efd52-97d0-451f-9cf9-cf86740e7ca3',
  uid: 'hong.gildong',
  rtn: 'https://adfs.contoso.com/adfs/ls',
  nbf: 1_700_000_000,
  exp: 1_700_000_300,
  iat: 1_700_000_000,
});
const token = signed(HS256, claims);

async function report(text: string): Promise<TokenReport> {
  const outcome = await inspectTokens({ text, secrets, nowMs });
  if (!outcome.ok) throw new Error(outcome.error.code);
  return outcome.value;
}
async function view(text: string): Promise<TokenView> {
  const { tokens } = await report(text);
  expect(tokens).toHaveLength(1);
  const [only] = tokens;
  for (const finding of allFindings(only!)) expectPlaces(only!, text, finding);
  return only!;
}
const allFindings = ({ structure, signature, policy }: TokenView): Finding[] => [
  ...structure.findings,
  ...signature.findings,
  ...policy.findings,
];
const rules = ({ structure }: TokenView): string[] => structure.findings.map(({ rule }) => rule);

/** Each place lies in what it says it lies in, and the words of the finding have all their facts. */
function expectPlaces(of: TokenView, text: string, { at, rule, args }: Finding): void {
  const texts: Record<string, string> = { input: text, token: of.token };
  for (const { role, text: inside } of [...of.segments].reverse()) texts[role] = inside ?? '';
  for (const { file = '', from, to } of at)
    expect([rule, file, 0 <= from && from <= to && to <= (texts[file]?.length ?? -1)]).toEqual([rule, file, true]);
  for (const words of [english, korean] as unknown as Record<string, RuleWords>[])
    for (const sentence of ['what', 'why', 'effect', 'cure', 'source'] as const)
      expect(fill(words[rule]![sentence], args, words[rule]!.terms), rule).not.toMatch(/\{\w+/);
}

function repair(text: string, { fixes }: Finding): string {
  const edits = [...(fixes?.[0]?.edits[0]?.edits ?? [])].sort((a, b) => b.from - a.from);
  return edits.reduce((result, { from, to, insert }) => result.slice(0, from) + insert + result.slice(to), text);
}

describe('a sound token', () => {
  it('has a sound structure without findings, and everything is shown', async () => {
    const shown = await view(token);
    expect(shown.structure).toEqual({ state: 'ok', findings: [] });
    expect(shown.signature.state).toBe('ok');
    expect(shown).toMatchObject({ form: 'jws', direction: 'request', source: token, token, repairs: [], inner: null });
    expect(shown.segments.map(({ role, text }) => [role, text])).toEqual([
      ['header', HS256],
      ['payload', claims],
      ['signature', null],
    ]);
    expect(shown.segments[2]!.bytes).toHaveLength(32);
    expect(shown.claims.map(({ name }) => name)).toEqual(Object.keys(JSON.parse(claims) as object));
  });
});

describe('the two curl samples of the guide, in their shape', () => {
  const url = 'https://cloud.example/test-tenant/common-api/open/v1.1/mfa/request';

  it('of the first the token is sound', async () => {
    const shown = await view(`curl -X GET "${url}?jwtTokenRequest=${token}"`);
    expect(rules(shown)).toEqual(['token-url-query']);
    expect(shown.structure.state).toBe('ok');
    expect(shown.carrier).toEqual({ kind: 'query', name: 'jwtTokenRequest', url });
  });

  it('of the second ®isterFlag is named, and its cure makes it the address that was meant', async () => {
    const text = `curl -X POST "${url}?jwtTokenRequest=${token}®isterFlag=true"`;
    const shown = await view(text);
    expect(shown.token).toBe(token);
    expect(shown.repairs).toEqual([
      { id: 'legacy-entities', at: { from: text.indexOf('®'), to: text.indexOf('®') + 1 }, count: 1 },
    ]);
    const finding = shown.structure.findings.find(({ rule }) => rule === 'token-in-legacy-entity')!;
    expect(finding.args).toEqual({ character: '®', damaged: '®isterFlag', parameter: 'registerFlag' });
    expect(repair(text, finding)).toBe(text.replace('®', '&reg'));
  });

  it.each(
    Object.entries({
      '¶': 'para',
      '®': 'reg',
      '©': 'copy',
      '¬': 'not',
      '§': 'sect',
      '×': 'times',
      '°': 'deg',
      '¤': 'curren',
      µ: 'micro',
      '¥': 'yen',
    }),
  )('%s in an address without a token was &%s (D4)', async (character, name) => {
    const text = `curl "${url}?a=1${character}Xy=2&b=3"`;
    const { findings } = await report(text);
    const finding = findings.find(({ rule }) => rule === 'token-in-legacy-entity')!;
    expect(finding.args.parameter).toBe(`${name}Xy`);
    expect(repair(text, finding)).toBe(`curl "${url}?a=1&${name}Xy=2&b=3"`);
  });
});

describe('hostile tokens', () => {
  it.each(['none', 'nOnE', 'NONE'])('J01: alg %s is unsigned and never sound', async (alg) => {
    for (const signature of ['', 'AAAA']) {
      const shown = await view(`${base64url(`{"alg":"${alg}"}`)}.${base64url(claims)}.${signature}`);
      expect(rules(shown)).toContain('token-alg-none');
      expect(shown.structure.state).toBe('fault');
      expect(shown.signature.state).not.toBe('ok');
    }
  });

  it('J01: an empty signature is named', async () => {
    const shown = await view(token.slice(0, token.lastIndexOf('.') + 1));
    expect(rules(shown)).toContain('token-seg-empty-sig');
    expect(shown.signature.state).not.toBe('ok');
  });

  it('J03: unused bits in the last character are no canonical token, and the canonical one is offered', async () => {
    const last = token.at(-1)!;
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const odd = token.slice(0, -1) + alphabet[alphabet.indexOf(last) | 1]!;
    expect(odd).not.toBe(token);
    const shown = await view(odd);
    expect(rules(shown)).toEqual(['token-b64-tailbits']);
    expect(shown.structure.state).toBe('fault');
    expect(repair(odd, shown.structure.findings[0]!)).toBe(token);
  });

  it('J04: spaces and padding in segments are flagged and no sound structure', async () => {
    const [header, payload = '', signature] = token.split('.');
    for (const [odd, rule] of [
      [`${header}.${payload.slice(0, 40)} ${payload.slice(40)}.${signature}`, 'token-in-linewrap'],
      [`${token}=`, 'token-b64-padding'],
      [`${header}.${payload}\n.${signature}`, 'token-in-linewrap'],
      [`${header}.${payload.slice(0, 40)}?${payload.slice(40)}.${signature}`, 'token-b64-alphabet'],
    ] as const) {
      const shown = await view(odd);
      expect(rules(shown)).toContain(rule);
      expect(shown.structure.state).toBe('fault');
    }
  });

  it('J06: depth, a duplicate, and numbers that are none are shown as they are', async () => {
    const deep = await view(signed(HS256, `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)},"exp":1}`));
    expect(deep.structure.findings).toMatchObject([
      { rule: 'token-size' },
      { rule: 'token-json-deep', severity: 'error' },
    ]);
    const twice = await view(signed(HS256, '{"exp":1,"\\u0065xp":2,"uid":"a"}'));
    const duplicate = twice.structure.findings.find(({ rule }) => rule === 'token-json-dup')!;
    expect(duplicate.at).toEqual([
      { file: 'payload', from: 1, to: 8 },
      { file: 'payload', from: 9, to: 21 },
    ]);
    const huge = await view(signed(HS256, '{"exp":1e400,"id":12345678901234567890,"n":1.5}'));
    expect(huge.structure.findings.map(({ rule, args }) => [rule, args.written, args.read])).toEqual([
      ['token-json-bignum', '1e400', 'Infinity'],
      ['token-json-bignum', '12345678901234567890', '12345678901234567000'],
    ]);
  });

  it('J07: keys and addresses of keys in the header are named as untrusted', async () => {
    const shown = await view(
      signed('{"alg":"HS256","jku":"https://a.example/","x5u":"b","jwk":{"kty":"oct"},"x5c":[]}', claims),
    );
    expect(shown.structure.findings.map(({ rule, args }) => [rule, args.name])).toEqual([
      ['token-hdr-remote', 'jku'],
      ['token-hdr-remote', 'x5u'],
      ['token-hdr-embed', 'jwk'],
      ['token-hdr-embed', 'x5c'],
    ]);
  });

  it('J08: markup and __proto__ are text and a listed name', async () => {
    const shown = await view(signed(HS256, '{"uid":"</script><img onerror=x>","__proto__":{"a":1}}'));
    expect(rules(shown)).toEqual(['token-json-proto']);
    expect(shown.claims.map(({ name }) => name)).toEqual(['uid', '__proto__']);
  });
});

describe('each fault of structure and header is named', () => {
  const latin = Buffer.concat([Buffer.from('{"name":"'), Buffer.from([0xe9]), Buffer.from('"}')]);
  it.each<[string, string, string]>([
    ['two parts', token.slice(0, token.lastIndexOf('.')), 'token-seg-count'],
    ['four parts', `${token}.AAAA`, 'token-seg-count'],
    ['no payload', `${base64url(HS256)}..${token.split('.')[2]}`, 'token-seg-detached'],
    ['a length that cannot be', token.slice(0, -2), 'token-b64-len1'],
    ['a signature cut off', token.slice(0, -10), 'token-in-trunc'],
    ['Latin-1', signed(HS256, latin), 'token-utf8-invalid'],
    ['a byte-order mark', signed(`\ufeff${HS256}`, claims), 'token-utf8-bom'],
    ['UTF-8 twice', signed(HS256, `{"name":"${Buffer.from('홍길동').toString('latin1')}"}`), 'token-utf8-mojibake'],
    ['broken JSON', signed(HS256, '{"uid":"a",}'), 'token-json-syntax'],
    ['names that differ in capitals', signed(HS256, '{"exp":1,"Exp":2}'), 'token-json-dup-case'],
    ['an array', signed(HS256, '[1]'), 'token-json-notobject'],
    ['a text', signed(HS256, 'hello'), 'token-json-notobject'],
    ['something behind', signed(HS256, '{"a":1}x'), 'token-json-trail'],
    [
      'many claims',
      signed(HS256, JSON.stringify(Object.fromEntries(Array.from({ length: 1100 }, (_, at) => [`c${at}`, 0])))),
      'token-json-deep',
    ],
    ['a long token', signed(HS256, JSON.stringify({ a: 'x'.repeat(5000) })), 'token-size'],
    ['no algorithm', signed('{"typ":"JWT"}', claims), 'token-alg-missing'],
    ['an algorithm in small letters', signed('{"alg":"hs256"}', claims), 'token-alg-case'],
    ['another algorithm', signed('{"alg":"RS256"}', claims), 'token-alg-unexpected'],
    ['an old algorithm', signed('{"alg":"EdDSA"}', '{"a":1}'), 'token-alg-deprecated'],
    ['an access token', signed('{"alg":"HS256","typ":"at+jwt"}', claims), 'token-typ'],
    ['an unknown extension', signed('{"alg":"HS256","crit":["x"],"x":1}', claims), 'token-crit'],
    ['no list of extensions', signed('{"alg":"HS256","crit":[]}', claims), 'token-crit'],
    ['an unencoded payload', signed('{"alg":"HS256","crit":["b64"],"b64":false}', claims), 'token-b64false'],
    ['a path as kid', signed('{"alg":"HS256","kid":"../../dev/null"}', claims), 'token-kid-inject'],
    ['a kid of SQL', signed('{"alg":"HS256","kid":"x\' UNION SELECT 1"}', claims), 'token-kid-inject'],
    [
      'compression',
      `${base64url('{"alg":"dir","enc":"A128GCM","zip":"DEF"}')}..AAAAAAAAAAAAAAAA.AAAA.AAAAAAAAAAAAAAAAAAAAAA`,
      'token-zip',
    ],
    [
      'too many rounds',
      `${base64url('{"alg":"PBES2-HS256+A128KW","enc":"A128GCM","p2c":2147483648,"p2s":"AAAA"}')}.AAAA.AAAAAAAAAAAAAAAA.AAAA.AAAAAAAAAAAAAAAAAAAAAA`,
      'token-p2c',
    ],
    ['an address without TLS', `http://a.example/?jwtTokenRequest=${token}`, 'token-url-http'],
    ['a parameter twice', `https://a.example/?t=${token}&x=1&x=2`, 'token-url-dup-param'],
    ['a parameter in other capitals', `https://a.example/?jwttokenrequest=${token}`, 'token-url-name-case'],
    ['a query over 2048', `https://a.example/?jwtTokenRequest=${token}&x=${'y'.repeat(2048)}`, 'token-url-len-2048'],
    [
      'an address over 16384',
      `https://a.example/?jwtTokenRequest=${token}&x=${'y'.repeat(16_384)}`,
      'token-url-len-httpsys',
    ],
    ['references of HTML', `https://a.example/?jwtTokenRequest=${token}&amp;registerFlag=true`, 'token-in-htmlesc'],
    ['quotes', `"${token}"`, 'token-in-bearer'],
  ])('%s', async (_, text, rule) => {
    expect(rules(await view(text))).toContain(rule);
    expect(rules(await view(token))).not.toContain(rule);
  });

  it('in no finding stands the token, the secret or what the claims say', async () => {
    const shown = await view(
      `https://a.example/?jwtTokenRequest=${signed('{"alg":"HS256","kid":"../x"}', claims)}®isterFlag=1`,
    );
    const args = JSON.stringify(allFindings(shown).map((finding) => finding.args));
    for (const part of [...shown.token.split('.'), secret, 'hong.gildong']) expect(args).not.toContain(part);
  });
});

describe('other forms', () => {
  const [header = '', payload = '', signature = ''] = token.split('.');

  it('the JSON serialisation is taken apart and said to be none of a JWT', async () => {
    for (const text of [
      `{"payload":"${payload}","protected":"${header}","signature":"${signature}"}`,
      `{"payload":"${payload}","signatures":[{"protected":"${header}","signature":"${signature}"},{"protected":"${header}","signature":"AA"}]}`,
    ]) {
      const shown = await view(text);
      expect(shown.form).toBe('jws-json');
      expect(rules(shown)).toContain('token-seg-json-ser');
      expect(shown.segments.slice(0, 3).map(({ role, at }) => [role, text.slice(at.from, at.to)])).toEqual([
        ['header', header],
        ['payload', payload],
        ['signature', signature],
      ]);
    }
  });

  it('a token in a token is opened, and has verdicts of its own', async () => {
    const outer = signed('{"alg":"HS256","cty":"JWT"}', token);
    const shown = await view(outer);
    expect(rules(shown)).toEqual(['token-cty-nested']);
    expect(shown.inner).toMatchObject({ token, form: 'jws', signature: { state: 'ok' }, structure: { state: 'ok' } });
    expect((await view(signed(HS256, `"${token}"`))).inner?.token).toBe(token);
  });

  it('an encrypted token is taken apart without a key', async () => {
    const text = `${base64url('{"alg":"dir","enc":"A128GCM"}')}..AAAAAAAAAAAAAAAA.AAAA.AAAAAAAAAAAAAAAAAAAAAA`;
    const shown = await view(text);
    expect(shown.form).toBe('jwe');
    expect(shown.structure.state).toBe('ok');
    expect(shown.segments.map(({ role }) => role)).toEqual(['header', 'key', 'iv', 'ciphertext', 'tag']);
  });
});

describe('any text', () => {
  it('without a token says so', async () => {
    const { tokens, findings } = await report('no token here');
    expect(tokens).toEqual([]);
    expect(findings.map(({ rule }) => rule)).toEqual(['token-in-empty']);
  });

  it('with several says so, with the place of each', async () => {
    const { findings } = await report(`${token}\n${token}`);
    expect(findings.map(({ rule, at }) => [rule, at.length])).toEqual([['token-in-multi', 2]]);
  });

  it('over the limit is refused', async () => {
    const outcome = await inspectTokens({ text: 'A'.repeat(limits.logBytes + 1), nowMs });
    expect(outcome).toMatchObject({ ok: false, error: { code: 'text-too-large' } });
  });

  it('long work reports how far it is, and ends when it is cancelled', async () => {
    const phases: string[] = [];
    await inspectTokens({ text: 'x '.repeat(400_000) + token, nowMs }, (phase) => {
      phases.push(phase);
      return Promise.resolve();
    });
    expect(new Set(phases)).toEqual(new Set(['find', 'judge']));
    const stop = new Error('stop');
    const work = inspectTokens({ text: 'x '.repeat(400_000), nowMs }, () => Promise.reject(stop));
    await expect(work).rejects.toBe(stop);
  });

  it('with any header and payload never fails, and every place lies inside', async () => {
    const part = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.json({ maxDepth: 3 }),
      fc.constantFrom(
        '{"alg":',
        '{"alg":"HS256","crit":[1,"alg","x"]}',
        '{"alg":7,"typ":[],"kid":"\\u0000"}',
        '{"exp":-0,"iat":"x"}',
      ),
    );
    await fc.assert(
      fc.asyncProperty(part, part, fc.constantFrom('', '.', '.AAAA', '.AA==', '.+/'), async (head, payload, rest) => {
        const text = `jwtTokenRequest=${base64url(head)}.${base64url(payload)}${rest}&a=b`;
        const { tokens } = await report(text);
        for (const each of tokens) for (const finding of allFindings(each)) expectPlaces(each, text, finding);
      }),
    );
  });
});

describe('the guide itself', () => {
  const guide = readSharedText('seeds/001_7f9e6189bac27dd2.txt');

  if (guide === null) {
    it('is not beside this repository: its samples were not read', () => expect(guide).toBeNull());
    return;
  }
  it('has a token in each of its two curl samples, the second with ®isterFlag', async () => {
    const lines = guide.split('\n').filter((line) => line.includes('jwtTokenRequest='));
    const samples = lines.filter((line) => line.startsWith('curl'));
    expect(samples).toHaveLength(2);
    const [get, post] = [await view(samples[0]!), await view(samples[1]!)];
    expect(get.token).toBe(post.token);
    expect(rules(get)).toEqual(['token-url-query']);
    expect(rules(post)).toEqual(['token-url-query', 'token-in-legacy-entity']);
    for (const { signature, policy } of [get, post]) {
      expect(signature.state).not.toBe('ok');
      expect(policy.findings.map(({ rule }) => rule)).toContain('token-exp-past');
    }
  });
});
