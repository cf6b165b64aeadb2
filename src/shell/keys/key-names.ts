const isMac = (): boolean => /^(Mac|iP)/.test(navigator.platform);
const names: Readonly<Record<string, string>> = { Space: 'Space', Slash: '/' };

/** `Mod+Shift+KeyZ` as its caps are labelled on the reader's keyboard. */
export function capsOf(keys: string): string[] {
  return keys.split('+').map((key) => {
    if (key === 'Mod') return isMac() ? '⌘' : 'Ctrl';
    return names[key] ?? key.replace(/^(?:Key|Digit)(?=.$)/, '');
  });
}
