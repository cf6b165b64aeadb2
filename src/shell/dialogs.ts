import { mount, unmount, type Component } from 'svelte';
import { toasts } from '../ui/toasts.svelte';
import { m } from './messages';

interface Closable {
  onclose: () => void;
}

let opening = false;

/** Whether a dialog has the page for itself. */
export function isDialogOpen(): boolean {
  return opening || document.querySelector('dialog:modal') !== null;
}

/** Shows a dialog of the frame, whose script is loaded when it is first asked for; none over another. */
export async function openDialog<Props extends Closable>(
  title: string,
  load: () => Promise<{ default: Component<Props> }>,
  ...[props]: keyof Omit<Props, 'onclose'> extends never ? [] : [Omit<Props, 'onclose'>]
): Promise<void> {
  if (isDialogOpen()) return;
  opening = true;
  try {
    const { default: Dialog } = await load();
    let dialog: object | null = null;
    const onclose = (): void => {
      // It closes itself, and being taken away closes it too.
      if (dialog) void unmount(dialog);
      dialog = null;
    };
    dialog = mount(Dialog as Component<Closable>, { target: document.body, props: { ...props, onclose } });
  } catch {
    toasts.show(`${m().failed.title(title)}. ${m().failed.text}`, { tone: 'error' });
  } finally {
    opening = false;
  }
}

export const openPalette = (): Promise<void> => openDialog(m().palette, () => import('./palette/Palette.svelte'));
export const openShortcuts = (): Promise<void> =>
  openDialog(m().shortcuts, () => import('./keys/ShortcutsDialog.svelte'));
export const openNetwork = (): Promise<void> => openDialog(m().network, () => import('./network/NetworkDialog.svelte'));
