import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ComposeClaim, TokenContract } from '../../../contract';
import { inspectTokens } from '..';
import { compose, newSecret, template } from '.';

const random = (bytes: Uint8Array) => crypto.getRandomValues(Uint8Array.from(bytes));
const nowMs = 1_698_232_068_000;
const farm = fc.record({
  kind: fc.constantFrom('request' as const, 'response' as const),
  encrypted: fc.boolean(),
  client: fc.boolean(),
  lifetimeS: fc.integer({ min: 60, max: 3600 }),
  uid: fc.constantFrom('jinone.kim', '홍길동', 'hong@contoso.com'),
});

/** What a person fills into the template. */
const typed = (uid: string): Readonly<Record<string, string>> => ({
  uid,
  displayUid: uid,
  email: 'hong@contoso.com',
  plainEmail: 'hong@contoso.com',
  mobile: '+82-1012345678',
  plainMobile: '+82-1012345678',
  client: 'https://sp.contoso.com',
});
const fillIn = (claims: readonly ComposeClaim[], uid: string): ComposeClaim[] =>
  claims.map(({ name, json }) => ({ name, json: JSON.stringify(typed(uid)[name] ?? JSON.parse(json)) }));

describe('a token from a template, filled in', () => {
  it('has no finding while it is made, and is judged clean on all three counts', async () => {
    await fc.assert(
      fc.asyncProperty(farm, async ({ kind, uid, ...settings }) => {
        const { secret, consumerKey } = newSecret(random);
        const contract: TokenContract = { ...settings, consumerKeys: [consumerKey], serviceName: 'adfs.contoso.com' };
        const { claims, encrypt } = template({ kind, contract, nowMs }, random);
        const filled = fillIn(claims, uid);
        const made = await compose(
          { kind, alg: 'HS256', claims: filled, encrypt, secret: { text: secret, reading: 'base64' }, contract, nowMs },
          { random, subtle: crypto.subtle },
        );
        if (!made.ok) throw new Error(made.error.code);
        expect(made.value.findings).toEqual([]);

        const secrets = [{ id: 'ini', text: secret, origin: 'ini' as const }];
        const report = await inspectTokens({ text: made.value.token, secrets, nowMs, contract }, async () => {});
        if (!report.ok) throw new Error(report.error.code);
        const [view, ...others] = report.value.tokens;
        expect(others).toEqual([]);
        expect(view).toMatchObject({ direction: kind, signature: { by: { id: 'ini', reading: 'base64' } } });
        for (const verdict of [view?.structure, view?.signature, view?.policy])
          expect(verdict).toMatchObject({ state: 'ok', findings: [] });
        const contact = view?.claims.find(({ name }) => name === 'mobile')?.decrypted?.text;
        expect(contact).toBe(encrypt.includes('mobile') ? '+82-1012345678' : undefined);
      }),
      { numRuns: process.env.SIGNET_LONG ? 1000 : 40 },
    );
  });
});
