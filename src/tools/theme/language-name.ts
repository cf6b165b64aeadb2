import { locale } from '../../i18n';

/** `zh-TW` in the page's language. What is no language tag, or still being typed, stays as it is. */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames(locale.current, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
