import { defineTool } from '../tool';

export const tool = defineTool({
  id: 'configuration',
  order: 10,
  names: { en: 'Configuration', ko: '설정' },
  load: async () => {
    const words = import('./words').then(({ loadWords }) => loadWords());
    const [{ default: Page }] = await Promise.all([import('./Configuration.svelte'), words]);
    return Page;
  },
});
