import { probePageWorker } from '../../client';

/** In force; not in force; could not be tested. */
export type Verdict = 'ok' | 'not' | 'unknown';

/** What the self-test finds out; the rest is known without it. */
export interface Findings {
  page: Verdict;
  worker: Verdict;
  /** Whether the browser promised to keep what is stored, and how much that is; null when it does not tell. */
  storage: { persisted: boolean; usedBytes: number } | null;
}

/** Looks at what the browser really enforces. Raises violations of the policy, so it runs only when somebody asks. */
export async function selfTest(): Promise<Findings> {
  const [page, worker, storage] = await Promise.all([probePage(), probeWorker(), readStorage()]);
  return { page, worker, storage };
}

/** A `data:` address asks no network, and yet `connect-src` decides about it (security.md 0.2). */
function probePage(): Promise<Verdict> {
  return fetch('data:,x').then(
    () => 'not',
    () => 'ok',
  );
}

async function probeWorker(): Promise<Verdict> {
  const answer = await probePageWorker();
  return answer === 'unknown' ? 'unknown' : answer === 'blocked' ? 'ok' : 'not';
}

async function readStorage(): Promise<Findings['storage']> {
  try {
    // Over plain http there is no `navigator.storage`, and some browsers refuse it in private windows.
    const [persisted, { usage = 0 }] = await Promise.all([navigator.storage.persisted(), navigator.storage.estimate()]);
    return { persisted, usedBytes: usage };
  } catch {
    return null;
  }
}
