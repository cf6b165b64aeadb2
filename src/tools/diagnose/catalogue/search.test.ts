import { beforeAll, describe, expect, it } from 'vitest';
import { diagnosisGaps, diagnosisStories } from '../../../../worker/contract';
import { catalogue } from '../../../../worker/domain/diagnosis/catalogue';
import { diagnosisWords } from '../words';
import { filters, itemsOf, search, type Item } from './search';

const idsOf = (items: readonly Item[]): string[] => items.map(({ id }) => id);

describe('the catalogue', () => {
  let items: Item[] = [];
  beforeAll(async () => {
    await diagnosisWords.load('en');
    items = itemsOf(catalogue);
  });

  it('has words for each entry, and an address that the page reads', () => {
    expect(items).toHaveLength(catalogue.length + diagnosisGaps.length + diagnosisStories.length);
    expect(items.filter(({ what, action }) => what === '' || action === '')).toEqual([]);
    expect(idsOf(items).filter((id) => !/^[a-z][a-z0-9-]{0,40}$/.test(id))).toEqual([]);
    expect(new Set(idsOf(items)).size).toBe(items.length);
  });

  it.each([
    ['1003', 'adapter-1003'],
    ['[#1003]', 'adapter-1003'],
    ['ErrorCode : 1003', 'adapter-1003'],
    ['0X800705B4', 'number-0x800705b4'],
    ['364', 'adfs-364'],
    ['Err.FailToLdapSearch', 'adapter-1003'],
    ['System.IO.FileNotFoundException', 'exception-file-not-found'],
  ])('gives first for %s what is known under it', (text, id) => {
    expect(idsOf(search(items, text, 'all'))[0]).toBe(id);
  });

  it('is searched by all words, in any order', () => {
    const found = idsOf(search(items, 'ldap fetched', 'all'));
    expect(found).toContain('adapter-1003');
    expect(found).toEqual(idsOf(search(items, 'FETCHED  ldap', 'all')));
    expect(search(items, 'ldap nonsensical', 'all')).toEqual([]);
  });

  it('is found by the settings an entry is about', () => {
    expect(idsOf(search(items, 'TOKEN_EXP_TIME', 'adapter'))).toEqual(
      expect.arrayContaining(['adapter-1005', 'adapter-5014']),
    );
  });

  it('has each entry under one kind', () => {
    const counts = filters.filter((one) => one !== 'all').map((one) => search(items, '', one).length);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(items.length);
    expect(Math.min(...counts)).toBeGreaterThan(0);
  });
});
