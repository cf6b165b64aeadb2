import type {
  ThemeChoicePage,
  ThemeFeature,
  ThemeHelp,
  ThemeHomeRealm,
  ThemeNotice,
  ThemeOfferCode,
  ThemePage,
  ThemeScriptOffer,
  ThemeScriptsRequest,
  ThemeText,
} from '../../../contract';
import { htmlText } from '../../core/escape';
import { featureIds } from '../compose/spec';
import { quote } from './command';

type Offer = Omit<ThemeScriptOffer, 'featureId'>;

/** For each feature, the cmdlets that do it or a part of it without a script (`adfs.md` 2.1). */
export function offersFor({ spec, relyingParties }: ThemeScriptsRequest): ThemeScriptOffer[] {
  if (!spec) return [];
  const ids = featureIds(spec);
  return spec.features.flatMap((feature, at) =>
    offersOf(feature, relyingParties).map((offer) => ({ featureId: ids[at] ?? '', ...offer })),
  );
}

function offersOf(feature: ThemeFeature, relyingParties: readonly string[]): Offer[] {
  switch (feature.kind) {
    case 'notice':
      return pageText(feature);
    case 'choice-page':
      return descriptions(feature);
    case 'help':
      return [...helpDesk(feature), ...errorTexts(feature)];
    case 'home-realm':
      return realms(feature, relyingParties);
    default:
      return [];
  }
}

const GLOBAL = 'Set-AdfsGlobalWebContent';

/** Which property stands on which page. Of the first and the error page it is documented that they may hold HTML. */
const descriptionOf: Partial<Record<ThemePage, { parameter: string; html: boolean }>> = {
  login: { parameter: 'SignInPageDescriptionText', html: true },
  error: { parameter: 'ErrorPageDescriptionText', html: true },
  'mfa-choice': { parameter: 'SignInPageAdditionalAuthenticationDescriptionText', html: false },
  'mfa-adapter': { parameter: 'SignInPageAdditionalAuthenticationDescriptionText', html: false },
  'home-realm': { parameter: 'HomeRealmDiscoveryPageDescriptionText', html: false },
  'update-password': { parameter: 'UpdatePasswordPageDescriptionText', html: false },
  'sign-out': { parameter: 'SignOutPageDescriptionText', html: false },
};

/** A notice without a schedule is a description of the page; AD FS has no schedule. */
function pageText({ text, pages, from, until }: ThemeNotice): Offer[] {
  if (from !== undefined || until !== undefined) return [];
  const found = pages.flatMap((page) => descriptionOf[page] ?? []);
  const usable = found.filter(({ html }) => html || isPlain(text));
  const parameters = [...new Map(usable.map((one) => [one.parameter, one])).values()];
  if (parameters.length === 0) return [];
  const lines = byLocale(text, (locale, words) => {
    const set = parameters.map(({ parameter, html }) => ` -${parameter} ${quote(html ? asHtml(words) : words)}`);
    return `${GLOBAL} -Locale ${quote(locale)}${set.join('')}`;
  });
  // The additional description stands on the choice page and on the pages of methods alike.
  const isWhole = usable.length === pages.length && pages.includes('mfa-adapter') === pages.includes('mfa-choice');
  return [{ cmdlet: GLOBAL, code: 'page-text', lines, whole: isWhole }];
}

/** One line without what HTML gives a meaning: the same whether it is read as text or as HTML. */
const isPlain = ({ texts }: ThemeText): boolean => texts.every(({ text }) => !/[&<>"'\r\n]/.test(text));

const asHtml = (words: string): string =>
  words
    .split(/\r\n|\r|\n/)
    .map(htmlText)
    .join('<br>');

/** The fallback is said for the invariant locale, which is what AD FS shows to all others. */
function byLocale({ fallback, texts }: ThemeText, line: (locale: string, words: string) => string): string[] {
  const rest = texts.find(({ lang }) => lang.toLowerCase() === fallback.toLowerCase());
  return [...(rest ? [{ lang: '', text: rest.text }] : []), ...texts].map(({ lang, text }) => line(lang, text));
}

function descriptions({ order, hide, preselect, explain }: ThemeChoicePage): Offer[] {
  const cmdlet = 'Set-AdfsAuthenticationProviderWebContent';
  const plain = explain.filter(({ text }) => isPlain(text));
  if (plain.length === 0) return [];
  const lines = plain.flatMap(({ provider, text }) =>
    byLocale(
      text,
      (locale, words) => `${cmdlet} -Name ${quote(provider)} -Locale ${quote(locale)} -Description ${quote(words)}`,
    ),
  );
  const isWhole = plain.length === explain.length && order.length + hide.length === 0 && !preselect;
  return [{ cmdlet, code: 'provider-description', lines, whole: isWhole }];
}

/** AD FS has room for one such link on its pages. */
function helpDesk({ links, forgotten, errors }: ThemeHelp): Offer[] {
  const [link] = links;
  if (!link || !isPlain(link.text) || !/^https:/i.test(link.url)) return [];
  const lines = byLocale(
    link.text,
    (locale, words) =>
      `${GLOBAL} -Locale ${quote(locale)} -HelpDeskLink ${quote(link.url)} -HelpDeskLinkText ${quote(words)}`,
  );
  const isWhole = links.length === 1 && !forgotten && errors.length === 0;
  return [{ cmdlet: GLOBAL, code: 'help-desk-link', lines, whole: isWhole }];
}

function errorTexts({ links, forgotten, errors }: ThemeHelp): Offer[] {
  const error = errors.find(({ page }) => page === 'error');
  if (!error) return [];
  const parameter = error.how === 'replace' ? 'ErrorPageGenericErrorMessage' : 'ErrorPageDescriptionText';
  const lines = byLocale(
    error.text,
    (locale, words) => `${GLOBAL} -Locale ${quote(locale)} -${parameter} ${quote(asHtml(words))}`,
  );
  const isWhole = errors.length === 1 && links.length === 0 && !forgotten;
  return [{ cmdlet: GLOBAL, code: 'error-text', lines, whole: isWhole }];
}

/** Known by name is only Active Directory itself; of other organisations the spec has the identifier. */
function realms({ rules }: ThemeHomeRealm, relyingParties: readonly string[]): Offer[] {
  const [rule] = rules;
  if (rule?.when.by !== 'always' || rule.issuer !== 'AD AUTHORITY') return [];
  const offer = (cmdlet: string, code: ThemeOfferCode, lines: string[], whole: boolean): Offer => ({
    cmdlet,
    code,
    lines,
    whole,
  });
  const local = offer(
    'Set-AdfsProperties',
    'local-on-intranet',
    ['Set-AdfsProperties -IntranetUseLocalClaimsProvider $true'],
    false,
  );
  if (relyingParties.length === 0) return [local];
  const lines = relyingParties.map(
    (name) => `Set-AdfsRelyingPartyTrust -TargetName ${quote(name)} -ClaimsProviderName ${quote('Active Directory')}`,
  );
  return [local, offer('Set-AdfsRelyingPartyTrust', 'realm-by-relying-party', lines, false)];
}
