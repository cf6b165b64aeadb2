import type { TokenContract, TokenKey, TokenContext, TokenSecret } from '../../../worker/contract';
import { workbench } from '../../workbench';
import { Asked } from '../asked.svelte';
import { m } from './messages';

interface TypedSecret {
  id: string;
  text: string;
}

/** A PEM text may hold several keys and certificates, one after the other. */
const PEM = /-----BEGIN [^-]*-----[^-]*-----END [^-]*-----/g;

/** The secrets and keys tokens are tried with, and what the farm expects of its tokens. */
export class KeyRing {
  readonly #farm = new Asked<TokenContext>();
  typed = $state<TypedSecret[]>([]);
  keyText = $state('');
  #count = 0;

  /** For an effect: asks what the open farm says of its tokens. */
  askFarm(): (() => void) | undefined {
    const { deployment } = workbench;
    if (!deployment) return void this.#farm.clear();
    return this.#farm.ask((api, call) => api.deployment.tokenContext(call, { deployment }));
  }

  /** Of the open farm. */
  get farm(): TokenContext | null {
    return workbench.deployment ? this.#farm.answer : null;
  }

  readonly secrets = $derived.by((): TokenSecret[] => [
    ...(this.farm?.secrets ?? []),
    ...this.typed.filter(({ text }) => text !== '').map(({ id, text }) => ({ id, text, origin: 'typed' as const })),
  ]);
  readonly keys = $derived.by((): TokenKey[] => {
    const blocks = this.keyText.match(PEM) ?? (this.keyText.trim() === '' ? [] : [this.keyText.trim()]);
    return blocks.map((text, at) => ({ id: `key-${at + 1}`, text }));
  });

  get contract(): TokenContract | undefined {
    return this.farm?.contract;
  }

  add(text = ''): void {
    if (text !== '' && this.secrets.some((one) => one.text === text)) return;
    this.typed.push({ id: `typed-${++this.#count}`, text });
  }

  remove(id: string): void {
    this.typed = this.typed.filter((one) => one.id !== id);
  }

  /** Somebody typed what lies nowhere else. */
  get holds(): boolean {
    return this.keyText !== '' || this.typed.some(({ text }) => text !== '');
  }

  /** How people know a secret or key of this id. */
  nameOf(id: string): string {
    const typedAt = this.typed.findIndex((one) => one.id === id);
    if (typedAt >= 0) return m().keys.typedName(typedAt + 1);
    const key = /^key-(\d+)$/.exec(id);
    if (key) return m().keys.keyName(Number(key[1]));
    const domain = this.secrets.find((one) => one.id === id)?.domain;
    return m().keys.ofIni(domain ? `${id} (${domain})` : id);
  }
}
