import { describe, expect, it } from 'vitest';
import {
  clockRules,
  deploymentRules,
  failureCodes,
  iniRules,
  integrationRules,
  themeRules,
  tokenComposeRules,
  tokenRules,
} from '../../worker/contract';
import { filesBelow } from './sources';
import { differences, wordsOf } from './words';

type Module = Record<string, unknown>;
const texts = import.meta.glob<Module>('../../worker/texts/*/*.ts');
const messages = import.meta.glob<Module>('../../src/**/messages.*.ts');

async function load(modules: Record<string, () => Promise<Module>>, path: string): Promise<unknown> {
  const module = modules[`../../${path}`];
  return module ? wordsOf(await module()) : undefined;
}

const topics = filesBelow('worker/texts').filter((path) => /^worker\/texts\/(ko|en)\//.test(path));
const inTools = filesBelow('src').filter((path) => /\/messages\.(ko|en)\.ts$/.test(path));
const english = (path: string) => path.replace('/ko/', '/en/').replace('.ko.', '.en.');
const korean = (path: string) => path.replace('/en/', '/ko/').replace('.en.', '.ko.');

describe('words', () => {
  it.each([...new Set(topics.map(english))])('of %s are the same in both languages', async (path) => {
    expect(differences(await load(texts, path), await load(texts, korean(path)))).toEqual([]);
  });

  it.each([...new Set(inTools.map(english))])('of %s are the same in both languages', async (path) => {
    expect(differences(await load(messages, path), await load(messages, korean(path)))).toEqual([]);
  });

  it.each(['en', 'ko'])('in %s are there for every rule and every failure', async (lang) => {
    const rules = (await load(texts, `worker/texts/${lang}/ini-rules.ts`)) as object;
    const ofTheme = (await load(texts, `worker/texts/${lang}/theme-rules.ts`)) as object;
    const ofClocks = (await load(texts, `worker/texts/${lang}/otp-clocks-rules.ts`)) as object;
    const ofIntegration = (await load(texts, `worker/texts/${lang}/otp-integration-rules.ts`)) as object;
    const ofTokenCompose = (await load(texts, `worker/texts/${lang}/token-compose-rules.ts`)) as object;
    const ofDeployment = (await load(texts, `worker/texts/${lang}/deployment-rules.ts`)) as object;
    const ofToken = (await load(texts, `worker/texts/${lang}/token-rules.ts`)) as object;
    const failures = (await load(texts, `worker/texts/${lang}/failures.ts`)) as object;
    expect(failures, 'failures.ts').toBeTypeOf('object');
    const missing = [
      ...iniRules.filter((rule) => !Object.hasOwn(rules, rule)),
      ...themeRules.filter((rule) => !Object.hasOwn(ofTheme, rule)),
      ...clockRules.filter((rule) => !Object.hasOwn(ofClocks, rule)),
      ...integrationRules.filter((rule) => !Object.hasOwn(ofIntegration, rule)),
      ...tokenComposeRules.filter((rule) => !Object.hasOwn(ofTokenCompose, rule)),
      ...tokenRules.filter((rule) => !Object.hasOwn(ofToken, rule)),
      ...deploymentRules.filter((rule) => !Object.hasOwn(ofDeployment, rule)),
      ...failureCodes.filter((code) => !Object.hasOwn(failures, code)),
    ];
    expect(missing).toEqual([]);
  });

  it('are there for no rule that does not exist', async () => {
    const rules = (await load(texts, 'worker/texts/en/ini-rules.ts')) as object;
    expect(Object.keys(rules).filter((rule) => !(iniRules as readonly string[]).includes(rule))).toEqual([]);
    const ofTheme = (await load(texts, 'worker/texts/en/theme-rules.ts')) as object;
    expect(Object.keys(ofTheme).filter((rule) => !(themeRules as readonly string[]).includes(rule))).toEqual([]);
    const ofClocks = (await load(texts, 'worker/texts/en/otp-clocks-rules.ts')) as object;
    expect(Object.keys(ofClocks).filter((rule) => !(clockRules as readonly string[]).includes(rule))).toEqual([]);
    const ofIntegration = (await load(texts, 'worker/texts/en/otp-integration-rules.ts')) as object;
    expect(
      Object.keys(ofIntegration).filter((rule) => !(integrationRules as readonly string[]).includes(rule)),
    ).toEqual([]);
  });

  it('of tokens are there for no rule that does not exist', async () => {
    const rules = (await load(texts, 'worker/texts/en/token-rules.ts')) as object;
    expect(Object.keys(rules).filter((rule) => !(tokenRules as readonly string[]).includes(rule))).toEqual([]);
  });

  it('are compared by name, by kind and by the facts they use', () => {
    expect(differences({ a: '{x} {y|을/를}' }, { a: '{y} is {x}' })).toEqual([]);
    expect(differences({ a: 'x' }, {})).toHaveLength(1);
    expect(differences({}, { a: 'x' })).toHaveLength(1);
    expect(differences({ a: '{x}' }, { a: 'x' })).toHaveLength(1);
    expect(differences({ a: { b: '{x}' } }, { a: { b: '{y}' } })).toHaveLength(1);
    expect(differences({ a: 'x' }, { a: '' })).toHaveLength(1);
    expect(differences({ a: (n: number) => `${n}` }, { a: () => '' })).toHaveLength(1);
    expect(differences({ a: (n: number) => `${n}` }, { a: '{n}' })).toHaveLength(1);
  });
});

describe('rules', () => {
  it.each([
    ['ini', iniRules],
    ['theme', themeRules],
  ])('of the topic %s have a file each', (topic, rules) => {
    const folder = `worker/domain/${topic}/rules`;
    const files = new Set(filesBelow(folder));
    const missing = rules.filter((id) => !files.has(`${folder}/${id.slice(topic.length + 1)}.ts`));
    expect(missing).toEqual([]);
  });
});
