import { workbench } from '../../workbench';

/** Opens a script that has nothing in it yet. */
export async function startNew(): Promise<void> {
  await workbench.openFile('onload', { name: 'onload.js', bytes: new Uint8Array() });
}
