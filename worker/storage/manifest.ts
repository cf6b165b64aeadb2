import type { Environment } from '../contract';
import { decodePayload, encodePayload } from './crypto/payload';
import { recordStores, type RecordStore } from './schema';

/** What a list shows of a record without opening it. */
export interface About {
  name: string;
  environment: Environment;
  updatedAtMs: number;
}

/** What the vault knows of one record: it can neither vanish nor be set back unnoticed (`security.md` RV5). */
export interface Entry {
  revision: number;
  digest: Uint8Array;
  savedAtMs: number;
  about: About | null;
}

/** The vault's table of contents, encrypted and written with every change in the same transaction. */
export interface Manifest {
  /** Counts every write of the vault. */
  revision: number;
  createdAtMs: number;
  changedAtMs: number;
  /** Since the last export of all; drafts do not count. */
  changes: number;
  lastExportAtMs: number | null;
  /** Encryptions under each data key, those that never reached the disk among them (RV4). */
  encryptions: Map<string, number>;
  /** By store, then by id. */
  entries: Map<RecordStore, Map<string, Entry>>;
}

export function emptyManifest(atMs: number): Manifest {
  return {
    revision: 0,
    createdAtMs: atMs,
    changedAtMs: atMs,
    changes: 0,
    lastExportAtMs: null,
    encryptions: new Map(),
    entries: new Map(recordStores.map((store) => [store, new Map<string, Entry>()])),
  };
}

/** A copy whose entries can be changed while the original is still needed. */
export function copyManifest(manifest: Manifest): Manifest {
  return {
    ...manifest,
    encryptions: new Map(manifest.encryptions),
    entries: new Map([...manifest.entries].map(([store, entries]) => [store, new Map(entries)])),
  };
}

type Line = [store: string, id: string, revision: number, savedAtMs: number, digest: Uint8Array, about: About | null];

export function writeManifest({ entries, encryptions, ...plain }: Manifest): Uint8Array {
  const lines = [...entries].flatMap(([store, inStore]) =>
    [...inStore].map(([id, { revision, savedAtMs, digest, about }]): Line => {
      return [store, id, revision, savedAtMs, digest, about];
    }),
  );
  return encodePayload({ ...plain, encryptions: [...encryptions], entries: lines });
}

/** Of bytes that were authentic. */
export function readManifest(bytes: Uint8Array): Manifest {
  const read = decodePayload(bytes) as unknown as Omit<Manifest, 'entries' | 'encryptions'> & {
    encryptions: [string, number][];
    entries: Line[];
  };
  const manifest: Manifest = { ...read, encryptions: new Map(read.encryptions), entries: emptyManifest(0).entries };
  for (const [store, id, revision, savedAtMs, digest, about] of read.entries) {
    let inStore = manifest.entries.get(store as RecordStore);
    if (!inStore) manifest.entries.set(store as RecordStore, (inStore = new Map<string, Entry>()));
    inStore.set(id, { revision, savedAtMs, digest, about });
  }
  return manifest;
}

export const entryOf = (manifest: Manifest, store: RecordStore, id: string): Entry | undefined =>
  manifest.entries.get(store)?.get(id);

export const entriesOf = (manifest: Manifest, store: RecordStore): [string, Entry][] => [
  ...(manifest.entries.get(store) ?? []),
];

export const countOf = (manifest: Manifest): number =>
  [...manifest.entries.values()].reduce((sum, entries) => sum + entries.size, 0);
