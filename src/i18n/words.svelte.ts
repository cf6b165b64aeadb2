import { SvelteMap } from 'svelte/reactivity';
import { locale, type Locale } from './locale.svelte';

/** Words of `worker/texts` that are loaded when a tool needs them. */
export interface LazyWords<Words> {
  /** In the page's language, or another one while that is not there; null before the first was loaded. */
  readonly current: Words | null;
  load(locale?: Locale): Promise<Words>;
}

export function lazyWords<Words>(loaders: Record<Locale, () => Promise<Words>>): LazyWords<Words> {
  const loaded = new SvelteMap<Locale, Words>();
  const load = async (wanted: Locale = locale.current): Promise<Words> => {
    const words = loaded.get(wanted) ?? (await loaders[wanted]());
    loaded.set(wanted, words);
    return words;
  };
  locale.onChange(async (wanted) => {
    if (loaded.size > 0) await load(wanted);
  });
  return {
    get current() {
      return loaded.get(locale.current) ?? loaded.values().next().value ?? null;
    },
    load,
  };
}
