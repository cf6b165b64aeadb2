import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { iniText } from '../../../test/support/ini-arbitraries';
import type { DomainRehearsal } from '../../contract';
import { rehearseDomain } from './rehearse-domain';

const [C1, C2, S1, S2] = ['consumer-one', 'consumer-two', 'secret-one', 'secret-two'];

function rehearse(lines: readonly string[], account = 'user@aaa.com'): DomainRehearsal & { text: string } {
  const text = ['[MAIN]', ...lines].join('\r\n');
  const answer = rehearseDomain({ source: { text }, account });
  if (!answer.ok) throw new Error(answer.error.code);
  for (const key of [C1, C2, S1, S2]) expect(JSON.stringify(answer.value)).not.toContain(key);
  return { ...answer.value, text };
}

const lists = [
  `DOMAIN_CONSUMER_KEY_01=aaa.com;${C1}`,
  `DOMAIN_CONSUMER_KEY_02=bbb.com;${C2}`,
  `DOMAIN_SECRET_KEY_01=aaa.com;${S1}`,
  `DOMAIN_SECRET_KEY_02=bbb.com;${S2}`,
];
const empty = ['CONSUMER_KEY=', 'SECRET_KEY=""'];

/** `how key certainty reason` of the consumer and of the secret, and the verdict. */
const shown = ({ consumer, secret, verdict }: DomainRehearsal): string[] => [
  ...[consumer, secret].map(({ how, key, certainty, reason }) => `${how} ${key ?? '-'} ${certainty} ${reason ?? '-'}`),
  verdict,
];

describe('keys by domain', () => {
  it.each([
    ['user@aaa.com', '01'],
    ['user@bbb.com', '02'],
    ['o@dd@bbb.com', '02'],
  ])('%s has the keys of number %s', (account, number) => {
    const answer = rehearse([...empty, ...lists], account);
    const key = (name: string) => `by-domain DOMAIN_${name}_${number} stated -`;
    expect(shown(answer)).toEqual([key('CONSUMER_KEY'), key('SECRET_KEY'), 'pair']);
    const { at } = answer.secret;
    expect(at && answer.text.slice(at.from, at.to)).toBe(number === '01' ? `aaa.com;${S1}` : `bbb.com;${S2}`);
  });

  it('are passed over while the single keys have values', () => {
    const answer = rehearse([`CONSUMER_KEY=${C2}`, `SECRET_KEY="${S2}"`, ...lists]);
    expect(shown(answer)).toEqual(['single CONSUMER_KEY stated -', 'single SECRET_KEY stated -', 'pair']);
    expect(answer.consumer.passed.map(({ key, reason }) => [key, reason])).toEqual([
      ['DOMAIN_CONSUMER_KEY_01', 'single-key-wins'],
    ]);
  });

  it('may be mixed with a single key', () => {
    expect(rehearse([`CONSUMER_KEY=${C2}`, ...lists]).verdict).toBe('mixed');
  });

  it.each([
    ['no entry for the domain', [...empty, ...lists], 'user@ccc.com', 'none - inferred no-entry', 'no-keys'],
    ['a sub-domain', [...empty, ...lists], 'user@sub.aaa.com', 'none - inferred no-entry', 'no-keys'],
    ['no list at all', empty, 'user@aaa.com', 'none - stated no-list', 'no-keys'],
    ['an account without a domain', [...empty, ...lists], 'AAA\\user', 'unknown - inferred no-domain', 'unknown'],
    ['an account that ends with @', [...empty, ...lists], 'user@', 'unknown - inferred no-domain', 'unknown'],
  ])('%s: none', (_, lines, account, key, verdict) => {
    expect(shown(rehearse(lines, account))).toEqual([key, key, verdict]);
  });

  it.each([
    ['other letters', 'AAA.com;', 'domain-case'],
    ['a blank before the semicolon', 'aaa.com ;', 'domain-blank'],
  ])('%s are likely the same domain', (_, entry, reason) => {
    const answer = rehearse([...empty, `DOMAIN_CONSUMER_KEY_01=${entry}${C1}`, lists[2] ?? '']);
    expect(shown(answer)[0]).toBe(`by-domain DOMAIN_CONSUMER_KEY_01 inferred ${reason}`);
    expect(answer.verdict).toBe('pair');
  });

  it('of a consumer without a secret are named', () => {
    const answer = rehearse([...empty, ...lists.slice(0, 3)], 'user@bbb.com');
    expect(answer.verdict).toBe('no-secret');
    expect(rehearse([...empty, ...lists.slice(2)]).verdict).toBe('no-consumer');
  });

  it.each([
    ['behind a gap', `DOMAIN_SECRET_KEY_03=aaa.com;${S1}`, 'after-gap'],
    ['with a number of one digit', `DOMAIN_SECRET_KEY_1=aaa.com;${S1}`, 'number-unusable'],
    ['without its key', 'DOMAIN_SECRET_KEY_01=aaa.com;', 'entry-format'],
    ['with another separator', `DOMAIN_SECRET_KEY_01=aaa.com:${S1}`, 'entry-format'],
  ])('%s are passed over, and it is said why', (_, entry, reason) => {
    const { secret, verdict } = rehearse([...empty, ...lists.slice(0, 2), entry]);
    expect(secret).toMatchObject({ how: 'none', reason: 'no-entry', passed: [{ reason }] });
    expect(verdict).toBe('no-secret');
  });

  it('that are there twice', () => {
    const twice = (entry: string) => rehearse([...empty, ...lists.slice(0, 2), lists[2] ?? '', entry]).secret;
    expect(twice(`DOMAIN_SECRET_KEY_02=aaa.com;${S2}`)).toMatchObject({ how: 'unknown', reason: 'domain-twice' });
    expect(twice(`DOMAIN_SECRET_KEY_02=aaa.com;${S1}`)).toMatchObject({
      key: 'DOMAIN_SECRET_KEY_01',
      certainty: 'inferred',
      reason: 'domain-twice',
    });
    // The exact spelling is likelier than another one.
    expect(twice(`DOMAIN_SECRET_KEY_02=AAA.com;${S2}`)).toMatchObject({
      key: 'DOMAIN_SECRET_KEY_01',
      certainty: 'inferred',
    });
  });

  it('stay unknown while lines of one key differ', () => {
    const single = rehearse([`SECRET_KEY=${S1}`, `SECRET_KEY=${S2}`, ...lists]).secret;
    expect(single).toMatchObject({ how: 'unknown', key: null, reason: 'not-known' });
    const entry = rehearse([...empty, ...lists, `DOMAIN_SECRET_KEY_01=aaa.com;${S2}`]).secret;
    expect(entry).toMatchObject({ how: 'unknown', key: null, reason: 'not-known' });
  });

  it('are looked for in any text', () => {
    fc.assert(
      fc.property(iniText, fc.string(), (text, account) => {
        const answer = rehearseDomain({ source: { text }, account });
        expect(answer.ok).toBe(true);
      }),
    );
  });
});
