import { createHmac, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { CompactEncrypt } from 'jose';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { partsOf } from '../../../../test/support/token-parts';
import type { TokenKey, TokenSecret } from '../../../contract';
import { judgeSignature } from './index';

const base64url = (text: string | Uint8Array): string => Buffer.from(text).toString('base64url');
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const pem = (one: KeyObject, type: 'spki' | 'pkcs1' | 'pkcs8' = 'spki') =>
  one.export({ format: 'pem', type }).toString();

function token(
  alg: string,
  key: KeyObject,
  header: object = {},
  dsaEncoding: 'ieee-p1363' | 'der' = 'ieee-p1363',
): string {
  const signed = `${base64url(JSON.stringify({ alg, ...header }))}.${base64url('{"sub":"x"}')}`;
  return `${signed}.${sign('sha256', Buffer.from(signed), { key, dsaEncoding }).toString('base64url')}`;
}

async function judged(text: string, keys: (string | TokenKey)[], secrets: TokenSecret[] = []) {
  const given = keys.map((one, at) => (typeof one === 'string' ? { id: `${at}`, text: one } : one));
  const { verdict, decrypted } = await judgeSignature(partsOf(text), secrets, given);
  return { ...verdict, decrypted, rules: verdict.findings.map(({ rule }) => rule) };
}

afterEach(() => vi.unstubAllGlobals());

describe('a public-key signature', () => {
  it.each([
    ['SPKI', pem(rsa.publicKey)],
    ['PKCS #1', pem(rsa.publicKey, 'pkcs1')],
    ['private PKCS #8', pem(rsa.privateKey, 'pkcs8')],
    ['private PKCS #1', pem(rsa.privateKey, 'pkcs1')],
    ['JWK', JSON.stringify(rsa.publicKey.export({ format: 'jwk' }))],
    ['private JWK', JSON.stringify(rsa.privateKey.export({ format: 'jwk' }))],
    [
      'JWKS',
      JSON.stringify({ keys: [ec.publicKey.export({ format: 'jwk' }), rsa.publicKey.export({ format: 'jwk' })] }),
    ],
  ])('is checked with a key as %s', async (_name, text) => {
    expect(await judged(token('RS256', rsa.privateKey), [text])).toMatchObject({
      state: 'ok',
      findings: [],
      by: { result: 'verified' },
    });
  });

  it('by an elliptic curve is checked; as ASN.1 it is named', async () => {
    expect((await judged(token('ES256', ec.privateKey), [pem(ec.publicKey)])).state).toBe('ok');
    const der = await judged(token('ES256', ec.privateKey, {}, 'der'), [pem(ec.publicKey)]);
    expect(der.state).toBe('fault');
    expect(der.findings.find(({ rule }) => rule === 'token-sig-len')?.args).toMatchObject({
      expected: 64,
      reason: 'der',
    });
  });

  it('is not checked with a key of another kind, and that is said', async () => {
    for (const text of [pem(ec.publicKey), '{"kty":"oct","k":"AAAA"}']) {
      const verdict = await judged(token('RS256', rsa.privateKey), [text]);
      expect(verdict).toMatchObject({ state: 'fault', by: null, tried: [{ result: 'unfit' }] });
      expect(verdict.rules).toEqual(['token-alg-keytype']);
    }
    expect((await judged(token('RS256', rsa.privateKey), ['no key'])).rules).toContain('token-key-unreadable');
  });

  it('J02: a public PEM as HMAC secret is key confusion, given as key or as secret', async () => {
    const text = pem(rsa.publicKey);
    const signed = `${base64url('{"alg":"HS256"}')}.${base64url('{"sub":"admin"}')}`;
    const forged = `${signed}.${createHmac('sha256', text).update(signed).digest('base64url')}`;
    for (const verdict of [
      await judged(forged, [text]),
      await judged(forged, [], [{ id: 's', text, origin: 'typed' }]),
    ]) {
      expect(verdict.state).toBe('fault');
      expect(verdict.rules).toContain('token-alg-confusion');
    }
  });

  it('J07: is never checked with a key out of the token', async () => {
    const jwk = rsa.publicKey.export({ format: 'jwk' });
    const verdict = await judged(
      token('RS256', rsa.privateKey, { jwk, jku: 'https://x/keys', x5u: 'https://x/cert' }),
      [],
    );
    expect(verdict).toMatchObject({ state: 'unchecked', by: null, tried: [] });
  });

  it('is left unchecked over plain http, and that is said', async () => {
    vi.stubGlobal('crypto', {});
    const verdict = await judged(token('RS256', rsa.privateKey), [pem(rsa.publicKey)]);
    expect(verdict).toMatchObject({ state: 'unchecked', rules: ['token-sig-no-crypto'] });
  });
});

describe('an encrypted token', () => {
  const plain = new TextEncoder().encode('{"sub":"x"}');
  const secret = { id: 's', text: Buffer.alloc(32, 5).toString('base64'), origin: 'typed' as const };

  it('is opened with a private key or a secret', async () => {
    const byKey = await new CompactEncrypt(plain)
      .setProtectedHeader({ alg: 'RSA-OAEP-256', enc: 'A256GCM' })
      .encrypt(rsa.publicKey);
    expect(await judged(byKey, [pem(rsa.privateKey, 'pkcs8')])).toMatchObject({
      state: 'ok',
      decrypted: '{"sub":"x"}',
    });
    const bySecret = await new CompactEncrypt(plain)
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
      .encrypt(new Uint8Array(32).fill(5));
    expect(await judged(bySecret, [], [secret])).toMatchObject({
      state: 'ok',
      by: { reading: 'base64' },
      decrypted: '{"sub":"x"}',
    });
    expect(await judged(bySecret, [])).toMatchObject({ state: 'unchecked', rules: ['token-sig-no-key'] });
    expect((await judged(bySecret, [], [{ ...secret, text: Buffer.alloc(32).toString('base64') }])).rules).toContain(
      'token-jwe-failed',
    );
  });

  it('J05: that asks for 2^31 rounds is refused at once', async () => {
    const header = base64url(JSON.stringify({ alg: 'PBES2-HS256+A128KW', enc: 'A128GCM', p2c: 2 ** 31, p2s: 'AAAA' }));
    const started = performance.now();
    const verdict = await judged(`${header}.AAAA.AAAA.AAAA.AAAA`, [], [secret]);
    expect(performance.now() - started).toBeLessThan(100);
    expect(verdict.findings[0]).toMatchObject({ rule: 'token-jwe-refused', args: { reason: 'p2c', most: 1_000_000 } });
  });

  it('J05: that unfolds to too much is refused', async () => {
    const bomb = await new CompactEncrypt(new Uint8Array(3_000_000))
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', zip: 'DEF' })
      .encrypt(new Uint8Array(32).fill(5));
    const started = performance.now();
    const verdict = await judged(bomb, [], [secret]);
    expect(performance.now() - started).toBeLessThan(1000);
    expect(verdict.findings[0]).toMatchObject({ rule: 'token-jwe-refused', args: { reason: 'zip' } });
  });
});
