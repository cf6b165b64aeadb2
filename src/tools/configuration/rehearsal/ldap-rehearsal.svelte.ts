import type { IniRehearseLdapRequest, LdapRehearsal } from '../../../../worker/contract';
import { Asked } from '../../asked.svelte';
import type { ConfigurationState } from '../configuration.svelte';
import { guideAnswer } from './guide-example';

/** What is supposed of DNS and of the servers, and what the adapter then does with the present text. */
export class LdapRehearsalState {
  readonly #view: () => ConfigurationState;
  readonly #asked = new Asked<LdapRehearsal>();
  dns = $state<'answers' | 'fails'>('answers');
  /** One address a line. */
  addresses = $state(guideAnswer.join('\n'));
  /** Whether it is supposed which servers answer. */
  supposes = $state(false);
  #silent = $state.raw<ReadonlySet<string>>(new Set());

  constructor(view: () => ConfigurationState) {
    this.#view = view;
  }

  get answer(): LdapRehearsal | null {
    return this.#asked.answer;
  }

  get failure() {
    return this.#asked.failure;
  }

  isReachable(address: string): boolean {
    return !this.#silent.has(address);
  }

  setReachable(address: string, reachable: boolean): void {
    const silent = new Set(this.#silent);
    if (reachable) silent.delete(address);
    else silent.add(address);
    this.#silent = silent;
  }

  /** Every address that is tried by any reading, each once. */
  readonly tried = $derived.by(() => [
    ...new Set((this.answer?.readings ?? []).flatMap(({ addresses }) => addresses.map(({ address }) => address))),
  ]);

  /** Asks about the text and the suppositions as they are now; for an effect. */
  ask(): () => void {
    const lines = this.addresses.split(/\r?\n/).map((line) => line.trim());
    const request: IniRehearseLdapRequest = {
      source: this.#view().source,
      dns: this.dns === 'fails' ? { ok: false } : { ok: true, addresses: lines.filter((line) => line !== '') },
      ...(this.supposes && { reachable: this.#candidates(lines).filter((address) => this.isReachable(address)) }),
    };
    return this.#asked.ask((api, call) => api.ini.rehearseLdap(call, request));
  }

  /** What may be tried: what DNS answers, the white list and the server itself. */
  #candidates(lines: readonly string[]): string[] {
    const { effective, lists } = this.#view().file.report;
    const listed = (lists['LDAP_WHITE_IP_'] ?? []).map(({ value }) => value);
    const all = [...lines, ...listed, effective['LDAP_SERVER']?.value];
    return [...new Set(all.filter((address) => typeof address === 'string'))];
  }
}
