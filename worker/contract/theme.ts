import type { LineEnd, ServerVersion } from './ini';
import type { ThemeSpec } from './theme-compose';
import type { Call, Certainty, Encoding, Finding, Outcome, Range, Source, TextEdit, TextForm } from './outcome';

/** The pages AD FS shows, each with the theme's `onload.js` in it (`adfs.md` 1). */
export const adfsPages = [
  'login',
  'login-error',
  'home-realm',
  'mfa-choice',
  'mfa-adapter',
  'mfa-error',
  'error',
  'idp-initiated',
  'update-password',
  'sign-out',
] as const;
export type AdfsPage = (typeof adfsPages)[number];

/** How a farm builds its pages. `2019` stands for 2019, 2022 and 2025; they sign in on one page or page by page. */
export const adfsSkins = ['2012R2', '2016', '2019', '2019-paginated'] as const;
export type AdfsSkin = (typeof adfsSkins)[number];

/** What is known of the farm the script is for. Unknown stays unknown: then every skin is thought of. */
export interface ThemeFarm {
  serverVersion?: ServerVersion;
  /** Sign-in page by page (2019 on). */
  paginated?: boolean;
  /** Names of the MFA methods that are enabled, as registered. */
  methods?: string[];
  /** `-Name` the adapter was registered with. */
  providerName?: string;
  /** Host name of the federation service. */
  serviceName?: string;
}

export interface ThemeInspectRequest {
  source: Source;
  /** The farm's `ADFSadapter.ini`, for the names both must agree on. */
  ini?: Source;
  farm?: ThemeFarm;
}

/**
 * What a script does, ranked by how often it is seen (`adfs.md` 2.1). Words: `worker/texts/<lang>/theme-features.ts`.
 */
export const themeSeenFeatures = [
  'user-name',
  'text',
  'home-realm',
  'proof-up',
  'help',
  'hide',
  'choose-method',
  'own-pages',
  'remember-user',
  'error-text',
  'load-files',
  'language',
  'show-password',
  'waiting-wheel',
  'telemetry',
  'stage-banner',
  'autocomplete',
  'go-on',
] as const;
export type ThemeSeenFeatureId = (typeof themeSeenFeatures)[number];

export interface ThemeSeenFeature {
  id: ThemeSeenFeatureId;
  certainty: Certainty;
  at: Range[];
  /** Cmdlet that does the same without a script. */
  cmdlet?: string;
}

/**
 * A known part of the file. `stock`: what Microsoft ships; `changed` lists its statements that a hand changed.
 * `signet`: written by this product between its markers,
 * from `spec`, which is null when a hand or another version of this product wrote it. `vendor`: between `SingleID MFA : begin` and `end`;
 * not `complete` when one of the two is missing.
 */
export type ThemeBlock =
  | ({ kind: 'stock'; generation: '2012R2' | '2016' | 'unknown'; complete: boolean; changed: Range[] } & Range)
  | ({ kind: 'signet'; digest: 'intact' | 'changed'; spec: ThemeSpec | null } & Range)
  | ({ kind: 'vendor'; complete: boolean } & Range);

export interface ThemeReport extends TextForm {
  text: string;
  eol: LineEnd;
  lines: number;
  decoding: { certainty: Certainty; alternatives: { encoding: Encoding; preview: string }[] };
  findings: Finding[];
  /** Findings beyond `limits.findingsPerRule`, by rule. */
  more: Readonly<Record<string, number>>;
  /** All safe cures that do not touch each other, as one list of edits, and the findings they heal. */
  allSafe: { edits: TextEdit[]; to?: TextForm; keys: string[] } | null;
  features: ThemeSeenFeature[];
  blocks: ThemeBlock[];
  /** Whether a browser of the age of Internet Explorer 10 can read it; null when it is no script at all. */
  es5: boolean | null;
}

/** The part of the `theme` topic that reads. */
export interface ThemeInspectApi {
  inspect(call: Call, request: ThemeInspectRequest): Promise<Outcome<ThemeReport>>;
}
