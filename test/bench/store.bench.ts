// Sets what idb asks for by name.
import 'fake-indexeddb/auto';
import type { Deployment } from '../../worker/contract';
import { Connection } from '../../worker/storage/connection';
import { kdfLimits } from '../../worker/storage/crypto/keys';
import { importAll } from '../../worker/storage/deployments';
import { Store } from '../../worker/storage/store';
import { soundFarm } from '../support/sample-farm';
import type { Row } from './row';

const RECORDS = 10_000;

/** A new data key for 10,000 kept Deployments, in chunks, as a browser would do it but with the database in memory. */
export async function rows(): Promise<Row[]> {
  const store = new Store({
    connection: new Connection(),
    random: (bytes) => crypto.getRandomValues(bytes as Uint8Array<ArrayBuffer>),
    now: () => Date.now(),
    elapsed: () => performance.now(),
    exclusive: (work) => work(),
    post: () => undefined,
    listen: () => undefined,
    kdf: kdfLimits,
  });
  await store.create('nine grey boats under the bridge', null, false);
  const farms = Array.from({ length: RECORDS }, (_, at): Deployment => ({ ...soundFarm, id: `farm-${at}` }));
  await importAll(store.vault, farms, new Map());
  const start = performance.now();
  const { records } = await store.rotate(() => Promise.resolve());
  const ms = performance.now() - start;
  store.lock(false);
  if (records !== RECORDS) throw new Error('not all records were rotated');
  const perSecond = (RECORDS / ms) * 1000;
  return [
    {
      work: 'new data key for 10,000 kept records',
      ours: `${(ms / 1000).toFixed(1)} s`,
      peer: `${Math.round(perSecond)} records/s`,
      ratio: perSecond,
      least: 0,
    },
  ];
}
