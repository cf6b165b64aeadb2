import { describe, expect, it } from 'vitest';
import { soundScriptsRequest } from '../../test/support/theme-script-requests';
import { words } from '../../test/support/theme-specs';
import type { Outcome, ThemeComposeRequest, ThemeFeature } from '../contract';
import { failureCodes, locales } from '../contract';
import { regFile } from '../domain/core/escape';
import { featureIds } from '../domain/theme/compose';
import { createRuntime } from '../runtime/calls';
import { failures as en } from '../texts/en/failures';
import { themeComposeRules as enRules } from '../texts/en/theme-compose-rules';
import { fill } from '../texts/fill';
import { failures as ko } from '../texts/ko/failures';
import { themeComposeRules as koRules } from '../texts/ko/theme-compose-rules';
import { themeComposeHandlers } from './theme-compose';

const theme = themeComposeHandlers(createRuntime());
let calls = 0;
const call = () => ({ callId: `call-${calls++}` });

async function value<T>(outcome: Promise<Outcome<T>>): Promise<T> {
  const answer = await outcome;
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
}

const notice: ThemeFeature = {
  kind: 'notice',
  text: words('테스트', 'ko'),
  pages: ['login'],
  place: 'top',
  look: 'info',
};
const compose: ThemeComposeRequest = { existing: { text: 'var a;\r\n' }, spec: { features: [notice] } };

describe('theme.compose and theme.remove', () => {
  it('write and take out again', async () => {
    const { bytes } = await value(theme.compose(call(), compose));
    expect((await value(theme.remove(call(), { existing: { bytes } }))).text).toBe('var a;\r\n');
  });

  it.each<[string, unknown]>([
    ['nothing', null],
    ['no spec', { existing: { text: '' } }],
    ['a feature there is not', { spec: { features: [{ kind: 'miner' }] } }],
    ['a member too many', { spec: { features: [{ ...notice, html: '<b>' }] } }],
    ['a page there is not', { spec: { features: [{ ...notice, pages: ['constructor'] }] } }],
    ['a text that is a list', { spec: { features: [{ ...notice, text: [] }] } }],
    ['a file of numbers', { ...compose, existing: 5 }],
  ])('answer %s with a failure', async (_, request) => {
    const wrong = request as ThemeComposeRequest;
    for (const answer of [theme.compose(call(), wrong), theme.scripts(call(), request as never)])
      expect(await answer).toMatchObject({ ok: false, error: { code: 'call-arguments' } });
  });
});

describe('theme.scripts', () => {
  it.each(locales)('comments each step in %s, and the commands are the same', async (locale) => {
    const { files, steps } = await value(theme.scripts(call(), { ...soundScriptsRequest, locale }));
    const bare = files.apply.text.split('\r\n').filter((line) => line !== '' && !line.startsWith('#'));
    expect(bare).toEqual(steps.flatMap(({ lines }) => lines));
    const comments = files.apply.text.split('\r\n').filter((line) => line.startsWith('#'));
    expect(comments).toHaveLength(2 + steps.length * 2);
    expect(comments.join('')).not.toMatch(/[{}]/);
    expect(/[가-힣]/.test(comments.join(''))).toBe(locale === 'ko');
    expect(files.apply.bom).toBe(locale === 'ko');
  });

  it('has its findings in pasted text said in full, in both languages', async () => {
    const text = "PS> Set-AdfsWebTheme default –ON-LOADScriptPath “ON-LOAD_a.js” -Name [x] -Uri ' /adfs/portal/a.js'";
    const { findings } = await value(theme.readScript(call(), { source: { text } }));
    expect(findings.length).toBeGreaterThan(5);
    for (const { rule, args } of findings)
      for (const rules of [enRules, koRules]) {
        const { what, why, effect, cure } = rules[rule as keyof typeof enRules];
        expect(fill([what, why, effect, cure].join(' '), args)).not.toMatch(/[{}]/);
      }
  });
});

/** How each failure of a theme comes about. */
const failing: Record<string, () => Promise<Outcome<unknown>>> = {
  'escape-character': () => composing({ ...notice, text: words('a\0') }),
  'reg-key': async () => regFile([{ path: 'HKLM', values: [] }]),
  'reg-number': async () =>
    regFile([{ path: 'HKEY_LOCAL_MACHINE\\a', values: [{ name: 'a', data: { type: 'REG_DWORD', value: -1 } }] }]),
  'theme-spec-missing': () => composing({ ...notice, pages: [] }),
  'theme-spec-form': () => composing({ ...notice, from: 'soon' }),
  'theme-spec-twice': () => composing(goOn('get'), goOn('get')),
  'theme-spec-times': () => composing({ ...notice, from: '2026-01-05T13:00Z', until: '2026-01-05T13:00Z' }),
  'theme-spec-post': () => composing(goOn('post')),
  'theme-block-edited': () => changed((text) => text.replace('"use strict"', '"use  strict"')),
  'theme-block-broken': () => changed((text) => text.replace('theme : end', 'theme : end.')),
  'theme-block-newer': () => changed((text) => text.replace('begin v1', 'begin v9')),
  'theme-scripts-form': () => theme.scripts(call(), { ...soundScriptsRequest, folder: 'x' }),
  'theme-scripts-builtin': () => theme.scripts(call(), { ...soundScriptsRequest, theme: 'default' }),
  'theme-scripts-version': () =>
    theme.scripts(call(), { ...soundScriptsRequest, serverVersion: '2012R2', relyingParties: ['x'] }),
};

const goOn = (answer: 'get' | 'post'): ThemeFeature => ({
  kind: 'go-on',
  callback: 'token',
  answer,
  provider: 'ADFSadapter',
});
const composing = (...features: ThemeFeature[]) => theme.compose(call(), { spec: { features } });

async function changed(change: (text: string) => string): Promise<Outcome<unknown>> {
  const { text } = await value(theme.compose(call(), compose));
  return theme.remove(call(), { existing: { text: change(text) } });
}

describe('failures of a theme', () => {
  it.each(Object.entries(failing))('%s is said in full, in both languages', async (code, fail) => {
    const answer = await fail();
    if (answer.ok) throw new Error('it did not fail');
    expect(answer.error.code).toBe(code);
    for (const { [answer.error.code]: said } of [en, ko])
      expect(fill(`${said.what} ${said.cure}`, answer.error.args)).not.toMatch(/[{}]/);
  });

  it('are all there', () => {
    expect(failureCodes.filter((code) => /^(theme|escape|reg)-/.test(code) && !Object.hasOwn(failing, code))).toEqual(
      [],
    );
  });
});

describe('ids of features', () => {
  it('are their kind and number', () => {
    expect(featureIds({ features: [notice, goOn('get'), notice] })).toEqual(['notice-1', 'go-on-1', 'notice-2']);
  });
});
