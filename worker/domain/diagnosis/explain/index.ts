import type {
  Deployment,
  Diagnosis,
  DiagnosisAttempt,
  DiagnosisCause,
  DiagnosisRecord,
  DiagnosisUser,
} from '../../../contract';
import { diagnosisListed } from '../../../contract';
import { entryOf } from '../catalogue';
import { gapsOf, storiesOf, type Told } from '../stories';
import { attemptsOf, inOrder, type Attempt, type Seen } from './attempts';
import { changesBefore } from './changes';
import { countsOf, hoursOf, timelineOf } from './counts';
import { firstCause, type FirstCause } from './first-cause';
import { settingsOf } from './settings';
import { userNames, type UserNames } from './users';

/** `nowMs` stands for the moment of what has no time, such as a screen someone has just read out. */
export interface ExplainContext {
  nowMs: number;
  deployment?: Deployment;
}

interface Judged extends FirstCause {
  attempt: Attempt;
  end: DiagnosisAttempt['end'];
}

/**
 * Reads records as a colleague would: by user and try, the first cause before what came of it, beside what the open
 * Deployment says. Never throws; the cost is that of sorting by time, which is linear for a log as it was written.
 */
export function explain(records: readonly DiagnosisRecord[], { nowMs, deployment }: ExplainContext): Diagnosis {
  const seen = inOrder(records);
  const names = userNames(records);
  const loud = seen.filter(({ matched }) => matched.role !== 'noise');
  const quiet = seen.filter(({ matched }) => matched.role === 'noise');
  const judged = attemptsOf(loud, names).map((attempt): Judged => {
    const cause = firstCause(attempt);
    return { ...cause, attempt, end: endOf(attempt, cause) };
  });
  const causes = causesOf(judged, { nowMs, ...(deployment && { deployment }) });
  const places = new Map(causes.map(({ id }, at) => [id, at]));
  const noise = noiseOf(quiet, judged, names);
  const told = judged.map(toldOf);
  const dated = seen.filter(({ timeMs }) => Number.isFinite(timeMs));
  const faults = judged.flatMap(({ first }) => (first && Number.isFinite(first.timeMs) ? [first.timeMs] : []));
  const users = usersOf(judged, names);
  return {
    records: records.length,
    noise: quiet.length,
    undated: seen.length - dated.length,
    fromMs: dated[0]?.timeMs ?? null,
    toMs: dated.at(-1)?.timeMs ?? null,
    startedMs: faults.reduce<number | null>((least, time) => (least === null || time < least ? time : least), null),
    causes,
    attempts: judged.map((one, at) => attemptOf(one, places, noise[at] ?? 0)),
    users: users.slice(0, diagnosisListed),
    usersMore: Math.max(0, users.length - diagnosisListed),
    counts: countsOf(seen, names.of),
    hours: hoursOf(loud),
    timeline: timelineOf(loud),
    stories: storiesOf(told),
    gaps: gapsOf(told, deployment),
  };
}

/** What went through in the end went through, whatever was written down on the way. */
function endOf({ seen }: Attempt, { first, followers }: FirstCause): DiagnosisAttempt['end'] {
  const success = seen.findLast(({ matched: { role } }) => role === 'success');
  const fault = followers.at(-1) ?? first;
  if (success && (!fault || success.rank > fault.rank)) return 'success';
  return fault ? 'fault' : 'open';
}

const timeOf = ({ timeMs }: Seen): number | null => (Number.isFinite(timeMs) ? timeMs : null);

function attemptOf(
  { attempt, end, first, also, followers }: Judged,
  places: ReadonlyMap<string, number>,
  noise: number,
): DiagnosisAttempt {
  const { user, activityId, seen } = attempt;
  const last = seen.findLast(({ timeMs }) => Number.isFinite(timeMs));
  const placeOf = ({ matched: { main } }: Seen): number => places.get(main) ?? -1;
  return {
    user,
    userCertainty: seen.find(({ record }) => record.user !== null)?.record.userCertainty ?? null,
    activityId,
    relyingParty: seen.find(({ record }) => record.relyingParty !== null)?.record.relyingParty ?? null,
    fromMs: seen[0] ? timeOf(seen[0]) : null,
    toMs: last ? last.timeMs : null,
    records: seen.map(({ index }) => index),
    noise,
    end,
    cause: first ? placeOf(first) : null,
    also: also.map(placeOf),
    followers: [...new Set(followers.map(({ matched: { main } }) => main))],
  };
}

interface Gathered {
  first: Seen[];
  /** Attempts it is the first cause of, not one beside it. */
  leads: number;
  attempts: number[];
  users: Set<string>;
  followers: Map<string, number>;
}

const gather = (): Gathered => ({ first: [], leads: 0, attempts: [], users: new Set(), followers: new Map() });

function causesOf(judged: readonly Judged[], { nowMs, deployment }: ExplainContext): DiagnosisCause[] {
  const gathered = new Map<string, Gathered>();
  judged.forEach(({ attempt, first, also, followers }, at) => {
    for (const one of first ? [first, ...also] : []) {
      const id = one.matched.main;
      const known = gathered.get(id) ?? gather();
      gathered.set(id, known);
      known.first.push(one);
      known.attempts.push(at);
      if (attempt.user !== null) known.users.add(attempt.user);
      if (one !== first) continue;
      known.leads++;
      for (const follower of new Set(followers.map(({ matched: { main } }) => main)))
        known.followers.set(follower, (known.followers.get(follower) ?? 0) + 1);
    }
  });
  const settings = settingsOf(deployment);
  return [...gathered]
    .sort(([, a], [, b]) => b.leads - a.leads || b.attempts.length - a.attempts.length)
    .map(([id, { first, attempts, users, followers }]): DiagnosisCause => {
      const times = first.flatMap((one) => timeOf(one) ?? []);
      const [startedMs = null] = times;
      const machines = [...new Set(first.flatMap(({ record: { machine } }) => machine ?? []))];
      return {
        id,
        // What comes first by time is our own reading; a lone code is what the log says.
        certainty: followers.size > 0 ? 'inferred' : (entryOf(id)?.certainty ?? 'inferred'),
        details: tally(first.flatMap(({ matched: { details } }) => details)),
        frame: first.find(({ record: { guiltyFrame } }) => guiltyFrame !== null)?.record.guiltyFrame ?? null,
        attempts,
        users: [...users],
        followers: [...followers].map(([follower, count]) => ({ id: follower, count })),
        startedMs,
        lastMs: times.at(-1) ?? null,
        machines,
        ...settings(id, machines),
        changes: changesBefore(deployment, id, startedMs ?? nowMs),
      };
    });
}

function tally(ids: readonly string[]): { id: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].map(([id, count]) => ({ id, count })).sort((a, b) => b.count - a.count);
}

/** Noise by the attempt of its user that was under way; what has none is only counted as a whole. */
function noiseOf(quiet: readonly Seen[], judged: readonly Judged[], names: UserNames): number[] {
  const counts = judged.map(() => 0);
  const byUser = new Map<string, number[]>();
  judged.forEach(({ attempt: { user } }, at) => {
    if (user === null) return;
    const own = byUser.get(user);
    if (own) own.push(at);
    else byUser.set(user, [at]);
  });
  const cursors = new Map<string, number>();
  for (const { record, timeMs } of quiet) {
    const name = record.user === null ? null : names.of(record.user);
    const own = name === null ? undefined : byUser.get(name);
    if (name === null || !own) continue;
    let at = cursors.get(name) ?? 0;
    const startOf = (next: number): number => judged[own[next] ?? -1]?.attempt.seen[0]?.timeMs ?? Infinity;
    while (at + 1 < own.length && startOf(at + 1) <= timeMs) at++;
    cursors.set(name, at);
    const place = own[at] ?? -1;
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return counts;
}

function usersOf(judged: readonly Judged[], names: UserNames): DiagnosisUser[] {
  const users = new Map<string, { attempts: number; failed: number; causes: Set<string> }>();
  for (const { attempt, end, first, also } of judged) {
    if (attempt.user === null) continue;
    const known = users.get(attempt.user) ?? { attempts: 0, failed: 0, causes: new Set<string>() };
    users.set(attempt.user, known);
    known.attempts++;
    if (end === 'fault') known.failed++;
    for (const one of first ? [first, ...also] : []) known.causes.add(one.matched.main);
  }
  return [...users]
    .map(([user, { attempts, failed, causes }]) => ({
      user,
      names: names.spellings.get(user) ?? [user],
      attempts,
      failed,
      causes: [...causes],
    }))
    .sort((a, b) => b.failed - a.failed || b.attempts - a.attempts || (a.user < b.user ? -1 : 1));
}

function toldOf({ attempt: { user, seen }, end, first, followers }: Judged): Told {
  const last = seen.findLast(({ timeMs }) => Number.isFinite(timeMs));
  const isErrorPage = ({ matched: { main, details } }: Seen): boolean =>
    [main, ...details].includes('adfs-364') || main === 'screen';
  return {
    user,
    end,
    fromMs: seen[0] ? timeOf(seen[0]) : null,
    toMs: last ? last.timeMs : null,
    adapter: seen.some(({ record: { source, code } }) => source === 'adapter' || code !== null),
    errorPage: first !== null && [first, ...followers].every(isErrorPage),
  };
}
