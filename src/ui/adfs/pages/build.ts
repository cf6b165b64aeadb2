import type { AdfsPage, AdfsSkin } from '../../../../worker/contract';
import { contextOf, type PageBody, type PageContext } from './context';
import { el, join, script, type Html } from './html';
import { mfaAdapter, mfaChoice, mfaError } from './mfa';
import { errorPage, homeRealmDiscovery, idpInitiated, passwordUpdate, signOut } from './others';
import { inputUtil } from './scripts';
import { signIn } from './sign-in';
import { styleSheet } from './style';
import { useOf } from './use';
import type { AdfsApproximation, AdfsPageRequest, AdfsPageText } from './types';

const bodies: Record<AdfsPage, (context: PageContext) => PageBody> = {
  login: (context) => signIn(context, ''),
  'login-error': (context) => signIn(context, context.words.wrongPassword),
  'home-realm': homeRealmDiscovery,
  'mfa-choice': mfaChoice,
  'mfa-adapter': mfaAdapter,
  'mfa-error': mfaError,
  error: errorPage,
  'idp-initiated': idpInitiated,
  'update-password': passwordUpdate,
  'sign-out': signOut,
};

/** The policy of 2019 on, and of 2016 with the updates KB4493473 and KB4507459 (`adfs.md` 0, 6). */
export const defaultPolicy = "default-src 'self' 'unsafe-inline' 'unsafe-eval'; img-src 'self' data:;";

/** One page of AD FS as text, with the structure of `adfs.md` 1: everything but the theme's script. */
export function buildPage(request: AdfsPageRequest): AdfsPageText {
  const context = contextOf(request);
  const { title, work, headScripts, approximate, path = '/adfs/ls/' } = bodies[request.page](context);
  const marks: AdfsApproximation[] = ['words-and-look', ...approximate];
  if (request.skin === '2016') marks.push('policy-since-update');
  return {
    url: `https://${request.host}${path}${context.query}`,
    lang: request.locale === 'ko' ? 'ko-KR' : 'en-US',
    head: head(context, title, headScripts).html,
    body: body(context, work).html,
    approximate: marks,
    use: useOf(request),
    policy: request.skin === '2012R2' ? null : defaultPolicy,
  };
}

function head({ request }: PageContext, title: string, scripts: readonly string[]): Html {
  const old = request.skin === '2012R2';
  const { styleSheet: own, illustration } = request.assets;
  const style = own ?? styleSheet(request.skin);
  const picture = illustration ?? defaultIllustration(request.skin);
  const meta = (name: string, content: string) => el('meta', { 'http-equiv': name, content });
  return join([
    meta('X-UA-Compatible', old ? 'IE=10.000' : 'IE=edge'),
    el('meta', {
      name: 'viewport',
      content: `width=device-width, initial-scale=1.0, ${old ? 'maximum-scale=1.0, user-scalable=no' : 'user-scalable=1'}`,
    }),
    meta('content-type', 'text/html;charset=UTF-8'),
    meta('cache-control', 'no-cache,no-store'),
    meta('pragma', 'no-cache'),
    meta('expires', '-1'),
    el('meta', { name: 'mswebdialog-title', content: `Connecting to ${request.company}` }),
    el('title', {}, title),
    ...scripts.map(script),
    script(inputUtil(request.skin)),
    rawStyle(style),
    rawStyle(`.illustrationClass {background-image:url("${picture.replace(/["\\\n]/g, encodeURIComponent)}");}`),
  ]);
}

/** A style sheet that cannot leave its element. */
function rawStyle(css: string): Html {
  return { html: `<style>${css.replace(/<\/(?=style)/gi, '<\\/')}</style>\n` };
}

function body(context: PageContext, work: readonly (Html | null)[]): Html {
  const { request, words, since2019 } = context;
  const { logo } = request.assets;
  const workArea = el('div', { id: 'workArea' }, ...work);
  const content = el(
    'div',
    { id: 'content' },
    el(
      'div',
      { id: 'header' },
      logo ? el('img', { class: 'logoImage', id: 'companyLogo', src: logo, alt: request.company }) : request.company,
    ),
    since2019 ? el('main', {}, workArea) : workArea,
    el('div', { id: 'footerPlaceholder' }),
  );
  return join([
    el(
      'div',
      { id: 'noScript', style: 'position:static; width:100%; height:100%; z-index:100' },
      el('h1', {}, words.noScript),
    ),
    script("document.getElementById('noScript').style.display = 'none';"),
    el(
      'div',
      { id: 'fullPage' },
      el('div', { id: 'brandingWrapper', class: 'float' }, el('div', { id: 'branding', class: 'illustrationClass' })),
      el('div', { id: 'contentWrapper', class: 'float' }, content, footer(context)),
    ),
  ]);
}

function footer({ request, words, since2019 }: PageContext): Html {
  const year = request.skin === '2012R2' ? '2013' : request.skin === '2016' ? '2016' : '2018';
  const link = (id: string, text: string) =>
    el('a', { id, class: since2019 ? 'pageLink footerLink' : 'pageLink', href: `https://${request.host}/${id}` }, text);
  return el(
    since2019 ? 'footer' : 'div',
    { id: 'footer' },
    el(
      'div',
      { id: 'footerLinks', class: 'floatReverse' },
      el(
        'div',
        {},
        el('span', { id: 'copyright' }, `\u00a9 ${year} Microsoft`),
        link('home', words.home),
        link('privacy', words.privacy),
        link('helpDesk', words.help),
      ),
    ),
  );
}

function defaultIllustration(skin: AdfsSkin): string {
  const [from, to] = skin === '2019-paginated' ? ['#dfe7f1', '#b9cbe2'] : ['#1d5fa8', '#3f8fd2'];
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="1420" height="1080" preserveAspectRatio="none"><defs>` +
    `<linearGradient id="g" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="${from}"/><stop offset="1" stop-color="${to}"/></linearGradient></defs>` +
    `<rect width="1420" height="1080" fill="url(#g)"/><circle cx="300" cy="800" r="420" fill="#fff" fill-opacity=".09"/><circle cx="1050" cy="300" r="300" fill="#fff" fill-opacity=".09"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
