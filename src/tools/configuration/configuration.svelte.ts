import type { Failure, IniCommand, IniSetting, Range, RuleWords } from '../../../worker/contract';
import type { IniFile } from '../../workbench';
import { FileView } from '../file-view.svelte';
import { toolCommands } from './commands';
import { settingAt } from './form/findings-by-setting';
import type { Layout } from './layout.svelte';
import { iniWords } from './words';

export { severities } from '../file-view.svelte';

/** What came of commands: carried out, refused, or left undone because the worker died (which the frame has said). */
export type Performed = { ok: true } | { ok: false; failure: Failure | null };

/** What the Configuration page shows of the open file, and what a person can do to it. */
export class ConfigurationState extends FileView<IniFile> {
  readonly layout: Layout;
  showSecrets = $state(false);
  protected readonly defaultName = 'ADFSadapter.ini';
  #focusField: ((setting: IniSetting) => boolean) | null = null;
  /** Form fields with something typed that is not in the text yet. */
  readonly #drafts = new Set<() => void>();
  #queue: Promise<unknown> = Promise.resolve();
  #queued = 0;

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
    super(file, toolCommands);
    this.layout = layout;
  }

  /** The form is on the screen and can go to the field of a setting. */
  readonly attachForm = (focusField: (setting: IniSetting) => boolean): (() => void) => {
    this.#focusField = focusField;
    return () => (this.#focusField = this.#focusField === focusField ? null : this.#focusField);
  };

  /** Shows a place of the text: in the form where that stands alone and has a field for it, else in the source. */
  override jump(range: Range): void {
    const setting = this.settingAt(range.from);
    if (this.layout.showsForm && !this.layout.showsSource && setting && this.#focusField?.(setting)) return;
    this.jumpToSource(range);
  }

  /** What is typed in the form comes into the text first: it is the last step. */
  override undo(): void {
    this.#afterDrafts(() => super.undo());
  }

  override redo(): void {
    this.#afterDrafts(() => super.redo());
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
  override async settle(): Promise<void> {
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

  /** The setting whose line an offset of the report lies in. */
  settingAt(offset: number): IniSetting | undefined {
    return settingAt(this.file.report.settings, offset);
  }

  protected ruleWords(rule: string): RuleWords | undefined {
    return iniWords.current?.iniRules[rule];
  }

  protected override keyAt(offset: number): string | undefined {
    return this.settingAt(offset)?.key;
  }

  protected openSource(): void {
    if (this.layout.edit === 'form') this.layout.edit = 'source';
    this.layout.tab = 'edit';
  }

  /** Beside the form, the source shows what changed and leaves the focus where it is. */
  protected override get keepsFocus(): boolean {
    return this.layout.showsForm;
  }

  protected override travelled(changed: Range | null): void {
    if (this.layout.showsSource) super.travelled(changed);
  }

  async #perform(commands: IniCommand[], hidden: boolean): Promise<Performed> {
    for (;;) {
      const before = this.file.document.current;
      const outcome = await this.edit(before, commands);
      if (!outcome?.ok) return { ok: false, failure: outcome?.error ?? null };
      if (this.file.document.current !== before) continue;
      const { text, encoding, bom, edits } = outcome.value;
      this.file.become({ text, encoding, bom }, edits, { hidden });
      return { ok: true };
    }
  }

  #afterDrafts(step: () => void): void {
    if (this.#drafts.size === 0 && this.#queued === 0) step();
    else void this.settle().then(step);
  }
}
