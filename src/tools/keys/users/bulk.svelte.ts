import type { Failure, KeyProfile, KeyUser, OtpGeneratedMany, OtpUserFault } from '../../../../worker/contract';
import { WorkerGoneError } from '../../../client';
import { spread } from '../../../client/pool';
import { columnsOf } from '../columns';
import { keys } from '../keys.svelte';
import { m } from '../messages';
import { Moment } from '../moment.svelte';
import { formatMoment } from '../times';
import { downloadCsv } from './export-users';
import { secretBytes } from './user-draft.svelte';

/** Small enough that progress moves, large enough that workers are kept busy. */
const USERS_A_PART = 500;
/** A spreadsheet holds about a million rows. */
export const MOST_KEYS = 500_000;

/** Keys of all users of a profile. */
export interface BulkResult {
  rows: string[][];
  faults: (OtpUserFault & { loginId: string })[];
  tookMs: number;
}

/** Bulk work over several workers, with its progress. */
export class BulkState {
  readonly moment = new Moment();
  count = $state(1);
  progress = $state.raw<{ done: number; total: number } | null>(null);
  result = $state.raw<BulkResult | null>(null);
  failure = $state.raw<Failure | null>(null);
  gone = $state(false);
  #run: AbortController | null = null;

  cancel(): void {
    this.#run?.abort();
  }

  async generate({ profile, users }: KeyProfile): Promise<void> {
    const atMs = this.moment.exact();
    if (atMs === null) return;
    const count = Math.max(1, Math.min(100, Math.floor(MOST_KEYS / Math.max(1, users.length)), this.count));
    const began = performance.now();
    this.result = null;
    const parts = partsOf(users);
    const answers = await this.#spread(parts, async (api, call, part: KeyUser[]) =>
      api.otp.generateMany(call, { profile, users: columnsOf(part), atMs, count }),
    );
    if (!answers) return;
    const refused = answers.find((answer) => !answer.ok);
    this.failure = refused && !refused.ok ? refused.error : null;
    if (this.failure) return;
    const result: BulkResult = { rows: [], faults: [], tookMs: performance.now() - began };
    answers.forEach((answer, at) => answer.ok && addPart(result, parts[at] ?? [], answer.value));
    this.result = result;
  }

  /** Gives every user who has none a secret of his own. */
  async makeSecrets(record: KeyProfile): Promise<void> {
    const length = secretBytes[record.profile.algorithm];
    const without = partsOf(record.users.filter(({ secret }) => !secret));
    const answers = await this.#spread(without, async (api, call, part: KeyUser[]) =>
      Promise.all(part.map(() => api.otp.newSecret(call, { length }))),
    );
    if (!answers) return;
    const made = new Map<string, Uint8Array>();
    without.forEach((part, at) =>
      part.forEach(({ loginId }, place) => {
        const secret = answers[at]?.[place];
        if (secret?.ok) made.set(loginId, secret.value.bytes);
      }),
    );
    const users = record.users.map((user) => {
      const secret = made.get(user.loginId);
      return secret ? { ...user, secret } : user;
    });
    keys.setUsers(record, users, m().bulk.secretsMade(made.size));
  }

  async download({ name }: KeyProfile): Promise<void> {
    if (!this.result) return;
    const { loginId, name: who } = m().users;
    const heading = [loginId, who, m().now.key, m().now.from, m().now.to];
    await downloadCsv([heading, ...this.result.rows], `${name}-keys.csv`);
  }

  async #spread<Answer>(
    parts: readonly KeyUser[][],
    work: Parameters<typeof spread<KeyUser[], Answer>>[1],
  ): Promise<Answer[] | null> {
    const run = new AbortController();
    this.#run = run;
    this.gone = false;
    this.progress = { done: 0, total: parts.length };
    try {
      const onPart = (done: number, total: number): void => void (this.progress = { done, total });
      return await spread(parts, work, { signal: run.signal, onPart });
    } catch (error) {
      if (error instanceof WorkerGoneError) this.gone = true;
      else if (!run.signal.aborted) throw error;
      return null;
    } finally {
      this.progress = null;
    }
  }
}

function partsOf(users: readonly KeyUser[]): KeyUser[][] {
  const count = Math.ceil(users.length / USERS_A_PART);
  return Array.from({ length: count }, (_, at) => users.slice(at * USERS_A_PART, (at + 1) * USERS_A_PART));
}

function addPart(
  { rows, faults }: BulkResult,
  users: readonly KeyUser[],
  { codes, count, digits, steps, cycles, faults: refused }: OtpGeneratedMany,
): void {
  const wrong = new Set(refused.map(({ user }) => user));
  for (const fault of refused) faults.push({ ...fault, loginId: users[fault.user]?.loginId ?? '' });
  users.forEach(({ loginId, name = '' }, user) => {
    if (wrong.has(user)) return;
    const lifeMs = (cycles[user] ?? 0) * 1000;
    for (let key = 0; key < count; key++) {
      const code = String(codes[user * count + key]).padStart(digits, '0');
      const fromMs = ((steps[user] ?? 0) + key) * lifeMs;
      rows.push([loginId, name, code, formatMoment(fromMs), formatMoment(fromMs + lifeMs)]);
    }
  });
}
