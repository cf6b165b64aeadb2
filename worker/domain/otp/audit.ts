import type {
  OtpAudit,
  OtpAuditedUser,
  OtpAuditRequest,
  OtpColumn,
  OtpListProblem,
  OtpOutlook,
  OtpPolicy,
  OtpReason,
  OtpSample,
  OtpTry,
  OtpTryField,
  OtpVerifiedMany,
  Outcome,
} from '../../contract';
import { otpReasons } from '../../contract';
import { NO_REASON, verifyMany, type Step } from './bulk';
import { columnOf, tryColumns } from './columns';
import type { CsvRecord } from './csv';
import { drift, typingSeconds } from './drift';
import { timeFault } from './generate';
import { failed, fault, note, openList, recordFaults, reject, type List } from './list';
import { fullPolicy, windowFor } from './policy';
import { KOREA_MINUTES, readTime } from './times';

const inOrder: readonly OtpTryField[] = ['time', 'loginId', 'code', 'result'];
const needed: readonly OtpTryField[] = ['time', 'loginId', 'code'];
const ACCEPTED = /^(?:1|ok|y|yes|true|pass|passed|success|succeeded|accepted|성공|정상|승인|허용)$/i;
const REFUSED = /^(?:0|n|no|false|fail|failed|failure|rejected|denied|error|실패|오류|거부|차단)$/i;
/** So many keys outside the window that agree are a clock, not a slow hand. */
const AGREEING = 3;
const SOON_DAYS = 30;
/** Tries of a log that a server has already let through or not are not slowed down once more. */
const asLogged: OtpPolicy = { throttle: null, delay: 0, lockAfter: null };

interface Logged {
  line: number;
  user: number;
  atMs: number;
  code: string;
  said: boolean | null;
}

/** Judges a log of tries against the users: each try, each user's clock, and whose keys will fail soon. */
export async function audit(request: OtpAuditRequest, step: Step): Promise<Outcome<OtpAudit>> {
  const { profile, users, source, zoneMinutes = KOREA_MINUTES, soonDays = SOON_DAYS } = request;
  const list = openList(source);
  if ('code' in list) return { ok: false, error: list };
  const columns = columnsOf(list);
  const missing = needed.find((field) => columnOf(columns, field) === -1);
  if (missing) return { ok: false, error: { code: 'otp-list-column', args: { field: missing } } };
  const isOneCase = profile.keys === 'derived' && profile.lowerCase === true;
  const nameOf = (loginId: string): string =>
    isOneCase ? loginId.normalize('NFC').toLowerCase() : loginId.normalize('NFC');
  const byLogin = new Map(users.loginIds.map((loginId, at) => [nameOf(loginId), at]));
  const logged = readTries(list, columns, (loginId) => byLogin.get(nameOf(loginId)), zoneMinutes);
  const policy = { ...request.policy, ...asLogged };
  const tries = {
    users: Uint32Array.from(logged, ({ user }) => user),
    atMs: Float64Array.from(logged, ({ atMs }) => atMs),
    codes: logged.map(({ code }) => code),
  };
  const judged = await verifyMany({ profile, users, tries, policy }, step);
  if (!judged.ok) return judged;
  const judgedTries = logged.map((one, at) => tryOf(one, at, judged.value));
  const byUser = grouped(judgedTries);
  const cycleOf = (user: number): number => users.cycles?.[user] || profile.cycle;
  return {
    ok: true,
    value: {
      columns,
      tries: judgedTries,
      bad: list.bad,
      notes: list.notes,
      users: users.loginIds.map((_, user) =>
        auditedUser(user, byUser.get(user) ?? [], cycleOf(user), policy, soonDays),
      ),
      totals: totalsOf(judgedTries),
      contradictions: judgedTries.filter(({ said, reason }) => said !== null && said !== (reason === 'ok')).length,
      faults: judged.value.faults,
    },
  };
}

function columnsOf(list: List): OtpColumn<OtpTryField>[] {
  const first = list.records[0];
  const columns = tryColumns(first?.fields ?? []);
  if (columns.some(({ field }) => field !== null)) {
    list.records.shift();
    return columns;
  }
  note(list, 'no-heading', first?.line ?? null);
  return (first?.fields ?? []).map((_, at) => ({ heading: '', field: inOrder[at] ?? null }));
}

/** In the order of time, whatever the order of the lines. */
function readTries(
  list: List,
  columns: readonly OtpColumn<OtpTryField>[],
  userOf: (loginId: string) => number | undefined,
  zone: number,
): Logged[] {
  const logged: Logged[] = [];
  let withoutZone = 0;
  for (const record of list.records) {
    const read = readTry(record, columns, userOf, zone);
    if ('problems' in read) reject(list, record, read.problems);
    else {
      if (!read.zoned) withoutZone++;
      logged.push(read.logged);
    }
  }
  if (withoutZone > 0) note(list, 'time-without-zone', null, { count: withoutZone, minutes: zone });
  return logged.sort((a, b) => a.atMs - b.atMs);
}

function readTry(
  record: CsvRecord,
  columns: readonly OtpColumn<OtpTryField>[],
  userOf: (loginId: string) => number | undefined,
  zone: number,
): { logged: Logged; zoned: boolean } | { problems: OtpListProblem[] } {
  const problems = recordFaults(record, columns.length);
  if (problems.length > 0) return { problems };
  const given = (field: OtpTryField): string => record.fields[columnOf(columns, field)]?.trim() ?? '';
  const heading = (field: OtpTryField): string | null => columns[columnOf(columns, field)]?.heading || null;
  const time = readTime(given('time'), zone);
  const user = userOf(given('loginId'));
  if (!time) problems.push(fault('time', heading('time')));
  else {
    const wrong = timeFault(time.atMs);
    if (wrong) problems.push(failed(wrong, heading('time')));
  }
  if (user === undefined) problems.push(fault('user-unknown', heading('loginId')));
  if (problems.length > 0 || !time || user === undefined) return { problems };
  const result = given('result');
  const said = ACCEPTED.test(result) ? true : REFUSED.test(result) ? false : null;
  return { logged: { line: record.line, user, atMs: time.atMs, code: given('code'), said }, zoned: time.zoned };
}

function tryOf({ line, atMs, user, said }: Logged, at: number, { reasons, steps, deltas }: OtpVerifiedMany): OtpTry {
  const index = reasons[at] ?? NO_REASON;
  const matched = !Number.isNaN(steps[at] ?? NaN);
  return { line, atMs, user, said, reason: otpReasons[index] ?? 'no-match', delta: matched ? (deltas[at] ?? 0) : null };
}

function grouped(tries: readonly OtpTry[]): Map<number, OtpTry[]> {
  const groups = new Map<number, OtpTry[]>();
  for (const one of tries) {
    const group = groups.get(one.user);
    if (group) group.push(one);
    else groups.set(one.user, [one]);
  }
  return groups;
}

function totalsOf(tries: readonly OtpTry[]): Record<OtpReason, number> {
  const totals = Object.fromEntries(otpReasons.map((reason) => [reason, 0])) as Record<OtpReason, number>;
  for (const { reason } of tries) totals[reason]++;
  return totals;
}

function auditedUser(
  user: number,
  tries: readonly OtpTry[],
  cycle: number,
  policy: OtpPolicy,
  soonDays: number,
): OtpAuditedUser {
  const count = (...reasons: OtpReason[]): number => tries.filter(({ reason }) => reasons.includes(reason)).length;
  const { offset, perDay, breaks } = drift({ samples: samplesOf(tries, cycle) });
  const { outlook, failsInDays } = outlookOf(offset, perDay, cycle, policy, soonDays);
  return {
    user,
    accepted: count('ok'),
    late: count('too-old'),
    early: count('ahead'),
    replayed: count('replayed'),
    wrong: count('no-match'),
    malformed: count('bad-format', 'wrong-length'),
    drift: offset,
    perDay,
    breaks: breaks.length,
    outlook,
    failsInDays,
  };
}

/** Keys that tell of the clock: those accepted, and such outside the window as agree with their neighbours. */
function samplesOf(tries: readonly OtpTry[], cycle: number): OtpSample[] {
  const samples: OtpSample[] = [];
  let outside: { sample: OtpSample; delta: number }[] = [];
  for (const { reason, delta, atMs } of tries) {
    if (delta === null || reason === 'replayed') continue;
    const sample = { atMs, step: Math.floor(atMs / (cycle * 1000)) + delta, cycle };
    if (reason === 'ok') {
      outside = [];
      samples.push(sample);
      continue;
    }
    const last = outside.at(-1);
    if (last && Math.abs(last.delta - delta) > 1) outside = [];
    outside.push({ sample, delta });
    if (outside.length === AGREEING) samples.push(...outside.map((one) => one.sample));
    else if (outside.length > AGREEING) samples.push(sample);
  }
  return samples;
}

/** When a key that takes as long to type as most do no longer arrives within the window (`otp.md` 6.5). */
function outlookOf(
  offset: OtpAuditedUser['drift'],
  perDay: number | null,
  cycle: number,
  policy: OtpPolicy,
  soonDays: number,
): { outlook: OtpOutlook; failsInDays: number | null } {
  const full = fullPolicy(policy);
  const window = 'code' in full ? full : windowFor(full, cycle);
  if (!offset || 'code' in window) return { outlook: 'unknown', failsInDays: null };
  const typing = (typingSeconds.from + typingSeconds.to) / 2;
  const behind = typing - window.back * cycle;
  const ahead = typing + window.ahead * cycle;
  const middle = (offset.from + offset.to) / 2;
  if (middle < behind || middle > ahead) return { outlook: 'failing', failsInDays: 0 };
  if (perDay === null) {
    const isSure = offset.from >= behind && offset.to <= ahead;
    return { outlook: isSure ? 'fine' : 'unknown', failsInDays: null };
  }
  const failsInDays = ((perDay < 0 ? behind : ahead) - middle) / perDay;
  return { outlook: failsInDays <= soonDays ? 'soon' : 'fine', failsInDays };
}
