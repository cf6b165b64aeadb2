import {
  limits,
  type Deployment,
  type Encoding,
  type Failure,
  type FileKind,
  type ServerVersion,
} from '../../worker/contract';
import { client, WorkerGoneError } from '../client';
import { DiskFile, pickToOpen } from './disk-file';
import { EarlierFiles } from './earlier-files.svelte';
import { IniFile, type Surroundings } from './ini-file.svelte';
import { SAMPLE_ID } from './sample-id';
import { takeFiles, type DiskHandles, type TakenFile } from './take-files';
import { TextDocument } from './text-document.svelte';

/** What a person wants, and where it is dealt with. Payloads stay in memory; nothing of them enters an address. */
export interface Intents {
  /** Shows a file that was given. */
  file: TakenFile;
  /** Shows the open file. */
  show: null;
}
export type IntentKind = keyof Intents;

/** What a person should be told; the frame has the words. */
export type Notice =
  | { kind: 'too-large'; name: string; sizeBytes: number; limitBytes: number }
  | { kind: 'unreadable'; name: string }
  | { kind: 'not-text'; name: string }
  | { kind: 'left-out'; name: string; left: string[] }
  | { kind: 'refused'; name: string; failure: Failure }
  | { kind: 'interrupted'; name: string }
  /** What was given is nothing that is opened unasked. */
  | { kind: 'offered'; name: string; looks: FileKind; sizeBytes: number; open: () => void }
  | { kind: 'replaced'; name: string; replaced: string; dirty: boolean; back: () => void };

/** Which tool takes what; other kinds have none yet. */
const homes: Readonly<Partial<Record<FileKind, string>>> = { ini: 'configuration' };
/** What a text is called that has no name of its own. */
const PASTED_NAME = 'ADFSadapter.ini';

type NoticeListener = (notice: Notice) => void;

/** The farm that is open, its files, and the ways from one tool to another. */
export class Workbench {
  #meta = $state.raw<Deployment | null>(null);
  #ini = $state.raw<IniFile | null>(null);
  #opening = $state(false);
  #go: (target: string) => void = () => undefined;
  #listeners = new Set<NoticeListener>();
  #holders = new Set<() => boolean>();
  /** What was open in this tab before. */
  readonly earlier = new EarlierFiles();

  /** The open farm with its files as they are now. */
  readonly deployment = $derived.by((): Deployment | null => {
    if (!this.#meta) return null;
    const file = this.#ini && { name: this.#ini.document.name, ...this.#ini.document.current };
    return { ...this.#meta, files: { ini: file } };
  });

  get ini(): IniFile | null {
    return this.#ini;
  }

  /** Something would be lost with the page: changes, or what somebody is still typing. */
  get dirty(): boolean {
    return (this.#ini?.document.dirty ?? false) || this.earlier.dirty || [...this.#holders].some((holds) => holds());
  }

  /** For `onMount`: says whether something is typed that no file has yet, until the function returned is called. */
  holdBack(holds: () => boolean): () => void {
    this.#holders.add(holds);
    return () => this.#holders.delete(holds);
  }

  get opening(): boolean {
    return this.#opening;
  }

  /** The frame says how to go somewhere. */
  onGo(go: (target: string) => void): void {
    this.#go = go;
  }

  onNotice(listener: NoticeListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Takes a person to a tool, with what they want there. */
  async open<Kind extends IntentKind>(kind: Kind, target: string, payload: Intents[Kind]): Promise<void> {
    if (kind === 'file' && !(await this.openIni(payload as TakenFile))) return;
    this.#go(target);
  }

  /**
   * Lets a person choose files in a way that allows to save them in place. False where the browser has no such way, and
   * a plain file field has to do.
   */
  async pick(): Promise<boolean> {
    const picked = await pickToOpen();
    if (picked === 'unavailable') return false;
    if (picked.size > 0) await this.take([...picked.keys()], picked);
    return true;
  }

  /** Files that were dropped or chosen. */
  async take(files: readonly File[], handles?: DiskHandles): Promise<void> {
    const taken = await takeFiles(files, handles);
    if (taken.kind === 'nothing') return;
    if (taken.kind !== 'taken') return this.#tell(taken);
    const { file, left } = taken;
    if (left.length > 0) this.#tell({ kind: 'left-out', name: file.name, left });
    const looks = (await this.#kindOf(file)) ?? 'text';
    if (looks === 'binary') return this.#tell({ kind: 'not-text', name: file.name });
    if (looks === 'text') return this.open('file', 'configuration', file);
    await this.#receive(file, looks);
  }

  /** A text that was pasted. With `ask` nothing is opened before a person agrees. */
  async paste(text: string, { ask }: { ask: boolean }): Promise<void> {
    if (text.trim() === '') return;
    const file = { name: PASTED_NAME, bytes: new TextEncoder().encode(text) };
    const { length: sizeBytes } = file.bytes;
    const { textBytes: limitBytes } = limits;
    if (sizeBytes > limitBytes) return this.#tell({ kind: 'too-large', name: '', sizeBytes, limitBytes });
    const looks = (await this.#kindOf({ ...file, name: '' })) ?? 'text';
    await this.#receive(file, looks, { ask, name: '' });
  }

  /** Goes on with a file that was open before; the present one takes its place among those. */
  bringBack(ini: IniFile): void {
    const found = this.earlier.take(ini);
    if (!found) return;
    this.#setAside();
    this.#ini = found.ini;
    this.#meta = found.meta;
  }

  /** Opens what has a tool of its own; of other things says what they look like. */
  async #receive(file: TakenFile, looks: FileKind, { ask = false, name = file.name } = {}): Promise<void> {
    const open = (): Promise<void> => this.open('file', homes[looks] ?? 'configuration', file);
    if (homes[looks] && !ask) return open();
    this.#tell({ kind: 'offered', name, looks, sizeBytes: file.bytes.length, open: () => void open() });
  }

  #setAside(): void {
    const ini = this.#ini;
    if (ini) this.earlier.add({ ini, meta: this.#meta, leftAtMs: Date.now() });
  }

  /**
   * Opens an INI file, in the open farm unless another one is given. What was open before can be brought back from the
   * notice. False when the file could not be read.
   */
  async openIni(file: TakenFile, { readAs, farm }: { readAs?: Encoding; farm?: Deployment } = {}): Promise<boolean> {
    const replaced = this.#ini;
    const before = this.#meta;
    // What is known about the sample says nothing about a person's own file.
    const meta = farm ?? (before && before.id !== SAMPLE_ID ? before : emptyDeployment(Date.now()));
    const opened = await this.#read(file, surroundingsOf(meta), readAs);
    if (!opened) return false;
    if (file.handle) opened.disk = new DiskFile(file.handle, file.bytes);
    const dirty = replaced?.document.dirty ?? false;
    // The same bytes read another way take the place of what nobody worked on.
    const stays = replaced && (dirty || !readAs);
    if (stays) this.#setAside();
    this.earlier.dropCopiesOf(opened);
    this.#meta = meta;
    this.#ini = opened;
    if (stays) {
      const back = (): void => this.bringBack(replaced);
      this.#tell({ kind: 'replaced', name: file.name, replaced: replaced.document.name, dirty, back });
    }
    return true;
  }

  /** Reads the bytes that were imported another way. */
  async readAs(encoding: Encoding): Promise<void> {
    const { document, disk } = this.#ini ?? {};
    if (!document?.importedBytes || !this.#meta) return;
    const file = { name: document.name, bytes: document.importedBytes, handle: disk?.handle };
    await this.openIni(file, { readAs: encoding, farm: this.#meta });
  }

  /** Opens a file that was just made, and that exists nowhere else. */
  async openNew(file: TakenFile): Promise<boolean> {
    const opened = await this.openIni(file);
    if (opened) this.#ini?.document.keep(null);
    return opened;
  }

  async openSample(): Promise<void> {
    const { sampleDeployment, sampleIni } = await import('./sample');
    if (await this.openIni(sampleIni(), { farm: sampleDeployment(Date.now()) })) this.#go('configuration');
  }

  /** What the farm is known to run; null is unknown. */
  describe(about: { adapterVersion?: string | null; serverVersion?: ServerVersion | null }): void {
    if (!this.#meta) return;
    const { farm, provider } = this.#meta;
    this.#meta = {
      ...this.#meta,
      farm: { ...farm, ...(about.serverVersion !== undefined && { serverVersion: about.serverVersion }) },
      provider: { ...provider, ...(about.adapterVersion !== undefined && { adapterVersion: about.adapterVersion }) },
    };
    this.#ini?.setSurroundings(surroundingsOf(this.#meta));
  }

  async #read({ name, bytes }: TakenFile, surroundings: Surroundings, readAs?: Encoding): Promise<IniFile | null> {
    this.#opening = true;
    try {
      const source = { bytes, ...(readAs && { encoding: readAs }) };
      const outcome = await client.run((api, call) => api.ini.inspect(call, { source, name, ...surroundings }));
      if (!outcome.ok) {
        this.#tell({ kind: 'refused', name, failure: outcome.error });
        return null;
      }
      const { text, encoding, bom } = outcome.value;
      return new IniFile(new TextDocument(name, { text, encoding, bom }, bytes), outcome.value, surroundings, readAs);
    } catch (error) {
      if (!(error instanceof WorkerGoneError)) throw error;
      this.#tell({ kind: 'interrupted', name });
      return null;
    } finally {
      this.#opening = false;
    }
  }

  async #kindOf({ name, bytes }: TakenFile): Promise<FileKind | null> {
    try {
      const outcome = await client.run((api, call) => api.recognise(call, { source: { bytes }, name }));
      return outcome.ok ? (outcome.value[0]?.kind ?? null) : null;
    } catch (error) {
      // Opening will meet the same death and say so.
      if (error instanceof WorkerGoneError) return null;
      throw error;
    }
  }

  #tell(notice: Notice): void {
    for (const listener of this.#listeners) listener(notice);
  }
}

function surroundingsOf({ provider, farm }: Deployment): Surroundings {
  const { adapterVersion } = provider;
  const { serverVersion } = farm;
  return { ...(adapterVersion && { adapterVersion }), ...(serverVersion && { serverVersion }) };
}

function emptyDeployment(nowMs: number): Deployment {
  return {
    id: String(nowMs),
    name: '',
    environment: 'production',
    revision: 0,
    createdAtMs: nowMs,
    updatedAtMs: nowMs,
    farm: {
      serviceName: '',
      serverVersion: null,
      nodes: [],
      drive: 'C',
      themeName: '',
      methods: [],
      relyingParties: [],
    },
    provider: { name: 'ADFSadapter', typeName: '', adapterVersion: null, authenticationMethods: [] },
    files: { ini: null },
  };
}

/** The one workbench of the page. */
export const workbench = new Workbench();
