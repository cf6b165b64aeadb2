import type { Failure, IniCommand } from '../../../../worker/contract';
import type { Snapshot } from '../../../workbench';
import type { ConfigurationState } from '../configuration.svelte';

/** A pause after which what is typed comes into the text. */
const PAUSE_MS = 600;

interface DraftInputs {
  view: ConfigurationState;
  /** What the file has. */
  settled: string;
  /** What brings a text into the file. */
  commands: (text: string) => readonly IniCommand[];
  /** It is not to be shown in passing. */
  secret?: boolean;
}

/** What is typed into one field of the form, until the file has it. */
export class Draft {
  readonly #inputs: () => DraftInputs;
  #text = $state<string | null>(null);
  /** The text of the file with this in it. */
  #at = $state.raw<Snapshot | null>(null);
  #refused = $state.raw<Failure | null>(null);
  #focused = $state(false);
  #composing = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** What the field holds: what was typed, for as long as the file is not known to say it, or another text. */
  readonly shown = $derived.by(() => {
    const { view, settled } = this.#inputs();
    if (this.#text === null) return settled;
    if (this.#at === null) return this.#text;
    const { document, stale } = view.file;
    return document.current === this.#at && (this.#focused || stale) ? this.#text : settled;
  });

  constructor(inputs: () => DraftInputs) {
    this.#inputs = inputs;
  }

  /** Why the file does not take it. */
  get refused(): Failure | null {
    return this.#refused;
  }

  type(text: string): void {
    this.#text = text;
    this.#at = null;
    this.#refused = null;
    this.#inputs().view.draft(this.apply);
    clearTimeout(this.#timer);
    if (!this.#composing) this.#timer = setTimeout(this.apply, PAUSE_MS);
  }

  /** Chosen rather than typed: it is applied at once. */
  choose(text: string): void {
    this.type(text);
    this.apply();
  }

  /** Forgets what was typed and is not in the file. */
  drop(): void {
    clearTimeout(this.#timer);
    this.#inputs().view.undraft(this.apply);
    this.#text = null;
    this.#refused = null;
  }

  readonly apply = (): void => {
    clearTimeout(this.#timer);
    const { view, settled, commands, secret = false } = this.#inputs();
    view.undraft(this.apply);
    const text = this.#text;
    if (text === null || this.#at !== null || this.#refused) return;
    if (text === settled && !view.file.stale && !view.performing) return this.drop();
    void view.perform(commands(text), { secret }).then((result) => {
      // More may have been typed meanwhile; that comes in its turn.
      if (this.#text !== text) return;
      if (result.ok) this.#at = view.file.document.current;
      else this.#refused = result.failure;
    });
  };

  readonly onfocus = (): void => void (this.#focused = true);

  readonly onblur = (): void => {
    this.#focused = false;
    this.#composing = false;
    this.apply();
  };

  readonly oncompositionstart = (): void => {
    this.#composing = true;
    clearTimeout(this.#timer);
  };

  readonly oncompositionend = (): void => {
    this.#composing = false;
    if (this.#text !== null && this.#at === null) this.type(this.#text);
  };
}
