import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { IniReport } from '../../contract';
import { inspectIni } from './inspect';

function report(name: string): IniReport {
  const bytes = new Uint8Array(readFileSync(join(import.meta.dirname, '../../../test/fixtures/ini', name)));
  const result = inspectIni({ bytes }, { name: 'ADFSadapter.ini' });
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

const rulesIn = (name: string): string[] => report(name).findings.map(({ rule }) => rule);

/** What is wrong with the settings the guide shows, and nothing else. */
const ofTheGuide = [
  'ini-url-staging',
  'ini-url-sample-tenant',
  ...Array<string>(2).fill('ini-masked-value'),
  'ini-domain-list-ignored',
  ...Array<string>(5).fill('ini-masked-value'),
  'ini-ldap-tls-by-address',
  'ini-white-list-unused',
  'ini-ip-zone',
  'ini-token-lifetime-long',
];

describe('the settings the guide shows', () => {
  it.each([
    ['guide-values-utf8.ini', []],
    ['guide-values-cp949.ini', ['ini-encoding-doubtful']],
    ['guide-values-utf16le-bom.ini', ['ini-encoding-not-utf8']],
  ])('have their own faults in %s, and no others', (name, ofTheEncoding) => {
    expect(rulesIn(name).sort()).toEqual([...ofTheEncoding, ...ofTheGuide].sort());
    expect(report(name).errorCodes).toEqual([]);
  });
});

/** Line and rule of every fault that the file was given. */
const manyFaults = [
  '1 ini-semicolon-comment',
  '2 ini-missing-key-silent',
  '2 ini-missing-key-silent',
  '3 ini-key-misspelled',
  '6 ini-curly-quotes',
  '6 ini-url-trailing-slash',
  '9 ini-inline-comment',
  '9 ini-ldap-search-strict',
  '10 ini-ldap-scheme',
  '12 ini-ldap-password-open',
  '14 ini-ldap-password-plain',
  '14 ini-value-trimmed',
  '15 ini-white-list-missing',
  '16 ini-userinfo-encrypt',
  '18 ini-list-gap',
  '18 ini-userinfo-fields',
  '20 ini-duration-value',
  '21 ini-verify-url-missing',
  '22 ini-enum-value',
  '24 ini-key-misspelled',
  '25 ini-seconds-value',
  '27 ini-bypass-ineffective',
  '28 ini-wrong-section',
  '29 ini-section-malformed',
  '32 ini-locale-1033-missing',
  '32 ini-message-not-ascii',
];

it('names every fault of a file with many, each once and at its line', () => {
  const { text, findings } = report('many-faults-utf8.ini');
  const lineOf = (offset: number): number => text.slice(0, offset).split('\n').length;
  const told = findings.map(({ rule, at }) => `${lineOf(at[0]?.from ?? -1)} ${rule}`);
  expect(told.sort()).toEqual([...manyFaults].sort());
});
