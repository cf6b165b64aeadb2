import { storeLimits } from '../contract';
import type { StorageDeps, Vault } from './vault';

const MINUTE_MS = 60_000;
/** A clock may be put right by this much; more is taken as set back. */
const SET_BACK_MS = 60_000;

/** How long an unlocked vault stays open. Two clocks run: whichever is through first locks (`security.md` RV9, V14, V15). */
export class Session {
  readonly vault: Vault;
  readonly #deps: Pick<StorageDeps, 'now' | 'elapsed'>;
  readonly #onEnd: () => void;
  #minutes: number;
  #touchedMs = 0;
  #touchedElapsed = 0;
  #seenMs = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(vault: Vault, minutes: number, onEnd: () => void) {
    this.vault = vault;
    this.#deps = vault.deps;
    this.#minutes = minutes;
    this.#onEnd = onEnd;
    this.touch();
  }

  get lockAtMs(): number {
    return this.#touchedMs + this.#minutes * MINUTE_MS;
  }

  /** Something was done: the time begins anew. */
  touch(): void {
    this.#touchedMs = this.#seenMs = this.#deps.now();
    this.#touchedElapsed = this.#deps.elapsed();
    clearTimeout(this.#timer);
    // Only a third watch, for a page that does not ask: timers stop while a computer sleeps.
    this.#timer = setTimeout(this.#onEnd, this.#minutes * MINUTE_MS);
    (this.#timer as { unref?: () => void }).unref?.();
  }

  /** Another time from now on, brought within bounds. @returns minutes */
  lockAfter(minutes: number): number {
    const { least, most } = storeLimits.lockMinutes;
    this.#minutes = Math.min(most, Math.max(least, minutes));
    this.touch();
    return this.#minutes;
  }

  /** Whether the time is up. A clock set back ends it too: it must not give more. */
  isOver(): boolean {
    const nowMs = this.#deps.now();
    const setBack = nowMs < this.#seenMs - SET_BACK_MS;
    this.#seenMs = Math.max(this.#seenMs, nowMs);
    const idleMs = Math.max(nowMs - this.#touchedMs, this.#deps.elapsed() - this.#touchedElapsed);
    return setBack || idleMs >= this.#minutes * MINUTE_MS;
  }

  end(): void {
    clearTimeout(this.#timer);
  }
}
