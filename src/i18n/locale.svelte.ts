import { locales, type Locale } from '../../worker/contract/locales';

export type { Locale };
export { locales };

/** How each language is called by those who read it. */
export const languageNames: Readonly<Record<Locale, string>> = { ko: '한국어', en: 'English' };

type Preload = (locale: Locale) => Promise<unknown>;

class LocaleState {
  #current = $state<Locale>('en');
  #preloads = new Set<Preload>();
  #wanted: Locale = 'en';

  get current(): Locale {
    return this.#current;
  }

  /** Sets the language that the page starts with; nothing is loaded yet. */
  start(locale: Locale): void {
    this.#wanted = locale;
    this.#show(locale);
  }

  /** Changes the language once all words in use are there, so that no screen is half translated. */
  async change(locale: Locale): Promise<void> {
    this.#wanted = locale;
    await Promise.allSettled([...this.#preloads].map((preload) => preload(locale)));
    // Whoever asked last decides.
    if (this.#wanted === locale) this.#show(locale);
  }

  /** Registers words that are loaded when needed. */
  onChange(preload: Preload): void {
    this.#preloads.add(preload);
  }

  #show(locale: Locale): void {
    this.#current = locale;
    if (typeof document !== 'undefined') document.documentElement.lang = locale;
  }
}

/** The language of the page. */
export const locale = new LocaleState();

/** The first of the reader's languages that we have. */
export function preferredLocale(languages: readonly string[]): Locale {
  for (const language of languages) {
    const found = locales.find((one) => language.toLowerCase().split('-')[0] === one);
    if (found) return found;
  }
  return 'en';
}
