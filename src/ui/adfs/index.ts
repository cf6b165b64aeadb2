// Not part of `ui/index.ts`: only the tools that rehearse load it.
export * from './cells';
export { default as Happenings } from './Happenings.svelte';
export { m as rehearsalWords } from './messages';
export { buildPage, defaultPolicy } from './pages/build';
export { sampleRequest } from './pages/sample';
export type { AdfsApproximation, AdfsAssets, AdfsMethod, AdfsPageRequest, AdfsPageText } from './pages/types';
export { default as Rehearsal } from './Rehearsal.svelte';
export { RehearsalRunner, type RunnerOptions } from './rehearse.svelte';
