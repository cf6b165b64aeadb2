import type { Deployment, KeptSummary } from '../../../../worker/contract';
import { workbench } from '../../../workbench';
import { vault } from '../../../workbench/vault.svelte';

/** A Deployment to compare with. */
export interface Other {
  id: string;
  name: string;
  load: () => Promise<Deployment | null>;
}

/** What is kept, and what was open in this tab; not the open one. */
export function others({ id: open }: Deployment, kept: readonly KeptSummary[]): Other[] {
  const left = workbench.farmsLeft.filter(({ id }) => id !== open);
  const keptOnes = kept.filter(({ id }) => id !== open && !left.some((one) => one.id === id));
  return [
    ...left.map((one) => ({ id: one.id, name: one.name, load: () => Promise.resolve(one) })),
    ...keptOnes.map(({ id, name }) => ({ id, name, load: () => loadKept(id) })),
  ];
}

async function loadKept(id: string): Promise<Deployment | null> {
  const answer = await vault.run((store, call) => store.load(call, { id }));
  return answer.ok ? answer.value.deployment : null;
}
