import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { asPromise, Profile, sampleDeployment, valueOf } from '../../test/support/storage';
import { fromBase64, fromUtf8 } from './crypto/bytes';
import { kdfLimits } from './crypto/keys';
import { fromJson } from './crypto/payload';
import { DATABASE, migrations } from './schema';

// Written once by version 1 and never again: every later version has to open them as they are (security.md RV12).
const folder = join(import.meta.dirname, '../../test/fixtures/vault/v1');
const read = (name: string): Uint8Array => new Uint8Array(readFileSync(join(folder, name)));
const passphrase = '골든 파일의 암호문구 하나 둘 셋';
const recoveryKey = fromUtf8(read('recovery-key.txt')).trim();
const deployments = ['golden-a', 'golden-b'].map((id) => sampleDeployment(id));

/** The database as that version left it, with the stores it had. */
async function restore(profile: Profile): Promise<void> {
  const dump = fromJson(JSON.parse(fromUtf8(read('database.json')))) as unknown as Record<string, [string, unknown][]>;
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => Object.keys(dump).forEach((name) => opening.result.createObjectStore(name));
  (await asPromise(opening)).close();
  for (const [store, pairs] of Object.entries(dump))
    for (const [id, value] of pairs) await profile.put(store, id, value);
}

it('a vault of format 1 opens, with the limits of the product, by passphrase and by recovery key', async () => {
  const profile = new Profile();
  await restore(profile);
  const tab = profile.tab({ kdf: kdfLimits });
  expect(await tab.unlock(passphrase)).toMatchObject({ problems: [], recoveryKey: true });
  expect(await tab.ids()).toEqual(['golden-a', 'golden-b']);
  for (const one of deployments) expect((await tab.load(one.id)).deployment).toStrictEqual(one);
  expect(valueOf(await tab.api.drafts(tab.call))).toMatchObject([
    { id: 'golden-a', deployment: deployments[0], content: { text: '초안' } },
  ]);
  expect((await tab.list()).removed.map(({ id }) => id)).toEqual(['golden-c']);
  const other = profile.tab({ kdf: kdfLimits });
  expect(await other.api.unlockWithRecovery(other.call, { recoveryKey, witness: null })).toMatchObject({ ok: true });
  expect(await other.save(sampleDeployment('golden-a', { name: 'later' }), 1)).toMatchObject({ revision: 2 });
});

it.each([
  ['export.json', passphrase],
  ['plain.json', ''],
])('%s of format 1 is read', async (name, phrase) => {
  const tab = new Profile().tab({ kdf: kdfLimits });
  const found = valueOf(await tab.api.openImport(tab.call, { bytes: read(name), passphrase: phrase }));
  const masked = (text: string): string => (phrase === '' ? text.replace('canary-7f9e6189', '********') : text);
  expect(found.map((one) => [one.id, one.files.ini?.text])).toEqual(
    deployments.map((one) => [one.id, masked(one.files.ini?.text ?? '')]),
  );
  expect(found.map(({ files }) => files.logo)).toStrictEqual(deployments.map(({ files }) => files.logo));
});

it('base64 of the golden files is canonical', () => {
  expect(fromBase64((JSON.parse(fromUtf8(read('export.json'))) as { ct: unknown }).ct)).toBeInstanceOf(Uint8Array);
  expect(migrations.length).toBeGreaterThanOrEqual(1);
});
