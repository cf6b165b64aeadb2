import { fromField, toField } from './times';

const TICK_MS = 200;

/** The moment that is looked at: now, as it runs on, or one that was chosen. */
export class Moment {
  #mode = $state<'now' | 'chosen'>('now');
  #nowMs = $state(Date.now());
  field = $state('');

  get mode(): 'now' | 'chosen' {
    return this.#mode;
  }

  set mode(mode: 'now' | 'chosen') {
    if (mode === 'chosen' && this.field === '') this.field = toField(Date.now());
    this.#nowMs = Date.now();
    this.#mode = mode;
  }

  /** Null while no whole moment was typed. */
  readonly atMs = $derived.by((): number | null => (this.#mode === 'now' ? this.#nowMs : fromField(this.field)));

  /** To the millisecond when it is asked, where `atMs` follows in steps that can be seen. */
  exact(): number | null {
    return this.#mode === 'now' ? Date.now() : this.atMs;
  }

  /** For `onMount`: the clock runs. */
  readonly run = (): (() => void) => {
    const timer = setInterval(() => (this.#nowMs = Date.now()), TICK_MS);
    return () => clearInterval(timer);
  };
}
