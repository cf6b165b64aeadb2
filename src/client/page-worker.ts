import type { WorkbenchApi } from '../../worker/contract';
import { PROBE_NAME, type ProbeAnswer } from '../../worker/contract/offline';
import { trusted, workerUrl } from './app-url';
import { connectWorker, type WorkerClient } from './worker-client';

/** What gave out the file of the worker that runs: the host (null), or a service worker; undefined when none runs. */
let givenBy: ServiceWorker | null | undefined;

/** The page's own worker; it starts at the first call. */
export function connectPageWorker(): WorkerClient<WorkbenchApi> {
  return connectWorker<WorkbenchApi>(() => {
    givenBy = giver();
    return start();
  });
}

/**
 * Whether the policy that comes with the worker's file closes the worker's network. Asked of a second worker from the
 * same file, so it raises a violation of the policy; `unknown` when that one does not start or answer, or when the one
 * that runs was given out by somebody else.
 */
export function probePageWorker(): Promise<ProbeAnswer | 'unknown'> {
  if (givenBy !== undefined && givenBy !== giver()) return Promise.resolve('unknown');
  return new Promise((resolve) => {
    const worker = start(PROBE_NAME);
    const finish = (answer: ProbeAnswer | 'unknown'): void => {
      clearTimeout(timer);
      worker.terminate();
      resolve(answer);
    };
    const timer = setTimeout(() => finish('unknown'), PROBE_MS);
    worker.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (data === 'blocked' || data === 'open') finish(data);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      finish('unknown');
    };
  });
}

const PROBE_MS = 10_000;

function start(name = ''): Worker {
  // The built file is classic; the development server serves modules.
  return new Worker(trusted(workerUrl), { name, type: import.meta.env.DEV ? 'module' : 'classic' });
}

function giver(): ServiceWorker | null {
  // Over plain http there are none.
  return (navigator as Partial<Navigator>).serviceWorker?.controller ?? null;
}
