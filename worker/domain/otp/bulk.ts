import type {
  Failure,
  OtpGeneratedMany,
  OtpGenerateManyRequest,
  OtpProfile,
  OtpUser,
  OtpUserColumns,
  OtpUserFault,
  OtpVerifiedMany,
  OtpVerifyManyRequest,
  Outcome,
} from '../../contract';
import { otpReasons } from '../../contract';
import { hashOf } from './algorithms';
import { countFault, timeFault } from './generate';
import { codeOf, modulusOf, stepAt } from './hotp';
import { HmacKeys } from '../core/kernel/hmac';
import { fullPolicy, newState, windowFor, type FullPolicy, type Window } from './policy';
import { isFailure, keysOf, reasonOf } from './user';
import { newFlags, stateFault, tryCode, type Checker } from './verify';

/** Tells how far long work has come; throws when it was cancelled. */
export type Step = (phase: string, done: number, total: number) => Promise<void>;

/** So many users or tries between two looks at the clock. */
const CHUNK = 256;

/** The user at an index of the columns. */
export function userAt(columns: OtpUserColumns, at: number): OtpUser {
  const { loginIds, phones, cycles, revisions, secrets, secretEnds } = columns;
  const user: OtpUser = { loginId: loginIds[at] ?? '' };
  if (phones) user.phone = phones[at] ?? '';
  if (cycles?.[at]) user.cycle = cycles[at];
  if (revisions) user.revision = revisions[at] ?? 0;
  if (secrets && secretEnds) user.secret = secrets.subarray(at === 0 ? 0 : secretEnds[at - 1], secretEnds[at]);
  return user;
}

/** Users of one profile, ready for many keys. */
export interface ReadyUsers {
  keys: HmacKeys;
  /** Seconds; 0 for a user with a fault. */
  cycles: Uint16Array;
  faults: OtpUserFault[];
}

/** Makes the keys of all users ready; a user that cannot be used is named and left out. */
export async function readyUsers(
  profile: OtpProfile,
  columns: OtpUserColumns,
  step: Step,
): Promise<Outcome<ReadyUsers>> {
  const source = keysOf(profile);
  if (source.fault) return { ok: false, error: source.fault };
  const count = columns.loginIds.length;
  const keys = new HmacKeys(hashOf(profile.algorithm), count);
  const cycles = new Uint16Array(count);
  const faults: OtpUserFault[] = [];
  for (let user = 0; user < count; user++) {
    if (user % CHUNK === 0) await step('users', user, count);
    const key = source.of(userAt(columns, user));
    if (isFailure(key)) {
      faults.push({ user, failure: key });
      continue;
    }
    keys.set(user, key.secret);
    cycles[user] = key.cycle;
  }
  return { ok: true, value: { keys, cycles, faults } };
}

/**
 * Writes the keys of `count` steps for the users from `from` to `to`, and each user's first step. Allocates nothing.
 * Users without a cycle are passed over.
 */
export function writeCodes(
  { keys, cycles }: ReadyUsers,
  { from, to, atMs, modulus, count }: { from: number; to: number; atMs: number; modulus: number; count: number },
  codes: Uint32Array,
  steps: Float64Array,
): void {
  for (let user = from; user < to; user++) {
    const cycle = cycles[user]!;
    if (cycle === 0) continue;
    const first = stepAt(atMs, cycle);
    steps[user] = first;
    for (let at = 0; at < count; at++) codes[user * count + at] = codeOf(keys, user, first + at, modulus);
  }
}

/** The keys of many users. */
export async function generateMany(request: OtpGenerateManyRequest, step: Step): Promise<Outcome<OtpGeneratedMany>> {
  const { profile, users, atMs, count = 1 } = request;
  const fault = timeFault(atMs) ?? countFault(count, 1);
  if (fault) return { ok: false, error: fault };
  const ready = await readyUsers(profile, users, step);
  if (!ready.ok) return ready;
  const total = users.loginIds.length;
  const codes = new Uint32Array(total * count);
  const steps = new Float64Array(total);
  const modulus = modulusOf(profile.digits);
  for (let from = 0; from < total; from += CHUNK) {
    await step('keys', from, total);
    writeCodes(ready.value, { from, to: Math.min(from + CHUNK, total), atMs, modulus, count }, codes, steps);
  }
  ready.value.keys.wipe();
  const { cycles, faults } = ready.value;
  return { ok: true, value: { codes, count, digits: profile.digits, steps, cycles, faults } };
}

/** No such user. */
export const NO_REASON = 255;

/** Checks many tries in the order given, each against what the ones before it left of its user's state. */
export async function verifyMany(request: OtpVerifyManyRequest, step: Step): Promise<Outcome<OtpVerifiedMany>> {
  const { profile, users, tries, policy } = request;
  const full = fullPolicy(policy);
  if ('code' in full) return { ok: false, error: full };
  const states = users.loginIds.map((_, at) => request.states?.[at] ?? newState());
  const wrong = firstFault(states.map(stateFault)) ?? firstFault([...tries.atMs].map(timeFault));
  if (wrong) return { ok: false, error: wrong };
  const ready = await readyUsers(profile, users, step);
  if (!ready.ok) return ready;
  const { keys, cycles, faults } = ready.value;
  const windows = windowsFor(full, cycles);
  if (!(windows instanceof Map)) return { ok: false, error: windows };

  const total = tries.codes.length;
  const reasons = new Uint8Array(total).fill(NO_REASON);
  const steps = new Float64Array(total).fill(NaN);
  const deltas = new Int32Array(total);
  const faulty = new Map(faults.map(({ user, failure }) => [user, otpReasons.indexOf(reasonOf(failure))]));
  const flags = newFlags();
  for (let at = 0; at < total; at++) {
    if (at % CHUNK === 0) await step('tries', at, total);
    const user = tries.users[at]!;
    const state = states[user];
    if (!state) continue;
    const cycle = cycles[user]!;
    const window = windows.get(cycle);
    if (!window) {
      reasons[at] = faulty.get(user) ?? NO_REASON;
      continue;
    }
    const checker: Checker = { keys, index: user, cycle, digits: profile.digits, policy: full, window, flags };
    const tried = tryCode(checker, tries.codes[at]!, tries.atMs[at]!, state);
    reasons[at] = otpReasons.indexOf(tried.reason);
    states[user] = tried.state;
    if (!tried.match) continue;
    steps[at] = tried.match.step;
    deltas[at] = tried.match.delta;
  }
  keys.wipe();
  return { ok: true, value: { reasons, steps, deltas, faults, states } };
}

const firstFault = (faults: readonly (Failure | null)[]): Failure | null =>
  faults.find((fault) => fault !== null) ?? null;

/** The window of each cycle that occurs, or the failure of the first that is too large. */
function windowsFor(policy: FullPolicy, cycles: Uint16Array): Map<number, Window> | Failure {
  const windows = new Map<number, Window>();
  for (const cycle of new Set(cycles)) {
    if (cycle === 0) continue;
    const window = windowFor(policy, cycle);
    if ('code' in window) return window;
    windows.set(cycle, window);
  }
  return windows;
}
