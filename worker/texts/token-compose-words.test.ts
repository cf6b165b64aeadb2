import { describe, expect, it } from 'vitest';
import type { ComposeClaim, Finding, RuleWords, TokenComposeRequest } from '../contract';
import { openApis, rotationPlaces, rotationSteps, tokenComposeFailureCodes, tokenComposeRules } from '../contract';
import { compose } from '../domain/token/compose';
import { tokenApis as enApis } from './en/token-apis';
import { tokenComposeFailures as enFailures } from './en/token-compose-failures';
import { tokenComposeRules as enRules } from './en/token-compose-rules';
import { tokenRotation as enRotation } from './en/token-rotation';
import { fill } from './fill';
import { tokenApis as koApis } from './ko/token-apis';
import { tokenComposeFailures as koFailures } from './ko/token-compose-failures';
import { tokenComposeRules as koRules } from './ko/token-compose-rules';
import { tokenRotation as koRotation } from './ko/token-rotation';

const ids = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id);
const parameters = new Set(openApis.flatMap((api) => api.parameters.map(({ name }) => name)));

/** A request with as much wrong as goes into one. */
const wrongRequest: TokenComposeRequest = {
  kind: 'request',
  alg: 'HS512',
  claims: claimsOf({ req: 1, exp: 1, iat: 'x', nbf: 1e12, email: 'a', rtn: 'x'.repeat(16_384), uid: '' }),
  secret: { text: 'c2VjcmV', reading: 'base64' },
  to: { apiUrl: 'https://a.example', parameter: 'a', registerFlag: true },
  contract: { lifetimeS: 1 },
  nowMs: 2_000_000,
};
const others: TokenComposeRequest[] = [
  { ...wrongRequest, kind: 'response', claims: claimsOf({ ret: 1 }).concat(claimsOf({ ret: 2 })) },
  { ...wrongRequest, claims: claimsOf({ iat: 1, exp: 100 }), secret: { text: 'a', reading: 'utf-8' } },
];

function claimsOf(claims: Record<string, unknown>): ComposeClaim[] {
  return Object.entries(claims).map(([name, value]) => ({ name, json: JSON.stringify(value) }));
}

async function findAll(): Promise<Finding[]> {
  const random = (bytes: Uint8Array) => bytes;
  const made = await Promise.all(
    [wrongRequest, ...others].map((request) => compose(request, { random, subtle: undefined })),
  );
  return made.flatMap((outcome) => (outcome.ok ? outcome.value.findings : []));
}

describe.each([
  { language: 'en', apis: enApis, failures: enFailures, rules: enRules, rotation: enRotation },
  { language: 'ko', apis: koApis, failures: koFailures, rules: koRules, rotation: koRotation },
])('words on making tokens in $language', ({ apis, failures, rules, rotation }) => {
  it.each([
    ['APIs', apis.apis, ids(openApis)],
    ['parameters', apis.parameters, [...parameters]],
    ['steps of the rotation', rotation.steps, ids(rotationSteps)],
    ['places of the rotation', rotation.places, rotationPlaces],
    ['failures', failures, tokenComposeFailureCodes],
    ['rules', rules, tokenComposeRules],
  ])('are there for all %s and for no others', (_, words, codes) => {
    expect(Object.keys(words).sort()).toEqual([...codes].sort());
  });

  it('have every fact they name filled in, for every rule', async () => {
    const findings = await findAll();
    expect([...new Set(findings.map(({ rule }) => rule))].sort()).toEqual([...tokenComposeRules].sort());
    const known: Readonly<Record<string, RuleWords>> = rules;
    for (const { rule, args } of findings) {
      const { what = '', why, effect, cure, terms } = known[rule] ?? ({} as Partial<RuleWords>);
      const text = [what, why, effect, cure].map((template = '') => fill(template, args, terms)).join(' ');
      expect(text).not.toMatch(/[{}]/);
      if ('form' in args) expect(Object.keys(terms?.form ?? {})).toContain(args.form);
    }
  });
});
