import type { Locale, ThemeFeature, ThemeFeatureKind, ThemePage, ThemeText } from '../../../../worker/contract';
import { known } from '../known';

/** In the order in which they are offered. */
export const featureKinds: readonly ThemeFeatureKind[] = [
  'go-on',
  'notice',
  'choice-page',
  'user-name',
  'help',
  'home-realm',
  'stage-banner',
  'more-script',
];

export const everyPage: readonly ThemePage[] = [
  'login',
  'home-realm',
  'mfa-choice',
  'mfa-adapter',
  'error',
  'update-password',
  'idp-initiated',
  'sign-out',
];

/** Empty text in both of the page's languages, with the reader's first. */
export function emptyText(locale: Locale): ThemeText {
  const other = locale === 'ko' ? 'en' : 'ko';
  return {
    fallback: 'en',
    texts: [
      { lang: locale, text: '' },
      { lang: other, text: '' },
    ],
  };
}

/** A feature as it is when it is added, with what is known of the farm filled in. */
export function newFeature(kind: ThemeFeatureKind, locale: Locale): ThemeFeature {
  const text = emptyText(locale);
  switch (kind) {
    case 'go-on':
      return { kind, callback: known.callback, answer: 'get', provider: known.provider };
    case 'notice':
      return { kind, text, pages: ['mfa-choice'], place: 'top', look: 'info' };
    case 'choice-page':
      return { kind, order: [known.provider], hide: [], preselect: null, explain: [] };
    case 'user-name':
      return { kind, domain: { name: '', style: 'upn' }, placeholder: null };
    case 'help':
      return { kind, pages: ['login'], links: [{ text, url: '' }], forgotten: null, errors: [] };
    case 'home-realm':
      return { kind, rules: [{ when: { by: 'always' }, issuer: 'AD AUTHORITY' }] };
    case 'more-script':
      return { kind, uri: '/adfs/portal/script/', pages: [...everyPage] };
    case 'stage-banner':
      return { kind, text, color: 'orange', pages: [...everyPage] };
  }
}
