import type { Filter } from './search';

/** What is looked for in the catalogue; it outlives a look at an entry. */
class Looking {
  text = $state('');
  filter = $state<Filter>('all');
}

export const looking = new Looking();
