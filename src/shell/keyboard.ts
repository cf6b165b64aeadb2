import { workbench } from '../workbench';
import { isDialogOpen, openPalette, openShortcuts } from './dialogs';

/** What can be switched off: a single character is easily pressed, or said to a computer that listens, unawares. */
export const singleKeys = { on: true };

/** The page's own keys, and what is pasted where nothing takes it. Letters by their place, so in Hangul mode too. */
export function listenToKeys(): void {
  addEventListener('keydown', keydown);
  addEventListener('paste', paste);
}

function keydown(event: KeyboardEvent): void {
  // A syllable that is being made has the keyboard; the editor may have used the key already.
  if (event.isComposing || event.altKey || event.defaultPrevented) return;
  const command = event.ctrlKey || event.metaKey;
  if (event.code === 'KeyK' && command && !event.shiftKey) {
    // The browser would go to its own search.
    event.preventDefault();
    void openPalette();
  } else if (event.key === '?' && !command && singleKeys.on && !isTypedInto(event)) {
    event.preventDefault();
    void openShortcuts();
  }
}

function paste(event: ClipboardEvent): void {
  const data = event.clipboardData;
  if (!data || event.defaultPrevented || isTypedInto(event) || isDialogOpen()) return;
  if (data.files.length > 0) void workbench.take([...data.files]);
  else void workbench.paste(data.getData('text/plain'), { ask: true });
}

/** The element may lie in a shadow root, as the editor's does. */
function isTypedInto(event: Event): boolean {
  const [target] = event.composedPath();
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}
