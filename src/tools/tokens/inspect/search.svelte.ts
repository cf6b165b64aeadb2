import type { TokenSearchResult } from '../../../../worker/contract';
import { Asked } from '../../asked.svelte';

/** Tries a list of secrets on a token. */
export class SecretSearch {
  list = $state.raw('');
  common = $state(true);
  /** The token that was searched for: the result is about no other. */
  token = $state('');
  readonly asked = new Asked<TokenSearchResult>();

  start(token: string): void {
    const { list, common } = this;
    this.token = token;
    this.asked.clear();
    this.asked.ask((api, call) => api.token.searchSecret(call, { token, list, common }));
  }

  /** The secret that was found, when it was one of the list. */
  get foundText(): string | null {
    const found = this.asked.answer?.found;
    return found?.from === 'list' ? (this.list.split(/\r?\n/)[found.index] ?? null) : null;
  }
}
