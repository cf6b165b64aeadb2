export { josa, fill } from '../../worker/texts/fill';
export { formatBytes, formatList, formatNumber, showArgs } from './format';
export { languageNames, locale, locales, preferredLocale, type Locale } from './locale.svelte';
export { messages } from './messages';
export { lazyWords, type LazyWords } from './words.svelte';
