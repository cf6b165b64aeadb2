import { openDB } from 'idb';
import { StoreError } from './crypto/fail';
import {
  DATABASE,
  migrations as shipped,
  type Database,
  type Migration,
  type UpgradeTransaction,
  type VaultSchema,
} from './schema';

export interface ConnectionOptions {
  migrations?: readonly Migration[];
  /** A newer version of this page waits for us to be reloaded. */
  onSchema?: () => void;
  /** Milliseconds after which an opening that nothing hinders, and one that an older tab hinders, is told as blocked. */
  patience?: { open: number; blocked: number };
}

/** One connection to the database, opened when needed and again after it was lost (`security.md` RS1). */
export class Connection {
  readonly #migrations: readonly Migration[];
  readonly #onSchema: () => void;
  readonly #patience: { open: number; blocked: number };
  #opening: Opening | undefined;

  constructor({ migrations = shipped, onSchema, patience }: ConnectionOptions = {}) {
    this.#migrations = migrations;
    this.#onSchema = onSchema ?? (() => undefined);
    this.#patience = patience ?? { open: 10_000, blocked: 1_000 };
  }

  /**
   * Whether the database is there, without making an empty one; true where the browser does not say.
   * @throws StoreError `store-unavailable`
   */
  async exists(): Promise<boolean> {
    if (!indexedDbOfBrowser()) throw new StoreError('store-unavailable');
    if (this.#opening || typeof indexedDB.databases !== 'function') return true;
    try {
      return (await indexedDB.databases()).some(({ name }) => name === DATABASE);
    } catch {
      return true;
    }
  }

  /**
   * Runs `work` with the database; when the connection turns out to be lost before a transaction began, once more with a
   * new one.
   * @throws StoreError for what the browser reports
   */
  async use<T>(work: (database: Database) => Promise<T>): Promise<T> {
    try {
      try {
        return await work(await this.#open());
      } catch (error) {
        if (nameOf(error) !== 'InvalidStateError') throw error;
        this.close();
        return await work(await this.#open());
      }
    } catch (error) {
      throw asStoreError(error);
    }
  }

  /** Lets go of the database; the next use opens it again. */
  close(): void {
    this.#opening?.database.then(
      (database) => database.close(),
      () => undefined,
    );
    this.#opening = undefined;
  }

  #open(): Promise<Database> {
    if (!indexedDbOfBrowser()) throw new StoreError('store-unavailable');
    // Held before anything is awaited: two callers must not open two. An opening that is blocked goes on, and is used by
    // the next call.
    this.#opening ??= this.#start();
    return this.#opening.within();
  }

  #start(): Opening {
    const forget = (): void => {
      if (this.#opening === opening) this.#opening = undefined;
    };
    const opening = new Opening(this.#patience);
    opening.begin(this.#migrations, {
      blocking: () => {
        this.close();
        this.#onSchema();
      },
      terminated: forget,
      failed: forget,
    });
    return opening;
  }
}

/** One request to open the database. */
class Opening {
  readonly #patience: { open: number; blocked: number };
  #blocked: () => void = () => undefined;
  readonly #isBlocked: Promise<void>;
  database!: Promise<Database>;

  constructor(patience: { open: number; blocked: number }) {
    this.#patience = patience;
    this.#isBlocked = new Promise((resolve) => (this.#blocked = resolve));
  }

  begin(
    migrations: readonly Migration[],
    { blocking, terminated, failed }: { blocking: () => void; terminated: () => void; failed: () => void },
  ): void {
    this.database = openDB<VaultSchema>(DATABASE, migrations.length, {
      upgrade: (database, from, _to, transaction) => void upgrade(migrations.slice(from), database, transaction),
      blocked: () => this.#blocked(),
      blocking,
      terminated,
    });
    this.database.catch(failed);
  }

  /** The database, or `store-blocked` when another tab does not let us have it in time (`security.md` S03). */
  async within(): Promise<Database> {
    const timers: ReturnType<typeof setTimeout>[] = [];
    const late = new Promise<never>((_, reject) => {
      const after = (ms: number): void => {
        timers.push(setTimeout(() => reject(new StoreError('store-blocked')), ms));
      };
      after(this.#patience.open);
      void this.#isBlocked.then(() => after(this.#patience.blocked));
    });
    try {
      return await Promise.race([this.database, late]);
    } finally {
      timers.forEach(clearTimeout);
    }
  }
}

/** A step that fails takes all of them back: the database stays at its old version (RS5). */
async function upgrade(
  steps: readonly Migration[],
  database: Database,
  transaction: UpgradeTransaction,
): Promise<void> {
  transaction.done.catch(() => undefined);
  try {
    for (const step of steps) await step(database, transaction);
  } catch {
    transaction.abort();
  }
}

/** Some browsers throw where it is switched off. */
function indexedDbOfBrowser(): boolean {
  try {
    return typeof indexedDB === 'object' && indexedDB !== null;
  } catch {
    return false;
  }
}

const nameOf = (error: unknown): string => {
  const name = (error as { name?: unknown } | null)?.name;
  return typeof name === 'string' && /^[A-Za-z]{1,40}$/.test(name) ? name : 'Error';
};

const isBrowserError = (error: unknown): boolean =>
  typeof DOMException !== 'undefined' && error instanceof DOMException;

function asStoreError(error: unknown): unknown {
  if (error instanceof StoreError) return error;
  const name = nameOf(error);
  if (name === 'QuotaExceededError') return new StoreError('store-full');
  if (name === 'VersionError') return new StoreError('store-newer');
  if (name === 'SecurityError') return new StoreError('store-unavailable');
  return isBrowserError(error) ? new StoreError('store-failed', { error: name }) : error;
}
