import { locales, type Locale } from '../i18n';

/** How the page looks; `system` follows the computer. */
export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

export interface Settings {
  locale: Locale | null;
  theme: Theme;
}

/** With the witness of the vault the only keys of ours in `localStorage`; nothing that a person typed is among them. */
const keys = { locale: 'signet.locale', theme: 'signet.theme' } as const;

export function readSettings(): Settings {
  return {
    locale: locales.find((one) => one === read(keys.locale)) ?? null,
    theme: themes.find((one) => one === read(keys.theme)) ?? 'system',
  };
}

export function keepSetting<Name extends keyof Settings>(name: Name, value: NonNullable<Settings[Name]>): void {
  try {
    localStorage.setItem(keys[name], value);
  } catch {
    // Blocked or full: the choice then lasts until the page is closed.
  }
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
