import type { Deployment, Draft, ImportChoice, ImportEntry, KeptSummary, StoreImported, StoreList } from '../contract';
import { storeLimits } from '../contract';
import { sameBytes, type Bytes } from './crypto/bytes';
import { StoreError } from './crypto/fail';
import { makeId } from './crypto/header';
import { decodePayload, encodePayload } from './crypto/payload';
import { entriesOf, entryOf, type About, type Entry, type Manifest } from './manifest';
import type { RecordStore } from './schema';
import type { Put, Ref, Snapshot, Vault } from './vault';

const DAY_MS = 86_400_000;

/** What lists show of a Deployment without opening it. The rest of it is nobody's business here. */
export const aboutOf = ({ name, environment, updatedAtMs }: Deployment): About => ({ name, environment, updatedAtMs });

/** The same of a record as it lies in a store. */
export function aboutRecord({ store }: Ref, clear: Bytes): About | null {
  return store === 'deployments' || store === 'removed' ? aboutOf(readDeployment(clear)) : null;
}

const readDeployment = (clear: Bytes): Deployment => decodePayload(clear) as unknown as Deployment;

const putOf = (deployment: Deployment, revision: number): Put => ({
  store: 'deployments',
  id: deployment.id,
  clear: encodePayload(deployment),
  revision,
  about: aboutOf(deployment),
});

const drop = (store: RecordStore, id: string): Put => ({ store, id, clear: null, revision: 0, about: null });

const summaryOf = ([id, { revision, savedAtMs, about }]: [string, Entry]): KeptSummary => ({
  id,
  name: about?.name ?? '',
  environment: about?.environment ?? 'production',
  revision,
  updatedAtMs: about?.updatedAtMs ?? 0,
  savedAtMs,
});

export function listOf(manifest: Manifest): StoreList {
  const inOrder = (store: RecordStore): [string, Entry][] =>
    entriesOf(manifest, store).sort(([, one], [, other]) => other.savedAtMs - one.savedAtMs);
  return {
    deployments: inOrder('deployments').map(summaryOf),
    removed: inOrder('removed').map((entry) => ({ ...summaryOf(entry), removedAtMs: entry[1].savedAtMs })),
    drafts: inOrder('drafts').map(([id, { savedAtMs }]) => ({ id, savedAtMs })),
  };
}

export async function load(vault: Vault, id: string): Promise<{ deployment: Deployment; kept: KeptSummary }> {
  const ref: Ref = { store: 'deployments', id };
  const { clear, entry } = await vault.read(await vault.snapshot([ref]), ref);
  return { deployment: readDeployment(clear), kept: summaryOf([id, entry]) };
}

/** Several of them; what cannot be read is left out. */
export async function loadAll(vault: Vault, ids: readonly string[] | null): Promise<Deployment[]> {
  const wanted = ids ?? entriesOf((await vault.snapshot()).manifest, 'deployments').map(([id]) => id);
  const refs = wanted.map((id): Ref => ({ store: 'deployments', id }));
  const snapshot = await vault.snapshot(refs);
  const found: Deployment[] = [];
  for (const ref of refs) {
    const read = await vault.read(snapshot, ref).catch((error: unknown) => {
      if (ids !== null && vault.problems.length === 0) throw error;
      return null;
    });
    if (read) found.push(readDeployment(read.clear));
  }
  return found;
}

/** The entry with the revision that the caller knows. @throws StoreError `store-conflict`, `store-unknown` */
function expected(manifest: Manifest, id: string, revision: number, name: string): Entry | undefined {
  const entry = entryOf(manifest, 'deployments', id);
  if (!entry && revision > 0) throw new StoreError('store-unknown');
  if ((entry?.revision ?? 0) !== revision) throw new StoreError('store-conflict', { name: entry?.about?.name ?? name });
  return entry;
}

export function save(vault: Vault, deployment: Deployment, revision: number, draft?: string): Promise<Manifest> {
  return vault.change([], ({ manifest }) => {
    expected(manifest, deployment.id, revision, deployment.name);
    const done = draft !== undefined && entryOf(manifest, 'drafts', draft) ? [drop('drafts', draft)] : [];
    return { puts: [putOf(deployment, revision + 1), ...done] };
  });
}

export function remove(vault: Vault, id: string, revision: number): Promise<Manifest> {
  return move(vault, id, 'deployments', 'removed', (manifest) => expected(manifest, id, revision, ''));
}

export function restore(vault: Vault, id: string): Promise<Manifest> {
  return move(vault, id, 'removed', 'deployments', (manifest) => {
    const there = entryOf(manifest, 'deployments', id);
    if (there) throw new StoreError('store-conflict', { name: there.about?.name ?? '' });
  });
}

function move(
  vault: Vault,
  id: string,
  from: RecordStore,
  to: RecordStore,
  check: (manifest: Manifest) => unknown,
): Promise<Manifest> {
  const ref: Ref = { store: from, id };
  return vault.change([ref], async (now) => {
    check(now.manifest);
    const { clear, entry } = await vault.read(now, ref);
    return { puts: [drop(from, id), { store: to, id, clear, revision: entry.revision + 1, about: entry.about }] };
  });
}

export function purge(vault: Vault, id: string): Promise<Manifest> {
  return vault.change([], ({ manifest }) => {
    if (!entryOf(manifest, 'removed', id)) throw new StoreError('store-unknown');
    return { puts: [drop('removed', id)] };
  });
}

/** Ends what was removed so long ago that nobody brings it back. Null when there is none. */
export async function purgeOld(vault: Vault, manifest: Manifest): Promise<Manifest | null> {
  const before = vault.deps.now() - storeLimits.removedDays * DAY_MS;
  const old = entriesOf(manifest, 'removed').filter(([, { savedAtMs }]) => savedAtMs < before);
  if (old.length === 0) return null;
  return vault.change([], (now) => ({
    puts: old.filter(([id]) => entryOf(now.manifest, 'removed', id)).map(([id]) => drop('removed', id)),
    counts: false,
  }));
}

type DraftPayload = Pick<Draft, 'deployment' | 'content'>;

export function saveDraft(vault: Vault, id: string, draft: DraftPayload): Promise<Manifest> {
  const clear = encodePayload(draft);
  return vault.change([], ({ manifest }) => {
    const revision = (entryOf(manifest, 'drafts', id)?.revision ?? 0) + 1;
    return { puts: [{ store: 'drafts', id, clear, revision, about: null }], counts: false };
  });
}

export async function drafts(vault: Vault): Promise<Draft[]> {
  const refs = entriesOf((await vault.snapshot()).manifest, 'drafts').map(([id]): Ref => ({ store: 'drafts', id }));
  const now = await vault.snapshot(refs);
  const found: Draft[] = [];
  for (const ref of refs) {
    const read = await vault.read(now, ref).catch(() => null);
    if (!read) continue;
    const { deployment, content } = decodePayload(read.clear) as unknown as DraftPayload;
    found.push({ id: ref.id, savedAtMs: read.entry.savedAtMs, deployment, content });
  }
  return found;
}

export function dropDraft(vault: Vault, id: string): Promise<Manifest> {
  return vault.change([], ({ manifest }) => ({
    puts: entryOf(manifest, 'drafts', id) ? [drop('drafts', id)] : [],
    counts: false,
  }));
}

/** How the Deployments of a file stand to what is kept; `vault` is null when nothing is. */
export async function compareFile(vault: Vault | null, deployments: readonly Deployment[]): Promise<ImportEntry[]> {
  const refs = deployments.map(({ id }): Ref => ({ store: 'deployments', id }));
  const now = vault ? await vault.snapshot(refs) : null;
  const entries: ImportEntry[] = [];
  for (const deployment of deployments) {
    const { id, name, environment, updatedAtMs } = deployment;
    const entry = now ? entryOf(now.manifest, 'deployments', id) : undefined;
    const how = vault && now ? await howOf(vault, now, deployment) : 'new';
    entries.push({ id, name, environment, updatedAtMs, how, kept: entry ? summaryOf([id, entry]) : null });
  }
  return entries;
}

async function howOf(vault: Vault, now: Snapshot, deployment: Deployment): Promise<ImportEntry['how']> {
  const ref: Ref = { store: 'deployments', id: deployment.id };
  const entry = entryOf(now.manifest, ref.store, ref.id);
  if (!entry) return entryOf(now.manifest, 'removed', ref.id) ? 'removed' : 'new';
  const read = await vault.read(now, ref).catch(() => null);
  if (read && sameBytes(read.clear, encodePayload(deployment))) return 'same';
  const keptAtMs = entry.about?.updatedAtMs ?? 0;
  if (deployment.updatedAtMs === keptAtMs) return 'different';
  return deployment.updatedAtMs > keptAtMs ? 'newer' : 'older';
}

/** All or nothing: one transaction. */
export async function importAll(
  vault: Vault,
  deployments: readonly Deployment[],
  choices: ReadonlyMap<string, ImportChoice>,
): Promise<{ manifest: Manifest; done: Omit<StoreImported, 'witness'> }> {
  let done: Omit<StoreImported, 'witness'> = { added: [], replaced: [], skipped: [] };
  const manifest = await vault.change([], (now) => {
    // From the beginning at each try.
    done = { added: [], replaced: [], skipped: [] };
    const puts = deployments.flatMap((deployment) => {
      const entry = entryOf(now.manifest, 'deployments', deployment.id);
      const choice = choices.get(deployment.id) ?? (entry ? 'skip' : 'replace');
      if (choice === 'skip') {
        done.skipped.push(deployment.id);
        return [];
      }
      if (choice === 'replace') {
        (entry ? done.replaced : done.added).push(deployment.id);
        return [putOf(deployment, (entry?.revision ?? 0) + 1)];
      }
      const copy = { ...deployment, id: makeId(vault.deps.random) };
      done.added.push(copy.id);
      return [putOf(copy, 1)];
    });
    return { puts };
  });
  return { manifest, done };
}
