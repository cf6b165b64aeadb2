import { locale, type Locale } from '../i18n';
import { keepSetting, type Theme } from './settings';
import { theme } from './theme.svelte';

/** Changes the language, and keeps the choice. */
export function chooseLocale(value: Locale): void {
  keepSetting('locale', value);
  void locale.change(value);
}

/** Changes the colours, and keeps the choice. */
export function chooseTheme(value: Theme): void {
  keepSetting('theme', value);
  theme.set(value);
}
