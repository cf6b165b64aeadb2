import type { IDBPTransaction } from 'idb';
import type { StoreMessage, StoreProblem, StoreProblemKind } from '../contract';
import type { Connection } from './connection';
import { sameBytes, type Bytes } from './crypto/bytes';
import { StoreError } from './crypto/fail';
import { openDataKey, readHeader, type Header } from './crypto/header';
import type { KdfLimits, Random } from './crypto/keys';
import { isRow, openRow, rowDigest, sealRow, type RecordPlace, type Row } from './crypto/record';
import {
  copyManifest,
  emptyManifest,
  entriesOf,
  entryOf,
  readManifest,
  writeManifest,
  type About,
  type Entry,
  type Manifest,
} from './manifest';
import { recordStores, type Database, type RecordStore, type VaultSchema } from './schema';

/** What storage needs of the world. */
export interface StorageDeps {
  connection: Connection;
  random: Random;
  /** Epoch milliseconds. */
  now: () => number;
  /** Milliseconds of a clock that nobody sets. */
  elapsed: () => number;
  /** Runs `work` while no other tab writes; `store-busy` when another does not finish (RS3). */
  exclusive: <T>(work: () => Promise<T>) => Promise<T>;
  /** To the page and to other tabs. */
  post: (message: StoreMessage) => void;
  /** From other tabs; the newest listener only. */
  listen: (listener: (message: StoreMessage) => void) => void;
  kdf: KdfLimits;
}

export interface Ref {
  store: RecordStore;
  id: string;
}

/** A record to write, or to delete when `clear` is null. */
export interface Put extends Ref {
  clear: Uint8Array | null;
  revision: number;
  about: About | null;
}

/** One state of the vault, read in one transaction. */
export interface Snapshot {
  header: Header;
  manifest: Manifest;
  rows: Map<string, unknown>;
}

const rowKey = ({ store, id }: Ref): string => `${store}/${id}`;
const MANIFEST: { store: 'meta'; id: 'manifest' } = { store: 'meta', id: 'manifest' };

/** An unlocked vault. It holds no clear text, only keys that never leave Web Crypto. */
export class Vault {
  readonly vaultId: string;
  /** Not empty: the rest is for reading only, and nothing is overwritten (`security.md` RV6). */
  problems: StoreProblem[] = [];
  readonly deps: StorageDeps;
  readonly root: CryptoKey;
  readonly #keys = new Map<string, CryptoKey>();
  /** Stands in for a manifest that cannot be read. */
  #rebuilt: Manifest | undefined;
  /** Encryptions whose transaction did not complete. */
  #lost = 0;

  constructor(deps: StorageDeps, vaultId: string, root: CryptoKey) {
    this.deps = deps;
    this.vaultId = vaultId;
    this.root = root;
  }

  /** The header as it is now; another tab may have changed it. */
  readHeader(stored: unknown): Header {
    const header = readHeader(stored, this.deps.kdf);
    if (!header) throw new StoreError('store-missing');
    if (header.vaultId !== this.vaultId) throw new StoreError('store-locked');
    return header;
  }

  async snapshot(refs: readonly Ref[] = []): Promise<Snapshot> {
    const stores = [...new Set(refs.map(({ store }) => store))];
    const [stored, manifestRow, ...values] = await this.deps.connection.use(async (database) => {
      const transaction = database.transaction(['meta', ...stores], 'readonly');
      const meta = transaction.objectStore('meta');
      return Promise.all([
        meta.get('header'),
        meta.get('manifest'),
        ...refs.map(({ store, id }) => transaction.objectStore(store).get(id) as Promise<unknown>),
      ]);
    });
    const header = this.readHeader(stored);
    const rows = new Map(refs.map((ref, at) => [rowKey(ref), values[at]]));
    return { header, manifest: await this.#openManifest(header, manifestRow), rows };
  }

  /** All rows with the manifest, read in one transaction. */
  async everything(): Promise<Snapshot & { refs: Ref[] }> {
    const [stored, manifestRow, found] = await this.deps.connection.use(async (database) => {
      const transaction = database.transaction(['meta', ...recordStores], 'readonly');
      const meta = transaction.objectStore('meta');
      const stores = recordStores.map(async (store) => {
        const records = transaction.objectStore(store);
        const [ids, rows] = await Promise.all([records.getAllKeys(), records.getAll() as Promise<unknown[]>]);
        return ids.map((id, at) => [{ store, id }, rows[at]] as const);
      });
      return Promise.all([meta.get('header'), meta.get('manifest'), Promise.all(stores)]);
    });
    const header = this.readHeader(stored);
    const pairs = found.flat();
    const rows = new Map(pairs.map(([ref, row]) => [rowKey(ref), row]));
    const refs = pairs.map(([ref]) => ref);
    return { header, manifest: await this.#openManifest(header, manifestRow), rows, refs };
  }

  /** The clear text of a record that is as the manifest says. @throws StoreError `store-unknown`, `store-record` */
  async read(snapshot: Snapshot, ref: Ref): Promise<{ clear: Bytes; entry: Entry }> {
    const entry = entryOf(snapshot.manifest, ref.store, ref.id);
    if (!entry) throw new StoreError('store-unknown');
    const row = snapshot.rows.get(rowKey(ref));
    if (!isRow(row) || !(await this.#isEntry(ref, row, entry))) throw new StoreError('store-record', { id: ref.id });
    return { clear: await this.#open(snapshot.header, ref, row), entry };
  }

  /**
   * Writes what `plan` says, all or nothing, and answers the manifest as written. `refs`: what `plan` reads. Fails when
   * something to be overwritten is not as it was written.
   */
  change(refs: readonly Ref[], plan: (now: Snapshot) => Promise<Plan> | Plan): Promise<Manifest> {
    return this.deps.exclusive(async () => {
      this.refuseIfDamaged();
      const now = await this.snapshot(refs);
      const { puts, counts = true, exported = false } = await plan(now);
      await this.#checkOverwritten(puts);
      const atMs = this.deps.now();
      const next = copyManifest(now.manifest);
      const rows: [Ref, Row | null][] = [];
      for (const put of puts) rows.push([put, await this.#apply(next, put, now.header, atMs)]);
      if (counts && puts.length > 0) next.changes += 1;
      if (exported) Object.assign(next, { changes: 0, lastExportAtMs: atMs });
      await this.commit(now, next, rows, now.header);
      return next;
    });
  }

  /** Writes rows, header and manifest in one transaction, if nobody wrote since `now`. Call inside `exclusive`. */
  async commit(now: Snapshot, next: Manifest, rows: readonly (readonly [Ref, Row | null])[], header: Header) {
    const { keyId } = header;
    next.revision = now.manifest.revision + 1;
    next.changedAtMs = this.deps.now();
    const made = rows.filter(([, row]) => row !== null).length + 1 + this.#lost;
    next.encryptions.set(keyId, (next.encryptions.get(keyId) ?? 0) + made);
    this.#lost = made;
    const manifestRow = await this.seal(header, MANIFEST, writeManifest(next), next.revision);
    const stores = ['meta' as const, ...rows.map(([{ store }]) => store)];
    await this.deps.connection.use((database) =>
      writeTo(database, stores, async (transaction) => {
        const meta = transaction.objectStore('meta');
        const stored = (await meta.get('manifest')) as Row | undefined;
        if (stored && stored.revision !== now.manifest.revision && !this.#rebuilt) throw new StoreError('store-busy');
        const writes: Promise<unknown>[] = [meta.put(manifestRow, 'manifest')];
        if (header !== now.header || !stored) writes.push(meta.put(header, 'header'));
        for (const [{ store, id }, row] of rows) {
          const records = transaction.objectStore(store);
          writes.push(row ? records.put(row, id) : records.delete(id));
        }
        await Promise.all(writes);
      }),
    );
    this.#lost = 0;
    this.#rebuilt = undefined;
    this.deps.post({ kind: 'revision', revision: next.revision });
  }

  async seal(header: Header, ref: { store: string; id: string }, clear: Uint8Array, revision: number): Promise<Row> {
    const key = await this.key(header, header.keyId);
    return sealRow(this.place(ref), clear, { revision, keyId: header.keyId, key }, this.deps.random);
  }

  /** Clear text of a row that belongs to the vault, whatever the manifest says. */
  async #open(header: Header, ref: { store: string; id: string }, row: Row): Promise<Bytes> {
    try {
      return await openRow(this.place(ref), row, await this.key(header, row.keyId));
    } catch {
      throw new StoreError('store-record', { id: ref.id });
    }
  }

  async key(header: Header, keyId: string): Promise<CryptoKey> {
    let key = this.#keys.get(keyId);
    if (!key) this.#keys.set(keyId, (key = await openDataKey(header, keyId, this.root)));
    return key;
  }

  place({ store, id }: { store: string; id: string }): RecordPlace {
    return { vaultId: this.vaultId, store, id };
  }

  refuseIfDamaged(): void {
    if (this.problems.length > 0) throw new StoreError('store-damaged', listProblems(this.problems));
  }

  /**
   * Compares every row with the manifest and remembers what is wrong. A manifest that cannot be read is put together from
   * the rows that can; `aboutOf` says what it holds of each.
   */
  async verify(aboutOf: (ref: Ref, clear: Bytes) => About | null): Promise<void> {
    this.#rebuilt = undefined;
    let all: Snapshot & { refs: Ref[] };
    try {
      all = await this.everything();
    } catch (error) {
      if (!(error instanceof StoreError) || error.code !== 'store-record') throw error;
      this.#rebuilt = emptyManifest(this.deps.now());
      all = await this.everything();
      await this.#rebuild(all, aboutOf);
      return;
    }
    const problems: StoreProblem[] = [];
    for (const ref of all.refs) {
      const kind = await this.#judge(all, ref);
      if (kind) problems.push({ ...ref, kind });
    }
    for (const store of recordStores) {
      for (const [id] of entriesOf(all.manifest, store))
        if (!all.rows.has(rowKey({ store, id }))) problems.push({ store, id, kind: 'missing' });
    }
    this.problems = problems;
  }

  async #rebuild(all: Snapshot & { refs: Ref[] }, aboutOf: (ref: Ref, clear: Bytes) => About | null): Promise<void> {
    const problems: StoreProblem[] = [{ ...MANIFEST, kind: 'damaged' }];
    for (const ref of all.refs) {
      const row = all.rows.get(rowKey(ref));
      const clear = isRow(row) ? await this.#open(all.header, ref, row).catch(() => null) : null;
      if (!clear || !isRow(row)) {
        problems.push({ ...ref, kind: 'damaged' });
        continue;
      }
      const about = aboutOf(ref, clear);
      const digest = await rowDigest(this.place(ref), row);
      all.manifest.entries.get(ref.store)?.set(ref.id, {
        revision: row.revision,
        savedAtMs: this.deps.now(),
        digest,
        about,
      });
    }
    this.problems = problems;
  }

  async #judge({ header, manifest, rows }: Snapshot, ref: Ref): Promise<StoreProblemKind | null> {
    const [entry, row] = [entryOf(manifest, ref.store, ref.id), rows.get(rowKey(ref))];
    if (!isRow(row)) return 'damaged';
    if (entry && (await this.#isEntry(ref, row, entry))) return null;
    const opens = await this.#open(header, ref, row).then(
      () => true,
      () => false,
    );
    if (!opens) return 'damaged';
    return entry ? 'rolled-back' : 'unexpected';
  }

  /** Gives up the records that are named as problems, for good. */
  giveUp(): Promise<Manifest> {
    return this.deps.exclusive(async () => {
      const now = await this.snapshot();
      const next = copyManifest(now.manifest);
      const refs = this.problems.filter((problem): problem is StoreProblem & Ref => problem.store !== MANIFEST.store);
      for (const { store, id } of refs) next.entries.get(store)?.delete(id);
      await this.commit(
        now,
        next,
        refs.map((ref) => [ref, null] as const),
        now.header,
      );
      this.problems = [];
      return next;
    });
  }

  async #apply(next: Manifest, put: Put, header: Header, atMs: number): Promise<Row | null> {
    const inStore = next.entries.get(put.store);
    if (put.clear === null) {
      inStore?.delete(put.id);
      return null;
    }
    const row = await this.seal(header, put, put.clear, put.revision);
    const digest = await rowDigest(this.place(put), row);
    inStore?.set(put.id, { revision: put.revision, savedAtMs: atMs, digest, about: put.about });
    return row;
  }

  async #checkOverwritten(puts: readonly Put[]): Promise<void> {
    const { manifest, rows } = await this.snapshot(puts);
    for (const put of puts) {
      const [entry, row] = [entryOf(manifest, put.store, put.id), rows.get(rowKey(put))];
      if (!entry && row === undefined) continue;
      if (!entry || !isRow(row) || !(await this.#isEntry(put, row, entry)))
        throw new StoreError('store-record', { id: put.id });
    }
  }

  async #isEntry(ref: Ref, row: Row, { digest, revision }: Entry): Promise<boolean> {
    return row.revision === revision && sameBytes(await rowDigest(this.place(ref), row), digest);
  }

  async #openManifest(header: Header, row: unknown): Promise<Manifest> {
    if (this.#rebuilt) return this.#rebuilt;
    if (!isRow(row)) throw new StoreError('store-record', { id: MANIFEST.id });
    const clear = await this.#open(header, MANIFEST, row);
    return readManifest(clear);
  }
}

export interface Plan {
  puts: Put[];
  /** Whether it is a change that a backup should have. */
  counts?: boolean;
  /** All of it was exported just now. */
  exported?: boolean;
}

/** Facts of a failure: how many records, and the first of them by name. */
export function listProblems(problems: readonly { id: string }[]): { count: number; records: string } {
  const shown = problems.slice(0, 5).map(({ id }) => id);
  return { count: problems.length, records: shown.join(', ') + (problems.length > shown.length ? ', …' : '') };
}

/** The transaction of {@link writeTo}. */
export type WriteTransaction = IDBPTransaction<VaultSchema, ('meta' | RecordStore)[], 'readwrite'>;

/**
 * Runs `work` in one transaction and waits until it completed. A request that succeeded says nothing: a full disk shows
 * only when the transaction is aborted (`security.md` 0.8).
 */
export async function writeTo(
  database: Database,
  stores: readonly ('meta' | RecordStore)[],
  work: (transaction: WriteTransaction) => Promise<unknown>,
): Promise<void> {
  const transaction = database.transaction([...new Set(stores)], 'readwrite', { durability: 'strict' });
  transaction.done.catch(() => undefined);
  try {
    await work(transaction);
  } catch (error) {
    // The browser's own reason for an abort says more than that of the request which it took along.
    if (transaction.error) throw transaction.error;
    try {
      transaction.abort();
    } catch {
      // It is over already.
    }
    throw error;
  }
  await transaction.done;
}
