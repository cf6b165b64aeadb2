import { defineTool } from '../tool';

export const tool = defineTool({
  id: 'tokens',
  order: 40,
  names: { en: 'Tokens', ko: '토큰' },
  load: async () => {
    const words = import('./words').then(({ loadWords }) => loadWords());
    const [{ default: Page }] = await Promise.all([import('./Tokens.svelte'), words]);
    return Page;
  },
});
