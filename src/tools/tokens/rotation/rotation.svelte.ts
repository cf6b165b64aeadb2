import { SvelteSet } from 'svelte/reactivity';
import type { RotationStepId, TokenNewSecret } from '../../../../worker/contract';
import { Asked } from '../../asked.svelte';

/** The change of a secret: what is done already, and what was newly made. */
export class Rotation {
  readonly done = new SvelteSet<RotationStepId>();
  readonly made = new Asked<TokenNewSecret>();

  make(): void {
    this.made.ask((api, call) => api.token.newSecret(call));
  }

  toggle(id: RotationStepId): void {
    if (!this.done.delete(id)) this.done.add(id);
  }
}
