import type { Encoding, Failure, IniContext, IniReport, Range, Source, TextEdit } from '../../worker/contract';
import { client, WorkerGoneError } from '../client';
import type { DiskFile } from './disk-file';
import { differenceOf, insertedRanges, shiftRange, shiftSecret } from './edits';
import { type TextDocument, type Snapshot } from './text-document.svelte';

/** What is told of the surroundings, besides the name. */
export type Surroundings = Pick<IniContext, 'adapterVersion' | 'serverVersion'>;

/** Work shorter than this shows nothing: a flicker tells nobody anything. */
const SHOW_BUSY_AFTER_MS = 200;

/** An `ADFSadapter.ini` that is open, and the newest that is known about it. */
export class IniFile {
  readonly document: TextDocument;
  /** Other ways to read the bytes, from when they were read; kept while the text is edited. */
  readonly decoding: IniReport['decoding'];
  /** Secrets of the text as it was imported. */
  readonly importedSecrets: readonly Range[];
  /** Where it can be saved in place. */
  disk = $state.raw<DiskFile | null>(null);
  #report: IniReport = $state.raw() as IniReport;
  #failure = $state.raw<Failure | 'worker-gone' | null>(null);
  #busy = $state(false);
  #reported: Snapshot = $state.raw() as Snapshot;
  /** Edits since the report, each on the text the one before left. */
  #since = $state.raw<readonly TextEdit[][]>([]);
  #secrets = $state.raw<readonly Range[]>([]);
  readonly #secretsOf = new WeakMap<Snapshot, readonly Range[]>();
  readonly #retried = new WeakSet<Snapshot>();
  readonly #readAs: Encoding | undefined;
  #surroundings: Surroundings;
  #run: AbortController | null = null;

  /** The report is about another text than the one on the screen. */
  readonly stale = $derived.by(() => this.#reported !== this.document.current);

  constructor(document: TextDocument, report: IniReport, surroundings: Surroundings, readAs?: Encoding) {
    this.document = document;
    this.decoding = report.decoding;
    this.#surroundings = surroundings;
    this.#readAs = readAs;
    this.#accept(report, document.current);
    this.importedSecrets = this.#secrets;
  }

  get report(): IniReport {
    return this.#report;
  }

  /** Why there is no newer report. */
  get failure(): Failure | 'worker-gone' | null {
    return this.#failure;
  }

  /** Looking at the file takes long enough to say so. */
  get busy(): boolean {
    return this.#busy;
  }

  /** Ranges of the present text that are not shown unasked. */
  get secrets(): readonly Range[] {
    return this.#secrets;
  }

  /** What the bytes were read as, when a person decided it. */
  get readAs(): Encoding | undefined {
    return this.#readAs;
  }

  /** Where a range of the report stands in the present text; null when it is gone. */
  place(range: Range): Range | null {
    let place: Range | null = range;
    for (const edits of this.#since) place = place && shiftRange(place, edits);
    return place;
  }

  type(edit: TextEdit): void {
    this.#secretsOf.set(this.document.current, this.#secrets);
    this.document.type(edit);
    this.#moved([edit], this.#secrets);
  }

  /**
   * A step of its own; `edits`, when known, lead from the present text to the next. With `hidden`, what they insert is
   * not shown before the report says what of it is a secret.
   */
  become(
    next: Snapshot,
    edits: TextEdit[] = differenceOf(this.document.current.text, next.text),
    { hidden = false } = {},
  ): boolean {
    const before = this.#secrets;
    this.#secretsOf.set(this.document.current, before);
    if (!this.document.become(next)) return false;
    this.#moved(edits, before);
    if (hidden) this.#secrets = [...this.#secrets, ...insertedRanges(edits)];
    return true;
  }

  /** Returns where the text changed. */
  undo(): Range | null {
    return this.#travel(() => this.document.undo());
  }

  redo(): Range | null {
    return this.#travel(() => this.document.redo());
  }

  setSurroundings(surroundings: Surroundings): void {
    this.#surroundings = surroundings;
    void this.inspect();
  }

  /** Stops the look that is under way; the last report stays. */
  stop(): void {
    this.#run?.abort();
  }

  /** Looks at the present text. The newest call wins; nothing is thrown. */
  async inspect(): Promise<void> {
    this.#run?.abort();
    const run = new AbortController();
    this.#run = run;
    const snapshot = this.document.current;
    const timer = setTimeout(() => (this.#busy = true), SHOW_BUSY_AFTER_MS);
    try {
      const request = { source: this.#sourceOf(snapshot), name: this.document.name, ...this.#surroundings };
      const outcome = await client.run((api, call) => api.ini.inspect(call, request), { signal: run.signal });
      if (run.signal.aborted) return;
      if (outcome.ok) this.#accept(outcome.value, snapshot);
      else this.#failure = outcome.error;
    } catch (error) {
      if (run.signal.aborted) return;
      if (!(error instanceof WorkerGoneError)) throw error;
      this.#failure = 'worker-gone';
      // Once more with a new worker; a text that kills two is left alone until it changes.
      if (error.reason === 'not-started' || this.#retried.has(snapshot)) return;
      this.#retried.add(snapshot);
      queueMicrotask(() => void this.inspect());
    } finally {
      clearTimeout(timer);
      if (this.#run === run) {
        this.#run = null;
        this.#busy = false;
      }
    }
  }

  /** What was imported is read from its bytes, so that what is wrong with them is still told. */
  #sourceOf(snapshot: Snapshot): Source {
    const { imported, importedBytes } = this.document;
    if (snapshot === imported && importedBytes)
      return { bytes: importedBytes, ...(this.#readAs && { encoding: this.#readAs }) };
    return { text: snapshot.text, encoding: snapshot.encoding, bom: snapshot.bom };
  }

  #accept(report: IniReport, snapshot: Snapshot): void {
    this.#report = report;
    this.#reported = snapshot;
    this.#failure = null;
    this.#since = [];
    this.#secrets = report.settings
      .filter((setting) => setting.secret && setting.valueTo > setting.valueFrom)
      .map(({ valueFrom, valueTo }) => ({ from: valueFrom, to: valueTo }));
  }

  #moved(edits: TextEdit[], secrets: readonly Range[]): void {
    this.#since = [...this.#since, edits];
    this.#secrets = secrets.map((range) => shiftSecret(range, edits));
    void this.inspect();
  }

  #travel(step: () => boolean): Range | null {
    const before = this.document.current;
    this.#secretsOf.set(before, this.#secrets);
    if (!step()) return null;
    const after = this.document.current;
    const edits = differenceOf(before.text, after.text);
    this.#moved(edits, this.#secrets);
    // What was hidden in that text is hidden again at once, not first shown and then hidden by the report.
    this.#secrets = this.#secretsOf.get(after) ?? this.#secrets;
    const edit = edits[0];
    return edit ? { from: edit.from, to: edit.from + edit.insert.length } : { from: 0, to: 0 };
  }
}
