import { createContext, runInContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { adfsPages, adfsSkins, locales, type AdfsPage, type AdfsSkin } from '../../../../worker/contract';
import { cellsOf, pageFields, pageGlobals, pageIds, type Presence } from '../../../../worker/domain/theme/pages';
import { buildPage } from './build';
import { sampleRequest } from './sample';

const all = adfsSkins.flatMap((skin) => adfsPages.map((page): [AdfsPage, AdfsSkin] => [page, skin]));
const build = (page: AdfsPage, skin: AdfsSkin) => buildPage({ ...sampleRequest, page, skin });
const whole = (page: AdfsPage, skin: AdfsSkin) => {
  const { head, body } = build(page, skin);
  return head + body;
};
const names = (html: string, attribute: string) => [
  ...new Set([...html.matchAll(new RegExp(`<[^>]* ${attribute}="([^"]*)"`, 'g'))].map((match) => match[1] ?? '')),
];
const markup = (html: string) => html.replace(/<script[\s\S]*?<\/script>/g, '');

/** Names of a table by whether they are on a page surely, perhaps or not. */
function known(table: ReadonlyMap<string, Presence>, page: AdfsPage, skin: AdfsSkin) {
  const cell = cellsOf([page], [skin]);
  const pick = (which: keyof Presence) => [...table].filter(([, one]) => one[which] & cell).map(([name]) => name);
  return { sure: pick('sure'), may: [...pick('sure'), ...pick('maybe')] };
}

/** Parts that need an id in our pages and have none in `adfs.md`, and the methods, whose links are named after them. */
const ours = ['passwordBackButton', 'identityBanner', 'errorPassword', 'ADFSadapter', 'CertificateAuthentication'];
/** The form of options is the same wherever it is. */
const options = ['userNameInputOptionsHolder', 'waitingWheelDiv', 'WaitingWheel'];

describe('the pages and the facts that scripts are judged by', () => {
  it.each(all)('agree on the ids: %s in %s', (page, skin) => {
    const { sure, may } = known(pageIds, page, skin);
    const ids = names(markup(whole(page, skin)), 'id');
    expect(sure.filter((id) => !ids.includes(id))).toEqual([]);
    expect(ids.filter((id) => !may.includes(id) && ![...ours, ...options].includes(id))).toEqual([]);
  });

  it.each(all)('agree on the fields: %s in %s', (page, skin) => {
    const fields = names(markup(build(page, skin).body), 'name');
    expect(known(pageFields, page, skin).sure.filter((field) => !fields.includes(field))).toEqual([]);
  });

  it.each(all)('agree on the globals: %s in %s', (page, skin) => {
    const scripts = [...whole(page, skin).matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1]);
    const code = scripts
      .join('\n')
      .replace(/^(?=.*(\.initialize\(\)|addAgentDetails\(\);|Initialize\(\{|checkError\(\);|noScript)).*$/gm, (line) =>
        /^\S/.test(line) && !/=\s*function/.test(line) ? '' : line,
      );
    const context = createContext({ document: {}, navigator: {} });
    runInContext(code, context);
    const defined = [...pageGlobals.keys()].filter(
      (name) =>
        runInContext(`typeof ${name}`, context) !== 'undefined' || new RegExp(`^var ${name}\\b`, 'm').test(code),
    );
    const { sure, may } = known(pageGlobals, page, skin);
    expect(sure.filter((name) => !defined.includes(name))).toEqual([]);
    expect(defined.filter((name) => !may.includes(name))).toEqual([]);
  });
});

describe('what tells the versions apart', () => {
  const login = (skin: AdfsSkin) => whole('login', skin);

  it.each([
    [
      '2012R2',
      'content="IE=10.000"',
      'maximum-scale=1.0, user-scalable=no',
      '\u00a9 2013 Microsoft',
      '<label id="errorText" for="">',
    ],
    ['2016', 'content="IE=edge"', 'user-scalable=1', '\u00a9 2016 Microsoft', '<span id="errorText" for="">'],
    [
      '2019',
      'content="IE=edge"',
      'user-scalable=1',
      '\u00a9 2018 Microsoft',
      '<span id="errorText" for="" aria-live="assertive" role="alert">',
    ],
  ] as const)('%s', (skin, ...signs) => {
    for (const sign of signs) expect(login(skin)).toContain(sign);
  });

  it('has labels and a role since 2016, and main and footer since 2019', () => {
    expect(login('2012R2')).not.toMatch(/id="userNameInputLabel"|role="button"|id="authOptionLinks"|<main>|<footer/);
    expect(login('2016')).toMatch(/id="userNameInputLabel"[\s\S]*role="button"[\s\S]*id="authOptionLinks"/);
    expect(login('2016')).not.toMatch(/<main>|<footer|userNameInputOptionsHolder/);
    expect(login('2019')).toMatch(/<main><div id="workArea">[\s\S]*<footer id="footer"/);
    expect(login('2019')).toContain('<input id="userNameInputOptionsHolder" type="hidden" name="UserName" value="">');
    expect(login('2019')).toContain('class="pageLink footerLink"');
  });
});

describe('the forms', () => {
  it('are those of the sign-in page, in order', () => {
    const body = markup(build('login', '2016').body);
    expect(body).toMatch(/<form method="post" id="loginForm"[^>]*action="\/adfs\/ls\/\?client-request-id=/);
    expect(body).toMatch(/<form id="options" method="post" action="https:\/\/sts\.example\.com:443\/adfs\/ls\/\?/);
    expect(names(body, 'name')).toEqual(['UserName', 'Password', 'Kmsi', 'AuthMethod']);
    expect(body.indexOf('id="loginForm"')).toBeLessThan(body.indexOf('id="options"'));
    expect(body).toContain('onclick="return Login.submitLoginRequest();"');
    expect(body).toContain('<input id="optionForms" type="hidden" name="AuthMethod" value="FormsAuthentication">');
  });

  it('are those of the choice page, with one link for each method', () => {
    const body = build('mfa-choice', '2016').body;
    for (const name of ['ADFSadapter', 'CertificateAuthentication']) {
      const call = `onclick="SelectOption(&#39;${name}&#39;); return false;"`;
      expect(body).toContain(`<a class="actionLink" href="#" id="${name}" ${call}>`);
    }
    expect(names(markup(body), 'id')).not.toContain('loginForm');
    expect(body).toMatch(/id="mfaGreeting"[\s\S]*EXAMPLE\\kim[\s\S]*id="mfaGreetingDescription"/);
    expect(build('mfa-choice', '2012R2').body).not.toContain('id="mfaGreeting"');
    expect(build('mfa-choice', '2012R2').body).toContain('id="mfaGreetingDescription"');
  });

  it('turn a name of any kind into text and into one argument', () => {
    const name = `a'b"><img src=x>\\`;
    const { body } = buildPage({ ...sampleRequest, page: 'mfa-choice', methods: [{ name, title: name }] });
    expect(body).not.toContain('<img src=x');
    expect(body).toContain('SelectOption(&#39;a\\&#39;b&#34;&#62;&#60;img src=x&#62;\\\\&#39;)');
  });

  it('page by page, ask for another way only where there is one', () => {
    const alone = build('login', '2019-paginated').body;
    expect(alone).toContain('pages: ["usernamePage","passwordPage"]');
    const { body } = buildPage({
      ...sampleRequest,
      skin: '2019-paginated',
      primaryMethods: [{ name: 'CertificateAuthentication', title: 'Certificate' }],
    });
    expect(body).toContain('pages: ["usernamePage","primaryOptionsPage","passwordPage"]');
    expect(body.match(/id="optionsContainer"/g)).toHaveLength(2);
    expect(body).toContain('onclick="paginationManager.displayNextPage(); return false;"');
  });

  it('name the chosen organisation only once it is chosen', () => {
    const body = build('home-realm', '2019').body;
    expect(body).toContain('<input id="hrdSelection" type="hidden" value="">');
    expect(body).toContain('onclick="HRD.selection(&#39;AD AUTHORITY&#39;); return false;"');
    expect(names(body, 'id')).not.toContain('authArea');
  });
});

describe('every page', () => {
  it.each(locales)('has words in %s, and its address', (locale) => {
    for (const [page, skin] of all) {
      const built = buildPage({ ...sampleRequest, page, skin, locale, query: [['jwtTokenResponse', 'a b&c']] });
      expect(built.lang).toBe(locale === 'ko' ? 'ko-KR' : 'en-US');
      expect(new URL(built.url).searchParams.get('jwtTokenResponse')).toBe('a b&c');
      expect(built.url).toMatch(/^https:\/\/sts\.example\.com\/adfs\//);
      expect(/[가-힣]/.test(markup(built.body))).toBe(locale === 'ko');
    }
  });

  it('says what of it is not known from a capture', () => {
    expect(build('login', '2019').approximate).toEqual(['words-and-look']);
    expect(build('login', '2019-paginated').approximate).toContain('paginated-script');
    expect(build('mfa-choice', '2016').approximate).toEqual(['words-and-look', 'mfa-layout', 'policy-since-update']);
    expect(buildPage({ ...sampleRequest, page: 'mfa-choice', methods: [] }).approximate).toContain('single-option');
    for (const page of ['idp-initiated', 'update-password', 'sign-out'] as const) {
      expect(build(page, '2019').approximate).toContain(`${page}-layout`);
    }
  });

  it('sends the policy its version sends', () => {
    expect(build('login', '2012R2').policy).toBeNull();
    for (const skin of ['2016', '2019', '2019-paginated'] as const) {
      expect(build('login', skin).policy).toBe(
        "default-src 'self' 'unsafe-inline' 'unsafe-eval'; img-src 'self' data:;",
      );
    }
  });

  it('shows the style sheet, the logo and the illustration it is given, and lets none of them out', () => {
    const { head, body } = buildPage({
      ...sampleRequest,
      assets: {
        styleSheet: '#header { color: red } </style><b>',
        logo: 'data:image/png;base64,AA',
        illustration: 'data:image/png;base64,")}</style>',
      },
    });
    expect(head).toContain('#header { color: red } <\\/style><b>');
    expect(head.match(/<\/style>/g)).toHaveLength(2);
    expect(body).toContain('<img class="logoImage" id="companyLogo" src="data:image/png;base64,AA" alt="Example">');
  });
});
