import { locale, type Locale } from './locale.svelte';

/** The texts of one place in both languages; calling the result in a template follows the language. */
export function messages<Texts>(texts: Record<Locale, Texts>): () => Texts {
  return () => texts[locale.current];
}

/** One text in every language, for what is found by either. */
export function inBoth<Texts>(texts: Record<Locale, Texts>, pick: (texts: Texts) => string): Record<Locale, string> {
  return { ko: pick(texts.ko), en: pick(texts.en) };
}
