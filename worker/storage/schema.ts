import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { Row } from './crypto/record';

export const DATABASE = 'signet-vault';

/**
 * Where records lie. `deployments`, `removed` and `drafts` are written now; the others are reserved by DESIGN 2, so that
 * the tools that will write them need no migration.
 */
export const recordStores = [
  'deployments',
  'removed',
  'drafts',
  'evidence',
  'keys',
  'definitions',
  'credentials',
  'tickets',
  'traces',
] as const;
export type RecordStore = (typeof recordStores)[number];

type RecordSchema = { [Name in RecordStore]: { key: string; value: Row } };

/** `meta` has the header, in the clear, and the manifest, encrypted. Values are read as strangers. */
export interface VaultSchema extends DBSchema, RecordSchema {
  meta: { key: 'header' | 'manifest'; value: unknown };
}

export type Database = IDBPDatabase<VaultSchema>;
export type UpgradeTransaction = IDBPTransaction<VaultSchema, StoreNames<VaultSchema>[], 'versionchange'>;

/** From version `index` to the next. Only IndexedDB may be awaited in them; all of them run in one transaction (RS5). */
export type Migration = (database: Database, transaction: UpgradeTransaction) => void | Promise<void>;

export const migrations: readonly Migration[] = [
  (database) => {
    database.createObjectStore('meta');
    for (const name of recordStores) database.createObjectStore(name);
  },
];
