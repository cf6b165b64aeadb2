import type { Failure, IniComparison, IniReport, Range } from '../../../../worker/contract';
import { client, WorkerGoneError } from '../../../client';
import { takeFiles, type TakenFile } from '../../../workbench';
import { Asked } from '../../asked.svelte';
import type { ConfigurationState } from '../configuration.svelte';

/** Another file, as it was read for comparing. */
export interface OtherFile {
  name: string;
  bytes: Uint8Array;
  text: string;
  secrets: readonly Range[];
}

/** Why a file could not be taken for comparing. */
export type Refused = { kind: 'too-large' | 'unreadable'; name: string } | { kind: 'failure'; failure: Failure };

/** The open file beside another one. */
export class ComparisonState {
  readonly #view: () => ConfigurationState;
  readonly #asked = new Asked<IniComparison>();
  #other = $state.raw<OtherFile | null>(null);
  #refused = $state.raw<Refused | null>(null);
  /** Settings that say the same are left out. */
  onlyDifferent = $state(true);

  readonly rows = $derived.by(() => {
    const settings = this.#asked.answer?.settings ?? [];
    return this.onlyDifferent ? settings.filter(({ how }) => how !== 'same') : settings;
  });

  constructor(view: () => ConfigurationState) {
    this.#view = view;
  }

  get other(): OtherFile | null {
    return this.#other;
  }

  get refused(): Refused | null {
    return this.#refused;
  }

  get answer(): IniComparison | null {
    return this.#other && this.#asked.answer;
  }

  async take(files: readonly File[]): Promise<void> {
    const taken = await takeFiles(files);
    if (taken.kind === 'nothing') return;
    if (taken.kind !== 'taken') this.#refused = { kind: taken.kind, name: taken.name };
    else if (taken.files[0]) await this.#read(taken.files[0]);
  }

  /** Compares what both say now; for an effect. */
  ask(): (() => void) | undefined {
    const right = this.#other;
    if (!right) return undefined;
    const request = { left: this.#view().source, right: { bytes: right.bytes } };
    return this.#asked.ask((api, call) => api.ini.compare(call, request));
  }

  async #read({ name, bytes }: TakenFile): Promise<void> {
    try {
      const outcome = await client.run((api, call) => api.ini.inspect(call, { source: { bytes } }));
      this.#refused = outcome.ok ? null : { kind: 'failure', failure: outcome.error };
      if (outcome.ok) this.#other = { name, bytes, text: outcome.value.text, secrets: secretsOf(outcome.value) };
    } catch (error) {
      // The frame says so; what was compared before stays.
      if (!(error instanceof WorkerGoneError)) throw error;
    }
  }
}

function secretsOf({ settings }: IniReport): Range[] {
  return settings.filter(({ secret }) => secret).map(({ valueFrom, valueTo }) => ({ from: valueFrom, to: valueTo }));
}
