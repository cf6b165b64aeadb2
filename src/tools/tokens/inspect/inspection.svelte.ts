import type { Fix, TokenContext, TokenReport, TokenSecret, TokenView } from '../../../../worker/contract';
import { toasts } from '../../../ui';
import { applyEdits } from '../../../workbench';
import { Asked } from '../../asked.svelte';
import type { Clock } from '../clock.svelte';
import type { KeyRing } from '../key-ring.svelte';
import { m } from '../messages';

/** A text of more characters is not put into a field: browsers stand still over it. */
export const FIELD_MOST = 100_000;
/** Text of more characters is asked about again only after typing has paused. */
const LARGE = 1_000_000;
const PAUSE_MS = 500;
/** The longest a timer of browsers waits. */
const LONGEST_MS = 2 ** 31 - 1;

/** What is told apart of a text: where it came from decides whether it would be lost. */
export type InputOrigin = 'typed' | 'file' | 'sample' | 'made';

/** A text and the tokens that were found in it. */
export class Inspection {
  readonly #ring: KeyRing;
  readonly #clock: Clock;
  readonly #asked = new Asked<Answer>();
  #text = $state.raw('');
  #name = $state('');
  #origin = $state<InputOrigin>('typed');
  #sample = $state.raw<TokenContext | null>(null);
  #chosen = $state('');
  /** Counts what makes another look necessary though nothing was changed: a token ran out meanwhile. */
  #passed = $state(0);
  stopped = $state(false);

  constructor(ring: KeyRing, clock: Clock) {
    this.#ring = ring;
    this.#clock = clock;
  }

  get text(): string {
    return this.#text;
  }

  /** Of the file; empty for what was pasted. */
  get name(): string {
    return this.#name;
  }

  get asked(): Asked<unknown> {
    return this.#asked;
  }

  /** What was found; null while there is no text. */
  get report(): TokenReport | null {
    return this.#text === '' ? null : (this.#asked.answer?.report ?? null);
  }

  /** The text that the report is about: while another is looked at, it is still the one before. */
  get reportText(): string {
    return this.#asked.answer?.text ?? '';
  }

  get secrets(): readonly TokenSecret[] {
    const { typed, secrets } = this.#ring;
    return this.#sample
      ? [...this.#sample.secrets, ...secrets.filter(({ id }) => typed.some((one) => one.id === id))]
      : secrets;
  }

  readonly chosen = $derived.by((): TokenView | null => {
    const tokens = this.report?.tokens ?? [];
    return tokens.find(({ id }) => id === this.#chosen) ?? tokens[0] ?? null;
  });

  choose(id: string): void {
    this.#chosen = id;
  }

  /** Takes another text; with `sample`, the farm that it belongs to. */
  take(text: string, { name = '', origin = 'typed', sample = null }: Taking = {}): void {
    this.#text = text;
    this.#name = name;
    this.#origin = origin;
    this.#sample = sample;
    this.stopped = false;
    if (text === '') this.#asked.clear();
  }

  /** Takes another text in place of one that only this page has, with a way back. */
  replace(text: string, taking: Taking = {}): void {
    const before = this.#now();
    const isLost = this.holds;
    this.take(text, taking);
    if (isLost)
      toasts.show(m().input.replaced, { action: { title: m().undo, run: () => this.take(before.text, before) } });
  }

  /** Applies a cure; what was there before, for the way back. */
  cure({ edits }: Fix): () => void {
    const before = this.#now();
    const wanted = edits.filter(({ file }) => file === 'input').flatMap((one) => one.edits);
    this.take(applyEdits(before.text, wanted), before);
    return () => this.take(before.text, before);
  }

  #now(): Required<Taking> & { text: string } {
    return { text: this.#text, name: this.#name, origin: this.#origin, sample: this.#sample };
  }

  /** Stops the search for tokens. */
  stop(): void {
    this.#asked.cancel();
    this.stopped = true;
  }

  again(): void {
    this.stopped = false;
    this.#passed++;
  }

  /** For an effect: asks about the text with the keys and the clock as they are. */
  ask(): (() => void) | undefined {
    const text = this.#text;
    const contract = this.#sample?.contract ?? this.#ring.contract;
    const { chosenMs } = this.#clock;
    const secrets = $state.snapshot(this.secrets) as TokenSecret[];
    const keys = this.#ring.keys;
    void this.#passed;
    if (text === '' || this.stopped) return undefined;
    const name = this.#name === '' ? {} : { name: this.#name };
    const ask = (): void => {
      const nowMs = chosenMs ?? Date.now();
      const request = { text, ...name, secrets, keys, nowMs, ...(contract && { contract }) };
      this.#asked.ask(async (api, call) => {
        const outcome = await api.token.inspect(call, request);
        return outcome.ok ? { ok: true, value: { report: outcome.value, text } } : outcome;
      });
    };
    if (text.length <= LARGE) {
      ask();
      return () => this.#asked.cancel();
    }
    const timer = setTimeout(ask, this.#asked.answer ? PAUSE_MS : 0);
    return () => {
      clearTimeout(timer);
      this.#asked.cancel();
    };
  }

  /** For an effect: a token that runs out while it is looked at is judged again. */
  watch(): (() => void) | undefined {
    if (this.#clock.mode !== 'now') return undefined;
    const now = Date.now();
    const times = (this.report?.tokens ?? []).flatMap(({ claims }) => claims.map(({ timeMs }) => timeMs ?? 0));
    const next = Math.min(...times.filter((ms) => ms > now));
    if (next - now > LONGEST_MS) return undefined;
    const timer = setTimeout(() => this.#passed++, next - now + 50);
    return () => clearTimeout(timer);
  }

  /** How people know a key that was tried here. */
  nameOf(id: string): string {
    const isSample = this.#sample?.secrets.some((one) => one.id === id);
    return isSample ? m().keys.ofSample(id) : this.#ring.nameOf(id);
  }

  /** Only this page has the text. */
  get holds(): boolean {
    return this.#text !== '' && this.#origin === 'typed';
  }
}

/** What was found, and in which text. */
interface Answer {
  report: TokenReport;
  text: string;
}

interface Taking {
  name?: string;
  origin?: InputOrigin;
  sample?: TokenContext | null;
}
