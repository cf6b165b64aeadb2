import { expect, it } from 'vitest';
import type { Diagnosis } from '../../../contract';
import { redactorFor } from './redact';

const { text } = redactorFor({ users: [], attempts: [], causes: [] } as Partial<Diagnosis> as Diagnosis);

it.each([
  ['a token in an address', 'at https://mfa.bank.io/r?jwtTokenRequest=eyJhbGciOiJI.eyJzeXMi.c2ln end', /eyJ|bank/],
  ['a host without a domain', 'https://fs01:443/adfs/ls', /fs01/],
  ['a compressed IPv6 address', 'from fe80::a1b2:1%12 and 2001:db8::7', /fe80|2001|a1b2/],
])('%s does not stand in a report that goes out', (_, line, secret) => {
  expect(text(line)).not.toMatch(secret);
});

it('leaves what only looks like an address', () => {
  expect(text('[Foo]::Bar at 12:01:02 in std::vector')).toBe('[Foo]::Bar at 12:01:02 in std::vector');
});

it('numbers a host once', () => {
  expect(text('https://adfs.contoso.com/a, adfs.contoso.com')).toMatch(/^https:\/\/(host-\d+)\/a, \1$/);
});
