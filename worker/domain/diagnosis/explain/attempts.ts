import type { CatalogueRole, DiagnosisRecord } from '../../../contract';
import { entryOf } from '../catalogue';
import { matchRecord, type Matched } from '../catalogue/match';
import type { UserNames } from './users';

/** A record with its place among those given. */
export interface Seen {
  index: number;
  record: DiagnosisRecord;
  matched: Matched;
  /** Infinity: not dated. */
  timeMs: number;
  /** Place in the order of time. */
  rank: number;
}

/** Records of one try, in the order of time. */
export interface Attempt {
  user: string | null;
  activityId: string | null;
  /** When it went through. */
  doneMs: number | null;
  seen: Seen[];
}

/** Longest pause within one try: a passcode may be waited for. */
const PAUSE_MS = 5 * 60_000;
/** How near a record without a user has to be to belong to one. */
const NEAR_MS = 2_000;

/** Where several stand at one moment, what leads to what: inside the adapter first, the user's screen last. */
const order: Readonly<Record<CatalogueRole, number>> = { noise: 0, trace: 0, fault: 2, outcome: 4, success: 5 };
function depthOf({ main, role }: Matched): number {
  const isSeenByUser = main.startsWith('adapter-') && entryOf(main)?.shown === true;
  return isSeenByUser ? 3 : order[role];
}

/** All records in the order of time; those without one last, as they stand. */
export function inOrder(records: readonly DiagnosisRecord[]): Seen[] {
  const seen = records.map((record, index): Seen => ({
    index,
    record,
    matched: matchRecord(record),
    timeMs: record.timeMs ?? Infinity,
    rank: 0,
  }));
  const isScreen = ({ record }: Seen): number => (record.source === 'screen' ? 1 : 0);
  seen.sort(
    (a, b) =>
      (a.timeMs === b.timeMs ? 0 : a.timeMs - b.timeMs) ||
      isScreen(a) - isScreen(b) ||
      depthOf(a.matched) - depthOf(b.matched) ||
      a.index - b.index,
  );
  seen.forEach((one, rank) => (one.rank = rank));
  return seen;
}

/** Events of the service itself belong to no user. */
const isOfService = ({ record, matched }: Seen): boolean =>
  /^adfs-10\d$/.test(matched.main) ||
  matched.details.some((id) => /^adfs-10\d$/.test(id)) ||
  record.source === 'application';

/** Groups records by activity, user and time; what names no user joins who is next to it within two seconds. */
export function attemptsOf(seen: readonly Seen[], names: UserNames): Attempt[] {
  const owned = new Owned(names);
  const neighbours = new Neighbours();
  const orphans: Seen[] = [];
  for (const one of seen) {
    const attempt = owned.take(one);
    if (attempt) neighbours.pass(one, attempt);
    else {
      orphans.push(one);
      neighbours.wait(one);
    }
  }
  const lonely = new Lonely();
  for (const one of orphans) {
    const home = isOfService(one) ? null : neighbours.nearest(one);
    if (home) home.seen.push(one);
    else lonely.take(one);
  }
  const all = [...owned.attempts, ...lonely.attempts];
  const first = ({ seen: [one] }: Attempt): number => one?.rank ?? 0;
  for (const attempt of all) attempt.seen.sort((a, b) => a.rank - b.rank);
  return all.sort((a, b) => first(a) - first(b));
}

interface Neighbour {
  attempt: Attempt;
  timeMs: number;
}

/** Who stood before and behind a record without a user, on the same machine where machines are named. */
class Neighbours {
  readonly #last = new Map<string, Neighbour>();
  readonly #waiting = new Map<string, Seen[]>();
  readonly #before = new Map<Seen, Neighbour>();
  readonly #after = new Map<Seen, Neighbour>();

  pass(one: Seen, attempt: Attempt): void {
    const { machine } = one.record;
    const here: Neighbour = { attempt, timeMs: one.timeMs };
    for (const key of new Set(['', machine ?? ''])) this.#last.set(key, here);
    for (const key of machine === null ? [...this.#waiting.keys()] : [machine, '']) {
      for (const orphan of this.#waiting.get(key) ?? []) this.#after.set(orphan, here);
      this.#waiting.delete(key);
    }
  }

  wait(one: Seen): void {
    const key = one.record.machine ?? '';
    const before = this.#last.get(key);
    if (before) this.#before.set(one, before);
    const waiting = this.#waiting.get(key);
    if (waiting) waiting.push(one);
    else this.#waiting.set(key, [one]);
  }

  /** Null: nobody within two seconds. What follows is nearer than what came before: inner codes are written first. */
  nearest(one: Seen): Attempt | null {
    const [before, after] = [this.#before.get(one), this.#after.get(one)];
    const distance = (other: Neighbour | undefined): number =>
      other && Number.isFinite(one.timeMs) ? Math.abs(other.timeMs - one.timeMs) : Infinity;
    const best = distance(after) <= distance(before) ? after : before;
    return distance(best) <= NEAR_MS ? (best?.attempt ?? null) : null;
  }
}

/** Attempts of whom or what is known: an activity ID joins across users' spellings, a user across pauses. */
class Owned {
  readonly attempts: Attempt[] = [];
  readonly #byActivity = new Map<string, Attempt>();
  readonly #byUser = new Map<string, Attempt>();
  readonly #names: UserNames;

  constructor(names: UserNames) {
    this.#names = names;
  }

  take(one: Seen): Attempt | null {
    const { user, activityId } = one.record;
    const name = user === null ? null : this.#names.of(user);
    if (name === null && activityId === null) return null;
    const attempt = this.#find(one, name, activityId) ?? this.#begin();
    attempt.user ??= name;
    attempt.activityId ??= activityId;
    attempt.seen.push(one);
    if (one.matched.role === 'success') attempt.doneMs = one.timeMs;
    if (activityId !== null) this.#byActivity.set(activityId.toLowerCase(), attempt);
    if (attempt.user !== null) this.#byUser.set(attempt.user, attempt);
    return attempt;
  }

  #find(one: Seen, name: string | null, activityId: string | null): Attempt | null {
    const same = activityId === null ? undefined : this.#byActivity.get(activityId.toLowerCase());
    if (same && (name === null || same.user === null || same.user === name)) return same;
    const own = name === null ? undefined : this.#byUser.get(name);
    const last = own?.seen.at(-1);
    if (!own || !last || (own.activityId !== null && activityId !== null)) return null;
    const isUndated = !Number.isFinite(one.timeMs) && !Number.isFinite(last.timeMs);
    if (isUndated) return one.record.at.file === last.record.at.file ? own : null;
    // Behind a success begins another try; what is logged along with it still belongs to it.
    const isAnother = own.doneMs !== null && one.timeMs - own.doneMs > NEAR_MS;
    return !isAnother && one.timeMs - last.timeMs <= PAUSE_MS ? own : null;
  }

  #begin(): Attempt {
    const attempt: Attempt = { user: null, activityId: null, doneMs: null, seen: [] };
    this.attempts.push(attempt);
    return attempt;
  }
}

/** What belongs to nobody: what is of one machine and within two seconds is one; without times, what is of one file. */
class Lonely {
  readonly attempts: Attempt[] = [];
  readonly #open = new Map<string, Attempt>();

  take(one: Seen): void {
    const isDated = Number.isFinite(one.timeMs);
    const key = isDated ? `m${one.record.machine ?? ''}` : `f${one.record.at.file ?? ''}`;
    const open = this.#open.get(key);
    const last = open?.seen.at(-1);
    if (open && last && (!isDated || one.timeMs - last.timeMs <= NEAR_MS)) {
      open.seen.push(one);
      return;
    }
    const attempt: Attempt = { user: null, activityId: null, doneMs: null, seen: [one] };
    this.attempts.push(attempt);
    this.#open.set(key, attempt);
  }
}
