import type {
  OtpInterval,
  OtpNote,
  OtpPolicy,
  OtpProfile,
  OtpReason,
  OtpUser,
  OtpUserColumns,
  OtpUserFault,
} from './otp';
import type { Failure, Range, Source, TextForm } from './outcome';

/** What a column can hold. */
export const otpUserFields = ['loginId', 'phone', 'cycle', 'revision', 'secret', 'name'] as const;
export type OtpUserField = (typeof otpUserFields)[number];
export const otpTryFields = ['time', 'loginId', 'code', 'result'] as const;
export type OtpTryField = (typeof otpTryFields)[number];

export interface OtpColumn<Field extends string> {
  /** As it stands; empty without a heading. */
  heading: string;
  /** Null: kept, not used. */
  field: Field | null;
}

/** Worth knowing about a line that is used all the same. */
export const otpListNotes = [
  'no-heading',
  'columns-unused',
  'phone-cleaned',
  'phone-zero-lost',
  'phone-country-code',
  'login-normalised',
  'same-phone',
  'blank-lines',
  'time-without-zone',
] as const;
export type OtpListNote = (typeof otpListNotes)[number];

export interface OtpReadUsersRequest {
  source: Source;
  /** For what is checked against the profile. */
  profile?: OtpProfile;
}

export interface OtpListUser extends OtpUser, Range {
  line: number;
  /** All fields of the line, as they stand. */
  fields: string[];
}

/** A line that cannot be used, whole. */
export interface OtpBadLine extends Range {
  line: number;
  fields: string[];
  problems: OtpListProblem[];
}

/** Why a line of a list cannot be used; failures of users come beside these. Words: `worker/texts/<lang>/otp-lists.ts`. */
export const otpListFaults = [
  'quote-open',
  'quote-inside',
  'too-many-fields',
  'login-twice',
  'number-as-science',
  'time',
  'user-unknown',
  'number',
] as const;
export type OtpListFault = (typeof otpListFaults)[number];

/** Either a fault of the list's own, or a failure of the user. */
export type OtpListProblem = { column: string | null } & ({ list: OtpNote<OtpListFault> } | { failure: Failure });

export interface OtpUsersRead extends TextForm {
  separator: ',' | ';' | '\t';
  columns: OtpColumn<OtpUserField>[];
  users: OtpListUser[];
  bad: OtpBadLine[];
  notes: (OtpNote<OtpListNote> & { line: number | null })[];
}

export interface OtpWriteCsvRequest {
  /** With the headings. */
  records: string[][];
}

/** UTF-8 with a byte-order mark, without which Excel misreads Korean. */
export interface OtpCsv {
  bytes: Uint8Array;
  text: string;
  /** Fields that got a `'` in front so that no spreadsheet runs them: the file is for looking at, not for reading again. */
  marked: number;
}

export interface OtpAuditRequest {
  profile: OtpProfile;
  users: OtpUserColumns;
  /** CSV of tries: time, login id, code and, if known, what the server said. */
  source: Source;
  policy?: OtpPolicy;
  /** Minutes east of UTC for times without a zone. Default 540, Korea. */
  zoneMinutes?: number;
  /** Days ahead that count as soon. Default 30. */
  soonDays?: number;
}

export interface OtpTry {
  line: number;
  atMs: number;
  user: number;
  /** `too-old` is late, `ahead` early, `no-match` wrong. */
  reason: OtpReason;
  delta: number | null;
  /** What the server is said to have answered; null: not known. */
  said: boolean | null;
}

export type OtpOutlook = 'fine' | 'soon' | 'failing' | 'unknown';

export interface OtpAuditedUser {
  user: number;
  accepted: number;
  late: number;
  early: number;
  replayed: number;
  wrong: number;
  malformed: number;
  /** The device's clock at the last match. */
  drift: OtpInterval | null;
  /** Seconds a day. */
  perDay: number | null;
  /** How often the clock was set, or another device was used. */
  breaks: number;
  outlook: OtpOutlook;
  /** Days until keys typed at ease begin to fail. Null: not foreseen, or not known. */
  failsInDays: number | null;
}

export interface OtpAudit {
  columns: OtpColumn<OtpTryField>[];
  tries: OtpTry[];
  bad: OtpBadLine[];
  notes: (OtpNote<OtpListNote> & { line: number | null })[];
  users: OtpAuditedUser[];
  totals: Readonly<Record<OtpReason, number>>;
  /** Tries whose stated answer is not the one this policy gives. */
  contradictions: number;
  faults: OtpUserFault[];
}
