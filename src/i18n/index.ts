export { josa, fill } from '../../worker/texts/fill';
export { formatBytes, formatDateTime, formatList, formatNumber, formatTime, showArgs } from './format';
export { languageNames, locale, locales, preferredLocale, type Locale } from './locale.svelte';
export { inBoth, messages } from './messages';
export { lazyWords, type LazyWords } from './words.svelte';
