import { diagnosisFailureCodes } from './diagnosis-failures';
import { otpFailureCodes } from './otp-failures';
import { tokenComposeFailureCodes } from './token-compose-failures';
import { tokenSearchFailureCodes } from './token-search-failures';
import { storeFailureCodes } from './store-failures';

/** Facts that fill the words of a finding or a failure. Never a secret. */
export type Args = Readonly<Record<string, string | number>>;

/** Everything that can go wrong in a call and is not a bug. Words for each lie in `worker/texts/<lang>/failures.ts`. */
export const failureCodes = [
  'call-cancelled',
  'call-arguments',
  'text-too-large',
  'text-too-many-lines',
  'text-not-encodable',
  'text-lone-surrogate',
  'text-edits-invalid',
  'ini-value-control',
  'ini-key-name',
  'ini-section-name',
  'ini-list-full',
  'ini-list-order',
  'ini-answer-missing',
  'ini-answer-form',
  'ini-answer-sample',
  'ini-answer-twice',
  'ini-answer-too-many',
  'ini-answer-environment',
  'ini-answer-hosts',
  'ini-answer-ldap',
  'rehearsal-address',
  'escape-character',
  'reg-key',
  'reg-number',
  'theme-spec-missing',
  'theme-spec-form',
  'theme-spec-twice',
  'theme-spec-times',
  'theme-spec-post',
  'theme-block-edited',
  'theme-block-broken',
  'theme-block-newer',
  'theme-scripts-form',
  'theme-scripts-builtin',
  'theme-scripts-version',
  'vendor-file-size',
  'bundle-value',
  ...otpFailureCodes,
  ...diagnosisFailureCodes,
  ...tokenComposeFailureCodes,
  ...tokenSearchFailureCodes,
  ...storeFailureCodes,
] as const;
export type FailureCode = (typeof failureCodes)[number];

export interface Failure {
  code: FailureCode;
  args: Args;
}

/** The answer of every call: an expected failure is data; an exception is a bug. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; error: Failure };

/** First argument of every call that may take long; `callId` is what `cancel` and progress events name. */
export interface Call {
  callId: string;
}

/** Sent over the port given to `openEvents`, at most ten a second for a call. It is also the call's heartbeat. */
export interface Progress {
  callId: string;
  done: number;
  total: number;
  phase: string;
}

/** A range of UTF-16 offsets, half open, in the decoded text with its own line ends (CRLF is two). */
export interface Range {
  from: number;
  to: number;
}

export interface Place extends Range {
  file?: string;
  node?: string;
}

/** Replaces `[from, to)` of the text as it was before any edit of the same list. */
export interface TextEdit extends Range {
  insert: string;
}

/** `latin1` maps each byte to one character: it is how bytes are kept that no other encoding explains. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'cp949' | 'latin1';

/** How a text stands as bytes. */
export interface TextForm {
  encoding: Encoding;
  bom: boolean;
}

/** A file as the caller has it. With `bytes`, `encoding` overrules what would be found. */
export type Source = { bytes: Uint8Array; encoding?: Encoding } | { text: string; encoding?: Encoding; bom?: boolean };

export type Severity = 'error' | 'warning' | 'info';

/** `stated`: a source says so. `observed`: seen in real files or code. `inferred`: our own conclusion. */
export type Certainty = 'stated' | 'observed' | 'inferred';

/** A cure. `safe` means it cannot change what a correct reader makes of the file except to heal the finding. */
export interface Fix {
  id: string;
  safe: boolean;
  edits: { file?: string; edits: TextEdit[] }[];
  /** A cure that changes how the text is written as bytes, not the text. */
  to?: TextForm;
}

export interface Finding {
  /** Stable kebab-case id. */
  rule: string;
  /** This instance: stable while the rest of the text changes. */
  key: string;
  severity: Severity;
  certainty: Certainty;
  at: Place[];
  args: Args;
  fixes?: Fix[];
}

export { locales, type Locale } from './locales';

/** The words of one rule. Templates: `{name}` is an argument, `{name|을/를}` an argument with the fitting particle. */
export interface RuleWords {
  what: string;
  why: string;
  effect: string;
  cure: string;
  source: string;
  /** Button text by fix id. */
  fixes?: Readonly<Record<string, string>>;
  /** Words for arguments that are codes, by the argument's name: `fill` puts them in. */
  terms?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}
