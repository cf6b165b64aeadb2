import { describe, expect, it } from 'vitest';
import { adfsPages, adfsSkins, themeSeenFeatures, type RuleWords } from '../contract';
import { inspectTheme } from '../domain/theme';
import { cases } from '../domain/theme/rules/theme.cases';
import { themeFeatureNames as enFeatures } from './en/theme-features';
import { themePageNames as enPages } from './en/theme-pages';
import { themeRules as en } from './en/theme-rules';
import { fill } from './fill';
import { themeFeatureNames as koFeatures } from './ko/theme-features';
import { themePageNames as koPages } from './ko/theme-pages';
import { themeRules as ko } from './ko/theme-rules';

const languages: [string, Record<string, RuleWords>][] = [
  ['en', en],
  ['ko', ko],
];

describe.each(languages)('words in %s', (_, words) => {
  it.each(cases.map((row) => ({ title: `${row.rule} ${row.name ?? ''}`, row })))('say $title in full', ({ row }) => {
    const source = typeof row.has === 'string' ? { text: row.has } : { bytes: row.has, encoding: row.encoding };
    const result = inspectTheme(source, row.context);
    if (!result.ok) throw new Error(result.error.code);
    const finding = result.value.findings.find(({ rule }) => rule === row.rule);
    const rule = words[row.rule];
    const sentences = [rule?.what, rule?.why, rule?.effect, rule?.cure, rule?.source];
    const buttons = (finding?.fixes ?? []).map(({ id }) => rule?.fixes?.[id]);
    for (const sentence of [...sentences, ...buttons]) {
      const text = fill(sentence ?? '', finding?.args ?? {}, rule?.terms);
      expect(text).not.toBe('');
      expect(text).not.toMatch(/\{\w+[|}]/);
    }
  });
});

it('name pages, skins and features by their codes', () => {
  for (const names of [enPages, koPages])
    expect(Object.keys(names)).toEqual([...adfsPages, ...adfsSkins, 'unknown'].sort(byOrder(names)));
  for (const names of [enFeatures, koFeatures]) expect(Object.keys(names)).toEqual([...themeSeenFeatures]);
});

/** Names that look like numbers come first in an object, whatever was written first. */
const byOrder = (names: object) => (a: string, b: string) =>
  Object.keys(names).indexOf(a) - Object.keys(names).indexOf(b);

describe('codes in words', () => {
  const terms = { pages: { a: '가 페이지', b: '나', x: '엑스', y: '와이' } };

  it('are put in one by one, with what is said of them in brackets', () => {
    expect(fill('{pages}', { pages: 'a,b@x+y' }, terms)).toBe('가 페이지, 나 (엑스, 와이)');
  });

  it('take the particle of the last word', () => {
    expect(fill('{pages|이/가}', { pages: 'b' }, terms)).toBe('나가');
  });

  it('stay as they are without a word, and where none were asked for', () => {
    expect(fill('{pages} {name}', { pages: 'c,constructor', name: 'a,b' }, terms)).toBe('c, constructor a,b');
  });
});
