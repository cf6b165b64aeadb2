import { defineTool } from '../tool';

export const tool = defineTool({
  id: 'keys',
  order: 30,
  names: { en: 'One-time keys', ko: '일회용 인증키' },
  load: async () => {
    const words = import('./words').then(({ loadWords }) => loadWords());
    const [{ default: Page }] = await Promise.all([import('./Keys.svelte'), words]);
    return Page;
  },
});
