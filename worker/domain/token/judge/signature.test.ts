import { createHash, createHmac } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { partsOf } from '../../../../test/support/token-parts';
import type { SecretReading, SignatureVerdict, TokenKey, TokenSecret } from '../../../contract';
import { judgeSignature, readSecretAs } from './index';

const base64url = (text: string | Uint8Array): string => Buffer.from(text).toString('base64url');

function hs(
  alg: 'HS256' | 'HS384' | 'HS512',
  key: Uint8Array | string,
  payload: object,
  header: object = { alg },
): string {
  const signed = `${base64url(JSON.stringify(header))}.${base64url(JSON.stringify(payload))}`;
  return `${signed}.${createHmac(`sha${alg.slice(2)}`, key)
    .update(signed)
    .digest('base64url')}`;
}

const secretOf = (text: string, more: Partial<TokenSecret> = {}): TokenSecret => ({
  id: 'a',
  text,
  origin: 'typed',
  ...more,
});

async function judged(token: string, secrets: TokenSecret[] = [], keys: TokenKey[] = [], from?: string) {
  const parts =
    from === undefined
      ? partsOf(token)
      : partsOf(token, { from, repairs: [{ id: 'line-break', at: { from: 0, to: 1 }, count: 1 }] });
  return (await judgeSignature(parts, secrets, keys)).verdict;
}

const rules = ({ findings }: SignatureVerdict): string[] => findings.map(({ rule }) => rule);
const argOf = ({ findings }: SignatureVerdict, rule: string, name: string) =>
  findings.find((one) => one.rule === rule)?.args[name];

/** Published as made up; its vectors are those of `singleid.md` 1.7. */
const PUBLISHED = 'dABupkRnLygQhsrLgWVRbt8vRgkLilLKlO1FioMgfJE=';
const response =
  'eyJhbGciOiJIUzI1NiJ9.eyJ1aWQiOiJqaW5vbmUua2ltIiwicmVxIjoiNzYxZWZkNTItOTdkMC00NTFmLTljZjktY2Y4Njc0MGU3Y2EzIiwicmV0IjoiMSIsImV4cCI6MTY5ODIzOTI2OH0';
const SECRET = createHash('sha256').update('a key of this test').digest('base64');
const key = Buffer.from(SECRET, 'base64');
const claims = { sys: 's', req: 'r', uid: 'u', rtn: 'https://x' };

afterEach(() => vi.unstubAllGlobals());

describe('the reading of a secret', () => {
  it('of the response of singleid.md 1.7 is Base64; that its key is published is said', async () => {
    const verdict = await judged(`${response}.lCGwlJrertKZSVN2HM3icl0S-cPHktX1IxJRQ8IfzIM`, [secretOf(PUBLISHED)]);
    expect(verdict.by).toEqual({ id: 'a', reading: 'base64', keyBytes: 32, result: 'verified' });
    expect(rules(verdict)).toEqual(['token-key-weak']);
  });

  it('of the same signed with the secret as text is named, with the cure for the side that reads it so (D30)', async () => {
    const verdict = await judged(`${response}.wKbMqT2ziMFAfIdeSBSspsAVnfWhqr4OGNM7Y2vrrxo`, [secretOf(PUBLISHED)]);
    expect(verdict).toMatchObject({ state: 'fault', by: { reading: 'utf-8', keyBytes: 44 } });
    expect(verdict.findings.find(({ rule }) => rule === 'token-sig-enc-mismatch')?.args).toEqual({
      reading: 'utf-8',
      bytes: 44,
      wanted: 32,
    });
  });

  it('is no fault where no side is known to want Base64', async () => {
    const text = 'correct horse battery staple, and three more words';
    expect(await judged(hs('HS256', text, { sub: 'x' }), [secretOf(text)])).toMatchObject({
      state: 'ok',
      findings: [],
      by: { reading: 'utf-8' },
    });
  });

  it.each<SecretReading>([
    'base64url',
    'hex',
    'guid',
    'utf-16le',
    'xml-unescaped',
    'url-decoded',
    'unquoted',
    'utf-8-newline',
    'base64-of-text',
    'upper-case',
  ])('%s is found', async (reading) => {
    const text =
      { hex: 'ab'.repeat(32), guid: '00112233-4455-6677-8899-aabbccddeeff', base64url: '-_'.repeat(22) }[
        reading as string
      ] ?? '"a&amp;b%2Bcdefghijklmnopqrstuvwxyz0123456789"';
    const verdict = await judged(hs('HS256', readSecretAs(text, reading)!, { sub: 'x' }), [secretOf(text)]);
    expect(verdict.by).toMatchObject({ reading, result: 'verified' });
  });

  it('that verified is always the one that is named', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ minLength: 1, maxLength: 60 }),
        fc.constantFrom<SecretReading>('base64', 'utf-8', 'hex', 'utf-16le'),
        async (text, reading) => {
          const bytes = readSecretAs(text, reading);
          if (!bytes?.length) return;
          const { by } = await judged(hs('HS256', bytes, { sub: 'x' }), [secretOf(text)]);
          expect(by).not.toBeNull();
          // HMAC fills keys up with zeros, so that those at the end make no difference.
          const bare = (key: Uint8Array | null) =>
            Buffer.from(key ?? [])
              .toString('hex')
              .replace(/(?:00)+$/, '');
          expect(bare(readSecretAs(text, by!.reading!))).toBe(bare(bytes));
        },
      ),
    );
  });
});

describe('a signature', () => {
  it('without a key is unchecked, and that is said', async () => {
    const verdict = await judged(hs('HS256', key, claims));
    expect(verdict).toMatchObject({ state: 'unchecked', by: null, tried: [] });
    expect(rules(verdict)).toEqual(['token-sig-no-key']);
  });

  it('by the given secret is ok, and only that', async () => {
    expect(await judged(hs('HS256', key, claims), [secretOf(SECRET)])).toMatchObject({ state: 'ok', findings: [] });
    const wrong = await judged(hs('HS256', key, claims), [secretOf(Buffer.alloc(32, 7).toString('base64'))]);
    expect(wrong).toMatchObject({ state: 'fault', by: null });
    expect(rules(wrong)).toContain('token-sig-bad');
    expect(wrong.tried.length).toBeGreaterThan(5);
  });

  it('of another secret than the farm’s, or of two, is told', async () => {
    const other = await judged(hs('HS256', key, claims), [secretOf(SECRET, { origin: 'other' })]);
    expect(rules(other)).toEqual(['token-sig-other-secret']);
    const twice = await judged(hs('HS256', key, claims), [
      secretOf(SECRET, { domain: 'a.com' }),
      secretOf(SECRET, { id: 'b', domain: 'b.com' }),
    ]);
    expect(rules(twice).sort()).toEqual(['token-key-reused', 'token-sig-ambiguous']);
    expect(twice.state).toBe('ok');
  });

  it('without a key, or by a key of zeros alone, which HMAC takes for none, is told with any secret', async () => {
    const zeros = secretOf(Buffer.alloc(32).toString('base64'));
    for (const made of ['', Buffer.alloc(32)])
      for (const secrets of [[], [secretOf(SECRET)], [zeros], [secretOf(SECRET), zeros]])
        expect(rules(await judged(hs('HS256', made, claims), secrets))).toContain('token-key-empty');
    expect(rules(await judged(hs('HS256', Buffer.of(0, 1), claims), [secretOf('AAE=')]))).not.toContain(
      'token-key-empty',
    );
  });

  it('made by another HMAC than the header says is told', async () => {
    const verdict = await judged(hs('HS512', key, claims, { alg: 'HS256' }), [secretOf(SECRET)]);
    expect(rules(verdict)).toEqual(expect.arrayContaining(['token-sig-other-alg', 'token-sig-len']));
    expect(argOf(verdict, 'token-sig-other-alg', 'other')).toBe('HS512');
    expect(rules(await judged(hs('HS256', key, claims, { alg: 'hs256' }), [secretOf(SECRET)]))).toContain(
      'token-sig-other-alg',
    );
  });

  it('that fits only after a repair is never ok', async () => {
    const token = hs('HS256', key, claims);
    const verdict = await judged(token, [secretOf(SECRET)], [], `${token.slice(0, 30)}\n${token.slice(30)}`);
    expect(verdict).toMatchObject({ state: 'fault', by: { result: 'repaired' } });
    expect(rules(verdict)).toEqual(['token-sig-repaired']);
  });

  it.each(['none', 'nOnE', 'NONE'])('J01: alg %s is unsigned, whatever key is given', async (alg) => {
    const head = `${base64url(JSON.stringify({ alg }))}.${base64url('{}')}.`;
    for (const token of [head, `${head}AAAA`]) {
      const verdict = await judged(token, [secretOf('')]);
      expect(verdict).toMatchObject({ state: 'fault', by: null });
      expect(rules(verdict)).toContain('token-sig-unsigned');
    }
  });

  it('J01: an empty signature is unsigned', async () => {
    const token = hs('HS256', key, claims);
    const verdict = await judged(token.slice(0, token.lastIndexOf('.') + 1), [secretOf(SECRET)]);
    expect(verdict).toMatchObject({ state: 'fault', by: null });
    expect(argOf(verdict, 'token-sig-unsigned', 'reason')).toBe('empty');
  });

  it('J03: with its unused bits changed fits, and is not canonical', async () => {
    const token = hs('HS256', key, claims);
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const changed = token.slice(0, -1) + alphabet[alphabet.indexOf(token.at(-1)!) ^ 1]!;
    const verdict = await judged(changed, [secretOf(SECRET)]);
    expect(verdict.state).toBe('fault');
    expect(rules(verdict)).toEqual(['token-sig-not-canonical']);
  });

  it.each(['=', ' ', '\n'])('J04: with %j behind it is not ok', async (extra) => {
    const verdict = await judged(hs('HS256', key, claims) + extra, [secretOf(SECRET)]);
    expect(verdict.state).toBe('fault');
  });

  it.each([
    ['crit', { alg: 'HS256', crit: ['x'], x: 1 }, 'crit'],
    ['b64', { alg: 'HS256', b64: false, crit: ['b64'] }, 'b64'],
    ['unknown alg', { alg: 'HS257' }, 'alg-unknown'],
    ['no alg', {}, 'alg-missing'],
  ])('with %s in its header is refused', async (_name, header, reason) => {
    const verdict = await judged(hs('HS256', key, claims, header), [secretOf(SECRET)]);
    expect(verdict).toMatchObject({ state: 'fault', by: null });
    expect(verdict.findings.some(({ args }) => args['reason'] === reason)).toBe(true);
  });

  it('is never ok after any single character was changed', async () => {
    const token = hs('HS256', key, claims);
    await fc.assert(
      fc.asyncProperty(fc.nat(token.length - 1), fc.integer({ min: 32, max: 126 }), async (at, code) => {
        const changed = token.slice(0, at) + String.fromCharCode(code) + token.slice(at + 1);
        const { state } = await judged(changed, [secretOf(SECRET)]);
        expect(state === 'ok').toBe(changed === token);
      }),
    );
  });

  it('is checked over plain http too, where there is no Web Crypto', async () => {
    vi.stubGlobal('crypto', {});
    expect(
      await judged(hs('HS384', Buffer.concat([key, key]), claims), [
        secretOf(Buffer.concat([key, key]).toString('base64')),
      ]),
    ).toMatchObject({ state: 'ok', by: { reading: 'base64' } });
  });
});
