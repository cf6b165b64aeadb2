/** What we use of the browser's `FileSystemFileHandle`; its permissions are not in every type library. */
export interface DiskHandle {
  readonly kind: 'file' | 'directory';
  readonly name: string;
  getFile(): Promise<File>;
  createWritable(): Promise<FileSystemWritableFileStream>;
  requestPermission?(options: { mode: 'readwrite' }): Promise<PermissionState>;
}

interface Pickers {
  showOpenFilePicker?(options: object): Promise<DiskHandle[]>;
  showSaveFilePicker?(options: object): Promise<DiskHandle>;
}
const pickers = (): Pickers => globalThis as Pickers;

/** What the browser's window offers as kinds of files, by the name that is proposed. */
function typesFor(name: string): object[] {
  if (/\.js$/i.test(name)) return [{ description: 'JavaScript', accept: { 'text/javascript': ['.js'] } }];
  return [{ description: 'INI', accept: { 'text/plain': ['.ini', '.txt'] } }];
}

/** Whether the browser can save a file where a person says. */
export function canSaveAs(): boolean {
  return typeof pickers().showSaveFilePicker === 'function';
}

/** Files a person chose, with their handles; empty when they changed their mind. */
export async function pickToOpen(): Promise<ReadonlyMap<File, DiskHandle> | 'unavailable'> {
  const show = pickers().showOpenFilePicker;
  if (!show) return 'unavailable';
  try {
    const handles = await show({ multiple: true, id: 'signet' });
    return new Map(await Promise.all(handles.map(async (handle) => [await handle.getFile(), handle] as const)));
  } catch (error) {
    return isAbort(error) ? new Map<File, DiskHandle>() : 'unavailable';
  }
}

/** Where a person wants a file saved; null when they changed their mind. */
export async function pickToSave(name: string): Promise<DiskHandle | null | 'unavailable'> {
  const show = pickers().showSaveFilePicker;
  if (!show) return 'unavailable';
  try {
    return await show({ suggestedName: name, types: typesFor(name), id: 'signet' });
  } catch (error) {
    return isAbort(error) ? null : 'unavailable';
  }
}

/** Handles of what was dropped, in its order; null where there is none. Call it while the drop is being dealt with. */
export function handlesOf(items: readonly DataTransferItem[]): Promise<(DiskHandle | null)[]> {
  return Promise.all(
    items.map(async (item) => {
      const from = item as DataTransferItem & { getAsFileSystemHandle?(): Promise<DiskHandle | null> };
      try {
        const handle = await from.getAsFileSystemHandle?.();
        return handle?.kind === 'file' ? handle : null;
      } catch {
        // The file can still be read, only not saved in place.
        return null;
      }
    }),
  );
}

/**
 * What came of saving. `changed`: somebody else wrote the file meanwhile, and nothing was written. `denied`: the person
 * or the browser did not allow it. `gone`: it was moved or deleted. `failed`: the disk or another program refused, and
 * what lies there now is not known to be what was to be written.
 */
export type SaveOutcome = 'saved' | 'changed' | 'denied' | 'gone' | 'failed';

/** A file on the disk, and what is known to lie there. */
export class DiskFile {
  readonly handle: DiskHandle;
  #known: Uint8Array | null;

  /** `known`: its bytes when it was read; null for one that may be overwritten unseen. */
  constructor(handle: DiskHandle, known: Uint8Array | null) {
    this.handle = handle;
    this.#known = known;
  }

  /** Writes all bytes and reads them back. Needs a recent click or key, since the browser may ask for leave. */
  async save(bytes: Uint8Array, { overwrite = false } = {}): Promise<SaveOutcome> {
    try {
      if (((await this.handle.requestPermission?.({ mode: 'readwrite' })) ?? 'granted') !== 'granted') return 'denied';
      if (this.#known && !overwrite && !isSame(await this.read(), this.#known)) return 'changed';
      const stream = await this.handle.createWritable();
      await stream.write(bytes as Uint8Array<ArrayBuffer>);
      await stream.close();
      if (!isSame(await this.read(), bytes)) return 'failed';
    } catch (error) {
      const name = error instanceof DOMException ? error.name : '';
      if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied';
      return name === 'NotFoundError' ? 'gone' : 'failed';
    }
    this.#known = bytes;
    return 'saved';
  }

  async read(): Promise<Uint8Array> {
    return new Uint8Array(await (await this.handle.getFile()).arrayBuffer());
  }
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}
