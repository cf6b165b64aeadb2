import {
  adfsPages,
  adfsSkins,
  locales,
  type AdfsSkin,
  type Locale,
  type ThemeInstrumented,
} from '../../../../worker/contract';
import { locale } from '../../../i18n';
import {
  cellId,
  RehearsalRunner,
  sampleRequest,
  scenarioOf,
  situations,
  type RehearsalCell,
  type RehearsalSettings,
  type Scenario,
} from '../../../ui/adfs';
import { workbench, type Snapshot, type ThemeFile } from '../../../workbench';
import { Asked } from '../../asked.svelte';
import type { Composing } from '../features/composing.svelte';
import type { FeaturesDraft } from '../features/draft.svelte';
import { known } from '../known';
import { assetsOf } from './assets';

export const scripts = ['now', 'composed', 'imported', 'none'] as const;
export type WhichScript = (typeof scripts)[number];

/** One page that is shown live. */
export interface Picked {
  cell: RehearsalCell;
  settings: RehearsalSettings;
  /** Counts clicks, so that the same page can be asked for again. */
  turn: number;
}

/** What the rehearsal is asked for, and what was seen. */
export class RehearsalState {
  readonly #file: ThemeFile;
  readonly #draft: FeaturesDraft;
  readonly #composing: Composing;
  readonly runner = new RehearsalRunner();
  readonly instrumented = new Asked<ThemeInstrumented>();
  #which = $state<WhichScript>('now');
  /** Languages of the pages. */
  shown = $state<Locale | 'both'>(locale.current);
  /** Language of the browser; empty is that of the page. */
  language = $state('');
  /** Local time as a field has it; empty is now. */
  clock = $state('');
  methods = $state<'one' | 'all'>('all');
  skin = $state<AdfsSkin>('2019');
  #picked = $state.raw<Picked | null>(null);
  #ran = $state.raw<ThemeInstrumented | null>(null);
  #turn = 0;

  readonly pageLocales = $derived<readonly Locale[]>(this.shown === 'both' ? locales : [this.shown]);
  /** The script as the sandbox takes it; null while it is not ready, and where none is wanted. */
  readonly ready = $derived.by(() => {
    if (this.which === 'none') return true;
    return this.#source !== null && this.instrumented.answer?.text === this.#source.text;
  });
  /** What can be chosen: the script with the features only while they are not written. */
  readonly choices = $derived(scripts.filter((one) => one !== 'composed' || this.#isComposed));
  readonly script = $derived(this.#source !== null && this.ready ? this.instrumented.answer : null);
  /** What was seen was seen of another script. */
  readonly outdated = $derived(this.runner.done > 0 && this.#ran?.text !== this.script?.text);

  constructor(file: ThemeFile, draft: FeaturesDraft, composing: Composing) {
    this.#file = file;
    this.#draft = draft;
    this.#composing = composing;
    const { serverVersion, paginated } = workbench.deployment?.farm ?? {};
    if (serverVersion === '2012R2' || serverVersion === '2016') this.skin = serverVersion;
    else if (paginated) this.skin = '2019-paginated';
  }

  get which(): WhichScript {
    return this.#which === 'composed' && !this.#isComposed ? 'now' : this.#which;
  }

  set which(which: WhichScript) {
    this.#which = which;
  }

  get picked(): Picked | null {
    return this.#picked;
  }

  get #isComposed(): boolean {
    return this.#draft.touched && this.#draft.spec.features.length > 0;
  }

  /** For an effect: has the features put into the script, when that is what is rehearsed. */
  compose(): (() => void) | undefined {
    return this.which === 'composed' ? this.#composing.ask() : undefined;
  }

  /** For an effect: has the script made ready whenever it changed. */
  prepare(): (() => void) | undefined {
    const source = this.#source;
    return source === null ? undefined : this.instrumented.ask((api, call) => api.theme.instrument(call, { source }));
  }

  /** The text that is to be rehearsed. */
  get #source(): Snapshot | null {
    const { current, imported } = this.#file.document;
    switch (this.which) {
      case 'none':
        return null;
      case 'composed':
        return this.#composing.composed.pending ? null : this.#composing.composed.answer;
      default:
        return this.which === 'now' ? current : imported;
    }
  }

  async run(): Promise<void> {
    this.#ran = this.script;
    const matrix = { pages: adfsPages, skins: adfsSkins, locales: this.pageLocales, situations };
    await this.runner.rehearse(this.script, matrix, this.settings());
  }

  /** Shows one page live. */
  pick(cell: RehearsalCell, settings = this.settings()): void {
    this.#picked = { cell, settings, turn: this.#turn++ };
  }

  /** Shows a situation of the guide live, on the pages chosen. */
  pickScenario(scenario: Scenario): void {
    const { cell, settings } = scenarioOf(scenario, this.skin, this.pageLocales[0] ?? 'en', this.settings());
    this.pick(cell, settings);
  }

  isPicked(cell: RehearsalCell): boolean {
    return this.#picked !== null && cellId(this.#picked.cell) === cellId(cell);
  }

  /** What is known of the farm and chosen here, as it is now. */
  settings(): RehearsalSettings {
    const { deployment } = workbench;
    const names = known.methods.length > 0 ? known.methods : sampleRequest.methods.map(({ name }) => name);
    const titled = names.map((name) => ({ name, title: name === known.provider ? known.providerTitle : name }));
    const own = titled.filter(({ name }) => name === known.provider);
    const nowMs = this.clock === '' ? Date.now() : new Date(this.clock).getTime();
    return {
      ...sampleRequest,
      host: deployment?.farm.serviceName || sampleRequest.host,
      company: deployment?.name || sampleRequest.company,
      methods: this.methods === 'one' ? (own.length > 0 ? own : titled.slice(0, 1)) : titled,
      assets: deployment ? assetsOf(deployment.files) : {},
      callback: known.callback,
      ...(this.language !== '' && { language: this.language }),
      nowMs: Number.isNaN(nowMs) ? Date.now() : nowMs,
    };
  }
}
