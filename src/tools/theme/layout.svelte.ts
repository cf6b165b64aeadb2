import { Plan } from './apply/plan.svelte';

export const tabs = ['script', 'features', 'rehearse', 'apply'] as const;
export type Tab = (typeof tabs)[number];
export const scriptModes = ['source', 'diff', 'known'] as const;
export type ScriptMode = (typeof scriptModes)[number];

/** What is on the screen. It outlives the file, so that the next one is shown as the last was. */
export class Layout {
  tab = $state<Tab>('script');
  script = $state<ScriptMode>('source');
  readonly plan = new Plan();
}
