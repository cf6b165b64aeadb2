import { beforeEach, describe, expect, it } from 'vitest';
import { Profile, readStoredManifest, sampleDeployment, valueOf, type Tab } from '../../test/support/storage';
import type { Header } from './crypto/header';
import type { Row } from './crypto/record';

const COUNT = 12;
/** Small, so that a rotation has several transactions. */
const inChunks = { atOnce: 3, chunk: 4 };
let profile: Profile;

const small = (id: string) => sampleDeployment(id, { files: { ...sampleDeployment(id).files, logo: null } });
const ids = Array.from({ length: COUNT }, (_, at) => `record-${at}`).sort();

const header = () => profile.get<Header>('meta', 'header');
const rowsOf = async () => (await profile.dump())['deployments'] as [string, Row][];

async function fill(tab: Tab): Promise<void> {
  await tab.create();
  for (const id of ids) await tab.save(small(id));
}

/** Every record opens with what it held. */
async function expectAll(tab: Tab): Promise<void> {
  expect(await tab.ids()).toEqual(ids);
  for (const id of ids) expect((await tab.load(id)).deployment).toStrictEqual(small(id));
}

/** From here on the database of this tab is dead after so many more completed writes. */
function killAfter(writes: number): () => void {
  let left = writes;
  const { transaction } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function (...args) {
    if (args[1] === 'readwrite' && left-- <= 0) throw new DOMException('', 'UnknownError');
    return transaction.apply(this, args);
  };
  return () => {
    IDBDatabase.prototype.transaction = transaction;
  };
}

beforeEach(() => {
  profile = new Profile();
});

describe.each([
  ['in one transaction', {}],
  ['in chunks', { sizes: inChunks }],
])('a new data key %s', (_, options) => {
  it('leaves no record and no way under the old one, and other tabs go on', async () => {
    const [tab, other] = [profile.tab(options), profile.tab()];
    await fill(tab);
    await other.unlock();
    const before = await header();
    expect(valueOf(await tab.api.rotate(tab.call))).toMatchObject({ records: COUNT });
    const after = await header();
    expect(after.keys).toHaveLength(1);
    expect(after.keyId).not.toBe(before.keyId);
    expect(after.rotation).toBeNull();
    const rows = await rowsOf();
    expect(rows.every(([, row]) => row.keyId === after.keyId)).toBe(true);
    // Each record, and one manifest for each write.
    const { encryptions } = await readStoredManifest(profile, tab);
    expect([...encryptions.keys()]).toEqual([after.keyId]);
    expect(encryptions.get(after.keyId)).toBeGreaterThan(COUNT);
    await expectAll(other);
    expect(await other.save(small('record-0'), 1)).toMatchObject({ revision: 2 });
    expect((await profile.tab().unlock()).problems).toEqual([]);
  });

  it('V10: is refused while one record is damaged; the list is told and nothing is written', async () => {
    const tab = profile.tab(options);
    await fill(tab);
    const row = await profile.get<Row>('deployments', 'record-3');
    await profile.put('deployments', 'record-3', {
      ...row,
      ct: row.ct.map((byte, at) => (at === 9 ? byte ^ 1 : byte)),
    });
    const before = await profile.dump();
    expect(await tab.api.rotate(tab.call)).toEqual({
      ok: false,
      error: { code: 'store-rotation', args: { count: 1, records: 'record-3' } },
    });
    expect(await profile.dump()).toStrictEqual(before);
  });

  it('V09: killed after any write, everything opens, and the next unlock completes it', async () => {
    for (let writes = 0; writes < 8; writes++) {
      profile = new Profile();
      const tab = profile.tab(options);
      await fill(tab);
      const revive = killAfter(writes);
      const answer = await tab.api.rotate(tab.call);
      revive();
      const later = profile.tab(options);
      const unlocked = await later.unlock();
      expect(unlocked, `after ${writes}`).toMatchObject({ problems: [], rotating: false });
      await expectAll(later);
      const { keys, keyId, rotation } = await header();
      expect({ keys: keys.length, rotation }).toEqual({ keys: 1, rotation: null });
      expect((await rowsOf()).every(([, row]) => row.keyId === keyId)).toBe(true);
      if (answer.ok) return;
      expect(answer.error.code).toBe('store-failed');
    }
    expect.unreachable('the rotation never came to its end');
  });
});

it('V11: an edit in another tab between two chunks is under the new key and is not lost', async () => {
  const [tab, other] = [profile.tab({ sizes: inChunks }), profile.tab()];
  await fill(tab);
  await other.unlock();
  const rotating = tab.api.rotate(tab.call);
  const edits = ids.map((id) => other.save({ ...small(id), name: `edited ${id}` }, 1));
  const removed = other.api.remove(other.call, { id: 'record-5', expectedRevision: 2 });
  const outcomes = await Promise.allSettled(edits);
  expect(outcomes.every(({ status }) => status === 'fulfilled')).toBe(true);
  expect(await removed).toMatchObject({ ok: true });
  expect(await rotating).toMatchObject({ ok: true });
  const { keyId, keys } = await header();
  expect(keys.map(({ id }) => id)).toEqual([keyId]);
  const later = profile.tab();
  expect((await later.unlock()).problems).toEqual([]);
  const left = ids.filter((id) => id !== 'record-5');
  expect(await later.ids()).toEqual(left);
  for (const id of left) expect((await later.load(id)).deployment.name).toBe(`edited ${id}`);
});

it('a rotation that was cancelled says so, leaves everything readable and goes on when asked', async () => {
  const tab = profile.tab({ sizes: { atOnce: 1, chunk: 1 } });
  await fill(tab);
  const { call } = tab;
  const old = (await header()).keyId;
  const rotating = tab.api.rotate(call);
  while ((await header()).rotation === null) await new Promise((resolve) => setTimeout(resolve));
  tab.cancel(call.callId);
  expect(await rotating).toMatchObject({ ok: false, error: { code: 'call-cancelled' } });
  expect(await tab.state()).toMatchObject({ is: 'unlocked', rotating: true });
  expect((await rowsOf()).some(([, row]) => row.keyId === old)).toBe(true);
  await expectAll(tab);
  expect(valueOf(await tab.api.rotate(tab.call)).records).toBe(COUNT);
  expect(await tab.state()).toMatchObject({ rotating: false });
  await expectAll(tab);
});

it('a rotation that cannot go on for want of room does not keep its owner out', async () => {
  const tab = profile.tab({ sizes: inChunks });
  await fill(tab);
  const revive = killAfter(2);
  expect(await tab.api.rotate(tab.call)).toMatchObject({ ok: false });
  revive();
  const full = killAfter(0);
  const later = profile.tab({ sizes: inChunks });
  const unlocked = await later.unlock();
  full();
  expect(unlocked).toMatchObject({ problems: [], rotating: true });
  await expectAll(later);
  expect(await profile.tab({ sizes: inChunks }).unlock()).toMatchObject({ rotating: false });
});
