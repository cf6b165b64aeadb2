import { workbench } from '../../workbench';
import { Clock } from './clock.svelte';
import { Comparison } from './compare/comparison.svelte';
import { Inspection } from './inspect/inspection.svelte';
import { KeyRing } from './key-ring.svelte';
import { Making } from './make/making.svelte';
import { Requests } from './apis/requests.svelte';
import { Rotation } from './rotation/rotation.svelte';

export const tabs = ['inspect', 'compare', 'make', 'apis', 'rotation'] as const;
export type Tab = (typeof tabs)[number];

/** The one state of the tool: it outlives the screen. */
class TokensState {
  tab = $state<Tab>('inspect');
  readonly clock = new Clock();
  readonly ring = new KeyRing();
  readonly inspection = new Inspection(this.ring, this.clock);
  readonly comparison = new Comparison(this.inspection, new Inspection(this.ring, this.clock));
  readonly making = new Making(this.ring);
  readonly requests = new Requests();
  readonly rotation = new Rotation();

  /** Goes to the inspection of a token that was made here, with the secret it was made with. */
  inspectMade(token: string, secret: string): void {
    this.ring.add(secret);
    this.inspection.replace(token, { origin: 'made' });
    this.tab = 'inspect';
  }
}

export const tokens = new TokensState();

workbench.holdBack(() => {
  const { inspection, comparison, ring, making } = tokens;
  return inspection.holds || comparison.second.holds || ring.holds || making.touched;
});
