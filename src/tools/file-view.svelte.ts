import type {
  Encoding,
  Failure,
  Finding,
  Fix,
  IniCommand,
  IniEditResult,
  Outcome,
  Range,
  RuleWords,
  Severity,
  Source,
  TextEdit,
  TextForm,
} from '../../worker/contract';
import { client, WorkerGoneError } from '../client';
import { fill } from '../i18n';
import { lineAt, lineStarts, showText, toShown, type ShownPlace } from '../ui';
import {
  DiskFile,
  downloadBytes,
  pickToSave,
  safeFileName,
  workbench,
  type OpenFile,
  type SaveOutcome,
  type Snapshot,
} from '../workbench';
import type { ToolCommands } from './tool-commands';

/** How the source is asked to show a place. */
export type Reveal = (range: Range, options?: { focus?: boolean }) => void;
export type Filter = Severity | 'all';
export const severities = ['error', 'warning', 'info'] as const;

/** As saving in place, or `cancelled`, or `refused` (the text cannot be written as bytes, which is said). */
export type Saved = SaveOutcome | 'cancelled' | 'refused';

const none = { what: '', why: '', effect: '', cure: '', source: '' };

/** What a tool shows of an open file, and what a person can do to it. */
export abstract class FileView<File extends OpenFile = OpenFile> {
  readonly file: File;
  readonly commands: ToolCommands;
  filter = $state<Filter>('all');
  showReasons = $state(false);
  #failure = $state.raw<Failure | null>(null);
  #reveal: Reveal | null = null;
  /** Where to go once the source is on the screen. */
  #wanted: Range | null = null;
  #showFinding: ((key: string) => void) | null = null;

  readonly #shown = $derived.by(() => showText(this.file.document.current.text));
  readonly #starts = $derived(lineStarts(this.#shown.text));
  readonly #byRule = $derived.by(() => new Map(this.file.report.findings.map((finding) => [finding.rule, finding])));
  readonly counts = $derived.by(() => {
    const counts: Record<Filter, number> = { all: 0, error: 0, warning: 0, info: 0 };
    for (const { severity } of this.file.report.findings) counts[severity]++;
    for (const [rule, count] of Object.entries(this.file.report.more)) {
      counts[this.#byRule.get(rule)?.severity ?? 'info'] += count;
    }
    counts.all = counts.error + counts.warning + counts.info;
    return counts;
  });
  /** The findings to show: worst first, each kind in the order of the text. */
  readonly findings = $derived.by(() => {
    const { findings } = this.file.report;
    return severities
      .filter((severity) => this.filter === 'all' || this.filter === severity)
      .flatMap((severity) => findings.filter((finding) => finding.severity === severity));
  });
  /** Rules with more findings than are listed, with one that is. */
  readonly more = $derived.by(() =>
    Object.entries(this.file.report.more).flatMap(([rule, count]) => {
      const finding = this.#byRule.get(rule);
      const wanted = finding && (this.filter === 'all' || this.filter === finding.severity);
      return finding && wanted ? [{ finding, count }] : [];
    }),
  );

  constructor(file: File, commands: ToolCommands) {
    this.file = file;
    this.commands = commands;
  }

  /** Words of a rule; undefined where there are none. */
  protected abstract ruleWords(rule: string): RuleWords | undefined;
  /** Brings the source on the screen. */
  protected abstract openSource(): void;
  /** The name for a file whose own cannot be used. */
  protected abstract readonly defaultName: string;
  /** What a place belongs to, when it has a name. */
  protected keyAt(_offset: number): string | undefined {
    return undefined;
  }
  /** The source is beside something that keeps the focus. */
  protected get keepsFocus(): boolean {
    return false;
  }
  /** Resolves when all that is typed elsewhere stands in the text. */
  settle(): Promise<void> {
    return Promise.resolve();
  }

  /** The present text for a question to the worker. */
  get source(): Source {
    const { text, encoding, bom } = this.file.document.current;
    return { text, encoding, bom };
  }

  get failure(): Failure | null {
    return this.#failure;
  }

  protected fail(failure: Failure | null): void {
    this.#failure = failure;
  }

  dismissFailure(): void {
    this.#failure = null;
  }

  /** Words of a finding's rule; its id where there are none. */
  wordsOf({ rule }: Finding): RuleWords {
    return this.ruleWords(rule) ?? { ...none, what: rule };
  }

  /** One of a finding's sentences, with its facts. */
  told(finding: Finding, part: 'what' | 'effect' | 'cure'): string {
    const words = this.wordsOf(finding);
    return fill(words[part], finding.args, words.terms);
  }

  /** What the button of a cure says. */
  fixName(finding: Finding, fix: Fix): string {
    const words = this.wordsOf(finding);
    return fill(words.fixes?.[fix.id] ?? words.cure, finding.args, words.terms);
  }

  /** The source is on the screen and can show a range; until the function returned is called. */
  readonly attachSource = (reveal: Reveal): (() => void) => {
    this.#reveal = reveal;
    if (this.#wanted) reveal(this.#wanted);
    this.#wanted = null;
    // Another one may have come before this one goes.
    return () => (this.#reveal = this.#reveal === reveal ? null : this.#reveal);
  };

  readonly attachFindings = (show: (key: string) => void): (() => void) => {
    this.#showFinding = show;
    return () => (this.#showFinding = null);
  };

  /** Takes a person to a finding in the list. */
  showFinding(key: string): void {
    this.#showFinding?.(key);
  }

  /** Shows a place of the report's text. */
  jump(range: Range): void {
    this.jumpToSource(range);
  }

  /** For `onMount`: shows the place another tool sent a person to. */
  arrive(): void {
    const range = workbench.takePlace(this.file.kind);
    if (range) this.jumpToSource(range);
  }

  jumpToSource(range: Range): void {
    const place = this.file.place(range);
    if (!place) return;
    if (this.#reveal) return this.#reveal(place);
    this.#wanted = place;
    this.openSource();
  }

  placesOf(at: readonly Range[]): ShownPlace[] {
    return at.map((range) => {
      const place = this.file.place(range);
      const key = this.keyAt(range.from);
      const shown = place ? toShown(this.#shown, place.from) : 0;
      const line = lineAt(this.#starts, shown);
      return {
        line: place ? line + 1 : null,
        column: shown - (this.#starts[line] ?? 0) + 1,
        ...(key !== undefined && { key }),
        onjump: () => this.jump(range),
      };
    });
  }

  undo(): void {
    this.travelled(this.file.undo());
  }

  redo(): void {
    this.travelled(this.file.redo());
  }

  protected travelled(changed: Range | null): void {
    if (changed) this.#reveal?.(changed, { focus: !this.keepsFocus });
  }

  /** Applies a cure. False when it could not be applied, which is then said. */
  fix(fix: Fix): Promise<boolean> {
    return this.change(
      fix.edits.flatMap(({ edits }) => edits),
      fix.to,
    );
  }

  async cureAll(): Promise<boolean> {
    const all = this.file.report.allSafe;
    return all !== null && (await this.change(all.edits, all.to));
  }

  toUtf8(): Promise<boolean> {
    return this.change([], { encoding: 'utf-8', bom: false });
  }

  readAs(encoding: Encoding): Promise<void> {
    return workbench.readAs(this.file, encoding);
  }

  /** Hands over the file as bytes. Returns its name, or null when it could not be written, which is then said. */
  async download(): Promise<string | null> {
    const made = await this.#bytes();
    if (!made) return null;
    const name = safeFileName(this.file.document.name, this.defaultName);
    downloadBytes(made.bytes, name);
    this.file.document.keep(made.snapshot);
    return name;
  }

  /** Writes the file where it came from. */
  async save(options?: { overwrite: boolean }): Promise<Saved> {
    const { disk } = this.file;
    const made = disk && (await this.#bytes());
    if (!made) return 'refused';
    const outcome = await disk.save(made.bytes, options);
    if (outcome === 'saved') this.file.document.keep(made.snapshot);
    return outcome;
  }

  /** Writes the file where a person says, and from then on there. `unavailable`: the browser cannot. */
  async saveAs(): Promise<Saved | 'unavailable'> {
    const { file } = this;
    const handle = await pickToSave(safeFileName(file.document.name, this.defaultName));
    if (handle === null) return 'cancelled';
    if (handle === 'unavailable') return 'unavailable';
    const made = await this.#bytes();
    if (!made) return 'refused';
    const disk = new DiskFile(handle, null);
    const outcome = await disk.save(made.bytes);
    if (outcome !== 'saved') return outcome;
    file.disk = disk;
    file.document.keep(made.snapshot);
    if (file.document.name !== handle.name) {
      file.document.rename(handle.name);
      void file.inspect();
    }
    return outcome;
  }

  /** Opens again what lies on the disk now. False when it cannot be read. */
  async reopen(): Promise<boolean> {
    const { handle } = this.file.disk ?? {};
    const file = await handle?.getFile().catch(() => null);
    if (!handle || !file) return false;
    await workbench.take([file], new Map([[file, handle]]));
    return true;
  }

  /** Changes the text the report is about. False when it could not be done, which is then said. */
  protected async change(edits: TextEdit[], to?: TextForm): Promise<boolean> {
    await this.settle();
    // A cure fits the text it was made for and no other.
    if (this.file.stale) return false;
    const before = this.file.document.current;
    const utf8 = to?.encoding === 'utf-8' && !to.bom;
    const commands: IniCommand[] = [...(edits.length > 0 ? [{ do: 'replace' as const, edits }] : [])];
    if (utf8) commands.push({ do: 'toUtf8' });
    const outcome = await this.edit(before, commands);
    this.#failure = outcome && !outcome.ok ? outcome.error : null;
    if (!outcome?.ok || this.file.document.current !== before) return false;
    const { text, encoding, bom, edits: made } = outcome.value;
    this.file.become({ text, encoding: to?.encoding ?? encoding, bom: to?.bom ?? bom }, made);
    return true;
  }

  /**
   * Changes a text in the worker, which knows whether its encoding has room for the change. Replacing is the same for every
   * text. Null when the worker died: the frame has said so already, and nothing was changed.
   */
  protected async edit(snapshot: Snapshot, commands: IniCommand[]): Promise<Outcome<IniEditResult> | null> {
    const { text, encoding, bom } = snapshot;
    try {
      const request = { source: { text, encoding, bom }, commands };
      return await client.run((api, call) => api.ini.edit(call, request));
    } catch (error) {
      if (!(error instanceof WorkerGoneError)) throw error;
      return null;
    }
  }

  /** The present text as bytes: those that were imported while nothing was changed. */
  async #bytes(): Promise<{ snapshot: Snapshot; bytes: Uint8Array } | null> {
    await this.settle();
    const { document } = this.file;
    const snapshot = document.current;
    if (snapshot === document.imported && document.importedBytes) return { snapshot, bytes: document.importedBytes };
    const outcome = await this.edit(snapshot, []);
    if (outcome?.ok) return { snapshot, bytes: outcome.value.bytes };
    this.#failure = outcome?.error ?? null;
    return null;
  }
}
