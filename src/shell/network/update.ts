import { mount, unmount } from 'svelte';
import { workbench } from '../../workbench';
import { leaving } from '../leaving';
import AskReload from './AskReload.svelte';
import { offline } from './offline.svelte';

/** Reloads into the newest version; over unsaved work only when a person says so. */
export function update(): void {
  if (workbench.dirty) ask();
  else reload();
}

function ask(): void {
  const close = (): void => void unmount(dialog);
  const dialog = mount(AskReload, { target: document.body, props: { onclose: close, onreload: reload } });
}

function reload(): void {
  leaving.agreed = true;
  offline.takeOver();
}
