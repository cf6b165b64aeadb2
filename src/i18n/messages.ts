import { locale, type Locale } from './locale.svelte';

/** The texts of one place in both languages; calling the result in a template follows the language. */
export function messages<Texts>(texts: Record<Locale, Texts>): () => Texts {
  return () => texts[locale.current];
}
