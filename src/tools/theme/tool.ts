import { defineTool } from '../tool';

export const tool = defineTool({
  id: 'theme',
  order: 20,
  names: { en: 'Sign-in theme', ko: '로그인 테마' },
  load: async () => {
    const words = import('./words').then(({ loadWords }) => loadWords());
    const [{ default: Page }] = await Promise.all([import('./Theme.svelte'), words]);
    return Page;
  },
});
