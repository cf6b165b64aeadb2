import type { Encoding, IniContext, IniReport, Outcome, Range, Source, TextEdit } from '../../worker/contract';
import { client } from '../client';
import { differenceOf, insertedRanges, shiftSecret } from './edits';
import { InspectedFile } from './inspected-file.svelte';
import { type TextDocument, type Snapshot } from './text-document.svelte';

/** What is told of the surroundings, besides the name. */
export type Surroundings = Pick<IniContext, 'adapterVersion' | 'serverVersion'>;

/** An `ADFSadapter.ini` that is open. */
export class IniFile extends InspectedFile<IniReport> {
  readonly kind = 'ini';
  /** Secrets of the text as it was imported. */
  readonly importedSecrets: readonly Range[];
  #secrets = $state.raw<readonly Range[]>([]);
  readonly #secretsOf = new WeakMap<Snapshot, readonly Range[]>();
  #surroundings: Surroundings;

  constructor(document: TextDocument, report: IniReport, surroundings: Surroundings, readAs?: Encoding) {
    super(document, report, readAs);
    this.#surroundings = surroundings;
    this.accepted();
    this.importedSecrets = this.#secrets;
  }

  override get secrets(): readonly Range[] {
    return this.#secrets;
  }

  override type(edit: TextEdit): void {
    this.#secretsOf.set(this.document.current, this.#secrets);
    super.type(edit);
  }

  /** With `hidden`, what the edits insert is not shown before the report says what of it is a secret. */
  override become(
    next: Snapshot,
    edits: TextEdit[] = differenceOf(this.document.current.text, next.text),
    { hidden = false } = {},
  ): boolean {
    this.#secretsOf.set(this.document.current, this.#secrets);
    if (!super.become(next, edits)) return false;
    if (hidden) this.#secrets = [...this.#secrets, ...insertedRanges(edits)];
    return true;
  }

  setSurroundings(surroundings: Surroundings): void {
    this.#surroundings = surroundings;
    void this.inspect();
  }

  protected ask(source: Source, signal: AbortSignal): Promise<Outcome<IniReport>> {
    const request = { source, name: this.document.name, ...this.#surroundings };
    return client.run((api, call) => api.ini.inspect(call, request), { signal });
  }

  protected override accepted(): void {
    this.#secrets = this.report.settings
      .filter((setting) => setting.secret && setting.valueTo > setting.valueFrom)
      .map(({ valueFrom, valueTo }) => ({ from: valueFrom, to: valueTo }));
  }

  protected override moved(edits: readonly TextEdit[]): void {
    this.#secrets = this.#secrets.map((range) => shiftSecret(range, edits));
    super.moved(edits);
  }

  protected override travel(step: () => boolean): Range | null {
    this.#secretsOf.set(this.document.current, this.#secrets);
    const changed = super.travel(step);
    // What was hidden in that text is hidden again at once, not first shown and then hidden by the report.
    if (changed) this.#secrets = this.#secretsOf.get(this.document.current) ?? this.#secrets;
    return changed;
  }
}
