import { errorBox, quoted, relativeAction, spanButton, type PageBody, type PageContext } from './context';
import { el, script, type Html } from './html';
import { errorDetails, homeRealm, messagesScript, updatePassword } from './scripts';

/** Choice of the organisation (`adfs.md` 1.5). There is no `#authArea` here. */
export function homeRealmDiscovery(context: PageContext): PageBody {
  const { words, request } = context;
  const bySelection = el(
    'div',
    { id: 'bySelection' },
    el('div', { id: 'openingMessage', class: 'groupMargin bigText' }, words.chooseRealm),
    el('input', { id: 'hrdSelection', type: 'hidden', value: '' }),
    realmTile('AD AUTHORITY', request.company),
    realmTile('urn:federation:partner', 'Partner'),
    el(
      'div',
      {
        class: 'idp',
        tabIndex: 1,
        role: 'button',
        'aria-label': words.otherRealm,
        onclick: 'HRD.showEmailInput(); return false;',
      },
      el(
        'div',
        { class: 'idpDescription float' },
        el('span', { class: 'largeTextNoWrap indentNonCollapsible' }, words.otherRealm),
      ),
    ),
  );
  const byEmail = el(
    'div',
    { id: 'byEmail', style: 'display:none' },
    el('img', {
      class: 'smallIcon',
      src: dot('#666'),
      alt: words.back,
      onclick: 'HRD.hideEmailInput(); return false;',
    }),
    el(
      'div',
      { id: 'emailArea' },
      el('div', { id: 'emailIntroduction', class: 'groupMargin' }, words.emailIntroduction),
      errorBox(context),
      el('input', {
        id: 'emailInput',
        name: 'Email',
        type: 'email',
        class: 'text fullWidth',
        placeholder: words.email,
        value: '',
      }),
      el(
        'div',
        { class: 'submitMargin' },
        el('input', {
          class: 'submit',
          name: 'HomeRealmByEmail',
          type: 'submit',
          value: words.next,
          onclick: 'return HRD.submitEmail();',
        }),
      ),
    ),
  );
  return {
    title: words.signInTitle,
    work: [
      el(
        'div',
        { id: 'hrdArea' },
        el(
          'form',
          { id: 'hrd', method: 'post', autocomplete: 'off', novalidate: 'novalidate', action: relativeAction(context) },
          bySelection,
          byEmail,
        ),
        script(homeRealm(words.emailMismatch)),
      ),
    ],
    headScripts: [messagesScript('HRDErrors', { invalidSuffix: words.emailMismatch })],
    approximate: [],
  };
}

function realmTile(issuer: string, name: string): Html {
  return el(
    'div',
    {
      class: 'idp',
      tabIndex: 1,
      role: 'button',
      'aria-label': name,
      onclick: `HRD.selection(${quoted(issuer)}); return false;`,
    },
    el('img', { class: 'largeIcon float', src: dot('#2a6ac0'), alt: name }),
    el('div', { class: 'idpDescription float' }, el('span', { class: 'largeTextNoWrap indentNonCollapsible' }, name)),
  );
}

const dot = (color: string): string =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="48" height="48"><circle cx="24" cy="24" r="18" fill="${color}"/></svg>`)}`;

/** AD FS's own error page (`adfs.md` 1.7). */
export function errorPage({ words }: PageContext): PageBody {
  const line = (label: string, value: string, id?: string) => el('li', { id }, `${label}: ${value}`);
  return {
    title: words.errorTitle,
    work: [
      el(
        'div',
        { id: 'authArea', class: 'groupMargin' },
        el(
          'div',
          { id: 'errorArea' },
          el('div', { id: 'openingMessage', class: 'groupMargin bigText' }, words.occurred),
          el('div', { id: 'errorMessage', class: 'groupMargin' }, words.errorMessage),
          el('a', { id: 'ReportByEmail', href: '#', style: 'display:none' }, words.help),
          el(
            'a',
            { id: 'errorDetailsLink', class: 'actionLink', href: '#', onclick: 'ERR.showDetails(); return false;' },
            words.errorDetails,
          ),
          el(
            'ul',
            { id: 'errorDetails', class: 'indent block smallText', style: 'display:none' },
            line(words.activity, '3f1c5b7e-6d0a-4c1e-9a55-0080000000b6', 'activityID'),
            line(words.relyingParty, 'Example'),
            line(words.errorTime, 'Thu, 01 Jan 2026 00:00:00 GMT'),
          ),
        ),
      ),
      script(errorDetails(words)),
    ],
    headScripts: [messagesScript('Errors', { reportSubject: words.reportSubject })],
    approximate: [],
  };
}

/** Change of an expired password (`adfs.md` 1.8). Never page by page. */
export function passwordUpdate(context: PageContext): PageBody {
  const { words } = context;
  const field = (id: string, name: string, hint: string, type: string) =>
    el(
      'div',
      {},
      el('input', { id, name, type, class: 'text fullWidth', placeholder: hint, autocomplete: 'off', value: '' }),
    );
  const errors = {
    userNameFormatError: words.userFormat,
    oldPasswordEmpty: words.passwordEmpty,
    oldPasswordTooLong: words.passwordLong,
    newPasswordEmpty: words.passwordEmpty,
    confirmNewPasswordEmpty: words.passwordEmpty,
    newPasswordTooLong: words.passwordLong,
    mismatchError: words.mismatch,
  };
  const submit =
    "if (UpdatePassword.submitPasswordChange()) document.forms['updatePasswordForm'].submit(); return false;";
  return {
    title: words.updateTitle,
    path: '/adfs/portal/updatepassword/',
    work: [
      el(
        'div',
        { id: 'authArea', class: 'groupMargin' },
        el('div', { id: 'expiredNotification', class: 'groupMargin' }, words.updateIntroduction),
        el(
          'form',
          {
            method: 'post',
            id: 'updatePasswordForm',
            autocomplete: 'off',
            novalidate: 'novalidate',
            action: `/adfs/portal/updatepassword/${context.query}`,
          },
          errorBox(context),
          field('userNameInput', 'UserName', words.userHint, 'email'),
          field('oldPasswordInput', 'OldPassword', words.oldPassword, 'password'),
          field('newPasswordInput', 'NewPassword', words.newPassword, 'password'),
          field('confirmNewPasswordInput', 'ConfirmNewPassword', words.confirmPassword, 'password'),
          el('div', { class: 'submitMargin' }, spanButton(context, words.submit, submit)),
        ),
        script(updatePassword),
      ),
    ],
    headScripts: [messagesScript('UpdErrors', errors)],
    approximate: ['update-password-layout'],
  };
}

/** Sign-in that begins at AD FS (`adfs.md` 1.8). */
export function idpInitiated({ words, query }: PageContext): PageBody {
  const radio = (id: string, value: string, checked?: true) =>
    el('input', { id, type: 'radio', name: 'SignInOtherSite', value, checked });
  const form = el(
    'form',
    { id: 'idpForm', method: 'post', action: `/adfs/ls/idpinitiatedsignon${query}` },
    el('input', { id: 'IsAuthenticated', type: 'hidden', value: 'False' }),
    el('div', { id: 'idp_SignInThisSiteStatusLabel', class: 'groupMargin' }, el('span', {}, words.notSignedIn)),
    el(
      'div',
      { id: 'idp_SignInPanel' },
      el(
        'div',
        { id: 'idp_ThisRpPanel', class: 'fieldMargin' },
        radio('idp_ThisRpRadioButton', 'false', true),
        el('label', { for: 'idp_ThisRpRadioButton' }, words.thisSite),
      ),
      el(
        'div',
        { id: 'idp_OtherRpPanel', class: 'fieldMargin' },
        radio('idp_OtherRpRadioButton', 'true'),
        el('label', { for: 'idp_OtherRpRadioButton' }, words.otherSite),
      ),
      el(
        'div',
        { id: 'idp_SignInToOtherRpPanel', class: 'fieldMargin' },
        el(
          'label',
          { id: 'idp_RelyingPartyDropDownListLabel', for: 'idp_RelyingPartyDropDownList', class: 'hidden' },
          words.otherSite,
        ),
        el(
          'select',
          { id: 'idp_RelyingPartyDropDownList', name: 'RelyingParty' },
          el('option', { value: 'urn:federation:example' }, 'Example'),
        ),
      ),
      el(
        'div',
        { class: 'submitMargin' },
        el('input', {
          id: 'idp_SignInButton',
          class: 'submit',
          type: 'submit',
          name: 'SignInSubmit',
          value: words.signIn,
        }),
      ),
    ),
  );
  return {
    title: words.signInTitle,
    path: '/adfs/ls/idpinitiatedsignon',
    work: [el('div', { id: 'idpSignonArea' }, form)],
    headScripts: [],
    approximate: ['idp-initiated-layout'],
  };
}

/** After signing out (`adfs.md` 1.8). */
export function signOut({ words }: PageContext): PageBody {
  return {
    title: words.signOutTitle,
    work: [el('div', { id: 'signoutArea', class: 'groupMargin' }, words.signedOut)],
    headScripts: [],
    approximate: ['sign-out-layout'],
  };
}
