import type { Call, Failure, Outcome, Progress, WorkbenchApi } from '../../worker/contract';
import { client, WorkerGoneError, type RemoteApi } from '../client';

/** The worker's answer to a question that changes with what is on the screen: the newest question counts. */
export class Asked<Answer> {
  #answer = $state.raw<Answer | null>(null);
  #failure = $state.raw<Failure | null>(null);
  #pending = $state(false);
  #progress = $state.raw<Progress | null>(null);
  #run: AbortController | null = null;

  /** The last answer; it stays while the next is awaited, and goes when there is none. */
  get answer(): Answer | null {
    return this.#answer;
  }

  get failure(): Failure | null {
    return this.#failure;
  }

  /** The answer belongs to an earlier question. */
  get pending(): boolean {
    return this.#pending;
  }

  /** How far long work has come; null while nothing is known of it. */
  get progress(): Progress | null {
    return this.#progress;
  }

  /** Takes the question back; what was answered before stays. */
  cancel(): void {
    this.#run?.abort();
    this.#pending = false;
  }

  /** Nothing is asked or answered any more. */
  clear(): void {
    this.cancel();
    this.#answer = null;
    this.#failure = null;
  }

  /** Asks. Returns what takes the question back, as an effect wants it. */
  ask(question: (api: RemoteApi<WorkbenchApi>, call: Call) => Promise<Outcome<Answer>>): () => void {
    this.#run?.abort();
    const run = new AbortController();
    this.#run = run;
    this.#pending = true;
    this.#progress = null;
    const onProgress = (progress: Progress): void => {
      if (!run.signal.aborted) this.#progress = progress;
    };
    client.run(question, { signal: run.signal, onProgress }).then(
      (outcome) => {
        if (run.signal.aborted) return;
        this.#pending = false;
        this.#answer = outcome.ok ? outcome.value : null;
        this.#failure = outcome.ok ? null : outcome.error;
      },
      (error: unknown) => {
        // The frame says that the worker is gone; the answer before stands for another question.
        if (error instanceof WorkerGoneError) this.#dropped(run);
        else if (!run.signal.aborted) throw error;
      },
    );
    return () => run.abort();
  }

  #dropped(run: AbortController): void {
    this.#answer = null;
    if (this.#run === run) this.#pending = false;
  }
}
