import type { TextEdit, TextForm } from '../../worker/contract';
import { applyEdits } from './edits';

/** A text with the form it has as bytes, at one moment. Never changed; compared by identity. */
export interface Snapshot extends TextForm {
  readonly text: string;
}

/** What the history may hold together, in UTF-16 units. */
const MOST_HISTORY = 16 * 1024 * 1024;
/** A pause after which further typing is a step of its own. */
const TYPING_PAUSE_MS = 1000;

interface Step {
  snapshot: Snapshot;
  typing: boolean;
}

/** A text that a person works on: its present form, what was imported, what was kept, and one history. */
export class TextDocument {
  #name = $state('');
  /** The bytes as they came, for as long as somebody may want to read them another way. */
  readonly importedBytes: Uint8Array | null;
  readonly imported: Snapshot;
  #past = $state.raw<readonly Step[]>([]);
  #future = $state.raw<readonly Snapshot[]>([]);
  #current: Snapshot = $state.raw({ text: '', encoding: 'utf-8', bom: false });
  #kept: Snapshot | null = $state.raw(null);
  #typedAtMs = -Infinity;
  #typedAt = -1;
  #now: () => number;

  readonly canUndo = $derived(this.#past.length > 0);
  readonly canRedo = $derived(this.#future.length > 0);
  /** Differs from what was imported or last downloaded. */
  readonly dirty = $derived(!this.#kept || !isSame(this.#current, this.#kept));

  constructor(name: string, imported: Snapshot, bytes: Uint8Array | null, now: () => number = () => performance.now()) {
    this.#name = name;
    this.imported = imported;
    this.importedBytes = bytes;
    this.#current = imported;
    this.#kept = imported;
    this.#now = now;
  }

  get name(): string {
    return this.#name;
  }

  /** It was saved under another name. */
  rename(name: string): void {
    this.#name = name;
  }

  get current(): Snapshot {
    return this.#current;
  }

  /** One key press: steps close to each other in time and place become one. */
  type(edit: TextEdit): void {
    const nowMs = this.#now();
    const follows =
      nowMs - this.#typedAtMs < TYPING_PAUSE_MS && (edit.from === this.#typedAt || edit.to === this.#typedAt);
    const last = this.#past[this.#past.length - 1];
    const next = { ...this.#current, text: applyEdits(this.#current.text, [edit]) };
    // A new line starts a new step, so that undo takes back what a person would call one thing.
    if (!(follows && last?.typing) || /[\r\n]/.test(edit.insert)) this.#remember(true);
    this.#future = [];
    this.#current = next;
    this.#typedAtMs = nowMs;
    this.#typedAt = edit.from + edit.insert.length;
  }

  /** Anything that is a step of its own. False when it changes nothing. */
  become(next: Snapshot): boolean {
    if (isSame(next, this.#current)) return false;
    this.#remember(false);
    this.#future = [];
    this.#current = { text: next.text, encoding: next.encoding, bom: next.bom };
    return true;
  }

  undo(): boolean {
    const last = this.#past[this.#past.length - 1];
    if (!last) return false;
    this.#past = this.#past.slice(0, -1);
    this.#future = [...this.#future, this.#current];
    this.#show(last.snapshot);
    return true;
  }

  redo(): boolean {
    const next = this.#future[this.#future.length - 1];
    if (!next) return false;
    this.#future = this.#future.slice(0, -1);
    this.#past = [...this.#past, { snapshot: this.#current, typing: false }];
    this.#show(next);
    return true;
  }

  /** Says that this form of the text lies somewhere safe; null: none does. */
  keep(snapshot: Snapshot | null): void {
    this.#kept = snapshot;
  }

  #show(snapshot: Snapshot): void {
    this.#current = snapshot;
    this.#typedAtMs = -Infinity;
  }

  #remember(typing: boolean): void {
    this.#typedAtMs = -Infinity;
    const past = [...this.#past, { snapshot: this.#current, typing }];
    let size = past.reduce((sum, step) => sum + step.snapshot.text.length, 0);
    // The step just made can always be taken back, however large the text.
    while (size > MOST_HISTORY && past.length > 1) size -= past.shift()?.snapshot.text.length ?? 0;
    this.#past = past;
  }
}

export function isSame(a: Snapshot, b: Snapshot): boolean {
  return a === b || (a.encoding === b.encoding && a.bom === b.bom && a.text === b.text);
}
