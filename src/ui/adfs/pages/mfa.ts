import { hidden, relativeAction, type PageBody, type PageContext } from './context';
import { el, type Html } from './html';
import { optionsArea } from './sign-in';

/** Choice between the methods of the second step (`adfs.md` 1.6). AD FS leaves it out when only one is enabled. */
export function mfaChoice(context: PageContext): PageBody {
  const { methods } = context.request;
  return {
    title: context.words.signInTitle,
    work: [authArea(...greeting(context), optionsArea(context, methods))],
    headScripts: [],
    approximate: methods.length > 1 ? ['mfa-layout'] : ['mfa-layout', 'single-option'],
  };
}

/** The page of one adapter: AD FS's frame round the adapter's own fragment (`adfs.md` 1.6, 6). */
export function mfaAdapter(context: PageContext): PageBody {
  const { words, request } = context;
  const fragment = el(
    'div',
    { id: 'loginArea' },
    el(
      'form',
      { method: 'post', id: 'loginForm', action: relativeAction(context) },
      hidden('AuthMethod', 'authMethod', request.methods[0]?.name ?? 'ADFSadapter'),
      hidden('Context', 'context', 'rehearsal'),
      el('div', { id: 'pageIntroductionText', class: 'groupMargin' }, words.adapterIntroduction),
      el(
        'div',
        { id: 'submissionArea', class: 'submitMargin' },
        el('input', { id: 'submitButton', class: 'submit', type: 'submit', name: 'Submit', value: words.goOn }),
      ),
    ),
  );
  const others =
    request.methods.length > 1
      ? el(
          'div',
          { class: 'groupMargin' },
          el('a', { id: 'otherOptions', class: 'actionLink', href: relativeAction(context) }, words.otherOptions),
        )
      : null;
  return {
    title: words.signInTitle,
    work: [authArea(...greeting(context), fragment, others)],
    headScripts: [],
    approximate: ['mfa-layout', 'adapter-fragment'],
  };
}

/** After a method failed: the greeting, the error, and the choice again (`adfs.md` 1.6). */
export function mfaError(context: PageContext): PageBody {
  const { words, request } = context;
  const error = el(
    'div',
    { id: 'errorArea' },
    el('div', { id: 'openingMessage', class: 'groupMargin bigText' }, words.occurred),
    el('div', { id: 'errorMessage', class: 'groupMargin' }, words.mfaUnavailable(request.user.address)),
  );
  return {
    title: words.errorTitle,
    work: [authArea(...greeting(context), error, optionsArea(context, request.methods))],
    headScripts: [],
    approximate: ['mfa-layout', 'mfa-error-options'],
  };
}

/** The greeting has an id since 2016. */
function greeting({ words, request, since2016 }: PageContext): Html[] {
  return [
    el(
      'div',
      { id: since2016 ? 'mfaGreeting' : undefined, class: 'fieldMargin bigText' },
      words.welcome(request.user.account),
    ),
    el('div', { id: 'mfaGreetingDescription', class: 'groupMargin' }, words.mfaDescription(request.user.address)),
  ];
}

function authArea(...children: (Html | null)[]): Html {
  return el('div', { id: 'authArea', class: 'groupMargin' }, ...children);
}
