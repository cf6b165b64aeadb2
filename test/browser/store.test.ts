import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connectWorker, type RemoteApi, type WorkerClient } from '../../src/client/worker-client';
import { STORE_CHANNEL, type Call, type Outcome, type StoreMessage, type WorkbenchApi } from '../../worker/contract';
import { soundFarm } from '../support/sample-farm';

const DATABASE = 'signet-vault';
const passphrase = 'nine grey boats under the bridge';
const witness = null;
let clients: WorkerClient<WorkbenchApi>[];

/** A worker of its own, as every tab has one. */
function openTab() {
  const client = connectWorker<WorkbenchApi>(
    () => new Worker(new URL('../../worker/workbench.ts', import.meta.url), { type: 'module' }),
  );
  clients.push(client);
  return async <T>(ask: (store: RemoteApi<WorkbenchApi>['store'], call: Call) => Promise<Outcome<T>>): Promise<T> => {
    const outcome = await client.run((api, call) => ask(api.store, call));
    if (!outcome.ok) throw new Error(outcome.error.code);
    return outcome.value;
  };
}

function deleteDatabase(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(DATABASE);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(new Error('not deleted'));
  });
}

function openRaw(version?: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, version);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error(request.error?.name));
  });
}

beforeEach(async () => {
  clients = [];
  await deleteDatabase();
});
afterEach(async () => {
  for (const client of clients) client.close();
  await deleteDatabase();
});

describe('a vault in this browser', { timeout: 60_000 }, () => {
  it('opens in another tab after a real derivation, and V17: is locked there in less than a second', async () => {
    const [one, other] = [openTab(), openTab()];
    expect(await one((store, call) => store.state(call, { witness }))).toEqual({ is: 'none' });
    await one((store, call) => store.create(call, { passphrase, witness }));
    await one((store, call) => store.save(call, { deployment: soundFarm, expectedRevision: 0 }));
    await other((store, call) => store.unlock(call, { passphrase, witness }));
    expect((await other((store, call) => store.load(call, { id: soundFarm.id }))).deployment).toStrictEqual(soundFarm);

    const heard: StoreMessage[] = [];
    const channel = new BroadcastChannel(STORE_CHANNEL);
    channel.onmessage = ({ data }: MessageEvent<StoreMessage>) => heard.push(data);
    await one((store, call) => store.lock(call));
    await expect.poll(() => heard, { timeout: 1000 }).toEqual([{ kind: 'locked', everywhere: true }]);
    channel.close();
    const state = () => other((store, call) => store.state(call, { witness }));
    await expect.poll(async () => (await state()).is, { timeout: 1000 }).toBe('locked');
    await expect(other((store, call) => store.list(call))).rejects.toThrow('store-locked');
  });

  it('V11, S10: two tabs that write and rotate at once lose nothing, and the later of two edits is a conflict', async () => {
    const [one, other] = [openTab(), openTab()];
    await one((store, call) => store.create(call, { passphrase, witness }));
    await other((store, call) => store.unlock(call, { passphrase, witness }));
    const names = Array.from({ length: 12 }, (_, at) => `farm-${at}`);
    const saves = names.map((id, at) => () => {
      const request = { deployment: { ...soundFarm, id }, expectedRevision: 0 };
      return (at % 2 ? one : other)((store, call) => store.save(call, request));
    });
    const rotate = () => one((store, call) => store.rotate(call));
    await Promise.all([...saves.slice(0, 4), rotate, ...saves.slice(4)].map((begin): Promise<unknown> => begin()));
    const edits = await Promise.allSettled(
      [one, other].map((tab, at) =>
        tab((store, call) =>
          store.save(call, { deployment: { ...soundFarm, id: 'farm-0', name: `by ${at}` }, expectedRevision: 1 }),
        ),
      ),
    );
    expect(edits.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const third = openTab();
    expect(await third((store, call) => store.unlock(call, { passphrase, witness }))).toMatchObject({ problems: [] });
    const { deployments } = await third((store, call) => store.list(call));
    expect(deployments.map(({ id }) => id).sort()).toEqual([...names].sort());
  });

  it('S03: lets a newer version have the database at once, and S06: then says that it is older', async () => {
    const tab = openTab();
    await tab((store, call) => store.create(call, { passphrase, witness }));
    const heard: StoreMessage[] = [];
    const channel = new BroadcastChannel(STORE_CHANNEL);
    channel.onmessage = ({ data }: MessageEvent<StoreMessage>) => heard.push(data);
    const newer = await openRaw(1000);
    await expect.poll(() => heard).toContainEqual({ kind: 'schema' });
    channel.close();
    expect(await tab((store, call) => store.state(call, { witness }))).toEqual({ is: 'newer' });
    await expect(tab((store, call) => store.create(call, { passphrase, witness }))).rejects.toThrow('store-newer');
    expect(newer.objectStoreNames).toContain('deployments');
    newer.close();
  });

  it('S09: opens the database again after it was taken away, and does not take the loss for an empty one', async () => {
    const tab = openTab();
    const created = await tab((store, call) => store.create(call, { passphrase, witness }));
    await deleteDatabase();
    const state = await tab((store, call) => store.state(call, { witness: created.witness }));
    expect(state).toMatchObject({ is: 'missing' });
    await expect(
      tab((store, call) => store.save(call, { deployment: soundFarm, expectedRevision: 0 })),
    ).rejects.toThrow('store-missing');
    await expect(tab((store, call) => store.create(call, { passphrase, witness: created.witness }))).rejects.toThrow(
      'store-missing',
    );
  });
});
