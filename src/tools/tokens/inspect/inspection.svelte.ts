import { untrack } from 'svelte';
import type { Finding, Fix, TokenContext, TokenReport, TokenSecret, TokenView } from '../../../../worker/contract';
import { applyEdits } from '../../../workbench';
import { Asked } from '../../asked.svelte';
import type { Clock } from '../clock.svelte';
import type { KeyRing } from '../key-ring.svelte';

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
  readonly #report = new Asked<TokenReport>();
  #text = $state.raw('');
  #name = $state('');
  #origin = $state<InputOrigin>('typed');
  #sample = $state.raw<TokenContext | null>(null);
  #chosen = $state('');
  #askedMs = $state(0);
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

  get origin(): InputOrigin {
    return this.#origin;
  }

  get asked(): Asked<TokenReport> {
    return this.#report;
  }

  /** What was found; null while there is no text. */
  get report(): TokenReport | null {
    return this.#text === '' ? null : this.#report.answer;
  }

  /** When the verdicts shown were asked for. */
  get askedMs(): number {
    return this.#askedMs;
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
    if (text === '') this.#report.clear();
  }

  /** Applies a cure; what was there before, for the way back. */
  cure({ edits }: Fix): () => void {
    const before = { text: this.#text, name: this.#name, origin: this.#origin, sample: this.#sample };
    const wanted = edits.filter(({ file }) => file === 'input').flatMap((one) => one.edits);
    this.take(applyEdits(before.text, wanted), before);
    return () => this.take(before.text, before);
  }

  /** Stops the search for tokens. */
  stop(): void {
    this.#report.cancel();
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
      untrack(() => (this.#askedMs = nowMs));
      const request = { text, ...name, secrets, keys, nowMs, ...(contract && { contract }) };
      this.#report.ask((api, call) => api.token.inspect(call, request));
    };
    if (text.length <= LARGE) {
      ask();
      return () => this.#report.cancel();
    }
    const timer = setTimeout(ask, this.#report.answer ? PAUSE_MS : 0);
    return () => {
      clearTimeout(timer);
      this.#report.cancel();
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
    return this.#ring.nameOf(id, this.secrets);
  }

  /** Only this page has the text. */
  get holds(): boolean {
    return this.#text !== '' && this.#origin === 'typed';
  }
}

interface Taking {
  name?: string;
  origin?: InputOrigin;
  sample?: TokenContext | null;
}

/** The three verdicts of a token, in the order in which they are reached. */
export const verdicts = ['structure', 'signature', 'policy'] as const;
export type VerdictKind = (typeof verdicts)[number];

/** Nothing is wrong with the token and nothing was left unchecked. */
export const isWhole = (view: TokenView): boolean => verdicts.every((kind) => view[kind].state === 'ok');

/** Findings of all three verdicts. */
export const findingsOf = (view: TokenView): Finding[] => verdicts.flatMap((kind) => view[kind].findings);
