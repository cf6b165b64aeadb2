import type {
  Encoding,
  Failure,
  Fix,
  IniCommand,
  IniEditResult,
  IniSetting,
  Outcome,
  Range,
  Severity,
  Source,
  TextEdit,
  TextForm,
} from '../../../worker/contract';
import { client, WorkerGoneError } from '../../client';
import { lineAt, lineStarts, showText, toShown, type ShownPlace } from '../../ui';
import {
  DiskFile,
  downloadBytes,
  pickToSave,
  safeFileName,
  workbench,
  type IniFile,
  type SaveOutcome,
  type Snapshot,
} from '../../workbench';
import { settingAt } from './form/findings-by-setting';
import type { Layout } from './layout.svelte';

/** How the source is asked to show a place. */
export type Reveal = (range: Range, options?: { focus?: boolean }) => void;
export type Filter = Severity | 'all';
export const severities = ['error', 'warning', 'info'] as const;

/** What came of commands: carried out, refused, or left undone because the worker died (which the frame has said). */
export type Performed = { ok: true } | { ok: false; failure: Failure | null };
/** As saving in place, or `cancelled`, or `refused` (the text cannot be written as bytes, which is said). */
export type Saved = SaveOutcome | 'cancelled' | 'refused';

/** What the Configuration page shows of the open file, and what a person can do to it. */
export class ConfigurationState {
  readonly file: IniFile;
  readonly layout: Layout;
  filter = $state<Filter>('all');
  showSecrets = $state(false);
  showReasons = $state(false);
  #failure = $state.raw<Failure | null>(null);
  #reveal: Reveal | null = null;
  /** Where to go once the source is on the screen. */
  #wanted: Range | null = null;
  #focusField: ((setting: IniSetting) => boolean) | null = null;
  #showFinding: ((key: string) => void) | null = null;
  /** Form fields with something typed that is not in the text yet. */
  readonly #drafts = new Set<() => void>();
  #queue: Promise<unknown> = Promise.resolve();
  #queued = 0;

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
  readonly marks = $derived.by(() =>
    this.file.report.findings.flatMap(({ at, severity }) =>
      at.flatMap((range) => {
        const place = this.file.place(range);
        return place ? [{ ...place, severity }] : [];
      }),
    ),
  );
  readonly secretKeys = $derived.by(
    () => new Set(this.file.report.settings.filter(({ secret }) => secret).map(({ key }) => key)),
  );

  constructor(file: IniFile, layout: Layout) {
    this.file = file;
    this.layout = layout;
  }

  /** The present text for a question to the worker. */
  get source(): Source {
    const { text, encoding, bom } = this.file.document.current;
    return { text, encoding, bom };
  }

  get failure(): Failure | null {
    return this.#failure;
  }

  dismissFailure(): void {
    this.#failure = null;
  }

  /** The source is on the screen and can show a range; until the function returned is called. */
  readonly attachSource = (reveal: Reveal): (() => void) => {
    this.#reveal = reveal;
    if (this.#wanted) reveal(this.#wanted);
    this.#wanted = null;
    // Another one may have come before this one goes.
    return () => (this.#reveal = this.#reveal === reveal ? null : this.#reveal);
  };

  /** The form is on the screen and can go to the field of a setting. */
  readonly attachForm = (focusField: (setting: IniSetting) => boolean): (() => void) => {
    this.#focusField = focusField;
    return () => (this.#focusField = this.#focusField === focusField ? null : this.#focusField);
  };

  readonly attachFindings = (show: (key: string) => void): (() => void) => {
    this.#showFinding = show;
    return () => (this.#showFinding = null);
  };

  /** Takes a person to a finding in the list. */
  showFinding(key: string): void {
    this.#showFinding?.(key);
  }

  /** Shows a place of the text: in the form where that stands alone and has a field for it, else in the source. */
  jump(range: Range): void {
    const setting = this.settingAt(range.from);
    if (this.layout.showsForm && !this.layout.showsSource && setting && this.#focusField?.(setting)) return;
    this.jumpToSource(range);
  }

  jumpToSource(range: Range): void {
    const place = this.file.place(range);
    if (place) this.#show(place);
  }

  placesOf(at: readonly Range[]): ShownPlace[] {
    return at.map((range) => {
      const place = this.file.place(range);
      const setting = this.settingAt(range.from);
      const shown = place ? toShown(this.#shown, place.from) : 0;
      const line = lineAt(this.#starts, shown);
      return {
        line: place ? line + 1 : null,
        column: shown - (this.#starts[line] ?? 0) + 1,
        ...(setting && { key: setting.key }),
        onjump: () => this.jump(range),
      };
    });
  }

  /** What is typed in the form comes into the text first: it is the last step. */
  undo(): void {
    this.#afterDrafts(() => this.#travelled(this.file.undo()));
  }

  redo(): void {
    this.#afterDrafts(() => this.#travelled(this.file.redo()));
  }

  /** Commands are being carried out or wait for it. */
  get performing(): boolean {
    return this.#queued > 0;
  }

  /** Something typed in the form is not in the text yet. */
  get typing(): boolean {
    return this.#drafts.size > 0 || this.performing;
  }

  /** Registers a field with something typed; `apply` brings it into the text. */
  draft(apply: () => void): void {
    this.#drafts.add(apply);
  }

  undraft(apply: () => void): void {
    this.#drafts.delete(apply);
  }

  /** Resolves when everything typed in the form stands in the text, or was refused. */
  async settle(): Promise<void> {
    for (const apply of [...this.#drafts]) apply();
    await this.#queue;
  }

  /**
   * Carries out commands, one list after another, each on the text as it is when its turn comes: what is typed in the
   * source meanwhile is kept. One list is one step of the history. With `secret`, no value of theirs is shown in passing.
   */
  perform(commands: readonly IniCommand[], { secret = false } = {}): Promise<Performed> {
    this.#queued++;
    const run = this.#queue.then(() => this.#perform([...commands], secret)).finally(() => this.#queued--);
    this.#queue = run.catch(() => undefined);
    return run;
  }

  /** Applies a cure. False when it could not be applied, which is then said. */
  fix(fix: Fix): Promise<boolean> {
    return this.#change(
      fix.edits.flatMap(({ edits }) => edits),
      fix.to,
    );
  }

  async cureAll(): Promise<boolean> {
    const all = this.file.report.allSafe;
    return all !== null && (await this.#change(all.edits, all.to));
  }

  toUtf8(): Promise<boolean> {
    return this.#change([], { encoding: 'utf-8', bom: false });
  }

  readAs(encoding: Encoding): Promise<void> {
    return workbench.readAs(encoding);
  }

  /** Hands over the file as bytes. Returns its name, or null when it could not be written, which is then said. */
  async download(): Promise<string | null> {
    const made = await this.#bytes();
    if (!made) return null;
    const name = safeFileName(this.file.document.name, 'ADFSadapter.ini');
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
    const handle = await pickToSave(safeFileName(file.document.name, 'ADFSadapter.ini'));
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

  /** The present text as bytes: those that were imported while nothing was changed. */
  async #bytes(): Promise<{ snapshot: Snapshot; bytes: Uint8Array } | null> {
    await this.settle();
    const { document } = this.file;
    const snapshot = document.current;
    if (snapshot === document.imported && document.importedBytes) return { snapshot, bytes: document.importedBytes };
    const outcome = await this.#edit(snapshot, []);
    if (outcome?.ok) return { snapshot, bytes: outcome.value.bytes };
    this.#failure = outcome?.error ?? null;
    return null;
  }

  async #change(edits: TextEdit[], to?: TextForm): Promise<boolean> {
    await this.settle();
    // A cure fits the text it was made for and no other.
    if (this.file.stale) return false;
    const before = this.file.document.current;
    const utf8 = to?.encoding === 'utf-8' && !to.bom;
    const commands: IniCommand[] = [...(edits.length > 0 ? [{ do: 'replace' as const, edits }] : [])];
    if (utf8) commands.push({ do: 'toUtf8' });
    const outcome = await this.#edit(before, commands);
    this.#failure = outcome && !outcome.ok ? outcome.error : null;
    if (!outcome?.ok || this.file.document.current !== before) return false;
    const { text, encoding, bom, edits: made } = outcome.value;
    this.file.become({ text, encoding: to?.encoding ?? encoding, bom: to?.bom ?? bom }, made);
    return true;
  }

  async #perform(commands: IniCommand[], hidden: boolean): Promise<Performed> {
    for (;;) {
      const before = this.file.document.current;
      const outcome = await this.#edit(before, commands);
      if (!outcome?.ok) return { ok: false, failure: outcome?.error ?? null };
      if (this.file.document.current !== before) continue;
      const { text, encoding, bom, edits } = outcome.value;
      this.file.become({ text, encoding, bom }, edits, { hidden });
      return { ok: true };
    }
  }

  /** Null when the worker died: the frame has said so already, and nothing was changed. */
  async #edit({ text, encoding, bom }: Snapshot, commands: IniCommand[]): Promise<Outcome<IniEditResult> | null> {
    try {
      const request = { source: { text, encoding, bom }, commands };
      return await client.run((api, call) => api.ini.edit(call, request));
    } catch (error) {
      if (!(error instanceof WorkerGoneError)) throw error;
      return null;
    }
  }

  #afterDrafts(step: () => void): void {
    if (this.#drafts.size === 0 && this.#queued === 0) step();
    else void this.settle().then(step);
  }

  #travelled(changed: Range | null): void {
    // Beside the form, the source shows what changed and leaves the focus where it is.
    if (changed && this.layout.showsSource) this.#reveal?.(changed, { focus: !this.layout.showsForm });
  }

  #show(place: Range): void {
    if (this.#reveal) return this.#reveal(place);
    this.#wanted = place;
    if (this.layout.edit === 'form') this.layout.edit = 'source';
    this.layout.tab = 'edit';
  }

  /** The setting whose line an offset of the report lies in. */
  settingAt(offset: number): IniSetting | undefined {
    return settingAt(this.file.report.settings, offset);
  }
}
