import type { Failure, OtpPolicy, OtpState } from '../../contract';

/** A policy with its defaults. */
export type FullPolicy = Required<Omit<OtpPolicy, 'past'>> & { past: number | null };

/** Steps alive before and after the server's own, and all (`otp.md` 4.4). */
export interface Window {
  back: number;
  ahead: number;
  size: number;
}

const TYPING_SECONDS = 10;
/** The largest cap: libpam's. */
export const MOST_CAP = 100;
/** NIST SP 800-63B: no more failures in a row than that. */
const MOST_FAILURES = 100;
/** A key is good for two minutes at most; more than an hour of forgiveness is a mistake. */
const MOST_SECONDS = 3600;
const MOST_SEARCH = 86_400;

const between = (value: number, least: number, most: number): boolean => value >= least && value <= most;

/** Fills in the defaults, or says which field cannot be used. */
export function fullPolicy(policy: OtpPolicy = {}): FullPolicy | Failure {
  const full: FullPolicy = {
    past: policy.past ?? null,
    future: policy.future ?? 2,
    cap: policy.cap ?? 21,
    throttle: policy.throttle === undefined ? { tries: 5, perSeconds: 30 } : policy.throttle,
    delay: policy.delay ?? 5,
    lockAfter: policy.lockAfter === undefined ? 10 : policy.lockAfter,
    follow: policy.follow ?? false,
    resync: policy.resync ?? 0,
    search: policy.search ?? 300,
  };
  const wrong = wrongField(full);
  return wrong ? { code: 'otp-policy', args: { field: wrong } } : full;
}

function wrongField({ past, future, cap, throttle, delay, lockAfter, search }: FullPolicy): string | null {
  if (past !== null && !between(past, 0, MOST_SECONDS)) return 'past';
  if (!between(future, 0, MOST_SECONDS)) return 'future';
  if (!Number.isInteger(cap) || !between(cap, 1, MOST_CAP)) return 'cap';
  if (
    throttle &&
    !(Number.isInteger(throttle.tries) && between(throttle.tries, 1, 100) && between(throttle.perSeconds, 1, 3600))
  )
    return 'throttle';
  if (!between(delay, 0, 3600)) return 'delay';
  if (lockAfter !== null && !(Number.isInteger(lockAfter) && between(lockAfter, 1, MOST_FAILURES))) return 'lockAfter';
  return between(search, 0, MOST_SEARCH) ? null : 'search';
}

/** The window for a cycle, or the failure that it would be larger than the policy's cap. */
export function windowFor(policy: FullPolicy, cycle: number): Window | Failure {
  const back = Math.ceil((policy.past ?? Math.max(cycle, TYPING_SECONDS)) / cycle);
  const ahead = Math.ceil(policy.future / cycle);
  const size = back + ahead + 1;
  if (size > policy.cap) return { code: 'otp-window', args: { size, cap: policy.cap, cycle } };
  return { back, ahead, size };
}

/** Nothing remembered yet. */
export const newState = (): OtpState => ({
  lastStep: null,
  failures: 0,
  lockedAtMs: null,
  triesMs: [],
  clockSteps: 0,
  candidates: [],
});

/** When the next try may be made: null when it may be now. */
export function retryAt(policy: FullPolicy, state: OtpState, atMs: number): number | null {
  const last = state.triesMs.at(-1);
  let earliest = last === undefined ? -Infinity : last + policy.delay * 1000 * state.failures;
  const { throttle } = policy;
  const first = throttle && state.triesMs.at(-throttle.tries);
  if (throttle && first !== undefined && first !== null)
    earliest = Math.max(earliest, first + throttle.perSeconds * 1000);
  return earliest > atMs ? earliest : null;
}

/** Tries that can still slow down later ones. */
export function withTry(policy: FullPolicy, state: OtpState, atMs: number): number[] {
  const sinceMs = atMs - (policy.throttle?.perSeconds ?? 0) * 1000;
  return [...state.triesMs.filter((time) => time > sinceMs), atMs].slice(-MOST_FAILURES);
}
