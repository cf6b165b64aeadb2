import { limits } from '../../worker/contract';
import type { DiskHandle } from './disk-file';

export interface TakenFile {
  name: string;
  bytes: Uint8Array;
  /** Where it lies on the disk, when the browser lets us write there. */
  handle?: DiskHandle | undefined;
}

/** The browser's handles of files, by the file they gave. */
export type DiskHandles = ReadonlyMap<File, DiskHandle>;

/** What came of files that a person gave. Names are the user's own and untrusted. */
export type Taken =
  | { kind: 'taken'; file: TakenFile; left: string[] }
  | { kind: 'too-large'; name: string; sizeBytes: number; limitBytes: number }
  | { kind: 'unreadable'; name: string }
  | { kind: 'nothing' };

/**
 * Takes one of several files: the one that looks most like the adapter's, else the first. Its size is checked before
 * anything is read.
 */
export async function takeFiles(files: readonly File[], handles: DiskHandles = new Map()): Promise<Taken> {
  const file = files.find(({ name }) => /^adfsadapter.*\.ini$/i.test(name)) ?? files.find(isIni) ?? files[0];
  if (!file) return { kind: 'nothing' };
  const { name, size } = file;
  if (size > limits.textBytes) return { kind: 'too-large', name, sizeBytes: size, limitBytes: limits.textBytes };
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const left = files.filter((one) => one !== file).map((one) => one.name);
    return { kind: 'taken', file: { name, bytes, handle: handles.get(file) }, left };
  } catch {
    // A folder, or a file that was moved or locked meanwhile.
    return { kind: 'unreadable', name };
  }
}

function isIni({ name }: File): boolean {
  return /\.ini$/i.test(name);
}
