import type CodeEditor from './CodeEditor.svelte';
import type { showDiff } from './diff';

/** Something that is loaded once, for all who need it. */
export interface Lazy<Thing> {
  /** What has been loaded; null before. */
  now(): Thing | null;
  load(): Promise<Thing>;
}

function lazy<Thing>(fetch: () => Promise<Thing>): Lazy<Thing> {
  let loaded: Thing | null = null;
  return { now: () => loaded, load: async () => (loaded ??= await fetch()) };
}

/** The editor is larger than all else together, and a page works without it. */
export const codeEditor: Lazy<typeof CodeEditor> = lazy(async () => (await import('./CodeEditor.svelte')).default);

export const diff: Lazy<typeof showDiff> = lazy(async () => (await import('./diff')).showDiff);
