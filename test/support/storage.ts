// Sets what idb asks for by name.
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import type { Call, Deployment, Outcome, StoreApi, StoreMessage, StoreWitness } from '../../worker/contract';
import { storeHandlers } from '../../worker/handlers/store';
import { createRuntime } from '../../worker/runtime/calls';
import { Connection } from '../../worker/storage/connection';
import { openSlots, readHeader } from '../../worker/storage/crypto/header';
import type { KdfLimits } from '../../worker/storage/crypto/keys';
import { passphraseBytes } from '../../worker/storage/crypto/passphrase';
import type { Manifest } from '../../worker/storage/manifest';
import type { RotateSizes } from '../../worker/storage/rotate';
import { DATABASE, type Migration } from '../../worker/storage/schema';
import { Store } from '../../worker/storage/store';
import { Vault, type StorageDeps } from '../../worker/storage/vault';

/** So that unlocking costs a test nothing. Only code can say this: a header with so few is refused elsewhere. */
export const quickKdf: KdfLimits = { iterations: 1_000, floor: 1_000, ceiling: 10_000_000 };

export const PASSPHRASE = '바다 위의 구름 열일곱 조각';

interface TabOptions {
  kdf?: KdfLimits;
  sizes?: RotateSizes;
  migrations?: readonly Migration[];
}

/** A browser profile: one database, one clock, one lock, any number of tabs. */
export class Profile {
  nowMs = Date.parse('2026-11-24T00:00:00Z');
  elapsedMs = 0;
  witness: StoreWitness | null = null;
  readonly messages: StoreMessage[] = [];
  readonly #listeners = new Map<object, (message: StoreMessage) => void>();
  #lock: Promise<unknown> = Promise.resolve();

  constructor() {
    this.wipe();
  }

  /** What eviction does, or a folder that was deleted. */
  wipe(): void {
    globalThis.indexedDB = new IDBFactory();
  }

  /** Both clocks go on. */
  pass(ms: number): void {
    this.nowMs += ms;
    this.elapsedMs += ms;
  }

  tab({ kdf = quickKdf, sizes, migrations }: TabOptions = {}): Tab {
    const self = {};
    const connection = new Connection({
      ...(migrations ? { migrations } : {}),
      onSchema: () => this.messages.push({ kind: 'schema' }),
      patience: { open: 400, blocked: 50 },
    });
    const store = new Store(
      {
        connection,
        random: (bytes) => crypto.getRandomValues(bytes as Uint8Array<ArrayBuffer>),
        now: () => this.nowMs,
        elapsed: () => this.elapsedMs,
        exclusive: (work) => this.#exclusive(work),
        post: (message) => {
          this.messages.push(message);
          for (const [tab, listen] of this.#listeners) if (tab !== self) listen(message);
        },
        listen: (listener) => void this.#listeners.set(self, listener),
        kdf,
      },
      sizes,
    );
    const runtime = createRuntime({ now: () => this.nowMs });
    return new Tab(this, storeHandlers(runtime, store), connection, runtime.cancel);
  }

  #exclusive<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#lock.then(work);
    this.#lock = done.catch(() => undefined);
    return done;
  }

  /** Reads or changes rows behind the product's back. */
  async raw<T>(stores: string[], work: (transaction: IDBTransaction) => IDBRequest<T> | void): Promise<T> {
    const database = await asPromise(indexedDB.open(DATABASE));
    const transaction = database.transaction(stores, 'readwrite');
    const request = work(transaction);
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(new Error('aborted'));
    });
    database.close();
    return request?.result as T;
  }

  get<T>(store: string, id: string): Promise<T> {
    return this.raw([store], (transaction) => transaction.objectStore(store).get(id) as IDBRequest<T>);
  }

  put(store: string, id: string, value: unknown): Promise<void> {
    return this.raw<void>([store], (transaction) => {
      transaction.objectStore(store).put(value, id);
    });
  }

  delete(store: string, id: string): Promise<void> {
    return this.raw<void>([store], (transaction) => {
      transaction.objectStore(store).delete(id);
    });
  }

  /** Everything that lies on the disk, to compare. */
  async dump(): Promise<Record<string, [unknown, unknown][]>> {
    const database = await asPromise(indexedDB.open(DATABASE));
    const found: Record<string, [unknown, unknown][]> = {};
    for (const name of database.objectStoreNames) {
      const store = database.transaction(name).objectStore(name);
      const [keys, values] = await Promise.all([asPromise(store.getAllKeys()), asPromise(store.getAll())]);
      found[name] = keys.map((key, at) => [key, values[at]]);
    }
    database.close();
    return found;
  }
}

/** One tab. Calls throw what the product would say, as `code`. */
export class Tab {
  readonly api: StoreApi;
  readonly connection: Connection;
  readonly cancel: (callId: string) => void;
  readonly #profile: Profile;
  #calls = 0;

  constructor(profile: Profile, api: StoreApi, connection: Connection, cancel: (callId: string) => void) {
    this.#profile = profile;
    this.api = api;
    this.connection = connection;
    this.cancel = cancel;
  }

  get call(): Call {
    return { callId: `call-${this.#calls++}` };
  }

  async create(passphrase = PASSPHRASE) {
    return this.#noting(await this.api.create(this.call, { passphrase, witness: this.#profile.witness }));
  }

  async unlock(passphrase = PASSPHRASE) {
    return this.#noting(await this.api.unlock(this.call, { passphrase, witness: this.#profile.witness }));
  }

  async state() {
    return valueOf(await this.api.state(this.call, { witness: this.#profile.witness }));
  }

  async save(deployment: Deployment, expectedRevision = 0) {
    return this.#noting(await this.api.save(this.call, { deployment, expectedRevision }));
  }

  async load(id: string) {
    return valueOf(await this.api.load(this.call, { id }));
  }

  async list() {
    return valueOf(await this.api.list(this.call));
  }

  async ids(): Promise<string[]> {
    return (await this.list()).deployments.map(({ id }) => id).sort();
  }

  #noting<T extends { witness: StoreWitness | null }>(outcome: Outcome<T>): T {
    const value = valueOf(outcome);
    if (value.witness) this.#profile.witness = value.witness;
    return value;
  }
}

/** What a call gave. @throws Error whose message is the code of the failure */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw Object.assign(new Error(outcome.error.code), { args: outcome.error.args });
}

export const asPromise = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error(request.error?.name));
  });

/** A farm with text, a picture, a key and a secret. */
export function sampleDeployment(id: string, changes: Partial<Deployment> = {}): Deployment {
  return {
    id,
    name: `본사 ${id}`,
    environment: 'production',
    revision: 3,
    createdAtMs: 1_790_000_000_000,
    updatedAtMs: 1_790_000_100_000,
    farm: {
      serviceName: 'adfs.contoso.com',
      serverVersion: '2019',
      paginated: true,
      nodes: ['ADFS01', 'ADFS02'],
      drive: 'D',
      themeName: 'custom',
      methods: ['ADFSadapter'],
      relyingParties: [{ name: 'SharePoint' }],
    },
    provider: { name: 'ADFSadapter', typeName: 'Adapter', adapterVersion: null, authenticationMethods: [] },
    files: {
      ini: {
        name: 'ADFSadapter.ini',
        text: '[API]\r\nMFA_CONSUMER_SECRET="canary-7f9e6189"\r\n',
        encoding: 'utf-8',
        bom: false,
      },
      onload: null,
      styleSheet: null,
      logo: { name: 'logo.png', type: 'image/png', bytes: Uint8Array.from({ length: 300 }, (_, at) => at) },
      illustration: null,
    },
    nodes: [],
    vendor: [],
    keys: [],
    evidence: [],
    lastBundle: null,
    ...changes,
  };
}

/** The table of contents that lies in the database, read as the product does. */
export async function readStoredManifest(profile: Profile, { connection }: Tab): Promise<Manifest> {
  const header = readHeader(await profile.get('meta', 'header'), quickKdf);
  const opened = header && (await openSlots(header, 'passphrase', passphraseBytes(PASSPHRASE)));
  if (!opened) throw new Error('the vault does not open');
  const deps = { connection, kdf: quickKdf } as StorageDeps;
  return (await new Vault(deps, header.vaultId, opened.root).snapshot()).manifest;
}
