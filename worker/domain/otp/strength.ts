import type { OtpNote, OtpStrength, OtpStrengthNote, OtpStrengthRequest, Outcome } from '../../contract';
import { codesOf } from './hotp';
import { fullPolicy, windowFor, type FullPolicy } from './policy';
import { profileFault } from './user';

/** `010` and eight digits (`otp.md` 4.2). */
const PHONES = 1e8;
/** HMAC-SHA-512 of one JavaScript worker, as measured in `otp.md` 3.3; a native program is some times faster. */
const HMAC_PER_SECOND = 87_000;
const NIST_FAILURES = 100;
const DAY = 86_400;
/** A person cannot read and type a key in less. */
const TYPING_SECONDS = 10;

/** Chance of at least one hit in so many guesses of chance `each`. */
const chanceOf = (guesses: number, each: number): number => -Math.expm1(guesses * Math.log1p(-each));

/** What an attacker needs against a profile under a policy. */
export function strength({ profile, policy }: OtpStrengthRequest): Outcome<OtpStrength> {
  const full = fullPolicy(policy);
  if ('code' in full) return { ok: false, error: full };
  const fault = profileFault(profile);
  if (fault) return { ok: false, error: fault };
  const window = windowFor(full, profile.cycle);
  if ('code' in window) return { ok: false, error: window };
  const codes = codesOf(profile.digits);
  const guess = window.size / codes;
  return {
    ok: true,
    value: {
      back: window.back,
      ahead: window.ahead,
      window: window.size,
      lifeSeconds: window.size * profile.cycle,
      guess,
      untilLocked: full.lockAfter === null ? null : chanceOf(full.lockAfter, guess),
      after100: chanceOf(NIST_FAILURES, guess),
      triesPerDay: triesPerDay(full),
      triesForHalf: Math.ceil(Math.log(0.5) / Math.log1p(-guess)),
      siteSecretBits: profile.keys === 'derived' ? profile.siteSecret.length * 8 : null,
      phones: PHONES,
      phoneBits: Math.log2(PHONES),
      phonesAfterOne: PHONES / codes,
      phonesAfterTwo: PHONES / codes ** 2,
      sweepSeconds: PHONES / HMAC_PER_SECOND,
      hmacPerSecond: HMAC_PER_SECOND,
      notes: notesOf(profile, full, window.size),
    },
  };
}

/** Failures a day: by the throttle, and by waits that grow with each one since the last success. */
function triesPerDay({ throttle, delay }: FullPolicy): number | null {
  // T, 2T, 3T, ... seconds: n tries take about T n² / 2.
  const byDelay = delay > 0 ? Math.floor(Math.sqrt((2 * DAY) / delay)) : Infinity;
  const byThrottle = throttle ? Math.floor((DAY / throttle.perSeconds) * throttle.tries) : Infinity;
  const tries = Math.min(byDelay, byThrottle);
  return Number.isFinite(tries) ? tries : null;
}

function notesOf(profile: OtpStrengthRequest['profile'], policy: FullPolicy, size: number): OtpNote<OtpStrengthNote>[] {
  const { cycle, digits } = profile;
  const notes: [boolean, OtpStrengthNote, OtpNote<OtpStrengthNote>['args']][] = [
    [size > 6 && digits < 8, 'more-digits', { window: size, digits }],
    [cycle < TYPING_SECONDS, 'cycle-below-typing', { cycle }],
    [true, 'one-sign-in-per-step', { cycle }],
    [60 % cycle !== 0, 'not-on-the-minute', { cycle }],
    [policy.lockAfter === null, 'no-lock', {}],
    [policy.throttle === null && policy.delay === 0, 'no-throttle', {}],
    [profile.keys === 'derived' && profile.siteSecret.length < 32, 'short-site-secret', {}],
    [profile.keys === 'derived', 'site-secret-is-all', {}],
    [profile.keys === 'derived', 'phone-is-no-secret', {}],
    [true, 'not-phishing-resistant', {}],
  ];
  return notes.flatMap(([applies, code, args]) => (applies ? [{ code, args }] : []));
}
