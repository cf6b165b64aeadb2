import { el, type FakeElement, type FakePage } from './fake-dom';

/** The parts of AD FS pages that scripts look for (`reference/adfs.md` 1), for each skin: ids, names, classes, order. */
export type FakeSkin = '2012R2' | '2016' | 'paginated';
export const fakeSkins: readonly FakeSkin[] = ['2012R2', '2016', 'paginated'];

const shell = (...inside: FakeElement[]): FakeElement =>
  el(
    'body',
    el(
      'div#fullPage',
      el('div#contentWrapper', el('div#content', el('div#workArea', ...inside), el('div#footerPlaceholder'))),
    ),
  );

const errorLine = (text = ''): FakeElement => el('div#error', el('span#errorText', text));

function optionsForm(skin: FakeSkin, names: readonly string[]): FakeElement {
  const field = el('input#optionSelection name=AuthMethod');
  const click = (name: string) => `onclick=SelectOption('${name}');`;
  const options =
    skin === 'paginated'
      ? names.map((name) =>
          el(
            `div#optionsContainer.optionButtonContainer ${click(name)}`,
            el('div#optionIcon', el('img')),
            el(`span#${name}.optionButton role=button`, `The ${name}`),
          ),
        )
      : names.map((name) => el(`a#${name}.actionLink ${click(name)}`, `The ${name}`));
  const box = skin === '2012R2' ? 'div.groupMargin' : 'div#authOptionLinks.groupMargin';
  return el('div#authOptions', el('form#options', field, el(box, ...options)));
}

const choosing = (body: FakeElement, clicks: string[]): Record<string, unknown> => ({
  SelectOption(name: string) {
    const [field, form] = ['optionSelection', 'options'].map((id) =>
      body.getElementsByTagName('*').find((element) => element.id === id),
    );
    clicks.push(name);
    if (field) field.value = name;
    form?.submit?.();
    return false;
  },
});

export interface ChoicePage extends FakePage {
  clicks: string[];
}

/** The choice of MFA methods. `error` is what stands there after a method failed. */
export function choicePage(skin: FakeSkin, names: readonly string[], error = ''): ChoicePage {
  const greeting = skin === '2012R2' ? [] : [el('div#mfaGreeting', 'Welcome')];
  const failed = error === '' ? [] : [el('div#errorArea', el('div#errorMessage', error))];
  const body = shell(
    el(
      'div#authArea',
      ...greeting,
      el('div#mfaGreetingDescription', 'More is needed'),
      ...failed,
      optionsForm(skin, names),
    ),
  );
  const clicks: string[] = [];
  return { body, clicks, globals: choosing(body, clicks) };
}

export interface LoginPage extends FakePage {
  /** Names that were sent. */
  sent: string[];
  /** What pressing the button does. */
  press: (globals: Record<string, unknown>) => void;
}

type Holder = Record<string, { submitLoginRequest?: () => boolean; validateAndNext?: () => boolean }>;

export function loginPage(skin: FakeSkin, error = ''): LoginPage {
  const input = el('input#userNameInput name=UserName');
  const fields =
    skin === 'paginated'
      ? [
          el('div#usernamePage', el('form#loginFormPaginated', errorLine(error), input)),
          el('div#passwordPage', el('form#loginForm', el('input#passwordInput name=Password'))),
        ]
      : [
          el(
            'form#loginForm',
            errorLine(error),
            el('div#userNameArea', input),
            el('div#passwordArea', el('input#passwordInput name=Password')),
            el('div#submissionArea'),
          ),
        ];
  const body = shell(el('div#authArea', el('div#loginArea', ...fields), optionsForm(skin, [])));
  const sent: string[] = [];
  const send = () => {
    sent.push(input.value);
    return false;
  };
  const isPaginated = skin === 'paginated';
  return {
    body,
    sent,
    globals: {
      Login: { submitLoginRequest: send },
      SelectOption: () => false,
      ...(isPaginated && { paginationManager: { validateAndNext: send } }),
    },
    press: (globals) => {
      const { Login, paginationManager } = globals as Holder;
      if (isPaginated) paginationManager?.validateAndNext?.();
      else Login?.submitLoginRequest?.();
    },
  };
}

export const adapterPage = (): FakePage => ({
  body: shell(
    el(
      'div#authArea',
      el(
        'div#loginArea',
        el('form#loginForm', el('input name=AuthMethod'), el('input name=Context'), el('input#passwordInput')),
      ),
    ),
  ),
});

export const errorPage = (): FakePage => ({
  body: shell(
    el(
      'div#authArea',
      el('div#errorArea', el('div#openingMessage', 'An error occurred'), el('div#errorMessage', 'Contact')),
    ),
  ),
});

export const updatePasswordPage = (error = ''): FakePage => ({
  body: shell(el('form#updatePasswordForm', errorLine(error), el('input#userNameInput name=UserName'))),
});

export const signOutPage = (): FakePage => ({ body: shell(el('div#signoutArea', 'Signed out')) });
export const idpPage = (): FakePage => ({ body: shell(el('div#idpSignonArea', el('form#idpForm'))) });
/** A page nobody told us of, without even a work area. */
export const barePage = (): FakePage => ({ body: el('body', el('p', 'text')) });

export interface RealmPage extends FakePage {
  chosen: string[];
}

export function realmPage(issuers: readonly string[]): RealmPage {
  const chosen: string[] = [];
  const escaped = (issuer: string) => issuer.replaceAll('/', '\\/').replaceAll(':', '\\u003a');
  const tiles = issuers.map((issuer) => {
    const tile = el('div.idp');
    tile.setAttribute('onclick', `HRD.selection('${escaped(issuer)}'); return false;`);
    return tile;
  });
  const body = shell(
    el(
      'div#hrdArea',
      el('form#hrd', el('div#bySelection', el('div#openingMessage'), ...tiles), el('div#byEmail', errorLine())),
    ),
  );
  return { body, chosen, globals: { HRD: { selection: (issuer: string) => chosen.push(issuer) } } };
}
