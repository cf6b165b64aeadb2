import type {
  Deployment,
  DeploymentFacts,
  DeploymentFile,
  Encoding,
  Failure,
  FileKind,
  Fix,
  KeyProfile,
  Outcome,
  Range,
  Source,
} from '../../worker/contract';
// The file itself: the index brings lists that the first screen has no use for.
import { limits } from '../../worker/contract/limits';
import { client, WorkerGoneError } from '../client';
import { DiskFile, pickToOpen } from './disk-file';
import { EarlierFiles, type OpenFile } from './earlier-files.svelte';
import { emptyDeployment, iniSurroundings, themeFarm, withFacts } from './farm';
import { homes, Inbox, kindOf, pastedNames, toolIn } from './inbox';
import type { IniFile } from './ini-file.svelte';
import { SAMPLE_ID } from './sample-id';
import type { DiskHandles, TakenFile } from './take-files';
import type { ThemeFile, ThemeSurroundings } from './theme-file.svelte';

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
  /** What was given is nothing that is opened unasked. `tool` is the one for such things, where there is one. */
  | { kind: 'offered'; name: string; looks: FileKind; tool: string | null; sizeBytes: number; open: () => void }
  | { kind: 'replaced'; name: string; replaced: string; dirty: boolean; back: () => void };

/** Each kind of open file has its tool. */
export const toolOf = { ini: 'configuration', onload: 'theme', keys: 'keys' } as const;

interface OpenOptions {
  readAs?: Encoding;
  farm?: Deployment;
}

type NoticeListener = (notice: Notice) => void;
/** The farm that is open, its files, and the ways from one tool to another. */
export class Workbench {
  #meta = $state.raw<Deployment | null>(null);
  #ini = $state.raw<IniFile | null>(null);
  #theme = $state.raw<ThemeFile | null>(null);
  #keys = $state.raw<readonly KeyProfile[]>([]);
  /** Farms that were left, for their keys. */
  #left = $state.raw<readonly Deployment[]>([]);
  #opening = $state(false);
  /** The vault was locked while changes were not kept yet: nothing of them is shown until it is open again. */
  covered = $state(false);
  #isKept: () => boolean = () => false;
  #letGo = false;
  #wantedPlace: { kind: OpenFile['kind']; range: Range } | null = null;
  #go: (target: string) => void = () => undefined;
  #listeners = new Set<NoticeListener>();
  #holders = new Set<() => boolean>();
  /** What is handed to tools that keep no file. */
  readonly inbox = new Inbox();
  /** What was open in this tab before. */
  readonly earlier = new EarlierFiles();

  readonly #whole = $derived.by((): Deployment | null => {
    if (!this.#meta) return null;
    const fileOf = (file: OpenFile | null) => file && { name: file.document.name, ...file.document.current };
    return {
      ...this.#meta,
      keys: this.#keys,
      files: { ...this.#meta.files, ini: fileOf(this.#ini), onload: fileOf(this.#theme) },
    };
  });
  /** The open farm with its files as they are now: the same object as long as nothing of it changed. */
  readonly deployment = $derived(this.covered ? null : this.#whole);
  readonly #themeSurroundings = $derived.by((): ThemeSurroundings => {
    const farm = this.#meta && themeFarm(this.#meta);
    return { ...(this.#ini && { ini: this.#ini.document.current }), ...(farm && { farm }) };
  });

  get ini(): IniFile | null {
    return this.covered ? null : this.#ini;
  }

  get theme(): ThemeFile | null {
    return this.covered ? null : this.#theme;
  }

  /** The farm's one-time keys. A farm is begun for them when none is open. */
  get keys(): readonly KeyProfile[] {
    return this.covered ? [] : this.#keys;
  }

  set keys(keys: readonly KeyProfile[]) {
    this.#meta ??= emptyDeployment(Date.now());
    this.#keys = keys;
  }

  /** Other farms with one-time keys that were open in this tab. */
  get left(): readonly Deployment[] {
    return this.#left.filter(({ id, keys }) => id !== this.#meta?.id && keys.length > 0);
  }

  /** Farms that were open in this tab, as they were left. */
  get farmsLeft(): readonly Deployment[] {
    return this.#left.filter(({ name, files, keys }) => name !== '' || files.ini || files.onload || keys.length > 0);
  }

  /** Begins a farm of which nothing is known; what was open lies among the earlier files and farms. */
  begin(): void {
    this.#moveTo(emptyDeployment(Date.now()));
  }

  /** Goes back to a farm that was left, with its keys and files. */
  async returnTo(farm: Deployment): Promise<void> {
    await this.openDeployment(farm);
  }

  /** The open files of the farm. */
  get files(): readonly OpenFile[] {
    return [this.ini, this.theme].filter((file) => file !== null);
  }

  /** A file with changes that lie nowhere else: an open one, or one that was open before. */
  get changed(): OpenFile | null {
    const open = this.#isKept() ? [] : this.files;
    const all = [...open, ...this.earlier.list.map(({ file }) => file)];
    return all.find(({ document }) => document.dirty) ?? null;
  }

  /** The vault says whether it has all of the open farm. */
  onKept(isKept: () => boolean): void {
    this.#isKept = isKept;
  }

  /** Another id for the open farm: a copy of the sample that is kept is no sample any more. */
  rename(id: string): void {
    if (this.#meta) this.#meta = { ...this.#meta, id };
  }

  /** The page is about to be cleared: nothing is asked any more. */
  letGo(): void {
    this.#letGo = true;
  }

  /** Something would be lost with the page: changes, or what somebody is still typing. */
  get dirty(): boolean {
    if (this.#letGo) return false;
    return this.changed !== null || [...this.#holders].some((holds) => holds());
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

  /** Takes a person to a place of an open file, in the decoded text. */
  showPlace(kind: OpenFile['kind'], range: Range): void {
    this.#wantedPlace = { kind, range };
    this.#go(toolOf[kind]);
  }

  /** Where a person was to be taken in this file; asked once. */
  takePlace(kind: OpenFile['kind']): Range | null {
    const wanted = this.#wantedPlace;
    if (wanted?.kind !== kind) return null;
    this.#wantedPlace = null;
    return wanted.range;
  }

  /** Applies a cure that was made for the open files as they are. False when it could not be applied, which is then said. */
  async cure({ edits }: Pick<Fix, 'edits'>): Promise<boolean> {
    let cured = false;
    for (const { file: kind, edits: wanted } of edits) {
      const file = kind === 'onload' ? this.theme : this.ini;
      if (!file || wanted.length === 0) continue;
      const before = file.document.current;
      const request = { source: before, commands: [{ do: 'replace' as const, edits: wanted }] };
      const outcome = await client.run((api, call) => api.ini.edit(call, request));
      if (!outcome.ok) this.#tell({ kind: 'refused', name: file.document.name, failure: outcome.error });
      else if (file.document.current === before) {
        const { text, encoding, bom, edits: made } = outcome.value;
        cured = file.become({ text, encoding, bom }, made) || cured;
      }
    }
    return cured;
  }

  /** Takes a person to a tool, with what they want there. */
  async open<Kind extends IntentKind>(kind: Kind, target: string, payload: Intents[Kind]): Promise<void> {
    if (kind === 'file' && !(await this.#bring(target, payload as TakenFile))) return;
    this.#go(toolIn(target));
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

  /** Files that were dropped or chosen. A person is taken to the first. */
  async take(files: readonly File[], handles?: DiskHandles): Promise<void> {
    const { takeFiles } = await import('./take-files');
    const taken = await takeFiles(files, handles);
    if (taken.kind === 'nothing') return;
    if (taken.kind !== 'taken') return this.#tell(taken);
    const { files: wanted, left } = taken;
    if (left.length > 0) this.#tell({ kind: 'left-out', name: wanted.map(({ name }) => name).join(', '), left });
    let first: string | null = null;
    for (const file of wanted) {
      const target = await this.#takeOne(file);
      first ??= target;
    }
    if (first !== null) this.#go(toolIn(first));
  }

  /** A text that was pasted. With `ask` nothing is opened before a person agrees. */
  async paste(text: string, { ask }: { ask: boolean }): Promise<void> {
    if (text.trim() === '') return;
    const bytes = new TextEncoder().encode(text);
    const { length: sizeBytes } = bytes;
    const { logBytes: limitBytes } = limits;
    if (sizeBytes > limitBytes) return this.#tell({ kind: 'too-large', name: '', sizeBytes, limitBytes });
    const looks = (await kindOf({ name: '', bytes })) ?? 'text';
    const target = homes[looks] ?? null;
    if (target && !ask) return this.open('file', target, { name: pastedNames[looks] ?? '', bytes });
    this.#offer({ name: pastedNames[looks] ?? 'ADFSadapter.ini', bytes }, looks, '');
  }

  /** Goes on with a file that was open before; the present one takes its place among those. */
  async bringBack(file: OpenFile): Promise<void> {
    const found = this.earlier.take(file);
    if (!found) return;
    const meta = found.meta ?? emptyDeployment(Date.now());
    const left = this.#meta?.id === meta.id ? undefined : this.#left.find(({ id }) => id === meta.id);
    // Its farm comes back whole: what was said of it since, and its other file, are not lost with the way back.
    if (left && !(await this.openDeployment({ ...left, files: { ...left.files, [file.kind]: null } })))
      this.earlier.add(found);
    else this.#place(() => found.file, file.kind, meta);
  }

  /**
   * Opens a file, in the open farm unless another one is given. What was open before can be brought back from the
   * notice. False when the file could not be read.
   */
  async openFile(kind: OpenFile['kind'], file: TakenFile, { readAs, farm }: OpenOptions = {}): Promise<boolean> {
    if (this.covered) {
      this.#go('overview');
      return false;
    }
    const before = this.#meta;
    // What is known about the sample says nothing about a person's own file.
    const meta = farm ?? (before && before.id !== SAMPLE_ID ? before : emptyDeployment(Date.now()));
    const source = { bytes: file.bytes, ...(readAs && { encoding: readAs }) };
    const make = await this.#read(kind, { name: file.name, source }, meta);
    if (!make) return false;
    const replaced = this.#current(kind);
    const dirty = replaced?.document.dirty ?? false;
    // The same bytes read another way take the place of what nobody worked on.
    if (readAs && !dirty) this.#empty(kind);
    const opened = this.#place(make, kind, meta);
    if (file.handle) opened.disk = new DiskFile(file.handle, file.bytes);
    this.earlier.dropCopiesOf(opened);
    if (replaced && (dirty || !readAs)) {
      const back = (): void => void this.bringBack(replaced);
      this.#tell({ kind: 'replaced', name: file.name, replaced: replaced.document.name, dirty, back });
    }
    return true;
  }

  /** Reads the bytes that were imported another way. */
  async readAs({ kind, document, disk }: OpenFile, encoding: Encoding): Promise<void> {
    if (!document.importedBytes || !this.#meta) return;
    const file = { name: document.name, bytes: document.importedBytes, handle: disk?.handle };
    await this.openFile(kind, file, { readAs: encoding, farm: this.#meta });
  }

  /** Opens a file that was just made, and that exists nowhere else. */
  async openNew(kind: OpenFile['kind'], file: TakenFile): Promise<boolean> {
    const opened = await this.openFile(kind, file);
    if (opened) this.#current(kind)?.document.keep(null);
    return opened;
  }

  /** Opens the farm that shows what Signet does, and one of its files. */
  async openSample(show: keyof typeof toolOf = 'ini'): Promise<void> {
    const { sampleDeployment, sampleIni, sampleTheme } = await import('./sample');
    const farm = sampleDeployment(Date.now());
    if (!(await this.openFile('ini', sampleIni(), { farm }))) return;
    if (await this.openFile('onload', sampleTheme(), { farm })) this.#go(toolOf[show]);
  }

  /** What the farm is known to be; what is left out stays as it is known. */
  describe(facts: DeploymentFacts): void {
    if (this.#meta) this.change((deployment) => withFacts(deployment, facts));
  }

  /**
   * Changes the farm, and begins one when none is open. The texts of `ADFSadapter.ini` and `onload.js` are those of the
   * open files: they are changed there.
   */
  change(changed: (farm: Deployment) => Deployment): void {
    const before = this.#meta ?? emptyDeployment(Date.now());
    this.#meta = { ...changed(before), id: before.id, updatedAtMs: Date.now() };
    const { provider, farm } = this.#meta;
    if (provider.adapterVersion !== before.provider.adapterVersion || farm.serverVersion !== before.farm.serverVersion)
      this.#ini?.setSurroundings(iniSurroundings(this.#meta));
  }

  /**
   * Opens a whole Deployment with its files. What was open lies among the earlier files and farms. False, and nothing
   * changes, when a file could not be read: a farm that is open without one of its files would be kept without it.
   */
  async openDeployment(deployment: Deployment): Promise<boolean> {
    const { ini, onload } = deployment.files;
    const makeIni = ini && (await this.#readText('ini', ini, deployment));
    const makeTheme = onload && (await this.#readText('onload', onload, deployment));
    if ((ini && !makeIni) || (onload && !makeTheme)) return false;
    // A copy of it that was left in this tab is not what is opened now.
    this.#left = this.#left.filter(({ id }) => id !== deployment.id);
    this.#moveTo(deployment);
    if (makeIni) this.earlier.dropCopiesOf(this.#place(makeIni, 'ini', deployment));
    if (makeTheme) {
      const theme = this.#place(makeTheme, 'onload', deployment);
      this.earlier.dropCopiesOf(theme);
      // It was read before the INI that it is judged by was open.
      if (makeIni) void theme.inspect();
    }
    return true;
  }

  /** Opens one file that was dropped or chosen; the tool that has it then, or null. */
  async #takeOne(file: TakenFile): Promise<string | null> {
    const looks = (await kindOf(file)) ?? 'text';
    if (looks === 'binary') {
      this.#tell({ kind: 'not-text', name: file.name });
      return null;
    }
    const target = homes[looks] ?? toolOf.ini;
    return (await this.#bring(target, file)) ? target : null;
  }

  /** Opens a file in the tool of its kind, or hands it to the tool. False when it could not be read. */
  async #bring(target: string, file: TakenFile): Promise<boolean> {
    if (target === toolOf.ini) return this.openFile('ini', file);
    if (target === toolOf.onload) return this.openFile('onload', file);
    if (target === homes.assembly && !this.#meta) this.begin();
    this.inbox.put(target, file);
    return true;
  }

  /** Says what something looks like, and opens it only when a person agrees. */
  #offer(file: TakenFile, looks: FileKind, name: string): void {
    const tool = homes[looks] ?? null;
    const open = (): void => void this.open('file', tool ?? toolOf.ini, file);
    this.#tell({ kind: 'offered', name, looks, tool: tool && toolIn(tool), sizeBytes: file.bytes.length, open });
  }

  /** Reads a text the Deployment has, in the form it has as bytes. */
  #readText(kind: OpenFile['kind'], { name, ...form }: DeploymentFile, farm: Deployment) {
    return this.#read(kind, { name, source: form }, farm);
  }

  #current(kind: OpenFile['kind']): OpenFile | null {
    return kind === 'ini' ? this.#ini : this.#theme;
  }

  #empty(kind: OpenFile['kind']): void {
    if (kind === 'ini') this.#ini = null;
    else this.#theme = null;
  }

  /** Puts a file into its place. What is there, and with another farm all that is open, becomes an earlier file. */
  #place(make: () => OpenFile, kind: OpenFile['kind'], meta: Deployment): OpenFile {
    // What was said of the same farm since a file was left still holds.
    if (this.#meta?.id !== meta.id) this.#moveTo(meta);
    this.#leave(this.#current(kind));
    const file = make();
    if (file.kind === 'ini') this.#ini = file;
    else this.#theme = file;
    return file;
  }

  #leave(file: OpenFile | null): void {
    if (!file) return;
    this.earlier.add({ file, meta: this.#meta, leftAtMs: Date.now() });
    this.#empty(file.kind);
  }

  #moveTo(meta: Deployment): void {
    const from = this.deployment;
    for (const file of this.files) this.#leave(file);
    const others = this.#left.filter(({ id }) => id !== from?.id);
    this.#left = from ? [...others, from] : others;
    this.#keys = (others.find(({ id }) => id === meta.id) ?? meta).keys;
    this.#meta = meta;
  }

  /** What makes the file once its farm is open; null when it could not be read, which is then said. */
  async #read(kind: OpenFile['kind'], { name, source }: { name: string; source: Source }, meta: Deployment) {
    const bytes = 'bytes' in source ? source.bytes : null;
    const readAs = 'bytes' in source ? source.encoding : undefined;
    const file = { name, bytes };
    this.#opening = true;
    try {
      const { makeIni, makeTheme } = await import('./open-files');
      if (kind === 'ini') {
        const about = iniSurroundings(meta);
        const outcome = await client.run((api, call) => api.ini.inspect(call, { source, name, ...about }));
        const report = this.#accepted(outcome, name);
        return report && (() => makeIni(file, report, about, readAs));
      }
      const known = this.#meta?.id === meta.id ? this.#themeSurroundings : { farm: themeFarm(meta) };
      const outcome = await client.run((api, call) => api.theme.inspect(call, { source, ...known }));
      const report = this.#accepted(outcome, name);
      const around = (): ThemeSurroundings => this.#themeSurroundings;
      return report && (() => makeTheme(file, report, around, readAs));
    } catch (error) {
      if (!(error instanceof WorkerGoneError)) throw error;
      this.#tell({ kind: 'interrupted', name });
      return null;
    } finally {
      this.#opening = false;
    }
  }

  #accepted<Report>(outcome: Outcome<Report>, name: string): Report | null {
    if (outcome.ok) return outcome.value;
    this.#tell({ kind: 'refused', name, failure: outcome.error });
    return null;
  }

  #tell(notice: Notice): void {
    for (const listener of this.#listeners) listener(notice);
  }
}

/** The one workbench of the page. */
export const workbench = new Workbench();
