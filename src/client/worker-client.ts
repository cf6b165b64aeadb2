import { transfer, wrap, type Endpoint } from 'comlink';
import type { Call, Hello, Progress } from '../../worker/contract';
import { PROTOCOL } from '../../worker/contract/worker-api';

/** An API as it looks from the other side: every method answers later. */
export type RemoteApi<Api> = {
  readonly [Name in keyof Api]: Api[Name] extends (...args: infer Args) => infer Answer
    ? (...args: Args) => Promise<Awaited<Answer>>
    : RemoteApi<Api[Name]>;
};

/** What every worker of ours offers, whatever else it does. */
export interface BaseApi {
  hello(): Hello;
  openEvents(port: MessagePort): void;
  cancel(callId: string): void;
}

/** The part of `Worker` that is used, so that a test can stand in for it. */
export type WorkerLike = Pick<Worker, 'addEventListener' | 'removeEventListener' | 'postMessage' | 'terminate'>;

/** Why a worker is gone: it could not be started, it broke down, it fell silent, or its client was closed. */
export type GoneReason = 'not-started' | 'crashed' | 'silent' | 'closed';

/** The worker died under the call. Nothing is repeated; the next `run` starts another worker, unless `closed`. */
export class WorkerGoneError extends Error {
  override readonly name: string = 'WorkerGoneError';
  readonly reason: GoneReason;

  constructor(reason: GoneReason) {
    super(`The worker is gone: ${reason}`);
    this.reason = reason;
  }
}

/** The worker's file speaks another version of the contract than this client: page and worker are not from one release. */
export class ProtocolError extends Error {
  override readonly name: string = 'ProtocolError';
  /** What the worker said. */
  readonly found: unknown;

  constructor(found: unknown) {
    super(`The worker speaks protocol ${String(found)}, this client ${PROTOCOL}`);
    this.found = found;
  }
}

/** How a call can be followed and stopped. */
export interface RunOptions {
  /** Rejects the call at once with the signal's reason, and cancels it in the worker. */
  signal?: AbortSignal;
  /** Called at most ten times a second. */
  onProgress?: (progress: Progress) => void;
}

/** Calls into one worker, which is started at the first call and again after it died. */
export interface WorkerClient<Api> {
  /**
   * Runs `work` with the worker's API and a call of its own; pass that call on as the first argument of methods that
   * take one. What crosses is cloned: give plain data (`$state.snapshot(x)` of Svelte state, whose proxies cannot be
   * cloned), no callbacks.
   * @throws the signal's reason when aborted; {@link WorkerGoneError}; {@link ProtocolError}; `DataCloneError`
   */
  run<T>(work: (api: RemoteApi<Api>, call: Call) => Promise<T>, options?: RunOptions): Promise<T>;
  /** Tells `listener` each time the worker died, until the function returned is called. */
  onGone(listener: (error: WorkerGoneError) => void): () => void;
  /** Ends the worker. Outstanding and later calls reject with {@link WorkerGoneError}. */
  close(): void;
}

/** Settings of {@link connectWorker}. */
export interface WorkerClientOptions {
  /** Silence after which a worker that owes an answer is taken for dead. 30 seconds unless given. */
  silenceMs?: number | undefined;
}

/** Makes a client of the worker that `start` starts. Starts nothing yet. */
export function connectWorker<Api extends BaseApi>(
  start: () => WorkerLike,
  options: WorkerClientOptions = {},
): WorkerClient<Api> {
  const silenceMs = options.silenceMs ?? 30_000;
  const goneListeners = new Set<(error: WorkerGoneError) => void>();
  let session: Session<Api> | undefined;
  let closed = false;

  function open(): Session<Api> {
    const opened: Session<Api> = new Session<Api>(start, silenceMs, (error) => {
      if (session === opened) session = undefined;
      if (!(error instanceof WorkerGoneError) || error.reason === 'closed') return;
      for (const listener of goneListeners) listener(error);
    });
    return opened;
  }

  return {
    run(work, runOptions = {}) {
      if (closed) return Promise.reject(new WorkerGoneError('closed'));
      // An abort reason is whatever the caller made it.
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
      if (runOptions.signal?.aborted) return Promise.reject(runOptions.signal.reason);
      session ??= open();
      return session.run(work, runOptions);
    },
    onGone(listener) {
      goneListeners.add(listener);
      return () => goneListeners.delete(listener);
    },
    close() {
      closed = true;
      session?.end(new WorkerGoneError('closed'));
    },
  };
}

/** Ticks in one measure of silence. */
const TICKS = 6;

/** One life of one worker. */
class Session<Api extends BaseApi> {
  readonly #onEnd: (error: Error) => void;
  readonly #tickMs: number;
  readonly #outstanding = new Set<(error: Error) => void>();
  readonly #progress = new Map<string, (progress: Progress) => void>();
  #worker: WorkerLike | undefined;
  #api: RemoteApi<Api> | undefined;
  #events: MessagePort | undefined;
  #ready: Promise<void>;
  #silentTicks = 0;
  #watch: ReturnType<typeof setTimeout> | undefined;
  #ended: Error | undefined;

  constructor(start: () => WorkerLike, silenceMs: number, onEnd: (error: Error) => void) {
    this.#onEnd = onEnd;
    this.#tickMs = silenceMs / TICKS;
    // A turn later, so that whoever opened this session holds it before it can end.
    this.#ready = Promise.resolve().then(() => this.#connect(start));
    this.#ready.catch(() => undefined);
  }

  run<T>(work: (api: RemoteApi<Api>, call: Call) => Promise<T>, { signal, onProgress }: RunOptions): Promise<T> {
    const callId = makeCallId();
    return new Promise<T>((resolve, reject) => {
      let started = false;
      let settled = false;
      const settle = (): void => {
        settled = true;
        this.#outstanding.delete(fail);
        this.#progress.delete(callId);
        signal?.removeEventListener('abort', abort);
        if (this.#outstanding.size === 0) this.#stopWatch();
      };
      const fail = (error: Error): void => {
        settle();
        reject(error);
      };
      const abort = (): void => {
        fail(signal?.reason as Error);
        if (started) this.#cancel(callId);
      };
      this.#outstanding.add(fail);
      if (onProgress) this.#progress.set(callId, onProgress);
      signal?.addEventListener('abort', abort);
      this.#startWatch();
      this.#ready
        .then(() => {
          if (settled || !this.#api) return undefined as T;
          started = true;
          return work(this.#api, { callId });
        })
        .then((value) => {
          settle();
          resolve(value);
        }, fail);
    });
  }

  /** Ends the worker and rejects what it still owes. Ends once. */
  end(error: Error): void {
    if (this.#ended) return;
    this.#ended = error;
    this.#stopWatch();
    this.#worker?.terminate();
    this.#events?.close();
    // Calls first: a listener that throws must not leave one of them waiting.
    for (const fail of [...this.#outstanding]) fail(error);
    this.#onEnd(error);
  }

  async #connect(start: () => WorkerLike): Promise<void> {
    if (this.#ended) throw this.#ended;
    try {
      this.#worker = start();
    } catch {
      const error = new WorkerGoneError('not-started');
      this.end(error);
      throw error;
    }
    // Until it has answered once, a worker that breaks was never there: its file is missing or blocked.
    let answered = false;
    const gone = (event: Event): void => {
      // Said to the caller in words; the browser's own message could quote input and belongs in no console.
      event.preventDefault();
      this.end(new WorkerGoneError(answered ? 'crashed' : 'not-started'));
    };
    this.#worker.addEventListener('error', gone);
    this.#worker.addEventListener('messageerror', gone);
    this.#worker.addEventListener('message', () => {
      answered = true;
      this.#alive();
    });
    const api = wrap(this.#worker as Endpoint) as unknown as RemoteApi<BaseApi>;
    const { protocol } = await api.hello();
    if (protocol !== PROTOCOL) {
      const error = new ProtocolError(protocol);
      this.end(error);
      throw error;
    }
    const { port1, port2 } = new MessageChannel();
    this.#events = port1;
    port1.onmessage = (event: MessageEvent<Progress>) => {
      this.#alive();
      this.#progress.get(event.data.callId)?.(event.data);
    };
    // Not awaited: messages keep their order, so the port arrives before any call.
    api.openEvents(transfer(port2, [port2])).catch(() => undefined);
    this.#api = api as unknown as RemoteApi<Api>;
  }

  #cancel(callId: string): void {
    (this.#api as RemoteApi<BaseApi> | undefined)?.cancel(callId).catch(() => undefined);
  }

  #alive(): void {
    this.#silentTicks = 0;
  }

  // Silence is counted in ticks, not read from a clock: a computer that slept would look like a worker that died.
  #startWatch(): void {
    if (this.#watch !== undefined || this.#ended) return;
    this.#silentTicks = 0;
    const tick = (): void => {
      this.#silentTicks += 1;
      if (this.#silentTicks >= TICKS) this.end(new WorkerGoneError('silent'));
      else this.#watch = setTimeout(tick, this.#tickMs);
    };
    this.#watch = setTimeout(tick, this.#tickMs);
  }

  #stopWatch(): void {
    clearTimeout(this.#watch);
    this.#watch = undefined;
  }
}

function makeCallId(): string {
  // `crypto.randomUUID` is missing over plain http.
  const words = crypto.getRandomValues(new Uint32Array(4));
  return Array.from(words, (word) => word.toString(36)).join('-');
}
