import type { ServerVersion } from './ini';
import type { Finding, Locale, Outcome, Call, Source, TextEdit, TextForm } from './outcome';
import type { ThemeFarm } from './theme';

/**
 * Kinds of AD FS page that a script can tell apart by structure (`adfs.md` 1). Codes as in `AdfsPage`; a page
 * with an error of its own is `error`, also after MFA; `other` is none of these.
 */
export const themePages = [
  'login',
  'home-realm',
  'mfa-choice',
  'mfa-adapter',
  'error',
  'update-password',
  'idp-initiated',
  'sign-out',
  'other',
] as const;
export type ThemePage = (typeof themePages)[number];

/** Languages that are offered; any other may be added. */
export const themeLanguages = ['ko', 'en', 'zh', 'vi', 'es', 'ja'] as const;

/** Plain text in several languages. Line feeds are line breaks; nothing in it is markup. */
export interface ThemeText {
  /** Language of `texts` for browsers of any other language. */
  fallback: string;
  /** `lang` is a language tag (`ko`, `zh-TW`); each once. */
  texts: { lang: string; text: string }[];
}

/** Picks the method on its own when the choice page comes back after MFA (seed line 938). */
export interface ThemeGoOn {
  kind: 'go-on';
  /** KEY_NAME_IN_RESPONSE of the adapter's INI. */
  callback: string;
  /** How the MFA server answers. With `post` the parameter is not in the address, and this cannot work. */
  answer: 'get' | 'post';
  /** `-Name` the adapter was registered with. */
  provider: string;
}

export interface ThemeNotice {
  kind: 'notice';
  text: ThemeText;
  pages: ThemePage[];
  place: 'top' | 'foot';
  look: 'info' | 'warning';
  /** `2026-01-05T13:00+09:00`: local time with its zone. Shown from then on; judged by the clock of the user's device. */
  from?: string;
  /** Shown until then. */
  until?: string;
}

export interface ThemeChoicePage {
  kind: 'choice-page';
  /** Provider names; the others follow as they were. */
  order: string[];
  /** Provider names. The last option that is left is never hidden, and none is on a page that shows an error. */
  hide: string[];
  /** `focus` lets the user press Enter; `submit` picks the option at once, but not again within five minutes. */
  preselect: { provider: string; how: 'focus' | 'submit' } | null;
  explain: { provider: string; text: ThemeText }[];
}

export interface ThemeUserName {
  kind: 'user-name';
  /** Completes a name without `@` and `\`: `upn` gives `name@domain`, `netbios` gives `DOMAIN\name`. */
  domain: { name: string; style: 'upn' | 'netbios' } | null;
  placeholder: ThemeText | null;
}

export interface ThemeHelp {
  kind: 'help';
  pages: ThemePage[];
  /** Addresses: https, or `/adfs/...` on the same host. */
  links: { text: ThemeText; url: string }[];
  /** Below the password. */
  forgotten: { text: ThemeText; url: string } | null;
  /** Words for when AD FS shows an error of its own on that page. */
  errors: { page: 'login' | 'update-password' | 'error'; how: 'add' | 'replace'; text: ThemeText }[];
}

export type ThemeRealmCondition =
  | { by: 'always' }
  /** A parameter of the address, decoded; `contains` and `equals` heed capital letters. */
  | { by: 'query'; name: string; test: 'equals' | 'contains'; value: string }
  | { by: 'userAgent'; contains: string };

/** Picks an organisation; the first rule that holds counts. Not again within five minutes, and not after an error. */
export interface ThemeHomeRealm {
  kind: 'home-realm';
  /** `issuer`: identifier of the claims provider; that of Active Directory is `AD AUTHORITY`. */
  rules: { when: ThemeRealmCondition; issuer: string }[];
}

export interface ThemeMoreScript {
  kind: 'more-script';
  /** `/adfs/portal/script/name.js`, put into the theme as an additional file. */
  uri: string;
  pages: ThemePage[];
}

export interface ThemeStageBanner {
  kind: 'stage-banner';
  text: ThemeText;
  color: 'red' | 'orange' | 'blue' | 'green' | 'gray';
  pages: ThemePage[];
}

export type ThemeFeature =
  | ThemeGoOn
  | ThemeNotice
  | ThemeChoicePage
  | ThemeUserName
  | ThemeHelp
  | ThemeHomeRealm
  | ThemeMoreScript
  | ThemeStageBanner;
export type ThemeFeatureKind = ThemeFeature['kind'];

/**
 * What `onload.js` shall do beside what it does already. Features stand in the file in this order; only notices and
 * further scripts may be there more than once. The id of a feature is its kind and its number: `notice-2`.
 */
export interface ThemeSpec {
  features: ThemeFeature[];
}

export interface ThemeComposeRequest {
  /** The theme's present `onload.js`; without one the file holds nothing but ours. */
  existing?: Source;
  spec: ThemeSpec;
  farm?: ThemeFarm;
  /** Whether to replace a block that a hand changed since it was written. */
  overwriteEdited?: boolean;
}

export interface ThemeRemoveRequest {
  existing: Source;
  overwriteEdited?: boolean;
}

/** The file in the form it had; a new one is UTF-8 without a byte-order mark. `edits` are against the text given. */
export interface ThemeComposeResult extends TextForm {
  bytes: Uint8Array;
  text: string;
  edits: TextEdit[];
  findings: Finding[];
}

/** Findings of `theme.compose`. Words: `worker/texts/<lang>/theme-compose-rules.ts`. */
export const themeComposeRules = [
  'theme-compose-no-stock',
  'theme-compose-existing-broken',
  'theme-compose-vendor-block',
  'theme-compose-single-method',
  'theme-compose-method-unknown',
  'theme-compose-boundary',
] as const;
export type ThemeComposeRuleId = (typeof themeComposeRules)[number];

/** Findings of `theme.readScript`. Words: `worker/texts/<lang>/theme-compose-rules.ts`. */
export const themeScriptRules = [
  'theme-ps-onload-parameter',
  'theme-ps-onload-name',
  'theme-ps-curly-quotes',
  'theme-ps-dash',
  'theme-ps-prompt',
  'theme-ps-placeholder',
  'theme-ps-uri-space',
  'theme-ps-builtin',
  'theme-ps-relying-party-logo',
  'theme-ps-encoding',
] as const;
export type ThemeScriptRuleId = (typeof themeScriptRules)[number];

/** Absolute Windows paths of files on the primary server. */
export interface ThemeScriptFiles {
  onload?: string;
  styleSheet?: string;
  /** Style sheet for languages written from right to left. */
  rtlStyleSheet?: string;
  logo?: string;
  illustration?: string;
  /** `uri` begins with `/adfs/portal/`. */
  resources: { uri: string; path: string }[];
}

export interface ThemeScriptsRequest {
  serverVersion: ServerVersion;
  /** Theme to make, or to change when it is there. */
  theme: string;
  /** Theme it is made from. */
  source: string;
  /** Theme that is active now, and that the way back leads to. The same as `theme`: that theme is changed in place. */
  previous: string;
  /** Folder on the primary server for the back-up and the check. */
  folder: string;
  files: ThemeScriptFiles;
  /** Relying parties that get the theme for themselves (2016 on); with any, the farm's active theme stays. */
  relyingParties: string[];
  /** What `onload.js` does, for what a cmdlet does without a script. */
  spec?: ThemeSpec;
  /** Language of the comments in the files. */
  locale: Locale;
}

/** Steps in the order they are carried out. Words: `steps` of `worker/texts/<lang>/theme-scripts.ts`. */
export const themeScriptCodes = [
  'start',
  'look',
  'back-up',
  'back-up-relying-parties',
  'create',
  'script',
  'script-2012r2',
  'style-sheet',
  'rtl-style-sheet',
  'logo',
  'illustration',
  'resources',
  'check',
  'activate',
  'in-place',
  'relying-parties',
  'back-activate',
  'back-script',
  'back-script-2012r2',
  'back-relying-parties',
] as const;
export type ThemeScriptCode = (typeof themeScriptCodes)[number];

export interface ThemeScriptStep {
  id: string;
  /** Explanation code. */
  code: ThemeScriptCode;
  /** Commands, one a line, for Windows PowerShell 5.1 (4.0 on 2012 R2). */
  lines: string[];
}

/** What each offer is about. Words: `offers` of `worker/texts/<lang>/theme-scripts.ts`. */
export const themeOfferCodes = [
  'page-text',
  'provider-description',
  'help-desk-link',
  'error-text',
  'local-on-intranet',
  'realm-by-relying-party',
] as const;
export type ThemeOfferCode = (typeof themeOfferCodes)[number];

/** A cmdlet that does what a feature does, without a script. */
export interface ThemeScriptOffer {
  featureId: string;
  cmdlet: string;
  code: ThemeOfferCode;
  lines: string[];
  /** Whether the feature can be left out then; otherwise the cmdlet does a part of it. */
  whole: boolean;
}

export interface ThemeScriptFile extends TextForm {
  name: string;
  text: string;
  bytes: Uint8Array;
}

export interface ThemeScriptsResult {
  offers: ThemeScriptOffer[];
  steps: ThemeScriptStep[];
  /** The way back. */
  back: ThemeScriptStep[];
  /** The steps as a file with comments, and the way back as another. */
  files: { apply: ThemeScriptFile; back: ThemeScriptFile };
}

export interface ThemeReadScriptResult extends TextForm {
  text: string;
  findings: Finding[];
  /** Findings beyond the limit, by rule. */
  more: Record<string, number>;
}

/** The part of the `theme` topic that writes. */
export interface ThemeComposeApi {
  compose(call: Call, request: ThemeComposeRequest): Promise<Outcome<ThemeComposeResult>>;
  /** Takes our blocks out; the rest stays byte for byte. */
  remove(call: Call, request: ThemeRemoveRequest): Promise<Outcome<ThemeComposeResult>>;
  scripts(call: Call, request: ThemeScriptsRequest): Promise<Outcome<ThemeScriptsResult>>;
  /** Reads PowerShell that was pasted or opened. */
  readScript(call: Call, request: { source: Source }): Promise<Outcome<ThemeReadScriptResult>>;
}
