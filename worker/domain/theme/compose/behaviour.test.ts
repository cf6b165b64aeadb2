import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  el,
  visit,
  type FakeElement,
  type FakePage,
  type FakeResult,
  type FakeVisit,
} from '../../../../test/support/fake-dom';
import {
  adapterPage,
  barePage,
  choicePage,
  errorPage,
  fakeSkins,
  idpPage,
  loginPage,
  realmPage,
  signOutPage,
  updatePasswordPage,
} from '../../../../test/support/fake-pages';
import { themeWords, words } from '../../../../test/support/theme-specs';
import type { ThemeFeature, ThemePage, ThemeText } from '../../../contract';
import { themePages } from '../../../contract';
import { composeTheme } from '.';

function scriptOf(...features: ThemeFeature[]): string {
  const composed = composeTheme({ existing: { text: '"use strict";\n' }, spec: { features } });
  if (!composed.ok) throw new Error(composed.error.code);
  return composed.value.text;
}

const open = (features: ThemeFeature[], page: FakePage, how?: FakeVisit): FakeResult => {
  const result = visit(scriptOf(...features), page, how);
  expect(result.logged).toEqual([]);
  return result;
};

/** The texts on the page, in order. */
const textsIn = (element: FakeElement | null): string[] =>
  element === null ? [] : element.text !== null ? [element.text] : element.children.flatMap(textsIn);

const methods = ['ADFSadapter', 'AzureMfaAuthentication', 'CertificateAuthentication'];
const answered = '?client-request-id=1&pullStatus=0&jwtTokenResponse=aaa.bbb.ccc';
const goOn: ThemeFeature = { kind: 'go-on', callback: 'jwtTokenResponse', answer: 'get', provider: 'ADFSadapter' };
const everywhere = themePages.filter((page) => page !== 'error');

/** Every page that AD FS has, by the code a spec names it with. */
const pagesOf = (): [ThemePage, FakePage][] => [
  ...fakeSkins.flatMap((skin): [ThemePage, FakePage][] => [
    ['login', loginPage(skin)],
    ['login', loginPage(skin, 'Incorrect user ID or password.')],
    ['mfa-choice', choicePage(skin, methods)],
    ['error', choicePage(skin, methods, 'The selected authentication method is not available')],
  ]),
  ['mfa-adapter', adapterPage()],
  ['error', errorPage()],
  ['update-password', updatePasswordPage()],
  ['sign-out', signOutPage()],
  ['idp-initiated', idpPage()],
  ['home-realm', realmPage(['AD AUTHORITY'])],
  ['other', barePage()],
];

describe('go on after MFA', () => {
  it.each(fakeSkins)('picks our method on the choice page of %s, once', (skin) => {
    const page = choicePage(skin, methods);
    const { submitted } = open([goOn], page, { search: answered });
    expect(submitted).toEqual(['options:ADFSadapter']);
    expect(page.clicks).toEqual(['ADFSadapter']);
  });

  it('does so without the page’s own function too', () => {
    const { body } = choicePage('2016', methods);
    expect(open([goOn], { body }, { search: answered }).submitted).toEqual(['options:ADFSadapter']);
  });

  it('does not when the same answer comes back, but for a new answer it does', () => {
    const storage = new Map<string, string>();
    const at = (search: string) => open([goOn], choicePage('2016', methods), { search, storage }).submitted;
    expect(at(answered)).toHaveLength(1);
    expect(at(answered)).toEqual([]);
    expect(at(answered.replace('ccc', 'ddd'))).toHaveLength(1);
    expect([...storage.values()].join()).not.toContain('aaa.bbb');
  });

  it('does not where nothing can be remembered', () => {
    expect(open([goOn], choicePage('2016', methods), { search: answered, storage: null }).submitted).toEqual([]);
  });

  it.each([
    ['before MFA', ''],
    ['with an empty answer', '?jwtTokenResponse='],
    ['with another name that ends alike', '?xjwtTokenResponse=aaa'],
    ['with the name inside a value', '?wctx=jwtTokenResponse%3Daaa'],
  ])('does nothing %s', (_, search) => {
    expect(open([goOn], choicePage('2016', methods), { search }).submitted).toEqual([]);
  });

  it('does nothing when our method is not on offer', () => {
    expect(open([goOn], choicePage('2016', ['AzureMfaAuthentication']), { search: answered }).submitted).toEqual([]);
  });

  it('does nothing when the choice page says in a line of its own that something failed', () => {
    const page = choicePage('2016', methods);
    page.body.children[0]?.appendChild(el('span#errorText', 'The code was wrong'));
    expect(open([goOn], page, { search: answered }).submitted).toEqual([]);
  });

  it('does nothing on any other page, nor on one that shows an error', () => {
    for (const [kind, page] of pagesOf().filter(([code]) => code !== 'mfa-choice'))
      expect(open([goOn], page, { search: answered }).submitted, kind).toEqual([]);
  });
});

describe('notice', () => {
  const texts: ThemeText = {
    fallback: 'en',
    texts: ['ko', 'en', 'zh', 'zh-TW', 'vi'].map((lang) => ({ lang, text: `notice ${lang}` })),
  };
  const notice = (more: Partial<Extract<ThemeFeature, { kind: 'notice' }>> = {}): ThemeFeature => ({
    kind: 'notice',
    text: texts,
    pages: ['mfa-choice'],
    place: 'foot',
    look: 'info',
    ...more,
  });
  const shown = (feature: ThemeFeature, how?: FakeVisit): string | null =>
    open([feature], choicePage('2016', methods), how).byId('signet-notice-1')?.textContent ?? null;

  it.each<[string[], string]>([
    [['ko-KR'], 'ko'],
    [['KO'], 'ko'],
    [['zh-TW'], 'zh-TW'],
    [['zh-Hant-TW'], 'zh'],
    [['zh-CN', 'en'], 'zh'],
    [['fr-FR', 'vi-VN', 'en'], 'vi'],
    [['fr'], 'en'],
    [[], 'en'],
  ])('is in the language of a browser that wants %j: %s', (languages, lang) => {
    expect(shown(notice(), { languages })).toBe(`notice ${lang}`);
    expect(open([notice()], choicePage('2016', methods), { languages }).byId('signet-notice-1')?.lang).toBe(lang);
  });

  it('begins and ends when it shall, by the zone', () => {
    const timed = notice({ from: '2026-01-05T13:00+09:00', until: '2026-01-05T15:00+09:00' });
    const at = (hour: number, minute = 0) => shown(timed, { nowMs: Date.UTC(2026, 0, 5, hour, minute) });
    expect(at(3, 59)).toBeNull();
    expect(at(4)).toBe('notice en');
    expect(at(5, 59)).toBe('notice en');
    expect(at(6)).toBeNull();
  });

  it.each(themePages)('for %s stands on that page and no other', (page) => {
    for (const [kind, shownPage] of pagesOf()) {
      const found = open([notice({ pages: [page] })], shownPage).byId('signet-notice-1');
      expect(found !== null, `${page} on ${kind}`).toBe(kind === page);
    }
  });

  it('stands where it is wanted', () => {
    const top = open([notice({ place: 'top' })], choicePage('2016', methods));
    expect(top.byId('workArea')?.firstChild?.id).toBe('signet-notice-1');
    const foot = open([notice()], choicePage('2016', methods));
    expect(foot.byId('footerPlaceholder')?.children.map(({ id }) => id)).toEqual(['signet-notice-1']);
  });

  it('E06: any text shows as itself, line by line, and makes no element but line breaks', () => {
    fc.assert(
      fc.property(themeWords, (text) => {
        const { byId } = open([notice({ text: words(text) })], choicePage('2016', methods));
        const node = byId('signet-notice-1');
        expect(node?.textContent).toBe(text.replace(/\r\n?/g, '\n'));
        expect(node?.getElementsByTagName('*').every(({ tagName }) => tagName === 'br')).toBe(true);
      }),
    );
  });
});

describe('choice page', () => {
  const choice = (more: Partial<Extract<ThemeFeature, { kind: 'choice-page' }>>): ThemeFeature => ({
    kind: 'choice-page',
    order: [],
    hide: [],
    preselect: null,
    explain: [],
    ...more,
  });
  const optionsIn = ({ byId }: FakeResult) =>
    (byId('options')?.getElementsByTagName('*') ?? []).filter(({ id }) => methods.includes(id));
  const isHidden = (element: ReturnType<FakeResult['byId']>): boolean =>
    element !== null && (element.style['display'] === 'none' || isHidden(element.parentNode));

  it.each(fakeSkins)('puts options in order in %s, those not named behind', (skin) => {
    const result = open(
      [choice({ order: ['CertificateAuthentication', 'Unknown', 'ADFSadapter'] })],
      choicePage(skin, methods),
    );
    expect(optionsIn(result).map(({ id }) => id)).toEqual([
      'CertificateAuthentication',
      'ADFSadapter',
      'AzureMfaAuthentication',
    ]);
  });

  it.each(fakeSkins)('hides options in %s with all that belongs to them, but never all', (skin) => {
    const hidden = (hide: string[]) =>
      optionsIn(open([choice({ hide })], choicePage(skin, methods)))
        .filter(isHidden)
        .map(({ id }) => id);
    expect(hidden(['AzureMfaAuthentication'])).toEqual(['AzureMfaAuthentication']);
    expect(hidden([...methods])).toEqual([]);
  });

  it.each(fakeSkins)('says more below an option in %s, where it goes with it', (skin) => {
    const explain = [{ provider: 'AzureMfaAuthentication', text: words('With the app') }];
    const result = open([choice({ explain, order: ['AzureMfaAuthentication'] })], choicePage(skin, methods));
    expect(textsIn(result.byId('options'))).toEqual([
      'The AzureMfaAuthentication',
      'With the app',
      'The ADFSadapter',
      'The CertificateAuthentication',
    ]);
  });

  it('gives an option the focus, or picks it; then not again within five minutes', () => {
    const focus = choice({ preselect: { provider: 'ADFSadapter', how: 'focus' } });
    expect(open([focus], choicePage('2016', methods)).byId('ADFSadapter')?.focused).toBe(true);
    const submit = choice({ preselect: { provider: 'ADFSadapter', how: 'submit' } });
    const storage = new Map<string, string>();
    const at = (nowMs: number) => open([submit], choicePage('2016', methods), { storage, nowMs }).submitted;
    expect(at(1_000_000)).toEqual(['options:ADFSadapter']);
    expect(at(1_000_000 + 299_000)).toEqual([]);
    expect(at(1_000_000 + 300_000)).toEqual(['options:ADFSadapter']);
  });

  it('picks nothing beside what goes on after MFA', () => {
    const submit = choice({ preselect: { provider: 'AzureMfaAuthentication', how: 'submit' } });
    const search = answered;
    expect(open([goOn, submit], choicePage('2016', methods), { search }).submitted).toEqual(['options:ADFSadapter']);
    expect(open([submit, goOn], choicePage('2016', methods), { search }).submitted).toEqual(['options:ADFSadapter']);
    expect(open([submit, goOn], choicePage('2016', methods)).submitted).toEqual(['options:AzureMfaAuthentication']);
  });

  it('hides and picks nothing when a method failed', () => {
    const feature = choice({ hide: ['AzureMfaAuthentication'], preselect: { provider: 'ADFSadapter', how: 'submit' } });
    const result = open([feature], choicePage('2016', methods, 'not available'));
    expect(result.submitted).toEqual([]);
    expect(optionsIn(result).filter(isHidden)).toEqual([]);
  });
});

describe('user name', () => {
  const upn: ThemeFeature = {
    kind: 'user-name',
    domain: { name: 'contoso.com', style: 'upn' },
    placeholder: words('Employee no.'),
  };
  const netbios: ThemeFeature = { kind: 'user-name', domain: { name: 'CONTOSO', style: 'netbios' }, placeholder: null };
  const send = (feature: ThemeFeature, skin: (typeof fakeSkins)[number], name: string): string | undefined => {
    const page = loginPage(skin);
    const { byId, globals } = open([feature], page);
    const input = byId('userNameInput');
    if (input) input.value = name;
    page.press(globals);
    return page.sent[0];
  };

  it.each(fakeSkins)('is completed in %s, and only when it has no domain', (skin) => {
    expect(send(upn, skin, 'hong')).toBe('hong@contoso.com');
    expect(send(netbios, skin, ' hong ')).toBe('CONTOSO\\hong');
    for (const name of ['hong@other.com', 'OTHER\\hong', '']) expect(send(upn, skin, name)).toBe(name);
  });

  it('is completed on the page for a new password', () => {
    const page = updatePasswordPage();
    const globals = { UpdatePassword: { submitPasswordChange: () => true } };
    const result = open([upn], { ...page, globals });
    const input = result.byId('userNameInput');
    if (input) input.value = 'hong';
    expect(globals.UpdatePassword.submitPasswordChange()).toBe(true);
    expect(input?.value).toBe('hong@contoso.com');
  });

  it('has an example in its field', () => {
    expect(open([upn], loginPage('2016')).byId('userNameInput')?.getAttribute('placeholder')).toBe('Employee no.');
  });
});

describe('help', () => {
  const text = words('Reset it');
  const help: ThemeFeature = {
    kind: 'help',
    pages: ['login', 'error'],
    links: [{ text: words('Help'), url: 'https://help.example/' }],
    forgotten: { text, url: '/adfs/portal/updatepassword/' },
    errors: [
      { page: 'login', how: 'replace', text: words('Wrong name or password.') },
      { page: 'error', how: 'add', text: words('Call 1234.') },
    ],
  };
  const linksIn = (result: FakeResult) =>
    result.body.getElementsByTagName('*').flatMap((element) => element.getAttribute('href') ?? []);

  it.each(fakeSkins)('puts links on the pages chosen, and one below the password, in %s', (skin) => {
    expect(linksIn(open([help], loginPage(skin))).sort()).toEqual([
      '/adfs/portal/updatepassword/',
      'https://help.example/',
    ]);
    expect(linksIn(open([help], errorPage()))).toEqual(['https://help.example/']);
    expect(linksIn(open([help], adapterPage()))).toEqual([]);
    const order = (open([help], loginPage('2016')).byId('loginForm')?.children ?? []).map(
      ({ id, tagName }) => id || tagName,
    );
    expect(order).toEqual(['error', 'userNameArea', 'passwordArea', 'a', 'submissionArea']);
  });

  it('says errors in other words, only when there is one', () => {
    const errorOn = (page: FakePage, id: string) => open([help], page).byId(id)?.textContent;
    expect(errorOn(loginPage('2016', '잘못된 암호'), 'errorText')).toBe('Wrong name or password.');
    expect(errorOn(loginPage('2016'), 'errorText')).toBe('');
    expect(errorOn(errorPage(), 'errorMessage')).toBe('ContactCall 1234.');
  });
});

describe('home realm', () => {
  const partner = 'https://idp.partner.example/adfs/services/trust';
  const rules: ThemeFeature = {
    kind: 'home-realm',
    rules: [
      { when: { by: 'query', name: 'wtrealm', test: 'contains', value: 'urn:partner' }, issuer: partner },
      { when: { by: 'query', name: 'org', test: 'equals', value: '한국 본사' }, issuer: 'AD AUTHORITY' },
      { when: { by: 'userAgent', contains: 'Mobile' }, issuer: 'urn:not-there' },
    ],
  };
  const chosen = (how: FakeVisit, issuers = ['AD AUTHORITY', partner]): string[] => {
    const page = realmPage(issuers);
    open([rules], page, how);
    return page.chosen;
  };

  it('is picked by the first rule that holds, when it is on offer', () => {
    expect(chosen({ search: '?wtrealm=urn%3Apartner%3Aapp' })).toEqual([partner]);
    expect(chosen({ search: '?org=%ED%95%9C%EA%B5%AD+%EB%B3%B8%EC%82%AC' })).toEqual(['AD AUTHORITY']);
    expect(chosen({ search: '?org=%ED%95' })).toEqual([]);
    expect(chosen({})).toEqual([]);
    expect(chosen({ userAgent: 'Mobile Safari' })).toEqual([]);
    expect(chosen({ search: '?wtrealm=urn:partner' }, ['AD AUTHORITY'])).toEqual([]);
  });

  it('is not picked again when the user comes back within five minutes', () => {
    const storage = new Map<string, string>();
    const how = { search: '?wtrealm=urn:partner', storage };
    expect(chosen(how)).toEqual([partner]);
    expect(chosen(how)).toEqual([]);
  });
});

describe('further script and stage banner', () => {
  const more: ThemeFeature = { kind: 'more-script', uri: '/adfs/portal/script/more.js', pages: ['login'] };
  const banner: ThemeFeature = { kind: 'stage-banner', text: words('STAGING'), color: 'red', pages: everywhere };

  it('a further script is loaded on the pages chosen', () => {
    const loaded = open([more], loginPage('2016')).scripts;
    expect(loaded.map((script) => (script as unknown as { src: string }).src)).toEqual(['/adfs/portal/script/more.js']);
    expect(open([more], adapterPage()).scripts).toEqual([]);
  });

  it('the banner is the first on each page but those with an error', () => {
    for (const [kind, page] of pagesOf())
      expect(open([banner], page).body.firstChild?.id === 'signet-stage-banner-1', kind).toBe(kind !== 'error');
  });
});

/** One that acts on each page it can. */
const all: Record<ThemeFeature['kind'], ThemeFeature> = {
  'go-on': goOn,
  notice: { kind: 'notice', text: words('N'), pages: everywhere, place: 'top', look: 'warning' },
  'choice-page': {
    kind: 'choice-page',
    order: ['CertificateAuthentication'],
    hide: ['AzureMfaAuthentication'],
    preselect: { provider: 'ADFSadapter', how: 'focus' },
    explain: [{ provider: 'ADFSadapter', text: words('E') }],
  },
  'user-name': { kind: 'user-name', domain: { name: 'a.kr', style: 'upn' }, placeholder: words('P') },
  help: {
    kind: 'help',
    pages: everywhere,
    links: [{ text: words('L'), url: 'https://x.example/' }],
    forgotten: { text: words('F'), url: 'https://y.example/' },
    errors: [{ page: 'login', how: 'add', text: words('X') }],
  },
  'home-realm': { kind: 'home-realm', rules: [{ when: { by: 'always' }, issuer: 'AD AUTHORITY' }] },
  'more-script': { kind: 'more-script', uri: '/adfs/portal/script/more.js', pages: everywhere },
  'stage-banner': { kind: 'stage-banner', text: words('S'), color: 'blue', pages: everywhere },
};
const kinds = Object.keys(all) as ThemeFeature['kind'][];
/** Each pair once, the order taking turns. */
const pairs = kinds.flatMap((one, at) =>
  kinds.slice(at + 1).map((other, by): [typeof one, typeof one] => (by % 2 === 0 ? [one, other] : [other, one])),
);

/** What a user and the server notice of a page. */
const traces = ({ body, submitted, scripts, byId }: FakeResult, page: FakePage) => ({
  notice: byId('signet-notice-1')?.textContent,
  banner: byId('signet-stage-banner-1')?.textContent,
  links: byId('signet-help-1')?.textContent,
  scripts: scripts.length,
  submitted,
  chosen: 'chosen' in page ? page.chosen : [],
  placeholder: byId('userNameInput')?.getAttribute('placeholder'),
  options: textsIn(byId('options')),
  length: body.textContent.length,
});

describe('features together', () => {
  const seen = (features: ThemeFeature[]) =>
    pagesOf().map(([, page]) => traces(open(features, page, { search: answered }), page));
  const alone = Object.fromEntries(kinds.map((kind) => [kind, seen([all[kind]])]));
  /** A feature that acts nowhere. */
  const none = seen([{ kind: 'home-realm', rules: [{ when: { by: 'always' }, issuer: 'nobody' }] }]);

  it.each(pairs)('%s and %s do what each does alone, on each page, and nothing is logged', (one, other) => {
    for (const [at, both] of seen([all[one], all[other]]).entries()) {
      const [plain, first, second] = [none[at], alone[one]?.[at], alone[other]?.[at]];
      if (!plain || !first || !second) throw new Error('all see the same pages');
      for (const key of Object.keys(plain) as (keyof typeof plain)[]) {
        const changed = [first, second].find((single) => JSON.stringify(single[key]) !== JSON.stringify(plain[key]));
        if (key === 'length') expect(both.length - plain.length).toBe(first.length + second.length - 2 * plain.length);
        else expect(both[key]).toEqual((changed ?? plain)[key]);
      }
    }
  });

  it('a page whose elements are all missing, or whose globals are of another kind, breaks nothing', () => {
    const odd = { Login: 5, HRD: null, UpdatePassword: {}, paginationManager: 'x', SelectOption: 1 };
    for (const [, page] of [...pagesOf(), ['other', { body: barePage().body }] as const])
      expect(() =>
        visit(scriptOf(...Object.values(all)), { body: page.body, globals: odd }, { search: answered }),
      ).not.toThrow();
  });

  it('one that fails leaves the others at work, and says so in the console', () => {
    const page = loginPage('2016');
    const broken = Object.defineProperty({}, 'submitLoginRequest', {
      get() {
        throw new Error('broken page');
      },
    });
    const result = visit(scriptOf(all['user-name'], all.notice, all['stage-banner']), {
      ...page,
      globals: { ...page.globals, Login: broken },
    });
    expect(result.logged).toEqual(['Signet theme, user-name-1: broken page']);
    expect(result.byId('signet-notice-1')).not.toBeNull();
    expect(result.byId('signet-stage-banner-1')).not.toBeNull();
  });
});
