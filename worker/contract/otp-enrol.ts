import type { OtpAlgorithm, OtpNote, OtpProfile, OtpUser } from './otp';
import type { Failure, Range } from './outcome';

export interface OtpEnrolRequest {
  profile: OtpProfile;
  user: OtpUser;
  /** Name of the service, without a colon. */
  issuer: string;
  /** Shown under the service's name; the login id unless given. */
  account?: string;
}

/** What apps are known to make of a key (`otp.md` 3.4, 5). */
export const otpEnrolNotes = [
  'google-cycle',
  'google-algorithm',
  'microsoft-algorithm',
  'authy-cycle',
  'freeotp-cycle',
  'freeotp-secret',
  'digits-unusual',
  'dense-picture',
  'anyones-phone',
] as const;
export type OtpEnrolNote = (typeof otpEnrolNotes)[number];

export interface OtpEnrolment {
  uri: string;
  /** For typing by hand: Base32 in groups of four. */
  typed: string;
  /** Google's payload; null when it cannot hold this key. */
  migration: string | null;
  /** Why it cannot. */
  migrationFault: Failure | null;
  notes: OtpNote<OtpEnrolNote>[];
}

/** What was odd about a URI or payload that was read all the same. */
export const otpQuirks = [
  'scheme-case',
  'type-case',
  'label-encoded-colon',
  'label-many-colons',
  'label-empty',
  'issuer-differs',
  'issuer-only-in-label',
  'issuer-missing',
  'plus-as-space',
  'plus-kept',
  'parameter-case',
  'parameter-unknown',
  'parameter-twice',
  'parameter-empty',
  'secret-spaces',
  'secret-lower-case',
  'secret-padding',
  'secret-spare-bits',
  'secret-short',
  'algorithm-spelling',
  'algorithm-default',
  'digits-default',
  'digits-unusual',
  'period-default',
  'period-on-hotp',
  'counter-default',
  'fragment',
  'plus-in-payload',
  'digits-as-number',
  'payload-field-unknown',
  'payload-algorithm-unset',
  'payload-digits-unset',
  'payload-type-unset',
  'batch-incomplete',
  'batch-mixed',
  'batch-twice',
] as const;
export type OtpQuirk = (typeof otpQuirks)[number];

/** A key as another app has it. */
export interface OtpEntry {
  type: 'totp' | 'hotp';
  issuer: string;
  account: string;
  secret: Uint8Array;
  algorithm: OtpAlgorithm;
  digits: number;
  /** Seconds; for `totp`. */
  period: number;
  /** For `hotp`: up to 64 bits, as decimal digits. */
  counter: string;
}

export interface OtpReadEnrolmentRequest {
  /** `otpauth://` and `otpauth-migration://` URIs, one a line. */
  text: string;
  /** Takes secrets of less than 16 bytes, with a note. */
  shortSecrets?: boolean;
}

export interface OtpReadUri extends Range {
  line: number;
  entries: OtpEntry[];
  quirks: OtpNote<OtpQuirk>[];
  /** Why it could not be read, wholly or in part. */
  faults: Failure[];
}

export interface OtpEnrolmentsRead {
  uris: OtpReadUri[];
  /** Google's pictures of one export. */
  batches: { id: string; size: number; missing: number[] }[];
  quirks: OtpNote<OtpQuirk>[];
}

export interface OtpWriteMigrationRequest {
  entries: OtpEntry[];
  /** Entries a picture. Default 10. */
  perPicture?: number;
}
