import type { Failure, OtpGenerated, OtpGenerateRequest, OtpKey, OtpProfile, OtpUser, Outcome } from '../../contract';
import { hashOf } from './algorithms';
import { codeOf, codeText, modulusOf, stepAt } from './hotp';
import { HmacKeys } from '../core/kernel/hmac';
import { isFailure, keysOf } from './user';

const MOST_NEXT = 100;
/** The last moment a `Date` can hold. */
const MOST_MS = 8.64e15;

export const timeFault = (atMs: number): Failure | null =>
  Number.isFinite(atMs) && atMs >= 0 && atMs <= MOST_MS ? null : { code: 'otp-time', args: {} };

export const countFault = (count: number, least: number): Failure | null =>
  Number.isInteger(count) && count >= least && count <= MOST_NEXT
    ? null
    : { code: 'otp-count', args: { least, most: MOST_NEXT } };

/** A user's key ready for use; its states must be wiped when done. */
export interface Ready {
  keys: HmacKeys;
  cycle: number;
}

/** Makes a user's key ready. */
export function readyKey(profile: OtpProfile, user: OtpUser): Outcome<Ready> {
  const source = keysOf(profile);
  if (source.fault) return { ok: false, error: source.fault };
  const key = source.of(user);
  if (isFailure(key)) return { ok: false, error: key };
  const keys = new HmacKeys(hashOf(profile.algorithm), 1);
  keys.set(0, key.secret);
  return { ok: true, value: { keys, cycle: key.cycle } };
}

/** The key of a moment and those after it. */
export function generate({ profile, user, atMs, next = 0 }: OtpGenerateRequest): Outcome<OtpGenerated> {
  const fault = timeFault(atMs) ?? countFault(next, 0);
  if (fault) return { ok: false, error: fault };
  const ready = readyKey(profile, user);
  if (!ready.ok) return ready;
  const { keys, cycle } = ready.value;
  const modulus = modulusOf(profile.digits);
  const first = stepAt(atMs, cycle);
  const keyOf = (step: number): OtpKey => ({
    code: codeText(codeOf(keys, 0, step, modulus), profile.digits),
    step,
    validFromMs: step * cycle * 1000,
    validToMs: (step + 1) * cycle * 1000,
  });
  const now = keyOf(first);
  const later = Array.from({ length: next }, (_, at) => keyOf(first + 1 + at));
  keys.wipe();
  return { ok: true, value: { ...now, remainingMs: now.validToMs - atMs, next: later } };
}
