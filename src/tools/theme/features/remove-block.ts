import { client, WorkerGoneError } from '../../../client';
import type { ThemeState } from '../theme.svelte';

/** Takes our block out of the script, also one that a hand changed: undo brings it back. False when it could not be done. */
export async function removeBlock({ file, source }: ThemeState): Promise<boolean> {
  const before = file.document.current;
  try {
    const outcome = await client.run((api, call) =>
      api.theme.remove(call, { existing: source, overwriteEdited: true }),
    );
    // Somebody typed meanwhile.
    if (!outcome.ok || file.document.current !== before) return false;
    const { text, encoding, bom, edits } = outcome.value;
    return file.become({ text, encoding, bom }, edits);
  } catch (error) {
    // The frame says that the worker is gone.
    if (error instanceof WorkerGoneError) return false;
    throw error;
  }
}
