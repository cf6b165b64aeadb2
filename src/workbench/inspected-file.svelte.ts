import type {
  Encoding,
  Failure,
  Finding,
  LineEnd,
  Outcome,
  Range,
  Source,
  TextEdit,
  TextForm,
} from '../../worker/contract';
import { WorkerGoneError } from '../client';
import type { DiskFile } from './disk-file';
import { differenceOf, shiftRange } from './edits';
import type { Snapshot, TextDocument } from './text-document.svelte';

/** What the worker says of a file, whatever kind of file it is. */
export interface FileReport extends TextForm {
  text: string;
  eol: LineEnd;
  lines: number;
  findings: Finding[];
  more: Readonly<Record<string, number>>;
  allSafe: { edits: TextEdit[]; to?: TextForm; keys: string[] } | null;
  decoding: { certainty: string; alternatives: { encoding: Encoding; preview: string }[] };
}

/** Work shorter than this shows nothing: a flicker tells nobody anything. */
const SHOW_BUSY_AFTER_MS = 200;

/** A text file that is open, and the newest that is known about it. */
export abstract class InspectedFile<Report extends FileReport = FileReport> {
  readonly document: TextDocument;
  /** Other ways to read the bytes, from when they were read; kept while the text is edited. */
  readonly decoding: FileReport['decoding'];
  /** Where it can be saved in place. */
  disk = $state.raw<DiskFile | null>(null);
  #report: Report = $state.raw() as Report;
  #failure = $state.raw<Failure | 'worker-gone' | null>(null);
  #busy = $state(false);
  #reported: Snapshot = $state.raw() as Snapshot;
  /** Edits since the report, each on the text the one before left. */
  #since = $state.raw<readonly TextEdit[][]>([]);
  readonly #retried = new WeakSet<Snapshot>();
  readonly #readAs: Encoding | undefined;
  #run: AbortController | null = null;

  /** The report is about another text than the one on the screen. */
  readonly stale = $derived.by(() => this.#reported !== this.document.current);

  constructor(document: TextDocument, report: Report, readAs?: Encoding) {
    this.document = document;
    this.decoding = report.decoding;
    this.#readAs = readAs;
    this.#accept(report, document.current);
  }

  /** Asks the worker about a text. */
  protected abstract ask(source: Source, signal: AbortSignal): Promise<Outcome<Report>>;
  /** A newer report is there. */
  protected accepted(): void {
    // Nothing else depends on it.
  }
  /** The text changed by these edits. */
  protected moved(edits: readonly TextEdit[]): void {
    this.#since = [...this.#since, [...edits]];
    void this.inspect();
  }

  get report(): Report {
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
    return [];
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
    this.document.type(edit);
    this.moved([edit]);
  }

  /** A step of its own; `edits`, when known, lead from the present text to the next. False when nothing changes. */
  become(next: Snapshot, edits: TextEdit[] = differenceOf(this.document.current.text, next.text)): boolean {
    if (!this.document.become(next)) return false;
    this.moved(edits);
    return true;
  }

  /** Returns where the text changed. */
  undo(): Range | null {
    return this.travel(() => this.document.undo());
  }

  redo(): Range | null {
    return this.travel(() => this.document.redo());
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
      const outcome = await this.ask(this.#sourceOf(snapshot), run.signal);
      if (run.signal.aborted) return;
      if (!outcome.ok) this.#failure = outcome.error;
      else {
        this.#accept(outcome.value, snapshot);
        this.accepted();
      }
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

  protected travel(step: () => boolean): Range | null {
    const before = this.document.current;
    if (!step()) return null;
    const edits = differenceOf(before.text, this.document.current.text);
    this.moved(edits);
    const edit = edits[0];
    return edit ? { from: edit.from, to: edit.from + edit.insert.length } : { from: 0, to: 0 };
  }

  /** What was imported is read from its bytes, so that what is wrong with them is still told. */
  #sourceOf(snapshot: Snapshot): Source {
    const { imported, importedBytes } = this.document;
    if (snapshot === imported && importedBytes)
      return { bytes: importedBytes, ...(this.#readAs && { encoding: this.#readAs }) };
    return { text: snapshot.text, encoding: snapshot.encoding, bom: snapshot.bom };
  }

  #accept(report: Report, snapshot: Snapshot): void {
    this.#report = report;
    this.#reported = snapshot;
    this.#failure = null;
    this.#since = [];
  }
}
