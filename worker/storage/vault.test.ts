import { beforeEach, describe, expect, it } from 'vitest';
import { Profile, readStoredManifest, sampleDeployment, valueOf, type Tab } from '../../test/support/storage';
import type { Row } from './crypto/record';

let profile: Profile;
let tab: Tab;

beforeEach(async () => {
  profile = new Profile();
  tab = profile.tab();
  await tab.create();
});

const problemsAfterUnlock = async () => (await profile.tab().unlock()).problems;

describe('a kept Deployment', () => {
  it('comes back as it was, pictures and all, after another start', async () => {
    const deployment = sampleDeployment('a');
    expect(await tab.save(deployment)).toMatchObject({ revision: 1 });
    const later = profile.tab();
    await later.unlock();
    const { deployment: loaded, kept } = await later.load('a');
    expect(loaded).toStrictEqual(deployment);
    expect(kept).toMatchObject({ id: 'a', name: '본사 a', environment: 'production', revision: 1 });
  });

  it('leaves neither its name nor its secret readable in the database', async () => {
    await tab.save(sampleDeployment('a'));
    valueOf(await tab.api.saveDraft(tab.call, { id: 'd', content: { text: 'canary-draft' } }));
    const dump = Buffer.from(
      JSON.stringify(await profile.dump(), (_, value: unknown) =>
        value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
      ),
    ).toString();
    expect(dump).not.toMatch(/canary|본사|adfs\.contoso/);
    const row = await profile.get<Row>('deployments', 'a');
    expect((row.ct.length - 16) % 256).toBe(0);
  });

  it('that is removed can be brought back, and is gone after 30 days or when purged', async () => {
    await tab.save(sampleDeployment('a'));
    await tab.save(sampleDeployment('b'));
    valueOf(await tab.api.remove(tab.call, { id: 'a', expectedRevision: 1 }));
    expect(await tab.ids()).toEqual(['b']);
    expect((await tab.list()).removed).toMatchObject([{ id: 'a', removedAtMs: profile.nowMs }]);
    expect(await tab.api.load(tab.call, { id: 'a' })).toMatchObject({ error: { code: 'store-unknown' } });
    valueOf(await tab.api.restore(tab.call, { id: 'a' }));
    expect((await tab.load('a')).deployment).toStrictEqual(sampleDeployment('a'));

    valueOf(await tab.api.remove(tab.call, { id: 'a', expectedRevision: 3 }));
    valueOf(await tab.api.remove(tab.call, { id: 'b', expectedRevision: 1 }));
    valueOf(await tab.api.purge(tab.call, { id: 'b' }));
    expect((await tab.list()).removed.map(({ id }) => id)).toEqual(['a']);
    profile.pass(31 * 86_400_000);
    const later = profile.tab();
    await later.unlock();
    expect((await later.list()).removed).toEqual([]);
  });

  it('takes its draft away when it is saved, and drafts survive the lock', async () => {
    const content = { text: '아직 저장 전', at: [1, null, true], picture: new Uint8Array([1, 2]) };
    const deployment = sampleDeployment('a', { name: '저장 전' });
    valueOf(await tab.api.saveDraft(tab.call, { id: 'a', deployment, content }));
    valueOf(await tab.api.lock(tab.call));
    expect(await tab.api.drafts(tab.call)).toMatchObject({ error: { code: 'store-locked' } });
    await tab.unlock();
    expect(valueOf(await tab.api.drafts(tab.call))).toStrictEqual([
      { id: 'a', savedAtMs: profile.nowMs, deployment, content },
    ]);
    valueOf(await tab.api.save(tab.call, { deployment: sampleDeployment('a'), expectedRevision: 0, draft: 'a' }));
    expect(valueOf(await tab.api.drafts(tab.call))).toEqual([]);
  });
});

describe('what was done to the database while nobody looked', () => {
  beforeEach(async () => {
    for (const id of ['a', 'b', 'c']) await tab.save(sampleDeployment(id));
  });

  it('V05: two swapped records are both named, the rest opens, and nothing is overwritten', async () => {
    const [a, b] = [await profile.get<Row>('deployments', 'a'), await profile.get<Row>('deployments', 'b')];
    await profile.put('deployments', 'a', b);
    await profile.put('deployments', 'b', a);
    const later = profile.tab();
    const { problems } = await later.unlock();
    expect(problems).toEqual([
      { store: 'deployments', id: 'a', kind: 'damaged' },
      { store: 'deployments', id: 'b', kind: 'damaged' },
    ]);
    expect((await later.load('c')).deployment).toStrictEqual(sampleDeployment('c'));
    const before = await profile.dump();
    await expect(later.save(sampleDeployment('a'), 1)).rejects.toThrow('store-damaged');
    await expect(later.save(sampleDeployment('new'))).rejects.toThrow('store-damaged');
    expect(await later.api.load(later.call, { id: 'a' })).toMatchObject({ error: { code: 'store-record' } });
    expect(await profile.dump()).toStrictEqual(before);
  });

  it('V06: a record replaced by an older one of its own is told as set back', async () => {
    const old = await profile.get<Row>('deployments', 'a');
    await tab.save(sampleDeployment('a', { name: '새 이름' }), 1);
    await profile.put('deployments', 'a', old);
    expect(await problemsAfterUnlock()).toEqual([{ store: 'deployments', id: 'a', kind: 'rolled-back' }]);
  });

  it('V07: a deleted record is named as missing, and one that was put back as unexpected', async () => {
    const b = await profile.get<Row>('deployments', 'b');
    await profile.delete('deployments', 'b');
    expect(await problemsAfterUnlock()).toEqual([{ store: 'deployments', id: 'b', kind: 'missing' }]);
    await profile.put('deployments', 'b', b);
    valueOf(await tab.api.remove(tab.call, { id: 'b', expectedRevision: 1 }));
    await profile.put('deployments', 'b', b);
    expect(await problemsAfterUnlock()).toEqual([{ store: 'deployments', id: 'b', kind: 'unexpected' }]);
  });

  it('V08: one changed bit of IV, text, tag, revision, key or version closes the record', async () => {
    const row = await profile.get<Row>('deployments', 'a');
    const flip = (bytes: Uint8Array, at: number) => bytes.map((byte, index) => (index === at ? byte ^ 1 : byte));
    const changed: Record<string, unknown> = {
      iv: { ...row, iv: flip(row.iv, 0) },
      text: { ...row, ct: flip(row.ct, 0) },
      tag: { ...row, ct: flip(row.ct, row.ct.length - 1) },
      revision: { ...row, revision: 2 },
      key: { ...row, keyId: 'other' },
      version: { ...row, v: 2 },
      shape: 'no row',
    };
    for (const [part, value] of Object.entries(changed)) {
      await profile.put('deployments', 'a', value);
      expect(await problemsAfterUnlock(), part).toEqual([{ store: 'deployments', id: 'a', kind: 'damaged' }]);
      expect(await tab.api.load(tab.call, { id: 'a' }), part).toMatchObject({ error: { code: 'store-record' } });
      // An open tab that has not noticed may not write over it either.
      expect(
        await tab.api.save(tab.call, { deployment: sampleDeployment('a'), expectedRevision: 1 }),
        part,
      ).toMatchObject({ error: { code: 'store-record' } });
    }
  });

  it('a damaged manifest leaves the records readable', async () => {
    const row = await profile.get<Row>('meta', 'manifest');
    await profile.put('meta', 'manifest', { ...row, ct: row.ct.slice(1) });
    const later = profile.tab();
    expect((await later.unlock()).problems).toEqual([{ store: 'meta', id: 'manifest', kind: 'damaged' }]);
    expect(await later.ids()).toEqual(['a', 'b', 'c']);
    expect((await later.load('b')).deployment).toStrictEqual(sampleDeployment('b'));
    await expect(later.save(sampleDeployment('d'))).rejects.toThrow('store-damaged');
    valueOf(await later.api.giveUpDamaged(later.call));
    await later.save(sampleDeployment('d'));
    expect((await profile.tab().unlock()).problems).toEqual([]);
  });

  it('what is damaged can be given up, and then the vault is written again', async () => {
    await profile.delete('deployments', 'b');
    const later = profile.tab();
    await later.unlock();
    expect(valueOf(await later.api.giveUpDamaged(later.call)).problems).toEqual([]);
    expect(await later.ids()).toEqual(['a', 'c']);
    await later.save(sampleDeployment('b'));
    expect(await problemsAfterUnlock()).toEqual([]);
  });

  it('a whole database that was set back is told by the witness', async () => {
    const before = await profile.dump();
    await tab.save(sampleDeployment('d'));
    for (const [store, pairs] of Object.entries(before)) {
      for (const [id, value] of pairs) await profile.put(store, String(id), value);
    }
    await profile.delete('deployments', 'd');
    const later = profile.tab();
    expect(await later.unlock()).toMatchObject({ setBack: true, problems: [] });
  });
});

const saves = process.env.SIGNET_LONG ? 10_000 : 300;

it(
  `V12: ${saves} saves use ${saves} IVs and as many for the manifest, and the counter is exact`,
  { timeout: 120_000 },
  async () => {
    const ivs = new Set<string>();
    const deployment = sampleDeployment('a', { files: { ...sampleDeployment('a').files, logo: null } });
    for (let revision = 0; revision < saves; revision++) {
      await tab.save(deployment, revision);
      for (const [store, id] of [
        ['deployments', 'a'],
        ['meta', 'manifest'],
      ] as const)
        ivs.add(Buffer.from((await profile.get<Row>(store, id)).iv).toString('hex'));
    }
    expect(ivs.size).toBe(2 * saves);
    expect(await encryptions()).toBe(2 * saves + 1);
  },
);

it('counts the encryptions of a save that did not reach the disk', async () => {
  await tab.save(sampleDeployment('a'));
  const counted = await encryptions();
  const original = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function () {
    this.transaction.abort();
    throw new DOMException('', 'QuotaExceededError');
  };
  await expect(tab.save(sampleDeployment('b'))).rejects.toThrow('store-full');
  IDBObjectStore.prototype.put = original;
  await tab.save(sampleDeployment('b'));
  expect(await encryptions()).toBe(counted + 4);
});

/** As the manifest of the vault says. */
async function encryptions(): Promise<number> {
  const manifest = await readStoredManifest(profile, tab);
  return [...manifest.encryptions.values()].reduce((sum, count) => sum + count, 0);
}
