import { client } from '../../../client';
import { toasts } from '../../../ui/toasts.svelte';
import { workbench } from '../../../workbench';
import { failureText } from '../../failure-text';

/** Reads what a vendor's file is; the file itself is let go. */
export async function takeVendorFile({ name, bytes }: { name: string; bytes: Uint8Array }): Promise<void> {
  const answer = await client.run((api, call) => api.deployment.readVendorFile(call, { name, bytes }));
  if (!answer.ok) {
    toasts.show(`${name}: ${failureText(answer.error)}`, { tone: 'error', stays: true });
    return;
  }
  const read = answer.value;
  const key = read.name.toLowerCase();
  workbench.change((farm) => ({
    ...farm,
    vendor: [...farm.vendor.filter((one) => one.name.toLowerCase() !== key), read],
  }));
}

export async function takeVendorFiles(files: readonly File[]): Promise<void> {
  for (const file of files) await takeVendorFile({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
}
