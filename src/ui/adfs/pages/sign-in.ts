import {
  absoluteAction,
  errorBox,
  hidden,
  hiddenLabel,
  quoted,
  relativeAction,
  spanButton,
  type PageBody,
  type PageContext,
} from './context';
import { el, script, type Html } from './html';
import { login, messagesScript, paginated, selectOption } from './scripts';
import type { AdfsMethod } from './types';

/** Sign-in with name and password on one page (`adfs.md` 1.3), with AD FS's error after a wrong password or without. */
export function signIn(context: PageContext, error: string): PageBody {
  return context.paginated ? pageByPage(context, error) : onePage(context, error);
}

function onePage(context: PageContext, error: string): PageBody {
  const { words, request } = context;
  const form = el(
    'form',
    {
      method: 'post',
      id: 'loginForm',
      autocomplete: 'off',
      novalidate: 'novalidate',
      onKeyPress: 'if (event && event.keyCode == 13) Login.submitLoginRequest();',
      action: relativeAction(context),
    },
    errorBox(context, error),
    el(
      'div',
      { id: 'formsAuthenticationArea' },
      el(
        'div',
        { id: 'userNameArea' },
        hiddenLabel(context, 'userNameInput', words.userName),
        userNameField(words.userHint),
      ),
      el(
        'div',
        { id: 'passwordArea' },
        hiddenLabel(context, 'passwordInput', words.password),
        passwordField(words.password),
      ),
      staySignedIn(context, ''),
      el(
        'div',
        { id: 'submissionArea', class: 'submitMargin' },
        spanButton(context, words.signIn, 'return Login.submitLoginRequest();'),
      ),
    ),
    hidden('AuthMethod', 'optionForms', 'FormsAuthentication'),
  );
  const area = el(
    'div',
    { id: 'loginArea' },
    el('div', { id: 'loginMessage', class: 'groupMargin' }, words.loginMessage),
    form,
    optionsArea(context, request.primaryMethods),
    el('div', { id: 'introduction', class: 'groupMargin' }),
    script(login),
  );
  return { ...common(context), work: [el('div', { id: 'authArea', class: 'groupMargin' }, area)], approximate: [] };
}

/** One page for the name and one for the password (`adfs.md` 1.4). */
function pageByPage(context: PageContext, error: string): PageBody {
  const { words, request } = context;
  const several = request.primaryMethods.length > 0;
  const namePage = el(
    'div',
    { id: 'usernamePage' },
    el('div', { id: 'loginMessage', class: 'groupMargin' }, words.loginMessage),
    el(
      'form',
      {
        method: 'post',
        id: 'loginFormPaginated',
        class: 'paginatedPageForm',
        autocomplete: 'off',
        novalidate: 'novalidate',
        onsubmit: 'return false;',
      },
      el('div', { class: 'errorUsernamePaginated' }, errorBox(context, error)),
      el(
        'div',
        { id: 'userNameArea' },
        hiddenLabel(context, 'userNameInput', words.userName),
        userNameField(words.userHint, 'if (event && event.keyCode == 13) return paginationManager.validateAndNext();'),
      ),
      staySignedIn(context, ' kmsiAreaPaginated'),
      el(
        'div',
        { id: 'nextButtonArea', class: 'submitMargin' },
        el(
          'span',
          {
            id: 'nextButton',
            class: 'next submit',
            role: 'button',
            tabindex: 4,
            onKeyPress: 'if (event && event.keyCode == 32) paginationManager.validateAndNext();',
            onclick: 'return paginationManager.validateAndNext();',
          },
          words.next,
        ),
      ),
    ),
  );
  const pages = ['usernamePage', ...(several ? ['primaryOptionsPage'] : []), 'passwordPage'];
  const area = el(
    'div',
    { id: 'loginArea' },
    namePage,
    optionsPage(context),
    passwordPage(context),
    script(paginated(pages)),
  );
  return {
    ...common(context),
    work: [el('div', { id: 'authArea', class: 'groupMargin' }, area)],
    approximate: ['paginated-script'],
  };
}

function optionsPage(context: PageContext): Html {
  const { words, request } = context;
  const password = { name: 'FormsAuthentication', title: words.withPassword };
  const options = request.primaryMethods.length > 0 ? [password, ...request.primaryMethods] : [];
  return el(
    'div',
    { id: 'primaryOptionsPage', style: 'display:none' },
    el(
      'div',
      { id: 'optionsBannerContainer', class: 'bannerContainer' },
      backButton('optionsBackButton', words.back),
      el('div', { id: 'identityBannerOptions', class: 'identityBanner' }),
    ),
    el('div', { id: 'primaryAuthOptionsTitle', class: 'authOptionsTitlePaginated' }, words.otherMethods),
    errorBox(context, '', { box: 'errorOption', text: 'errorTextOption' }),
    el(
      'div',
      { id: 'authOptions' },
      el(
        'form',
        { id: 'options', method: 'post', action: absoluteAction(context) },
        script(selectOption(request.skin)),
        hidden('AuthMethod', 'optionSelection'),
        hidden('UserName', 'userNameInputOptionsHolder'),
        el(
          'div',
          { id: 'authOptionLinks', class: 'groupMargin' },
          waitingWheel(),
          ...options.map((one) => optionButton(one)),
        ),
      ),
    ),
  );
}

function optionButton({ name, title }: AdfsMethod): Html {
  const onclick =
    name === 'FormsAuthentication'
      ? 'paginationManager.displayNextPage(); return false;'
      : `SelectOption(${quoted(name)}); return false;`;
  return el(
    'div',
    { id: 'optionsContainer', class: 'optionButtonContainer', onclick },
    el('div', { id: 'optionIcon' }, el('img', { src: keyIcon, alt: '' })),
    el('span', { id: name, class: 'optionButton', role: 'button', tabindex: 0 }, title),
  );
}

function passwordPage(context: PageContext): Html {
  const { words } = context;
  return el(
    'div',
    { id: 'passwordPage', style: 'display:none' },
    el(
      'div',
      { class: 'bannerContainer' },
      backButton('passwordBackButton', words.back),
      el('div', { id: 'identityBanner', class: 'identityBanner' }),
    ),
    el(
      'form',
      {
        method: 'post',
        id: 'loginForm',
        autocomplete: 'off',
        novalidate: 'novalidate',
        onKeyPress: 'if (event && event.keyCode == 13) Login.submitLoginRequest();',
        action: relativeAction(context),
      },
      errorBox(context, '', { box: 'errorPassword', text: 'errorTextPassword' }),
      hidden('UserName', 'userNameInputHolder'),
      el(
        'div',
        { id: 'passwordArea' },
        hiddenLabel(context, 'passwordInput', words.password),
        passwordField(words.password),
      ),
      hidden('AuthMethod', 'optionForms', 'FormsAuthentication'),
      el(
        'div',
        { id: 'submissionArea', class: 'submitMargin' },
        el(
          'span',
          {
            id: 'submitButton',
            class: 'submit submitPaginated',
            role: 'button',
            tabindex: 4,
            onclick: 'return Login.submitLoginRequest();',
          },
          words.signIn,
        ),
      ),
    ),
  );
}

const backButton = (id: string, label: string): Html =>
  el(
    'span',
    {
      id,
      class: 'back',
      role: 'button',
      tabindex: 0,
      'aria-label': label,
      onclick: 'return paginationManager.displayPreviousPage();',
    },
    '\u2190',
  );

/** The form of the other ways to sign in; it is there without any too (`adfs.md` 0, 3). */
export function optionsArea(context: PageContext, methods: readonly AdfsMethod[]): Html {
  const { since2016, since2019, request } = context;
  const links = methods.map(({ name, title }) =>
    el(
      'div',
      {},
      el(
        'a',
        { class: 'actionLink', href: '#', id: name, onclick: `SelectOption(${quoted(name)}); return false;` },
        title,
      ),
    ),
  );
  return el(
    'div',
    { id: 'authOptions' },
    el(
      'form',
      { id: 'options', method: 'post', action: absoluteAction(context) },
      script(selectOption(request.skin)),
      hidden('AuthMethod', 'optionSelection'),
      since2019 ? hidden('UserName', 'userNameInputOptionsHolder') : null,
      el(
        'div',
        { id: since2016 ? 'authOptionLinks' : undefined, class: 'groupMargin' },
        since2019 ? waitingWheel() : null,
        ...links,
      ),
    ),
  );
}

const waitingWheel = (): Html =>
  el('div', { id: 'waitingWheelDiv', style: 'display:none' }, el('div', { id: 'WaitingWheel' }));

function userNameField(hint: string, onKeyPress?: string): Html {
  return el('input', {
    id: 'userNameInput',
    name: 'UserName',
    type: 'email',
    value: '',
    tabindex: 1,
    class: 'text fullWidth',
    spellcheck: 'false',
    placeholder: hint,
    autocomplete: 'off',
    onKeyPress,
  });
}

const passwordField = (hint: string): Html =>
  el('input', {
    id: 'passwordInput',
    name: 'Password',
    type: 'password',
    tabindex: 2,
    class: 'text fullWidth',
    placeholder: hint,
    autocomplete: 'off',
  });

function staySignedIn({ words }: PageContext, more: string): Html {
  return el(
    'div',
    { id: 'kmsiArea', class: more.trim() === '' ? undefined : more.trim(), style: 'display:none' },
    el('input', { type: 'checkbox', name: 'Kmsi', id: 'kmsiInput', value: 'true', tabindex: 3 }),
    el('label', { for: 'kmsiInput' }, words.stay),
  );
}

function common({ words }: PageContext): Pick<PageBody, 'title' | 'headScripts'> {
  const errors = {
    userNameFormatError: words.userFormat,
    passwordEmpty: words.passwordEmpty,
    passwordTooLong: words.passwordLong,
  };
  return { title: words.signInTitle, headScripts: [messagesScript('LoginErrors', errors)] };
}

const keyIcon = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" fill="none" stroke="#555" stroke-width="2"><circle cx="8" cy="16" r="4"/><path d="M11 13 20 4m-4 4 3 3"/></svg>',
)}`;
