import type { Failure } from './outcome';

/** `otp.md` 3.1: the three hashes of RFC 6238. */
export const otpAlgorithms = ['SHA1', 'SHA256', 'SHA512'] as const;
export type OtpAlgorithm = (typeof otpAlgorithms)[number];

interface OtpProfileBase {
  algorithm: OtpAlgorithm;
  /** 6 to 10 */
  digits: number;
  /** Seconds a key lasts, 1 to 3600 (1 to 255 with derived keys); a user may have another. */
  cycle: number;
}

/** How the keys of a group of users are made. */
export type OtpProfile = OtpProfileBase &
  (
    | {
        /** OTA-TOTP-KDF/v1 (`otp.md` 4): every user's secret comes from one site secret, the login id and the phone number. */
        keys: 'derived';
        siteId: string;
        /** 16 bytes or more, 32 unless there is a reason. Whoever has it has everybody's keys. */
        siteSecret: Uint8Array;
        /** Login ids are made lower case first, since AD does not tell them apart. */
        lowerCase?: boolean;
      }
    | {
        /** Every user has a random secret of his own: the better way. */
        keys: 'random';
        /** Takes secrets of less than 16 bytes, which RFC 4226 R6 forbids. */
        shortSecrets?: boolean;
      }
  );

export interface OtpUser {
  /** Read in Unicode NFC; upper and lower case differ unless the profile says otherwise. */
  loginId: string;
  /** 8 to 15 ASCII digits; needed for derived keys. */
  phone?: string;
  /** Seconds; the profile's unless given. */
  cycle?: number;
  /** Counted up to give this user another derived secret. */
  revision?: number;
  /** For profiles with random keys. */
  secret?: Uint8Array;
}

export interface OtpGenerateRequest {
  profile: OtpProfile;
  user: OtpUser;
  atMs: number;
  /** How many keys after this one, up to 100. */
  next?: number;
}

/** One key and the time it is for: `validFromMs <= t < validToMs`. */
export interface OtpKey {
  /** Text, since it may begin with zeros. */
  code: string;
  step: number;
  validFromMs: number;
  validToMs: number;
}

export interface OtpGenerated extends OtpKey {
  remainingMs: number;
  next: OtpKey[];
}

/** What a server forgives and how it slows down guessing (`otp.md` 4.4). Times in seconds. */
export interface OtpPolicy {
  /** Network, typing and a clock behind ours. Default: the larger of one cycle and 10. */
  past?: number;
  /** A clock ahead of ours. Default 2. */
  future?: number;
  /** The most steps that may be alive at once. Default 21, at most 100. */
  cap?: number;
  /** Tries allowed within `perSeconds`. Default 5 in 30; null: no limit. */
  throttle?: { tries: number; perSeconds: number } | null;
  /** Seconds to wait for each failure in a row (RFC 4226 7.3). Default 5; 0: none. */
  delay?: number;
  /** Failures in a row that lock the account. Default 10, at most 100 (NIST SP 800-63B); null: never. */
  lockAfter?: number | null;
  /** Follow the user's clock by at most one step for each key accepted, and look at both clocks. Default false. */
  follow?: boolean;
  /** Take a clock that is further off once so many keys one after the other agree on it. Default 0: never. */
  resync?: 0 | 2 | 3;
  /** Seconds to both sides in which a key that is not accepted is searched for, to say why. Default 300. */
  search?: number;
}

/** What a server has to remember of a user. It goes in and comes out; nothing is kept here. */
export interface OtpState {
  /** The highest step accepted: it and all before it are used up. */
  lastStep: number | null;
  /** Failures since the last success or unlocking. */
  failures: number;
  lockedAtMs: number | null;
  /** Tries within the throttle's time, oldest first. */
  triesMs: number[];
  /** Steps by which the user's clock is known to be off. */
  clockSteps: number;
  /** Keys outside the window that agree so far. */
  candidates: { step: number; delta: number; atMs: number }[];
}

export const otpReasons = [
  'ok',
  'bad-format',
  'wrong-length',
  'no-match',
  'replayed',
  'too-old',
  'ahead',
  'rate-limited',
  'locked',
  'bad-cycle',
  'bad-phone',
  'bad-login',
  'no-secret',
  'bad-profile',
] as const;
export type OtpReason = (typeof otpReasons)[number];

export interface OtpVerifyRequest {
  profile: OtpProfile;
  user: OtpUser;
  /** As typed. */
  code: string;
  atMs: number;
  policy?: OtpPolicy;
  state?: OtpState;
}

/** A clock's offset, device minus server, in seconds: `from <= offset < to`. */
export interface OtpInterval {
  from: number;
  to: number;
}

export interface OtpMatch {
  step: number;
  /** Steps from the server's own: negative is earlier. */
  delta: number;
  /** Seconds by which the device is ahead (negative: behind), if typing took 1 to 12 seconds (`otp.md` 4.5). */
  drift: OtpInterval;
  /** How likely it is to find a match by chance among the steps that were looked at. */
  chance: number;
}

export interface OtpVerified {
  /** All a server may say. */
  accepted: boolean;
  /** For the tester's screen only. */
  reason: OtpReason;
  /** What is wrong with the user or the profile. */
  fault: Failure | null;
  /** What the key would have come to, had the account not been locked or slowed down. */
  otherwise: OtpReason | null;
  /** The server's own step. */
  step: number | null;
  match: OtpMatch | null;
  /** Steps that were alive by the server's own clock; `follow` and `resync` add as many around the user's. */
  window: { from: number; to: number; size: number } | null;
  /** Earliest time of the next try; null: at once, or never while locked. */
  retryAtMs: number | null;
  state: OtpState;
}

/** One key that was accepted (or matched) at a time of the server. */
export interface OtpSample {
  atMs: number;
  step: number;
  cycle: number;
}

export interface OtpDriftRequest {
  /** In the order of time. */
  samples: OtpSample[];
  /** Seconds between making a key and its arrival. Default 1 to 12. */
  delay?: OtpInterval;
  /** How fast a clock may wander, parts in a million. Default 20, a quartz. 0: not at all. */
  ppm?: number;
}

export interface OtpDrift {
  /** What is known after each sample. */
  steps: (OtpInterval & { atMs: number })[];
  /** What is known at the end; null without samples. */
  offset: OtpInterval | null;
  /** Samples that contradict those before them: the clock was set, or there are two devices. There narrowing begins anew. */
  breaks: number[];
  /** Seconds a day, by the middles since the last break; null: too few or too close together. */
  perDay: number | null;
}

/** Many users as columns; all given columns have `loginIds.length` entries. */
export interface OtpUserColumns {
  loginIds: string[];
  phones?: string[];
  /** 0: the profile's. */
  cycles?: Uint16Array;
  revisions?: Uint32Array;
  /** All secrets one after the other, and where each ends. */
  secrets?: Uint8Array;
  secretEnds?: Uint32Array;
}

/** A user of a list that cannot be used, by index. */
export interface OtpUserFault {
  user: number;
  failure: Failure;
}

export interface OtpGenerateManyRequest {
  profile: OtpProfile;
  users: OtpUserColumns;
  atMs: number;
  /** Keys for each user, from the one at `atMs` on. Default 1, at most 100. */
  count?: number;
}

export interface OtpGeneratedMany {
  /** `count` for each user, as numbers; pad with zeros to `digits`. Zero for users with a fault. */
  codes: Uint32Array;
  count: number;
  digits: number;
  /** First step of each user. */
  steps: Float64Array;
  /** Seconds. */
  cycles: Uint16Array;
  faults: OtpUserFault[];
}

/** Tries as columns. Codes as typed. */
export interface OtpTryColumns {
  /** Index into the users; 0xffffffff: a login id that is not among them. */
  users: Uint32Array;
  atMs: Float64Array;
  codes: string[];
}

export interface OtpVerifyManyRequest {
  profile: OtpProfile;
  users: OtpUserColumns;
  tries: OtpTryColumns;
  policy?: OtpPolicy;
  /** One for each user; new ones unless given. */
  states?: OtpState[];
}

export interface OtpVerifiedMany {
  /** Index into `otpReasons`; 255: no such user. */
  reasons: Uint8Array;
  /** Step matched; NaN: none. */
  steps: Float64Array;
  /** Steps from the server's own; 0 without a match. */
  deltas: Int32Array;
  faults: OtpUserFault[];
  states: OtpState[];
}

export interface OtpStrengthRequest {
  profile: OtpProfile;
  policy?: OtpPolicy;
}

/** What an attacker needs. Chances from 0 to 1 (`otp.md` 4.2, 4.4). */
export interface OtpStrength {
  /** Steps alive at once: before and after the server's own, and all. */
  back: number;
  ahead: number;
  window: number;
  /** Seconds a key can be used at most. */
  lifeSeconds: number;
  /** Chance of one guess. */
  guess: number;
  /** Chance before the account locks; null: it never does. */
  untilLocked: number | null;
  /** Chance after 100 failures, the most NIST allows. */
  after100: number;
  /** Guesses a day that the waits let through, as long as the account is not locked; null: no limit. */
  triesPerDay: number | null;
  /** Guesses for an even chance. */
  triesForHalf: number;
  /** Bits of the secret everything hangs on; null: each user has his own. */
  siteSecretBits: number | null;
  /** Phone numbers there are (`010` and eight digits), and in bits. Login ids are taken as known. */
  phones: number;
  phoneBits: number;
  /** Were there no site secret: numbers left after one key, after two, and seconds to try all at `hmacPerSecond`. */
  phonesAfterOne: number;
  phonesAfterTwo: number;
  sweepSeconds: number;
  hmacPerSecond: number;
  notes: OtpNote<OtpStrengthNote>[];
}

/** Something worth knowing. Words by code in `worker/texts`. */
export interface OtpNote<Code extends string> {
  code: Code;
  args: Readonly<Record<string, string | number>>;
}

export const otpStrengthNotes = [
  'more-digits',
  'cycle-below-typing',
  'one-sign-in-per-step',
  'not-on-the-minute',
  'no-lock',
  'no-throttle',
  'short-site-secret',
  'site-secret-is-all',
  'phone-is-no-secret',
  'not-phishing-resistant',
] as const;
export type OtpStrengthNote = (typeof otpStrengthNotes)[number];

/** How a secret is written. */
export type OtpSecretForm = 'base32' | 'hex' | 'text';

export interface OtpReadSecretRequest {
  text: string;
  form: OtpSecretForm;
}

/** What was passed over to read it. */
export type OtpSecretChange = 'spaces' | 'hyphens' | 'lower-case' | 'padding' | 'spare-bits';

export interface OtpSecretRead {
  bytes: Uint8Array;
  changes: OtpSecretChange[];
}

/** A phone number with what people put between digits taken out; `+82` is not made a `0`, since that would be another key. */
export interface OtpPhoneCleaned {
  phone: string;
  /** What was taken out. */
  removed: string;
  fault: Failure | null;
}

/** A new secret; its fingerprint (first 8 bytes of SHA-256, hex) tells secrets apart without showing them. */
export interface OtpNewSecret {
  bytes: Uint8Array;
  base32: string;
  fingerprint: string;
}

export interface OtpNewSecretRequest {
  /** Bytes, 16 to 64. Default 32. */
  length?: number;
}
