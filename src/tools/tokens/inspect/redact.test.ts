import { createHmac } from 'node:crypto';
import { expect, it } from 'vitest';
import type { RuleWords } from '../../../../worker/contract';
import { inspectTokens } from '../../../../worker/domain/token';
import { tokenRules } from '../../../../worker/texts/en/token-rules';
import { redacted } from './redact';

const secret = Buffer.from('7d0c1f529b3e4a688f21c5e0a94b6d17'.repeat(2), 'hex');
const base64url = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const personal = {
  sys: '0f5b1c7e-2a44-4d0a-9a53-5a0a7c7d1e21',
  uid: 'hong.gildong@contoso.example',
  rtn: 'https://sts.contoso.example/adfs/ls?wctx=very-private',
  plainEmail: 'gildong@contoso.example',
  plainMobile: '+82-1012345678',
  email: 'AAECAwQFBgcICQoLazqJBbFY7Humn4+nu8uFskwslgSiaCQEpXAQe89c',
  password: 'hunter2-secret',
  client: 'urn:relying:party',
  name: { given: '길동' },
};

it('tells of nobody, and still says how the token is made and judged', async () => {
  const claims = { ...personal, req: '761efd52-97d0-451f-9cf9-cf86740e7ca3', exp: 1698239268, ret: '1' };
  const signed = `${base64url({ alg: 'HS256', kid: 'key-of-hong' })}.${base64url(claims)}`;
  const token = `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
  const text = `https://a.example/mfa?jwtTokenRequest=${token}`;
  const answer = await inspectTokens({
    text,
    secrets: [{ id: 'SECRET_KEY', text: secret.toString('base64'), origin: 'ini' }],
    nowMs: 1_800_000_000_000,
    contract: { serviceName: 'other.contoso.example', encrypted: true, consumerKeys: ['x'] },
  });
  const view = answer.ok ? answer.value.tokens[0] : undefined;
  if (!view) throw new Error('the token was not found');
  const told = redacted(
    { view, carrier: 'in an address', direction: 'Request token', timeOf: () => 'long ago' },
    {
      title: 'Token',
      form: 'Form',
      carrier: 'Found',
      segments: 'Parts',
      header: 'Header',
      claims: 'Claims',
      verdicts: { structure: 'Structure', signature: 'Signature', policy: 'Policy' },
      states: { ok: 'in order', fault: 'fault', unchecked: 'not checked' },
      bytes: (count) => `${count} bytes`,
      hidden: (kind, length) => `<${kind}, ${length}>`,
      dropped: 'left out',
      rule: (rule) => (tokenRules as Readonly<Record<string, RuleWords>>)[rule]!,
    },
  );

  for (const value of [...Object.values(personal).filter((one) => typeof one === 'string'), '길동', 'key-of-hong'])
    expect(told).not.toContain(value);
  for (const part of token.split('.')) expect(told).not.toContain(part);
  expect(told).toContain('uid: <text, 28>');
  expect(told).toContain('exp: 1698239268 (long ago)');
  expect(told).toContain('req: "761efd52-97d0-451f-9cf9-cf86740e7ca3"');
  expect(told).toContain('Signature: in order');
  expect(told).toContain('(token-exp-past)');
});
