import type { Call, WorkbenchApi } from '../../worker/contract';
import { connectPageWorker } from './page-worker';
import type { RemoteApi } from './worker-client';

/** How work that was spread can be followed and stopped. */
export interface SpreadOptions {
  signal?: AbortSignal;
  /** Called after each part. */
  onPart?: (done: number, total: number) => void;
}

const LEAST = 2;
const MOST = 4;

/**
 * Does parts of bulk work in two to four workers of their own, by the processors there are, and gives the answers in the
 * order of the parts. The workers live as long as the work.
 * @throws the signal's reason when aborted; `WorkerGoneError`
 */
export async function spread<Part, Answer>(
  parts: readonly Part[],
  work: (api: RemoteApi<WorkbenchApi>, call: Call, part: Part) => Promise<Answer>,
  { signal, onPart }: SpreadOptions = {},
): Promise<Answer[]> {
  const lanes = Math.min(parts.length, Math.max(LEAST, Math.min(MOST, navigator.hardwareConcurrency || LEAST)));
  const clients = Array.from({ length: lanes }, () => connectPageWorker());
  const stop = new AbortController();
  const either = signal ? AbortSignal.any([signal, stop.signal]) : stop.signal;
  const answers: Answer[] = [];
  const queue = parts.entries();
  let done = 0;
  try {
    await Promise.all(
      clients.map(async (client) => {
        for (const [at, part] of queue) {
          answers[at] = await client.run((api, call) => work(api, call, part), { signal: either });
          onPart?.(++done, parts.length);
        }
      }),
    );
    return answers;
  } finally {
    stop.abort();
    for (const client of clients) client.close();
  }
}
