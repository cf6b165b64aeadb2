import type {
  Failure,
  OtpInterval,
  OtpMatch,
  OtpReason,
  OtpState,
  OtpVerified,
  OtpVerifyRequest,
  Outcome,
} from '../../contract';
import { offsetOf } from './drift';
import { readyKey, timeFault } from './generate';
import { codesOf, stepAt } from './hotp';
import type { HmacKeys } from '../core/kernel/hmac';
import { findStep, type Search } from './match';
import { fullPolicy, MOST_CAP, newState, retryAt, windowFor, withTry, type FullPolicy, type Window } from './policy';
import { reasonOf } from './user';

/** More steps than these are never looked at for one key: at short cycles the time looked at shrinks instead. */
const MOST_SEARCH_STEPS = 2000;
const DAY_MS = 86_400_000;

/** What a check needs that is the same for all tries of one user. */
export interface Checker {
  keys: HmacKeys;
  index: number;
  cycle: number;
  digits: number;
  policy: FullPolicy;
  window: Window;
  /** Room for the comparison. */
  flags: Uint8Array;
}

/** A state nobody got from here. */
export function stateFault({ clockSteps, failures, lastStep }: OtpState): Failure | null {
  const isCount = Number.isInteger(failures) && failures >= 0 && (lastStep === null || Number.isSafeInteger(lastStep));
  const isNear = Number.isInteger(clockSteps) && Math.abs(clockSteps) <= MOST_SEARCH_STEPS;
  return isCount && isNear ? null : { code: 'otp-state', args: {} };
}

/** Room that is enough for any search. */
export const newFlags = (): Uint8Array => new Uint8Array(2 * (MOST_SEARCH_STEPS + MOST_CAP) + 1);

/** A typed key as a number, or why it is none: spaces and hyphens are passed over, anything but ASCII digits is not. */
export function typedCode(code: string, digits: number): number | 'bad-format' | 'wrong-length' {
  const bare = code.replace(/[\s-]/g, '');
  if (!/^[0-9]+$/.test(bare)) return 'bad-format';
  return bare.length === digits ? Number(bare) : 'wrong-length';
}

export interface Tried {
  reason: OtpReason;
  otherwise: OtpReason | null;
  match: { step: number; delta: number } | null;
  retryAtMs: number | null;
  state: OtpState;
}

/** Judges one try. What cannot be a key is no guess: it neither counts as a failure nor slows anyone down. */
export function tryCode(checker: Checker, code: string, atMs: number, state: OtpState): Tried {
  const { policy, cycle, digits } = checker;
  const typed = typedCode(code, digits);
  if (typeof typed === 'string') {
    return { reason: typed, otherwise: null, match: null, retryAtMs: retryAt(policy, state, atMs), state };
  }
  const own = stepAt(atMs, cycle);
  const { reason, step } = judge(checker, typed, own, state);
  const match = Number.isNaN(step) ? null : { step, delta: step - own };
  const retryAtMs = state.lockedAtMs === null ? retryAt(policy, state, atMs) : null;
  if (state.lockedAtMs !== null) return { reason: 'locked', otherwise: reason, match, retryAtMs, state };
  if (retryAtMs !== null) return { reason: 'rate-limited', otherwise: reason, match, retryAtMs, state };
  return settle(checker, reason, match, atMs, state);
}

function judge(checker: Checker, typed: number, own: number, state: OtpState): { reason: OtpReason; step: number } {
  const { keys, index, digits, flags } = checker;
  const search = searchFor(checker, own, state);
  const found = findStep(keys, index, typed, digits, search, flags);
  if (!Number.isNaN(found.fresh)) return { reason: 'ok', step: found.fresh };
  if (!Number.isNaN(found.used)) return { reason: 'replayed', step: found.used };
  // The very key that was accepted, sent once more when its window has passed.
  if (found.outside === state.lastStep) return { reason: 'replayed', step: found.outside };
  if (Number.isNaN(found.outside)) return { reason: 'no-match', step: NaN };
  return { reason: found.outside < own ? 'too-old' : 'ahead', step: found.outside };
}

/** The window around the server's clock and, where the user's is known to be off, around that one too. */
function searchFor({ window: { back, ahead }, cycle, policy }: Checker, own: number, state: OtpState): Search {
  const around = Math.min(Math.floor(policy.search / cycle), MOST_SEARCH_STEPS);
  const center = own + state.clockSteps;
  const isAlive = (step: number): boolean =>
    (step >= own - back && step <= own + ahead) || (step >= center - back && step <= center + ahead);
  const from = Math.max(0, Math.min(own - Math.max(around, back), center - back));
  const to = Math.max(own + Math.max(around, ahead), center + ahead);
  return { from, size: to - from + 1, own, isAlive, last: state.lastStep ?? -1 };
}

/** What the state becomes of a try that was let through. */
function settle(
  { policy }: Checker,
  reason: OtpReason,
  match: { step: number; delta: number } | null,
  atMs: number,
  state: OtpState,
): Tried {
  if (reason === 'ok' && match) {
    const clockSteps = policy.follow ? state.clockSteps + Math.sign(match.delta - state.clockSteps) : state.clockSteps;
    return accepted(match, clockSteps);
  }
  const candidates = policy.resync > 0 && match && reason !== 'replayed' ? agreeing(state, match, atMs) : [];
  if (match && policy.resync > 0 && candidates.length >= policy.resync) return accepted(match, match.delta);
  const failures = state.failures + 1;
  const locks = policy.lockAfter !== null && failures >= policy.lockAfter;
  const next = {
    ...state,
    failures,
    candidates,
    lockedAtMs: locks ? atMs : null,
    triesMs: withTry(policy, state, atMs),
  };
  return { reason, otherwise: null, match, retryAtMs: locks ? null : retryAt(policy, next, atMs), state: next };
}

function accepted(match: { step: number; delta: number }, clockSteps: number): Tried {
  const state = { ...newState(), lastStep: match.step, clockSteps };
  return { reason: 'ok', otherwise: null, match, retryAtMs: null, state };
}

/** Keys outside the window that say the same of the clock, each for a later step and within a day. */
function agreeing(
  state: OtpState,
  { step, delta }: { step: number; delta: number },
  atMs: number,
): OtpState['candidates'] {
  if (step <= (state.lastStep ?? -1)) return [];
  const last = state.candidates.at(-1);
  const agrees = last && step > last.step && Math.abs(delta - last.delta) <= 1 && atMs - last.atMs < DAY_MS;
  return [...(agrees ? state.candidates : []), { step, delta, atMs }];
}

/** Checks one key as a server with this policy and this memory would, and says why. */
export function verify({
  profile,
  user,
  code,
  atMs,
  policy,
  state = newState(),
}: OtpVerifyRequest): Outcome<OtpVerified> {
  const full = fullPolicy(policy);
  if ('code' in full) return { ok: false, error: full };
  const wrongTime = timeFault(atMs) ?? stateFault(state);
  if (wrongTime) return { ok: false, error: wrongTime };
  const ready = readyKey(profile, user);
  if (!ready.ok) return { ok: true, value: refused(ready.error, state) };
  const { keys, cycle } = ready.value;
  const window = windowFor(full, cycle);
  if ('code' in window) return { ok: false, error: window };
  const { digits } = profile;
  const checker = { keys, index: 0, cycle, digits, policy: full, window, flags: newFlags() };
  const tried = tryCode(checker, code, atMs, state);
  keys.wipe();
  const step = stepAt(atMs, cycle);
  const isWithin = tried.match && !['too-old', 'ahead'].includes(tried.otherwise ?? tried.reason);
  const looked = isWithin ? window.size : searchFor(checker, step, state).size;
  return {
    ok: true,
    value: {
      ...tried,
      accepted: tried.reason === 'ok',
      fault: null,
      step,
      match: tried.match && described(tried.match, atMs, cycle, looked / codesOf(digits)),
      window: { from: step - window.back, to: step + window.ahead, size: window.size },
    },
  };
}

const described = (match: { step: number; delta: number }, atMs: number, cycle: number, chance: number): OtpMatch => {
  const drift: OtpInterval = offsetOf({ atMs, step: match.step, cycle });
  return { ...match, drift, chance };
};

function refused(fault: Failure, state: OtpState): OtpVerified {
  const reason = reasonOf(fault);
  return {
    accepted: false,
    reason,
    fault,
    otherwise: null,
    step: null,
    match: null,
    window: null,
    retryAtMs: null,
    state,
  };
}
