import { describe, expect, it } from 'vitest';
import type { RuleWords } from '../contract';
import { comparedReasons, deploymentPlaces, missingThings } from '../contract';
import { checkDeployment } from '../domain/deployment';
import { cases } from '../domain/deployment/rules/deployment.cases';
import { deploymentRules as en } from './en/deployment-rules';
import { deploymentWords as enWords } from './en/deployment-words';
import { fill } from './fill';
import { deploymentRules as ko } from './ko/deployment-rules';
import { deploymentWords as koWords } from './ko/deployment-words';

const languages: [string, Record<string, RuleWords>][] = [
  ['en', en],
  ['ko', ko],
];

describe.each(languages)('words in %s', (_, words) => {
  it.each(cases.map((row) => ({ title: `${row.rule} ${row.name ?? ''}`, row })))('say $title in full', ({ row }) => {
    const result = checkDeployment(row.has);
    if (!result.ok) throw new Error(result.error.code);
    const finding = result.value.findings.find(({ rule }) => rule === row.rule);
    const rule = words[row.rule];
    const sentences = [rule?.what, rule?.why, rule?.effect, rule?.cure, rule?.source];
    const cures = [...(finding?.fixes ?? []), ...(finding?.facts ?? [])];
    for (const sentence of [...sentences, ...cures.map(({ id }) => rule?.fixes?.[id])]) {
      const text = fill(sentence ?? '', finding?.args ?? {}, rule?.terms);
      expect(text).not.toBe('');
      expect(text).not.toMatch(/\{\w+[|}]/);
    }
    const codes = Object.keys(rule?.terms ?? {}).filter((name) => finding?.args[name] !== undefined);
    for (const name of codes) {
      const [value, terms] = [String(finding?.args[name]), rule?.terms?.[name] ?? {}];
      // The beginning of a host stays as it is.
      if (!value.startsWith('stg')) expect(Object.keys(terms), name).toContain(value);
    }
  });
});

it('name what is missing, the reasons and the places by their codes', () => {
  for (const words of [enWords, koWords]) {
    expect(Object.keys(words.missing)).toEqual([...missingThings]);
    expect(Object.keys(words.reasons)).toEqual([...comparedReasons]);
    expect(Object.keys(words.places)).toEqual([...deploymentPlaces]);
  }
});
