export { canSaveAs, DiskFile, handlesOf, pickToSave, type DiskHandle, type SaveOutcome } from './disk-file';
export { downloadBytes, safeFileName } from './download';
export { applyEdits } from './edits';
export type { IniFile } from './ini-file.svelte';
export type { Snapshot } from './text-document.svelte';
export { takeFiles, type DiskHandles, type TakenFile } from './take-files';
export { workbench, type Notice } from './workbench.svelte';
export { SAMPLE_ID } from './sample-id';
