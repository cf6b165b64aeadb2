import { defineTool } from '../tool';

export const tool = defineTool({
  id: 'overview',
  order: 0,
  names: { en: 'Overview', ko: '개요' },
  load: async () => (await import('./Overview.svelte')).default,
});
