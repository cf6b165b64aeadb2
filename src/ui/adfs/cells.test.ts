import { describe, expect, it } from 'vitest';
import { adfsPages, adfsSkins, locales } from '../../../worker/contract';
import { instrumentText } from '../../../worker/domain/theme/instrument';
import { cellId, cellsOf, pageRequest, resultOf, scenarioOf, scenarioPages, situations, type Scenario } from './cells';
import { en } from './messages.en';
import { ko } from './messages.ko';
import { buildPage, defaultPolicy } from './pages/build';
import { sampleRequest } from './pages/sample';
import { allowsInline, judgeLoad } from './sandbox/policy';
import { readMessage, type SandboxReport } from './sandbox/reports';

const settings = { ...sampleRequest, callback: 'jwtTokenResponse', nowMs: 0 };
const page = buildPage({ ...sampleRequest, page: 'mfa-choice' });
const result = (reports: SandboxReport[], text = '', end: Parameters<typeof resultOf>[4] = 'rest') =>
  resultOf(page, instrumentText(text), page.policy, reports, end);

describe('the matrix', () => {
  it('is every page in every skin and language; the answer of MFA is only where it can be', () => {
    const cells = cellsOf({ pages: adfsPages, skins: adfsSkins, locales, situations });
    expect(cells).toHaveLength((10 + 4) * 4 * 2);
    expect(new Set(cells.map(cellId)).size).toBe(cells.length);
    expect(cells.filter((one) => one.situation === 'after-mfa').map((one) => one.page)).not.toContain('login');
  });

  it('has the answer in the address after MFA, under the name of the farm', () => {
    const cell = { ...scenarioPages['after-mfa'], skin: '2016', locale: 'ko' } as const;
    const url = new URL(buildPage(pageRequest(cell, { ...settings, callback: 'answer' })).url);
    expect(url.searchParams.get('answer')).toBeTruthy();
    expect(
      new URL(buildPage(pageRequest({ ...cell, situation: 'first' }, settings)).url).searchParams.has(
        'jwtTokenResponse',
      ),
    ).toBe(false);
  });
});

describe('the scenarios of the guide', () => {
  const built = (scenario: Scenario) => {
    const { cell, settings: chosen } = scenarioOf(scenario, '2016', 'ko', settings);
    return buildPage(pageRequest(cell, chosen));
  };

  it('show the choice before and after MFA, the failure, and with one method no choice', () => {
    expect(built('before-mfa').body).toContain('id="CertificateAuthentication"');
    expect(built('before-mfa').url).not.toContain('jwtTokenResponse');
    expect(built('after-mfa').body).toBe(
      built('before-mfa').body.replaceAll(
        'wtrealm=urn%3Afederation%3Aexample',
        'wtrealm=urn%3Afederation%3Aexample&#38;pullStatus=0&#38;jwtTokenResponse=eyJhbGciOiJIUzI1NiJ9.e30.rehearsal',
      ),
    );
    expect(built('after-mfa').url).toContain('&pullStatus=0&jwtTokenResponse=');
    expect(built('failed-mfa').body).toContain('id="errorMessage"');
    expect(built('failed-mfa').url).toContain('jwtTokenResponse');
    expect(built('one-method').body).toContain('id="context"');
    expect(built('one-method').body).not.toMatch(/id="(options|otherOptions)"/);
  });
});

describe('what weighs most', () => {
  const submit: SandboxReport = { kind: 'submit', form: 'options', method: 'post', url: page.url, fields: [] };
  const change: SandboxReport = { kind: 'change', what: 'text', target: '#a', detail: 'b' };

  it.each<[string, SandboxReport[], string, string]>([
    ['nothing', [{ kind: 'hello' }, { kind: 'rest' }], '', 'fine'],
    ['a change', [change], '', 'changed'],
    ['a submit', [change, submit], '', 'submits'],
    ['a page that a person cannot send', [{ kind: 'use' }, change], '', 'stuck'],
    ['a page that a person sends', [{ kind: 'use' }, submit], '', 'fine'],
    [
      'a fault while it is used',
      [{ kind: 'use' }, { kind: 'error', message: 'x', line: 3, endless: false }, submit],
      '',
      'throws',
    ],
    ['a fault', [submit, { kind: 'error', message: 'x', line: 3, endless: false }], '', 'throws'],
    ['a script that is none', [], 'var = ;', 'throws'],
    ['a gap in the text', [change], 'with (a) b', 'not-rehearsed'],
    ['a gap on the way', [{ kind: 'gap', code: 'storage', line: 1 }], '', 'not-rehearsed'],
    ['a way out', [{ kind: 'navigate', url: 'https://x.example/', how: 'location', line: 1 }], '', 'leaves'],
    [
      'a load from elsewhere',
      [{ kind: 'load', url: 'https://x.example/a.png', directive: 'img-src', line: 1 }],
      '',
      'blocked',
    ],
    [
      'a load from AD FS',
      [{ kind: 'load', url: 'https://sts.example.com/adfs/portal/a.png', directive: 'img-src', line: 1 }],
      '',
      'fine',
    ],
  ])('%s', (_what, reports, text, verdict) => {
    expect(result(reports, text).verdict).toBe(verdict);
  });

  it('a page that was stopped, or never ran, is not called fine', () => {
    expect(result([], '', 'stopped').verdict).toBe('throws');
    expect(result([], '', 'left').verdict).toBe('not-rehearsed');
    expect(result([], '', 'not-started').verdict).toBe('not-rehearsed');
  });

  it('a form that the policy of the farm forbids to send is blocked', () => {
    const { verdict, blocked } = resultOf(page, null, "form-action 'none'", [submit], 'rest');
    expect([verdict, blocked[0]?.directive]).toEqual(['blocked', 'form-action']);
  });
});

describe('a policy', () => {
  const at = (url: string, directive: string, policy: string | null = defaultPolicy) =>
    judgeLoad(policy, page.url, url, directive);

  it('of AD FS lets its own host, inline code and data images through', () => {
    expect(at('https://sts.example.com/adfs/portal/x.js', 'script-src-elem')).toBe('own-host');
    expect(at('inline', 'script-src-elem')).toBe('allowed');
    expect(at('eval', 'script-src')).toBe('allowed');
    expect(at('data', 'img-src')).toBe('allowed');
    expect(at('https://cdn.example.net/x.js', 'script-src-elem')).toBe('blocked');
    expect(at('data', 'font-src')).toBe('blocked');
    expect(at('blob', 'worker-src')).toBe('blocked');
    expect(at('https://a.example/', 'connect-src')).toBe('blocked');
    // Nothing is said of forms, so they may go anywhere.
    expect(at('https://idp.example.net/', 'form-action')).toBe('allowed');
    expect(at('https://anything.example/', 'img-src', null)).toBe('allowed');
  });

  it.each([
    ['img-src https://*.example.net', 'https://cdn.example.net/a', 'allowed'],
    ['img-src https://*.example.net', 'https://example.net/a', 'blocked'],
    ['img-src cdn.example.net', 'https://cdn.example.net:8443/a', 'blocked'],
    ['img-src cdn.example.net:*', 'https://cdn.example.net:8443/a', 'allowed'],
    ['img-src http://cdn.example.net', 'https://cdn.example.net/a', 'allowed'],
    ['img-src https://cdn.example.net/a/', 'https://cdn.example.net/b/x', 'blocked'],
    ['img-src https:', 'https://any.example/', 'allowed'],
    ['img-src *', 'https://any.example/', 'allowed'],
    ['img-src *', 'data', 'blocked'],
    ["IMG-SRC 'none'; img-src *", 'https://any.example/', 'blocked'],
    ["default-src 'none'; img-src https://any.example", 'https://any.example/', 'allowed'],
  ])('%s: %s is %s', (policy, url, verdict) => {
    expect(judgeLoad(policy, page.url, url, 'img-src')).toBe(verdict);
  });

  it('may forbid the theme script itself', () => {
    expect(allowsInline(defaultPolicy, page.url)).toBe(true);
    expect(allowsInline("default-src 'self'", page.url)).toBe(false);
    expect(resultOf(page, instrumentText(''), "default-src 'self'", [], 'rest').verdict).toBe('blocked');
  });
});

describe('a message of the sandbox', () => {
  const read = (value: unknown) => readMessage(JSON.stringify(value), 'c');
  const good = { channel: 'c', first: 0, reports: [{ kind: 'hello' }] };

  it('is read to the last field', () => {
    expect(read(good)).toEqual({ first: 0, reports: [{ kind: 'hello' }] });
    for (const wrong of [
      { ...good, channel: 'd' },
      { ...good, first: -1 },
      { ...good, reports: [{ kind: 'constructor' }] },
      { ...good, reports: [{ kind: 'hello', path: ['constructor'] }] },
      { ...good, reports: [{ kind: 'dialog', how: 'alert', text: { toString: 1 } }] },
      { ...good, reports: [{ kind: 'dialog', how: 'alert' }] },
      { ...good, reports: [{ kind: 'gap', code: 'x', line: 1.5 }] },
      { ...good, reports: Array.from({ length: 301 }, () => ({ kind: 'hello' })) },
      [good],
      null,
    ])
      expect(read(wrong)).toBeNull();
    expect(readMessage(good, 'c')).toBeNull();
    expect(readMessage(JSON.stringify(good) + ' '.repeat(65_536), 'c')).toBeNull();
    expect(readMessage('{', 'c')).toBeNull();
  });
});

describe('the words', () => {
  it('exist for every gap, in both languages', () => {
    const codes = Object.keys(en.gaps);
    expect(Object.keys(ko.gaps)).toEqual(codes);
    for (const code of [
      'dynamic-code',
      'with',
      'pattern',
      'optional-chain',
      'global-name',
      'script-end',
      'timer',
      'storage',
      'frame',
      'document-write',
      'inline-script',
      'inline-handler',
      'resource',
      'left',
      'not-started',
      'cancelled',
    ]) {
      expect(codes).toContain(code);
    }
  });
});
