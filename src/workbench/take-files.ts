import { limits } from '../../worker/contract/limits';
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
  | { kind: 'taken'; files: TakenFile[]; left: string[] }
  | { kind: 'too-large'; name: string; sizeBytes: number; limitBytes: number }
  | { kind: 'unreadable'; name: string }
  | { kind: 'nothing' };

/**
 * Takes of several files the one that looks most like the adapter's and the one that looks most like the theme's script;
 * where none looks like either, the first. Sizes are checked before anything is read.
 */
export async function takeFiles(files: readonly File[], handles: DiskHandles = new Map()): Promise<Taken> {
  const ini = likeliest(files, /^adfsadapter.*\.ini$/i, /\.ini$/i);
  const script = likeliest(files, /^onload.*\.js$/i, /\.js$/i);
  const wanted = [ini, script].filter((file) => file !== undefined);
  if (wanted.length === 0) wanted.push(...files.slice(0, 1));
  if (wanted.length === 0) return { kind: 'nothing' };
  const isText = (file: File): boolean => file === ini || file === script;
  const limitOf = (file: File): number => (isText(file) ? limits.textBytes : limits.logBytes);
  const large = wanted.find((file) => file.size > limitOf(file));
  if (large) return { kind: 'too-large', name: large.name, sizeBytes: large.size, limitBytes: limitOf(large) };
  const taken: TakenFile[] = [];
  for (const file of wanted) {
    try {
      taken.push({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()), handle: handles.get(file) });
    } catch {
      // A folder, or a file that was moved or locked meanwhile.
      return { kind: 'unreadable', name: file.name };
    }
  }
  const left = files.filter((one) => !wanted.includes(one)).map(({ name }) => name);
  return { kind: 'taken', files: taken, left };
}

function likeliest(files: readonly File[], best: RegExp, next: RegExp): File | undefined {
  return files.find(({ name }) => best.test(name)) ?? files.find(({ name }) => next.test(name));
}
