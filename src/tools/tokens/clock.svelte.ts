import { fromField, toField } from './times';

const TICK_MS = 1000;

/** The moment tokens are judged for: now, as it runs on, or one that was chosen. */
export class Clock {
  #mode = $state<'now' | 'chosen'>('now');
  #tickMs = $state(Date.now());
  field = $state('');

  get mode(): 'now' | 'chosen' {
    return this.#mode;
  }

  set mode(mode: 'now' | 'chosen') {
    if (mode === 'chosen' && this.field === '') this.field = toField(Date.now());
    this.#tickMs = Date.now();
    this.#mode = mode;
  }

  /** The moment that was chosen; null for now, and while no whole moment was typed. */
  readonly chosenMs = $derived.by((): number | null => (this.#mode === 'chosen' ? fromField(this.field) : null));
  /** What times are shown against; it moves on each second. */
  readonly shownMs = $derived.by((): number => this.chosenMs ?? this.#tickMs);

  /** For `onMount`: the clock runs. */
  readonly run = (): (() => void) => {
    const timer = setInterval(() => (this.#tickMs = Date.now()), TICK_MS);
    return () => clearInterval(timer);
  };
}
