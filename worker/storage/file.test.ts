import { beforeEach, describe, expect, it } from 'vitest';
import type { Deployment, ImportChoice } from '../contract';
import { Profile, quickKdf, sampleDeployment, valueOf, type Tab } from '../../test/support/storage';
import { writeSealedFile } from './file';

const passphrase = '내보내기 전용 문구 스물세 자';
let profile: Profile;
let tab: Tab;

beforeEach(async () => {
  profile = new Profile();
  tab = profile.tab();
  await tab.create();
});

const exported = async (ids: string[] | null = null) =>
  valueOf(await tab.api.exportVault(tab.call, { ids, passphrase })).bytes;
const inspect = (bytes: Uint8Array, phrase = passphrase) =>
  tab.api.inspectImport(tab.call, { bytes, passphrase: phrase });
const take = (bytes: Uint8Array, choices: Record<string, ImportChoice> = {}, phrase = passphrase) =>
  tab.api.importFile(tab.call, { bytes, passphrase: phrase, choices });
const random = (bytes: Uint8Array) => crypto.getRandomValues(bytes as Uint8Array<ArrayBuffer>);
const sealed = (deployments: Deployment[]) =>
  writeSealedFile({ exportedAtMs: 0, deployments }, passphrase, random, quickKdf);
const codeOf = (answer: Awaited<ReturnType<typeof take | typeof inspect>>) => (answer.ok ? 'ok' : answer.error.code);

describe('an export', () => {
  it('V18: brings everything back into an empty profile', async () => {
    const all = ['a', 'b', 'c'].map((id) => sampleDeployment(id));
    for (const deployment of all) await tab.save(deployment);
    const bytes = await exported();
    profile = new Profile();
    tab = profile.tab();
    await tab.create('전혀 다른 보관함의 긴 암호문구');
    expect(valueOf(await inspect(bytes)).entries.map(({ id, how }) => [id, how])).toEqual([
      ['a', 'new'],
      ['b', 'new'],
      ['c', 'new'],
    ]);
    expect(valueOf(await take(bytes))).toMatchObject({ added: ['a', 'b', 'c'], witness: { count: 3 } });
    for (const deployment of all) expect((await tab.load(deployment.id)).deployment).toStrictEqual(deployment);
  });

  it('V18: with a wrong passphrase changes nothing', async () => {
    await tab.save(sampleDeployment('a'));
    const bytes = await exported();
    const before = await profile.dump();
    expect(codeOf(await inspect(bytes, 'wrong horse wrong battery'))).toBe('store-file-passphrase');
    expect(codeOf(await take(bytes, {}, 'wrong horse wrong battery'))).toBe('store-file-passphrase');
    expect(await profile.dump()).toStrictEqual(before);
  });

  it('V19: cut at any sixteenth, altered, newer, or with an id twice is refused as a whole', async () => {
    await tab.save(sampleDeployment('a'));
    const bytes = await exported();
    const file = JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;
    const rewritten = (change: object) => new TextEncoder().encode(JSON.stringify({ ...file, ...change }));
    const before = await profile.dump();
    for (let part = 0; part < 16; part++) {
      expect(codeOf(await take(bytes.slice(0, (bytes.length * part) / 16))), `${part}/16`).toBe('store-file');
    }
    const flipped = (text: unknown) => String(text).replace(/[A-Za-z]/, (letter) => (letter === 'A' ? 'B' : 'A'));
    expect(codeOf(await take(rewritten({ ct: flipped(file['ct']) })))).toBe('store-file-passphrase');
    expect(codeOf(await take(rewritten({ format: 2 })))).toBe('store-file-newer');
    expect(codeOf(await take(rewritten({ format: 0 })))).toBe('store-file');
    expect(codeOf(await take(rewritten({ kind: 'other' })))).toBe('store-file');
    const kdf = file['kdf'] as object;
    for (const iterations of [quickKdf.floor - 1, 2 ** 31])
      expect(codeOf(await take(rewritten({ kdf: { ...kdf, iterations } })))).toBe('store-file');
    expect(codeOf(await take(rewritten({ kdf: { ...kdf, iterations: 2_000 } })))).toBe('store-file-passphrase');
    expect(codeOf(await take(await sealed([sampleDeployment('b'), sampleDeployment('b')])))).toBe('store-file');
    expect(codeOf(await take(await sealed([{ ...sampleDeployment('b'), farm: null as never }])))).toBe('store-file');
    const deep = new TextEncoder().encode(
      `{"magic":"signet-export","format":1,"kind":"plain","content":${'['.repeat(200_000)}${']'.repeat(200_000)}}`,
    );
    expect(codeOf(await take(deep))).toBe('store-file');
    expect(codeOf(await take(new Uint8Array(20 * 1024 * 1024 + 1)))).toBe('store-file-large');
    expect(await profile.dump()).toStrictEqual(before);
  });

  it('says how each one stands to what is kept, and writes nothing by that', async () => {
    for (const id of ['same', 'older', 'newer', 'different', 'removed']) await tab.save(sampleDeployment(id));
    const bytes = await sealed([
      sampleDeployment('same'),
      sampleDeployment('older', { updatedAtMs: 1 }),
      sampleDeployment('newer', { updatedAtMs: 2_000_000_000_000 }),
      sampleDeployment('different', { name: 'another' }),
      sampleDeployment('removed'),
      sampleDeployment('new'),
    ]);
    valueOf(await tab.api.remove(tab.call, { id: 'removed', expectedRevision: 1 }));
    const before = await profile.dump();
    const { entries } = valueOf(await inspect(bytes));
    expect(Object.fromEntries(entries.map(({ id, how }) => [id, how]))).toEqual(
      Object.fromEntries(entries.map(({ id }) => [id, id])),
    );
    expect(await profile.dump()).toStrictEqual(before);
  });

  it('replaces, copies or skips as chosen, and skips what is kept unless it is named', async () => {
    for (const id of ['a', 'b', 'c']) await tab.save(sampleDeployment(id));
    const bytes = await sealed(['a', 'b', 'c', 'd'].map((id) => sampleDeployment(id, { name: 'from the file' })));
    const done = valueOf(await take(bytes, { a: 'replace', b: 'copy', d: 'skip' }));
    expect(done).toMatchObject({ replaced: ['a'], skipped: ['c', 'd'] });
    expect(done.added).toHaveLength(1);
    const names = (await tab.list()).deployments.map(({ id, name }) => [id, name]);
    expect(Object.fromEntries(names)).toEqual({
      a: 'from the file',
      b: '본사 b',
      c: '본사 c',
      [done.added[0] ?? '']: 'from the file',
    });
    expect((await tab.load('a')).kept.revision).toBe(2);
  });

  it('of one is no backup of all, and can be made of what is not kept at all', async () => {
    await tab.save(sampleDeployment('a'));
    await tab.save(sampleDeployment('b'));
    expect(valueOf(await inspect(await exported(['b']))).entries.map(({ id }) => id)).toEqual(['b']);
    expect(await tab.state()).toMatchObject({ backup: { changes: 2 } });
    valueOf(await tab.api.lock(tab.call));
    const open = await tab.api.exportOpen(tab.call, { deployment: sampleDeployment('x'), passphrase });
    const { bytes } = valueOf(open);
    expect(valueOf(await tab.api.openImport(tab.call, { bytes, passphrase }))).toStrictEqual([sampleDeployment('x')]);
    expect(codeOf(await take(bytes))).toBe('store-locked');
  });

  it('does not take a weak passphrase, and holds nothing in the clear', async () => {
    await tab.save(sampleDeployment('a'));
    expect(await tab.api.exportVault(tab.call, { ids: null, passphrase: 'short' })).toMatchObject({
      error: { code: 'store-passphrase-short' },
    });
    expect(new TextDecoder().decode(await exported())).not.toMatch(/본사|canary|contoso/);
  });

  it('of a damaged vault holds what can be read, and counts it', async () => {
    for (const id of ['a', 'b']) await tab.save(sampleDeployment(id));
    await profile.delete('deployments', 'a');
    await tab.unlock();
    const file = valueOf(await tab.api.exportVault(tab.call, { ids: null, passphrase }));
    expect(file).toMatchObject({ count: 1, witness: null });
    expect(valueOf(await inspect(file.bytes)).entries.map(({ id }) => id)).toEqual(['b']);
  });
});

describe('a plain export', () => {
  const secret = Uint8Array.from(Buffer.from('canary-of-a-user'));
  const keys: Deployment['keys'] = [
    {
      id: 'k',
      name: '직원',
      issuer: 'Contoso',
      profile: {
        keys: 'derived',
        siteId: 'contoso.com',
        siteSecret: Uint8Array.from(Buffer.from('canary-of-a-site-canary-of-a-site')),
        algorithm: 'SHA1',
        digits: 6,
        cycle: 30,
      },
      policy: {},
      users: [{ loginId: 'hong', secret }],
    },
  ];

  it('is readable and has no secret of the INI, of a site or of a user', async () => {
    const deployment = sampleDeployment('a', {
      keys,
      nodes: [{ node: 'ADFS01', ini: sampleDeployment('a').files.ini, onload: null, assemblies: null, provider: null }],
    });
    const { bytes } = valueOf(await tab.api.exportPlain(tab.call, { deployments: [deployment] }));
    const text = new TextDecoder().decode(bytes);
    expect(text).toContain('adfs.contoso.com');
    expect(text).not.toContain('canary');
    expect(text).not.toContain(Buffer.from('canary-of-a-user').toString('base64').slice(0, 12));
    expect(text).not.toContain(Buffer.from('canary-of-a-site').toString('base64').slice(0, 12));
    const [back] = valueOf(await tab.api.openImport(tab.call, { bytes, passphrase: '' }));
    expect(back).toMatchObject({ id: 'a', name: '본사 a', files: { logo: deployment.files.logo } });
  });
});
