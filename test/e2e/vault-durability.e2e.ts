import {
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  closeSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Deployment, StoreWitness } from '../../worker/contract';
import { expect, test as base } from '../support/e2e';
import { bareNode, soundFarm } from '../support/sample-farm';
import { DiskProfile } from '../support/vault-profile';

const long = Boolean(process.env.SIGNET_LONG);
const passphrase = 'nine grey boats under the bridge';
const CANARY = 'canary-51c0ffee';

const test = base.extend<{ profile: DiskProfile }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures from this pattern.
  profile: async ({}, use) => {
    const profile = await DiskProfile.make();
    await profile.start();
    await use(profile);
    await profile.end();
  },
});

test.setTimeout(long ? 600_000 : 60_000);

const farm = (id: string, text = ''): Deployment => ({
  ...soundFarm,
  id,
  name: `${CANARY} ${id}`,
  nodes: [{ ...bareNode(soundFarm.farm.nodes[0] ?? ''), assemblies: text }],
});

async function create(profile: DiskProfile, count: number): Promise<StoreWitness> {
  await profile.ask('create', { passphrase, witness: null });
  return fill(profile, 0, count);
}

/** All in one call of the page, since each crossing costs more than the save. */
async function fill(profile: DiskProfile, from: number, count: number): Promise<StoreWitness> {
  const farms = Array.from({ length: count }, (_, at) => farm(`farm-${from + at}`));
  return profile.page.evaluate(async (deployments) => {
    const { ask } = globalThis as unknown as { ask(path: string[], ...args: unknown[]): Promise<unknown> };
    let answer: unknown;
    for (const deployment of deployments) answer = await ask(['store', 'save'], { deployment, expectedRevision: 0 });
    return (answer as { value: { witness: StoreWitness } }).value.witness;
  }, farms);
}

const unlock = (profile: DiskProfile, witness: StoreWitness | null = null) =>
  profile.ask('unlock', { passphrase, witness });
const ids = async (profile: DiskProfile) => (await profile.ask('list')).deployments.map(({ id }) => id).sort();
const state = (profile: DiskProfile, witness: StoreWitness | null) => profile.ask('state', { witness });

test('V09: killed at any moment of a change of the data key, every record opens, and the change is done or goes on', async ({
  profile,
}) => {
  const count = long ? 300 : 40;
  await create(profile, count);
  const all = await ids(profile);
  for (const afterMs of long ? [5, 20, 60, 150, 400, 10, 40, 100, 250, 600] : [20, 150]) {
    const rotating = profile.ask('rotate').catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, afterMs));
    profile.kill();
    await rotating;
    await profile.stop();
    await profile.start();
    expect(await unlock(profile), `after ${afterMs} ms`).toMatchObject({ problems: [], rotating: false });
    expect(await ids(profile)).toEqual(all);
    for (const id of all.slice(0, 5)) expect((await profile.ask('load', { id })).deployment).toEqual(farm(id));
  }
});

test('S02: a page that crashes while it saves leaves the state before or the one after, never half of it', async ({
  profile,
}) => {
  await create(profile, 1);
  const text = 'x'.repeat(1_500_000);
  let revision = 1;
  for (const afterMs of long ? [0, 5, 10, 20, 40, 80, 160, 320] : [5, 60]) {
    const { page } = profile;
    const saving = profile
      .ask('save', { deployment: farm('farm-0', `${text}${afterMs}`), expectedRevision: revision })
      .catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, afterMs));
    const crashed = page.waitForEvent('crash');
    const session = await profile.context.newCDPSession(page);
    session.send('Page.crash').catch(() => undefined);
    await crashed;
    await Promise.race([saving, new Promise((resolve) => setTimeout(resolve, 500))]);
    profile.page = await profile.openPage();
    await page.close();
    expect(await unlock(profile)).toMatchObject({ problems: [] });
    const { deployment, kept } = await profile.ask('load', { id: 'farm-0' });
    expect([revision, revision + 1]).toContain(kept.revision);
    if (kept.revision > revision) expect(deployment).toEqual(farm('farm-0', `${text}${afterMs}`));
    revision = kept.revision;
  }
});

test('S01: a full disk is told as not saved, the old is intact, and with room it is saved', async ({ profile }) => {
  // Before the origin is first used in this process: later it has no effect.
  const session = await profile.context.newCDPSession(profile.page);
  const { origin } = profile;
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 300_000 });
  await profile.ask('create', { passphrase, witness: null });
  const small = await profile.ask('save', { deployment: farm('farm-0'), expectedRevision: 0 });
  const large = { deployment: farm('farm-0', 'x'.repeat(3_000_000)), expectedRevision: small.revision };
  await expect(profile.ask('save', large)).rejects.toThrow('store-full');
  expect((await profile.ask('load', { id: 'farm-0' })).deployment).toEqual(farm('farm-0'));
  await session.send('Storage.overrideQuotaForOrigin', { origin });
  expect(await profile.ask('save', large)).toMatchObject({ revision: 2 });
  expect((await profile.ask('load', { id: 'farm-0' })).deployment).toEqual(large.deployment);
});

test('S07: evicted under an open page or deleted between two starts, the vault is missing and not new', async ({
  profile,
}) => {
  const witness = await create(profile, 2);
  const session = await profile.context.newCDPSession(profile.page);
  await session.send('Storage.clearDataForOrigin', { origin: profile.origin, storageTypes: 'indexeddb' });
  expect(await state(profile, witness)).toEqual({ is: 'missing', witness });
  await expect(profile.ask('save', { deployment: farm('farm-0'), expectedRevision: 1 })).rejects.toThrow(
    /store-(missing|locked)/,
  );

  await profile.goto(profile.page);
  const again = await profile.ask('create', { passphrase, witness, overMissing: true });
  await profile.stop();
  for (const folder of profile.databases()) rmSync(folder, { recursive: true });
  await profile.start();
  expect(await state(profile, again.witness)).toEqual({ is: 'missing', witness: again.witness });
  await expect(profile.ask('create', { passphrase, witness: again.witness })).rejects.toThrow('store-missing');
});

test('S08: damaged files of the database are missing or unreadable, and nothing is made in their stead', async ({
  profile,
}) => {
  const witness = await create(profile, 3);
  for (const pattern of long ? [/\.log$/, /^MANIFEST/, /^CURRENT$/] : [/^MANIFEST/, /^CURRENT$/]) {
    await profile.stop();
    const files = profile
      .databases()
      .filter((folder) => folder.endsWith('.leveldb'))
      .flatMap((folder) => readdirSync(folder).map((name) => ({ name, path: join(folder, name) })))
      .filter(({ name }) => pattern.test(name));
    expect(files.length).toBeGreaterThan(0);
    for (const { path } of files) flipBytes(path);
    await profile.start();
    const found = await state(profile, witness);
    expect(['missing', 'unavailable', 'header', 'locked'], String(pattern)).toContain(found.is);
    // Where the header survived, what did not is named.
    if (found.is === 'locked') expect((await unlock(profile, witness)).setBack).toBe(true);
    else await expect(profile.ask('create', { passphrase, witness })).rejects.toThrow(/store-(missing|failed|header)/);
  }
});

test('V21: after it was used and the browser ended, no file of the profile holds what was kept or its passphrase', async ({
  profile,
}) => {
  await create(profile, 3);
  await profile.ask('saveDraft', { id: 'draft', content: { text: `${CANARY} in a draft` } });
  await profile.ask('lock');
  await unlock(profile);
  await profile.ask('load', { id: 'farm-1' });
  await profile.stop();
  const holding = (word: string) => {
    // Keys of a database are written with the high byte first.
    const wide = Buffer.from(word, 'utf16le');
    const forms = [Buffer.from(word), wide, Buffer.from(wide).swap16()];
    return profile.files().filter((path) => {
      const bytes = existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
      return forms.some((form) => bytes.includes(form));
    });
  };
  expect(holding(CANARY)).toEqual([]);
  expect(holding(passphrase)).toEqual([]);
  // It would be found: ids lie in the clear.
  expect(holding('farm-1').length).toBeGreaterThan(0);
});

/** Changes one byte in eight, from the beginning on. */
function flipBytes(path: string): void {
  const file = openSync(path, 'r+');
  const bytes = Buffer.alloc(statSync(path).size);
  readSync(file, bytes, 0, bytes.length, 0);
  for (let at = 0; at < bytes.length; at += 8) bytes[at] = (bytes[at] ?? 0) ^ 0xff;
  writeSync(file, bytes, 0, bytes.length, 0);
  closeSync(file);
}
