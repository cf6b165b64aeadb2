import { defineTool } from '../tool';

export const tool = defineTool({
  id: 'diagnose',
  order: 50,
  names: { en: 'Diagnose', ko: '진단' },
  parts: true,
  load: async () => {
    const words = import('./words').then(({ loadWords }) => loadWords());
    const [{ default: Page }] = await Promise.all([import('./Diagnose.svelte'), words]);
    return Page;
  },
});
