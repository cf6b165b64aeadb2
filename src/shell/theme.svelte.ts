import type { Theme } from './settings';

class ThemeState {
  #current = $state<Theme>('system');

  get current(): Theme {
    return this.#current;
  }

  set(theme: Theme): void {
    this.#current = theme;
    const { dataset } = document.documentElement;
    if (theme === 'system') delete dataset['theme'];
    else dataset['theme'] = theme;
  }
}

export const theme = new ThemeState();
