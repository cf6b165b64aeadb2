import { StoreError } from './crypto/fail';
import { makeDataKey, type Header } from './crypto/header';
import { isRow, rowDigest, type Row } from './crypto/record';
import { estimate } from './environment';
import { copyManifest, entryOf, type Manifest } from './manifest';
import { listProblems, type Ref, type Snapshot, type Vault } from './vault';

/** Reports progress and passes a cancel on. */
export type Step = (phase: string, done: number, total: number) => Promise<void>;

export interface RotateSizes {
  /** So many records are re-encrypted in one transaction, which is wholly old or wholly new after a crash. */
  atOnce: number;
  /** Beyond that, so many at a time; the vault is in between, and readable, until all are done. */
  chunk: number;
}

export const rotateSizes: RotateSizes = { atOnce: 5_000, chunk: 500 };

/**
 * Encrypts all records under a new data key, or goes on with a rotation that was interrupted. Refuses, before anything is
 * written, when one record does not open: its key would be lost (`security.md` 0.12, 1.4).
 * @returns the number of records
 */
export async function rotate(vault: Vault, step: Step, sizes: RotateSizes = rotateSizes): Promise<number> {
  const begun = await vault.deps.exclusive(async () => {
    const all = await vault.everything();
    if (all.header.rotation) return all.refs;
    vault.refuseIfDamaged();
    const inChunks = all.refs.length > sizes.atOnce;
    const clears = await openAll(vault, all, step, !inChunks);
    await refuseIfFull(all);
    const header = await withNewKey(vault, all.header);
    if (inChunks) {
      await vault.commit(all, copyManifest(all.manifest), [], header);
      return all.refs;
    }
    await rotateAtOnce(vault, all, clears, header, step);
    return all.refs.length;
  });
  if (typeof begun === 'number') return begun;
  for (let at = 0; at < begun.length; at += sizes.chunk) {
    await step('rotating', at, begun.length);
    await vault.deps.exclusive(() => rotateChunk(vault, begun.slice(at, at + sizes.chunk)));
  }
  return vault.deps.exclusive(() => finish(vault, step));
}

/** Opens every record, and gives them back in clear when asked to. @throws StoreError `store-rotation` names those that do not open */
async function openAll(
  vault: Vault,
  all: Snapshot & { refs: Ref[] },
  step: Step,
  keep: boolean,
): Promise<Uint8Array[]> {
  const clears: Uint8Array[] = [];
  const bad: Ref[] = [];
  for (const [at, ref] of all.refs.entries()) {
    if (at % 100 === 0) await step('checking', at, all.refs.length);
    const read = await vault.read(all, ref).catch(() => null);
    if (!read) bad.push(ref);
    else if (keep) clears.push(read.clear);
  }
  if (bad.length > 0) throw new StoreError('store-rotation', listProblems(bad));
  return clears;
}

async function refuseIfFull({ rows }: Snapshot): Promise<void> {
  const { quota, usage } = await estimate();
  const bytes = [...rows.values()].reduce<number>((sum, row) => sum + (isRow(row) ? row.ct.length : 0), 0);
  if (quota !== null && usage !== null && quota - usage < 2 * bytes) throw new StoreError('store-full');
}

async function withNewKey(vault: Vault, header: Header): Promise<Header> {
  const key = await makeDataKey(vault.root, vault.vaultId, vault.deps.random);
  const rotation = { from: header.keyId, to: key.id, state: 'running' as const };
  return { ...header, keys: [...header.keys, key], keyId: key.id, rotation };
}

/** The header when every record is under its newest key: no way is left to the older ones. */
function withoutOldKeys(header: Header, next: Manifest): Header {
  for (const { id } of header.keys) if (id !== header.keyId) next.encryptions.delete(id);
  return { ...header, keys: header.keys.filter(({ id }) => id === header.keyId), rotation: null };
}

async function rotateAtOnce(
  vault: Vault,
  all: Snapshot & { refs: Ref[] },
  clears: readonly Uint8Array[],
  header: Header,
  step: Step,
): Promise<void> {
  const next = copyManifest(all.manifest);
  const rows: [Ref, Row][] = [];
  // All is encrypted before the transaction begins: it would end by itself while it waits for that.
  for (const [at, ref] of all.refs.entries()) {
    if (at % 100 === 0) await step('rotating', at, all.refs.length);
    rows.push([ref, await reseal(vault, header, next, ref, clears[at]!)]);
  }
  await vault.commit(all, next, rows, withoutOldKeys(header, next));
}

async function rotateChunk(vault: Vault, refs: readonly Ref[]): Promise<void> {
  const now = await vault.snapshot(refs);
  if (!now.header.rotation) return;
  const next = copyManifest(now.manifest);
  const rows: [Ref, Row][] = [];
  for (const ref of refs) {
    // Another tab may have deleted it, or written it under the new key already.
    if (!entryOf(now.manifest, ref.store, ref.id)) continue;
    const row = now.rows.get(`${ref.store}/${ref.id}`);
    if (isRow(row) && row.keyId === now.header.keyId) continue;
    const { clear } = await vault.read(now, ref).catch(() => {
      throw new StoreError('store-rotation', listProblems([ref]));
    });
    rows.push([ref, await reseal(vault, now.header, next, ref, clear)]);
  }
  if (rows.length > 0) await vault.commit(now, next, rows, now.header);
}

async function reseal(vault: Vault, header: Header, next: Manifest, ref: Ref, clear: Uint8Array): Promise<Row> {
  const entry = entryOf(next, ref.store, ref.id);
  if (!entry) throw new StoreError('store-rotation', listProblems([ref]));
  const row = await vault.seal(header, ref, clear, entry.revision);
  next.entries.get(ref.store)?.set(ref.id, { ...entry, digest: await rowDigest(vault.place(ref), row) });
  return row;
}

/** Reads everything back under the new key before the old one is let go. */
async function finish(vault: Vault, step: Step): Promise<number> {
  const all = await vault.everything();
  if (!all.header.rotation) return all.refs.length;
  await openAll(vault, all, step, false);
  const left = all.refs.filter((ref) => {
    const row = all.rows.get(`${ref.store}/${ref.id}`);
    return isRow(row) && row.keyId !== all.header.keyId;
  });
  if (left.length > 0) await rotateChunk(vault, left);
  const now = left.length > 0 ? await vault.snapshot() : all;
  const done: Header = { ...now.header, rotation: { ...all.header.rotation, state: 'done' } };
  await vault.commit(now, copyManifest(now.manifest), [], done);
  const last = await vault.snapshot();
  const next = copyManifest(last.manifest);
  await vault.commit(last, next, [], withoutOldKeys(last.header, next));
  return all.refs.length;
}
