import type {
  StoreBackup,
  StoreMessage,
  StoreSaved,
  StoreState,
  StoreUnlocked,
  StoreUsage,
  StoreWitness,
} from '../contract';
import { storeLimits } from '../contract';
import { StoreError } from './crypto/fail';
import { FORMAT, MAGIC, makeDataKey, makeId, makeSlot, openSlots, readHeader, type Header } from './crypto/header';
import { freshBytes, makeKey, type SlotKdf } from './crypto/keys';
import { judgePassphrase, passphraseBytes } from './crypto/passphrase';
import { readRecoveryKey, writeRecoveryKey } from './crypto/recovery';
import type { Bytes } from './crypto/bytes';
import { aboutRecord, purgeOld } from './deployments';
import { estimate, hasCrypto, persisted } from './environment';
import { countOf, emptyManifest, entryOf, type Manifest } from './manifest';
import { rotate, type RotateSizes, type Step } from './rotate';
import { recordStores } from './schema';
import { Session } from './session';
import { Vault, writeTo, type Ref, type StorageDeps } from './vault';

const DAY_MS = 86_400_000;
const RECOVERY_BYTES = 16;
/** Seconds that a wrong try may cost at most (`security.md` RV6). */
const LONGEST_WAIT = 30;
/** Random IVs are safe for 2^32 encryptions under one key (RV4). */
const MOST_ENCRYPTIONS = 2 ** 31;

/** The vault of this origin as one tab sees it: what is there, who may open it, and for how long. */
export class Store {
  readonly #deps: StorageDeps;
  readonly #sizes: RotateSizes | undefined;
  #session: Session | undefined;
  #minutes: number = storeLimits.lockMinutes.usual;
  #wrongTries = 0;
  #waitUntil = 0;

  constructor(deps: StorageDeps, sizes?: RotateSizes) {
    this.#deps = deps;
    this.#sizes = sizes;
  }

  /** The unlocked vault. @throws StoreError `store-locked` */
  get vault(): Vault {
    return this.#open().vault;
  }

  /** The same for what a person did, which keeps the vault open. */
  get vaultInUse(): Vault {
    this.#open().touch();
    return this.vault;
  }

  /** The unlocked vault, or null. */
  get vaultIfOpen(): Vault | null {
    return this.#isOpen() ? this.vault : null;
  }

  get deps(): StorageDeps {
    return this.#deps;
  }

  async state(witness: StoreWitness | null): Promise<StoreState> {
    if (!hasCrypto()) return { is: 'unavailable', reason: 'insecure' };
    try {
      const header = await this.#header(witness);
      if (header && this.#isOpen() && this.#session?.vault.vaultId === header.vaultId) {
        const { vault } = this.#session;
        return { is: 'unlocked', ...this.#unlocked(header, (await vault.snapshot()).manifest, witness) };
      }
      if (!header) return { is: 'none' };
      const waitMs = Math.max(0, Math.ceil(this.#waitUntil - this.#deps.elapsed()));
      return { is: 'locked', vaultId: header.vaultId, recoveryKey: hasRecovery(header), waitMs };
    } catch (error) {
      return stateOf(error, witness);
    }
  }

  async create(passphrase: string, witness: StoreWitness | null, overMissing: boolean): Promise<StoreUnlocked> {
    this.#needCrypto();
    refuseWeak(passphrase);
    const vaultId = makeId(this.#deps.random);
    const { header, root } = await this.#makeHeader(vaultId, passphrase);
    const vault = new Vault(this.#deps, vaultId, root);
    const manifest = emptyManifest(this.#deps.now());
    await this.#deps.exclusive(async () => {
      if (await this.#header(witness).catch(unlessGivenUp(overMissing))) throw new StoreError('store-exists');
      if (overMissing) await this.#clearLeftovers();
      await vault.commit({ header, manifest, rows: new Map() }, manifest, [], header);
    });
    this.#begin(vault);
    return this.#unlocked(header, manifest, null);
  }

  async unlock(
    kind: SlotKdf['kind'],
    secret: string,
    witness: StoreWitness | null,
    step: Step,
  ): Promise<StoreUnlocked> {
    const { header, root, previous } = await this.#openRoot(kind, secret, witness);
    const vault = new Vault(this.#deps, header.vaultId, root);
    await vault.verify(aboutRecord);
    // A full disk, or another tab that writes, must not keep a person out: what could not be done waits.
    if (vault.problems.length === 0) await this.#settle(vault, header, previous, step).catch(unlessExpected);
    this.#begin(vault);
    const { header: latest, manifest } = await vault.snapshot();
    return this.#unlocked(latest, manifest, witness);
  }

  /** `everywhere`: the user locked, and not this tab's idle time. */
  lock(everywhere: boolean): void {
    if (!this.#session) return;
    this.#session.end();
    this.#session = undefined;
    this.#deps.connection.close();
    this.#deps.post({ kind: 'locked', everywhere });
  }

  /** What another tab says. */
  #hear(message: StoreMessage): void {
    if (message.kind !== 'locked' || !message.everywhere) return;
    this.#session?.end();
    this.#session = undefined;
  }

  touch(minutes?: number): { lockAtMs: number } {
    const session = this.#open();
    if (minutes === undefined) session.touch();
    else this.#minutes = session.lockAfter(minutes);
    return { lockAtMs: session.lockAtMs };
  }

  /** Needs the secret and not an open vault, as all changes of slots. */
  async changePassphrase(kind: SlotKdf['kind'], secret: string, next: string): Promise<void> {
    refuseWeak(next);
    const bytes = passphraseBytes(next);
    await this.#changeSlots(kind, secret, bytes, async (header, root) => {
      const slot = await makeSlot('passphrase', bytes, root, header.vaultId, this.#deps.random, this.#deps.kdf);
      return [slot, ...header.slots.filter(({ kdf }) => kdf.kind !== 'passphrase')];
    });
  }

  async addRecoveryKey(passphrase: string): Promise<string> {
    const key = freshBytes(this.#deps.random, RECOVERY_BYTES);
    await this.#changeSlots('passphrase', passphrase, passphraseBytes(passphrase), async (header, root) => [
      ...header.slots.filter(({ kdf }) => kdf.kind !== 'recovery'),
      await makeSlot('recovery', key, root, header.vaultId, this.#deps.random, this.#deps.kdf),
    ]);
    return writeRecoveryKey(key);
  }

  async removeRecoveryKey(passphrase: string): Promise<void> {
    await this.#changeSlots('passphrase', passphrase, passphraseBytes(passphrase), ({ slots }) =>
      Promise.resolve(slots.filter(({ kdf }) => kdf.kind !== 'recovery')),
    );
  }

  async rotate(step: Step): Promise<{ records: number; witness: StoreWitness }> {
    const vault = this.vaultInUse;
    const records = await rotate(vault, step, this.#sizes);
    return { records, witness: witnessOf(vault.vaultId, (await vault.snapshot()).manifest) };
  }

  async giveUpDamaged(): Promise<StoreUnlocked> {
    const vault = this.vaultInUse;
    const manifest = await vault.giveUp();
    return this.#unlocked((await vault.snapshot()).header, manifest, null);
  }

  /** The answer to a write. */
  saved(manifest: Manifest, { store, id }: Ref): StoreSaved {
    const witness = this.witness(manifest);
    const revision = entryOf(manifest, store, id)?.revision ?? 0;
    return { revision, savedAtMs: manifest.changedAtMs, backup: this.#backup(manifest), witness };
  }

  witness(manifest: Manifest): StoreWitness {
    return witnessOf(this.#open().vault.vaultId, manifest);
  }

  async usage(): Promise<StoreUsage> {
    const { usage, quota } = await estimate();
    return { persisted: await persisted(), usageBytes: usage, quotaBytes: quota };
  }

  #begin(vault: Vault): void {
    this.#deps.listen((message) => this.#hear(message));
    this.#session?.end();
    this.#session = new Session(vault, this.#minutes, () => this.lock(false));
  }

  #isOpen(): boolean {
    if (this.#session?.isOver()) this.lock(false);
    return this.#session !== undefined;
  }

  #open(): Session {
    if (!this.#isOpen() || !this.#session) throw new StoreError('store-locked');
    return this.#session;
  }

  #needCrypto(): void {
    if (!hasCrypto()) throw new StoreError('store-unavailable');
  }

  /** The header, null where there is no vault and never was. @throws StoreError `store-missing`, `store-header` and others */
  async #header(witness: StoreWitness | null): Promise<Header | null> {
    const none = (): null => {
      if (witness) throw new StoreError('store-missing');
      return null;
    };
    if (!(await this.#deps.connection.exists())) return none();
    const [stored, leftovers] = await this.#deps.connection.use(async (database) => {
      const transaction = database.transaction(['meta', ...recordStores], 'readonly');
      const counts = recordStores.map((store) => transaction.objectStore(store).count());
      const meta = transaction.objectStore('meta');
      const [header, manifest, ...sizes] = await Promise.all([meta.get('header'), meta.count('manifest'), ...counts]);
      return [header, manifest + sizes.reduce((sum, size) => sum + size, 0)] as const;
    });
    const header = readHeader(stored, this.#deps.kdf);
    if (header) return header;
    // Records without a header open for nobody, but they were somebody's.
    if (leftovers > 0 && !witness) throw new StoreError('store-header');
    return none();
  }

  async #makeHeader(vaultId: string, passphrase: string): Promise<{ header: Header; root: CryptoKey }> {
    const { random, kdf } = this.#deps;
    const bytes = passphraseBytes(passphrase);
    const extractable = await makeKey('root', random);
    const slots = [await makeSlot('passphrase', bytes, extractable, vaultId, random, kdf)];
    const key = await makeDataKey(extractable, vaultId, random);
    const header: Header = {
      magic: MAGIC,
      format: FORMAT,
      vaultId,
      slots,
      prev: null,
      keys: [key],
      keyId: key.id,
      rotation: null,
    };
    const opened = await openSlots(header, 'passphrase', bytes);
    if (!opened) throw new StoreError('store-header');
    return { header, root: opened.root };
  }

  /** Of a vault that the user gave up. */
  async #clearLeftovers(): Promise<void> {
    const names = ['meta', ...recordStores] as const;
    await this.#deps.connection.use((database) =>
      writeTo(database, names, (transaction) =>
        Promise.all(names.map((name) => transaction.objectStore(name).clear())),
      ),
    );
  }

  async #openRoot(kind: SlotKdf['kind'], secret: string, witness: StoreWitness | null, extractable = false) {
    this.#needCrypto();
    const waitMs = this.#waitUntil - this.#deps.elapsed();
    if (waitMs > 0) throw new StoreError('store-wait', { seconds: Math.ceil(waitMs / 1000) });
    const bytes = await secretBytes(kind, secret);
    const header = await this.#header(witness);
    if (!header) throw new StoreError('store-none');
    const opened = await openSlots(header, kind, bytes, extractable);
    if (!opened) {
      this.#wrongTries += 1;
      const seconds = Math.min(LONGEST_WAIT, 2 ** (this.#wrongTries - 1));
      this.#waitUntil = this.#deps.elapsed() + seconds * 1000;
      throw new StoreError(kind === 'passphrase' ? 'store-passphrase' : 'store-recovery');
    }
    this.#wrongTries = 0;
    return { header, ...opened };
  }

  /** What an unlock finds to be done: an interrupted change or rotation, a key used up, old removals. */
  async #settle(vault: Vault, header: Header, previous: boolean, step: Step): Promise<void> {
    if (header.prev && !previous) await this.#deps.exclusive(() => this.#putHeader({ ...header, prev: null }));
    const { manifest } = await vault.snapshot();
    if (header.rotation || (manifest.encryptions.get(header.keyId) ?? 0) >= MOST_ENCRYPTIONS)
      await rotate(vault, step, this.#sizes);
    await purgeOld(vault, manifest);
  }

  /** The slots of before go only when `proof`, the passphrase from now on, has opened what was read back. */
  async #changeSlots(
    kind: SlotKdf['kind'],
    secret: string,
    proof: Bytes,
    change: (header: Header, root: CryptoKey) => Promise<Header['slots']>,
  ): Promise<void> {
    await this.#deps.exclusive(async () => {
      const { header, root } = await this.#openRoot(kind, secret, null, true);
      await this.#putHeader({ ...header, slots: await change(header, root), prev: header.slots });
      const written = await this.#header(null);
      const opened = written && (await openSlots(written, 'passphrase', proof));
      if (!written || !opened || opened.previous) throw new StoreError('store-header');
      await this.#putHeader({ ...written, prev: null });
    });
  }

  async #putHeader(header: Header): Promise<void> {
    await this.#deps.connection.use((database) =>
      writeTo(database, ['meta'], (transaction) => transaction.objectStore('meta').put(header, 'header')),
    );
  }

  #unlocked(header: Header, manifest: Manifest, witness: StoreWitness | null): StoreUnlocked {
    const { vault, lockAtMs } = this.#open();
    return {
      vaultId: vault.vaultId,
      revision: manifest.revision,
      lastChangeAtMs: manifest.changedAtMs,
      setBack: witness?.vaultId === vault.vaultId && witness.revision > manifest.revision,
      problems: vault.problems,
      recoveryKey: hasRecovery(header),
      rotating: header.rotation !== null,
      backup: this.#backup(manifest),
      lockAtMs,
      witness: witnessOf(vault.vaultId, manifest),
    };
  }

  #backup({ changes, lastExportAtMs, createdAtMs }: Manifest): StoreBackup {
    const days = (this.#deps.now() - (lastExportAtMs ?? createdAtMs)) / DAY_MS;
    const due = changes >= storeLimits.backupChanges || (changes > 0 && days >= storeLimits.backupDays);
    return { changes, lastExportAtMs, due };
  }
}

/** Lets what storage is known to answer pass; a cancel and a bug go on. */
function unlessExpected(error: unknown): void {
  if (!(error instanceof StoreError)) throw error;
}

/** Lets the loss of a vault pass when the user knows of it; nothing else. */
const unlessGivenUp =
  (overMissing: boolean) =>
  (error: unknown): null => {
    const lost = error instanceof StoreError && (error.code === 'store-missing' || error.code === 'store-header');
    if (overMissing && lost) return null;
    throw error;
  };

const hasRecovery = ({ slots }: Header): boolean => slots.some(({ kdf }) => kdf.kind === 'recovery');

function refuseWeak(passphrase: string): void {
  const fault = judgePassphrase(passphrase);
  if (fault) throw new StoreError(fault.code, fault.args);
}

async function secretBytes(kind: SlotKdf['kind'], secret: string): Promise<Bytes> {
  if (kind === 'passphrase') return passphraseBytes(secret);
  const key = await readRecoveryKey(secret);
  if (!key) throw new StoreError('store-recovery-form');
  return key;
}

function witnessOf(vaultId: string, manifest: Manifest): StoreWitness {
  const { revision, lastExportAtMs } = manifest;
  return { vaultId, revision, count: countOf(manifest), lastExportAtMs };
}

/** What an error while looking means for the state. */
function stateOf(error: unknown, witness: StoreWitness | null): StoreState {
  if (!(error instanceof StoreError)) throw error;
  if (error.code === 'store-missing' && witness) return { is: 'missing', witness };
  if (error.code === 'store-newer') return { is: 'newer' };
  if (error.code === 'store-header') return { is: 'header' };
  if (error.code === 'store-unavailable') return { is: 'unavailable', reason: 'no-database' };
  if (error.code === 'store-failed') return { is: 'unavailable', reason: 'read-error' };
  throw error;
}
