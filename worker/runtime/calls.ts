import type { Call, Outcome, Progress } from '../contract';

/** What a handler's work is given. */
export interface CallContext {
  /** Aborted when the caller cancels. */
  readonly signal: AbortSignal;
  /**
   * Reports progress (at most ten a second cross) and, when 30 ms passed since the last turn, gives other messages,
   * such as `cancel`, a turn. `phase` is a code, never words.
   * @throws the abort reason when the call was cancelled; let it pass through, `run` makes the answer of it.
   */
  step(phase: string, done: number, total: number): Promise<void>;
}

/** What handlers know of the outside world. */
export interface Runtime {
  /** Epoch milliseconds. */
  now(): number;
  /** Fills `bytes` with random numbers fit for keys, and returns it. */
  random(bytes: Uint8Array): Uint8Array;
  /**
   * Runs `work` as the call named by `call.callId`. A cancelled call answers `call-cancelled`; a call that is not a
   * `Call`, or names a call that is still running, answers `call-arguments`. What else `work` throws is a bug and rejects.
   */
  run<T>(call: Call, work: (context: CallContext) => Promise<Outcome<T>> | Outcome<T>): Promise<Outcome<T>>;
}

/** The runtime with its two ends that face the caller rather than the handlers. */
export interface CallTable extends Runtime {
  /** Sends the progress of all calls over `port` from now on; a port given earlier is left alone. */
  openEvents(port: MessagePort): void;
  /** Cancels a call. Unknown or finished calls are ignored. */
  cancel(callId: string): void;
}

/** Real clock and random numbers unless a test gives others. */
export interface RuntimeOptions {
  now?: () => number;
  random?: (bytes: Uint8Array) => Uint8Array;
  /** A clock that never goes back, in milliseconds; measures progress and turns. */
  elapsed?: () => number;
}

const TURN_MS = 30;
const PROGRESS_MS = 100;
const CALL_ID_LENGTH = 128;

/** Makes the table of running calls. One per worker. */
export function createRuntime(options: RuntimeOptions = {}): CallTable {
  const now = options.now ?? (() => Date.now());
  const random = options.random ?? fillRandom;
  const elapsed = options.elapsed ?? (() => performance.now());
  const turn = createTurn();
  const running = new Map<string, AbortController>();
  let events: MessagePort | undefined;
  let lastTurn = -Infinity;

  async function giveTurn(): Promise<void> {
    await turn();
    lastTurn = elapsed();
  }

  function report(progress: Progress): void {
    try {
      events?.postMessage(progress);
    } catch {
      // A port that fails must not fail the call: progress is a courtesy.
      events = undefined;
    }
  }

  function createContext(callId: string, signal: AbortSignal): CallContext {
    let lastReport = -Infinity;
    return {
      signal,
      async step(phase, done, total) {
        signal.throwIfAborted();
        const time = elapsed();
        if (time - lastReport >= PROGRESS_MS) {
          lastReport = time;
          report({ callId, done, total, phase });
        }
        if (time - lastTurn >= TURN_MS) {
          await giveTurn();
          signal.throwIfAborted();
        }
      },
    };
  }

  return {
    now,
    random,
    async run(call, work) {
      const callId = callIdOf(call);
      if (callId === undefined || running.has(callId))
        return { ok: false, error: { code: 'call-arguments', args: {} } };
      const controller = new AbortController();
      const { signal } = controller;
      running.set(callId, controller);
      try {
        // A cancel that was sent right behind the call is read before any work is done.
        await giveTurn();
        signal.throwIfAborted();
        return await work(createContext(callId, signal));
      } catch (error) {
        if (signal.aborted && error === signal.reason)
          return { ok: false, error: { code: 'call-cancelled', args: {} } };
        throw error;
      } finally {
        running.delete(callId);
      }
    },
    openEvents(port) {
      events = port;
    },
    cancel(callId) {
      running.get(callId)?.abort();
    },
  };
}

function callIdOf(call: unknown): string | undefined {
  if (typeof call !== 'object' || call === null || !Object.hasOwn(call, 'callId')) return undefined;
  const { callId } = call as { callId: unknown };
  const usable = typeof callId === 'string' && callId.length > 0 && callId.length <= CALL_ID_LENGTH;
  return usable ? callId : undefined;
}

/** The Web Crypto API refuses more at once. */
const RANDOM_CHUNK = 65_536;

function fillRandom(bytes: Uint8Array): Uint8Array {
  for (let from = 0; from < bytes.length; from += RANDOM_CHUNK) {
    crypto.getRandomValues(bytes.subarray(from, from + RANDOM_CHUNK) as Uint8Array<ArrayBuffer>);
  }
  return bytes;
}

/**
 * Makes a function that lets messages waiting for the worker be handled. A message to oneself queues behind them and,
 * unlike a timer, is not held back by the browser. Node would handle such messages before all others; it has `setImmediate`.
 */
function createTurn(): () => Promise<void> {
  const { setImmediate } = globalThis as { setImmediate?: (callback: () => void) => void };
  if (setImmediate) return () => new Promise((resolve) => setImmediate(resolve));
  if (typeof MessageChannel === 'undefined') return () => new Promise((resolve) => setTimeout(resolve, 0));
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  port1.onmessage = () => waiting.shift()?.();
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      port2.postMessage(null);
    });
}
