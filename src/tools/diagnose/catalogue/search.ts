import {
  diagnosisGaps,
  diagnosisStories,
  type CatalogueEntry,
  type CatalogueKind,
  type CatalogueRole,
  type Certainty,
} from '../../../../worker/contract';
import { entryWords, gapWords, storyWords } from '../words';

export const filters = ['all', 'adapter', 'adfs', 'frame', 'number', 'gap', 'story'] as const;
export type Filter = (typeof filters)[number];

/** Anything that can be looked up and linked to, in the page's language. */
export interface Item {
  id: string;
  kind: CatalogueKind | 'gap' | 'story';
  /** Empty where it has none. */
  code: string;
  name: string;
  role: CatalogueRole | null;
  certainty: Certainty | null;
  keys: readonly string[];
  shown: boolean;
  note: 'd7' | 'd8' | null;
  what: string;
  cause: string;
  action: string;
}

const bare = { code: '', name: '', role: null, certainty: null, keys: [], shown: false, note: null } as const;

function itemOf({ id, kind, code, name, role, certainty, keys, shown, note }: CatalogueEntry): Item {
  const { what, cause, action } = entryWords(id) ?? { what: '', cause: '', action: '' };
  const known = { id, kind, code, role, certainty, what, cause, action };
  return { ...known, name: name ?? '', keys: keys ?? [], shown: shown ?? false, note: note ?? null };
}

/** Everything there is, in the order of its kinds. */
export function itemsOf(entries: readonly CatalogueEntry[]): Item[] {
  const gaps = diagnosisGaps.map(([id, key]): Item => {
    const { what, check } = gapWords(id);
    return { ...bare, id, kind: 'gap', keys: [key], what, cause: '', action: check };
  });
  const stories = diagnosisStories.map((id): Item => {
    const { title, seen, means, action } = storyWords(id);
    return { ...bare, id: `story-${id}`, kind: 'story', what: title, cause: `${seen} ${means}`, action };
  });
  return [...entries.map(itemOf), ...gaps, ...stories];
}

const groups: Readonly<Record<Item['kind'], Filter>> = {
  adapter: 'adapter',
  adfs: 'adfs',
  frame: 'frame',
  number: 'number',
  exception: 'number',
  ldap: 'number',
  schannel: 'number',
  gap: 'gap',
  story: 'story',
};

/** Those of a kind in which each word of the search is found; what is known under the very code comes first. */
export function search(items: readonly Item[], text: string, filter: Filter): Item[] {
  const words = text
    .toLowerCase()
    .replace('[#', ' ')
    .split(/[\s,:\]]+/)
    .filter((word) => word !== '' && word !== 'errorcode');
  const found = items.filter((item) => {
    if (filter !== 'all' && groups[item.kind] !== filter) return false;
    const { id, code, name, keys, what, cause, action } = item;
    const all = [id, code, name, ...keys, what, cause, action].join('\n').toLowerCase();
    return words.every((word) => all.includes(word));
  });
  const isExact = ({ code }: Item): number => Number(words.includes(code.toLowerCase()));
  return found.sort((a, b) => isExact(b) - isExact(a));
}
