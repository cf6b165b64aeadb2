import type { Tool } from './tool';

export { addressPart } from './address-part.svelte';
export type { Tool } from './tool';

const modules = import.meta.glob<{ tool: Tool }>('./*/tool.ts', { eager: true });

/** Every tool there is: a folder with a `tool.ts` is one. */
export const tools: readonly Tool[] = Object.values(modules)
  .map(({ tool }) => tool)
  .sort((a, b) => a.order - b.order);
