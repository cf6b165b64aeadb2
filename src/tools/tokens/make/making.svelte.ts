import type {
  ComposeAlgorithm,
  ComposeClaim,
  ComposeKind,
  SecretReading,
  TokenComposed,
  TokenComposeRequest,
  TokenNewSecret,
  TokenSecret,
  TokenTemplate,
} from '../../../../worker/contract';
import { toasts } from '../../../ui';
import { Asked } from '../../asked.svelte';
import type { KeyRing } from '../key-ring.svelte';
import { m } from '../messages';
import { apiUrlOfIni } from '../parts/from-ini';

/** A member that is written. */
export interface ClaimRow extends ComposeClaim {
  id: number;
  encrypt: boolean;
}

export type RegisterFlag = 'none' | 'true' | 'false';
export const TYPED = 'typed';

/** A token that is being made. */
export class Making {
  readonly #ring: KeyRing;
  #kind = $state<ComposeKind>('request');
  alg = $state<ComposeAlgorithm>('HS256');
  rows = $state<ClaimRow[]>([]);
  header = $state<ClaimRow[]>([]);
  #secretId = $state('');
  secretText = $state('');
  reading = $state<SecretReading>('base64');
  #apiUrl = $state<string | null>(null);
  parameter = $state('jwtTokenRequest');
  registerFlag = $state<RegisterFlag>('none');
  /** Something was written by hand. */
  touched = $state(false);
  readonly #template = new Asked<TokenTemplate>();
  readonly #made = new Asked<TokenNewSecret>();
  readonly composed = new Asked<TokenComposed>();
  #count = 0;
  /** Counts the wishes to begin again: a new `req`, and times from now on. */
  #wish = $state(0);
  #begun: { wish: number; kind: ComposeKind } | null = null;

  constructor(ring: KeyRing) {
    this.#ring = ring;
  }

  get kind(): ComposeKind {
    return this.#kind;
  }

  set kind(kind: ComposeKind) {
    this.#leave();
    this.#kind = kind;
  }

  get apiUrl(): string {
    return this.#apiUrl ?? apiUrlOfIni();
  }

  set apiUrl(url: string) {
    this.#apiUrl = url;
  }

  get secretId(): string {
    const known = this.#ring.secrets.some(({ id }) => id === this.#secretId) || this.#secretId === TYPED;
    return known ? this.#secretId : (this.#ring.secrets[0]?.id ?? TYPED);
  }

  set secretId(id: string) {
    this.#secretId = id;
  }

  /** Secrets to choose from. */
  get secrets(): readonly TokenSecret[] {
    return this.#ring.secrets;
  }

  get secret(): string {
    if (this.secretId === TYPED) return this.secretText;
    return this.secrets.find(({ id }) => id === this.secretId)?.text ?? '';
  }

  again(): void {
    this.#leave();
    this.#wish++;
  }

  /** For an effect: what there is to begin with. What somebody wrote stays. */
  askTemplate(): (() => void) | undefined {
    const wish = this.#wish;
    const kind = this.#kind;
    const contract = this.#ring.contract ?? {};
    if (this.touched && this.#begun?.wish === wish && this.#begun.kind === kind) return undefined;
    this.#begun = { wish, kind };
    return this.#template.ask(async (api, call) => {
      const outcome = await api.token.template(call, { kind, contract, nowMs: Date.now() });
      if (outcome.ok && this.#begun?.wish === wish && this.#begun.kind === kind && !this.touched)
        this.rows = outcome.value.claims.map((claim) => this.#row(claim, outcome.value.encrypt.includes(claim.name)));
      return outcome;
    });
  }

  /** For an effect: the token as it is written now. */
  ask(): (() => void) | undefined {
    const request = this.#request();
    if (!request) return void this.composed.clear();
    return this.composed.ask((api, call) => api.token.compose(call, request));
  }

  /** A new secret to sign with, for tests. */
  makeSecret(): void {
    this.#made.ask(async (api, call) => {
      const outcome = await api.token.newSecret(call);
      if (!outcome.ok) return outcome;
      this.#secretId = TYPED;
      this.secretText = outcome.value.secret;
      return outcome;
    });
  }

  add(where: 'rows' | 'header'): void {
    this.touched = true;
    this[where].push(this.#row({ name: '', json: '""' }, false));
  }

  remove(where: 'rows' | 'header', id: number): void {
    this.touched = true;
    this[where] = this[where].filter((row) => row.id !== id);
  }

  /** What was written by hand can be brought back. */
  #leave(): void {
    if (!this.touched) return;
    const before = { kind: this.#kind, rows: this.rows };
    this.touched = false;
    const back = (): void => {
      this.#kind = before.kind;
      this.rows = before.rows;
      this.touched = true;
      this.#begun = { wish: this.#wish, kind: before.kind };
    };
    toasts.show(m().make.replaced, { action: { title: m().undo, run: back } });
  }

  #row({ name, json }: ComposeClaim, encrypt: boolean): ClaimRow {
    return { id: ++this.#count, name, json, encrypt };
  }

  #request(): TokenComposeRequest | null {
    const { kind, alg, parameter, registerFlag, apiUrl, secret, reading } = this;
    const plain = ({ name, json }: ClaimRow): ComposeClaim => ({ name, json });
    const claims = this.rows.map(plain);
    const encrypt = this.rows.filter((row) => row.encrypt).map(({ name }) => name);
    const { contract } = this.#ring;
    if (secret === '' || (claims.length === 0 && kind !== 'any')) return null;
    const flag = registerFlag === 'none' ? {} : { registerFlag: registerFlag === 'true' };
    return {
      kind,
      alg,
      ...(this.header.length > 0 && { header: this.header.map(plain) }),
      claims,
      ...(encrypt.length > 0 && { encrypt }),
      secret: { text: secret, reading },
      ...(kind === 'request' && apiUrl !== '' && { to: { apiUrl, parameter, ...flag } }),
      ...(contract && { contract }),
      nowMs: Date.now(),
    };
  }
}
