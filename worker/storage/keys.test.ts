import { beforeEach, describe, expect, it } from 'vitest';
import { PASSPHRASE, Profile, quickKdf, sampleDeployment, valueOf, type Tab } from '../../test/support/storage';
import { kdfLimits } from './crypto/keys';
import type { Header } from './crypto/header';

let profile: Profile;
let tab: Tab;

beforeEach(() => {
  profile = new Profile();
  tab = profile.tab();
});

const changeHeader = async (change: (header: Header) => unknown): Promise<void> => {
  const header = await profile.get<Header>('meta', 'header');
  await profile.put('meta', 'header', change(structuredClone(header)));
};
const withKdf = (kdf: object) => (header: Header) => ({
  ...header,
  slots: header.slots.map((slot) => ({ ...slot, kdf: { ...slot.kdf, ...kdf } })),
});

describe('the passphrase', () => {
  it.each([
    ['열네 글자로는 부족함', 'store-passphrase-short'],
    ['a'.repeat(1025), 'store-passphrase-long'],
    ['aaaaaaaaaaaaaaaaaaaa', 'store-passphrase-common'],
    ['Password123456789!', 'store-passphrase-common'],
    ['correct horse battery staple', 'store-passphrase-common'],
    ['0123456789012345', 'store-passphrase-common'],
  ])('%s is refused', async (passphrase, code) => {
    await expect(tab.create(passphrase)).rejects.toThrow(code);
    expect(await tab.state()).toEqual({ is: 'none' });
  });

  it('counts characters and not their bytes or halves', async () => {
    const answer = await tab.api.create(tab.call, { passphrase: '😀'.repeat(14), witness: null });
    expect(answer).toMatchObject({ error: { code: 'store-passphrase-short', args: { length: 14, least: 15 } } });
  });

  it('V02: of Hangul opens whether it comes composed or in parts', async () => {
    await tab.create(PASSPHRASE.normalize('NFC'));
    expect(PASSPHRASE.normalize('NFD')).not.toBe(PASSPHRASE.normalize('NFC'));
    await profile.tab().unlock(PASSPHRASE.normalize('NFD'));
    await expect(profile.tab().unlock(`${PASSPHRASE} `)).rejects.toThrow('store-passphrase');
  });

  it('V01: five wrong ones say the same, cost more time each, touch nothing, and the right one opens', async () => {
    await tab.create();
    await tab.save(sampleDeployment('a'));
    const before = await profile.dump();
    const thief = profile.tab();
    for (const seconds of [1, 2, 4, 8, 16]) {
      const wrong = { passphrase: 'wrong horse wrong battery', witness: null };
      expect(await thief.api.unlock(thief.call, wrong)).toEqual({
        ok: false,
        error: { code: 'store-passphrase', args: {} },
      });
      const early = await thief.api.unlock(thief.call, { passphrase: PASSPHRASE, witness: null });
      expect(early).toEqual({ ok: false, error: { code: 'store-wait', args: { seconds } } });
      // The clock on the wall does not shorten it.
      profile.nowMs += 3_600_000;
      expect(await thief.state()).toMatchObject({ is: 'locked', waitMs: seconds * 1000 });
      profile.elapsedMs += seconds * 1000;
    }
    expect(await profile.dump()).toStrictEqual(before);
    await thief.unlock();
    expect(await thief.ids()).toEqual(['a']);
  });

  it('V01: waits at most 30 seconds', async () => {
    await tab.create();
    for (let tries = 0; tries < 8; tries++) {
      await expect(tab.unlock('wrong horse wrong battery')).rejects.toThrow('store-passphrase');
      profile.elapsedMs += 30_000;
    }
    await tab.unlock();
  });

  it('can be changed: the new one opens, the old one does not, no record is written again', async () => {
    await tab.create();
    await tab.save(sampleDeployment('a'));
    const before = await profile.dump();
    const next = '새로운 문장은 더 길고 낯설다 하나';
    valueOf(await tab.api.changePassphrase(tab.call, { passphrase: PASSPHRASE, next }));
    expect((await profile.dump())['deployments']).toStrictEqual(before['deployments']);
    const later = profile.tab();
    await expect(later.unlock()).rejects.toThrow('store-passphrase');
    profile.pass(1000);
    await later.unlock(next);
    expect((await later.load('a')).deployment).toStrictEqual(sampleDeployment('a'));
    // The tab that was open goes on.
    await tab.save(sampleDeployment('b'));
  });

  it('of before still opens when the change broke off before the new one was opened once', async () => {
    await tab.create();
    const old = await profile.get<Header>('meta', 'header');
    const next = '새로운 문장은 더 길고 낯설다 하나';
    valueOf(await tab.api.changePassphrase(tab.call, { passphrase: PASSPHRASE, next }));
    await changeHeader((header) => ({ ...header, prev: old.slots }));
    await profile.tab().unlock();
    expect((await profile.get<Header>('meta', 'header')).prev).not.toBeNull();
    await profile.tab().unlock(next);
    expect((await profile.get<Header>('meta', 'header')).prev).toBeNull();
    await expect(profile.tab().unlock()).rejects.toThrow('store-passphrase');
  });

  it('cannot be changed without the one of now, nor to a weak one', async () => {
    await tab.create();
    const change = (passphrase: string, next: string) => tab.api.changePassphrase(tab.call, { passphrase, next });
    expect(await change('wrong horse wrong battery', PASSPHRASE)).toMatchObject({
      error: { code: 'store-passphrase' },
    });
    profile.pass(1000);
    expect(await change(PASSPHRASE, 'short')).toMatchObject({ error: { code: 'store-passphrase-short' } });
    await profile.tab().unlock();
  });
});

describe('the header', () => {
  beforeEach(async () => {
    await tab.create();
    await tab.save(sampleDeployment('a'));
  });

  it('V03: with fewer iterations is refused before anything is derived', async () => {
    await changeHeader(withKdf({ iterations: quickKdf.floor - 1 }));
    expect(await profile.tab().state()).toEqual({ is: 'header' });
    await expect(profile.tab().unlock()).rejects.toThrow('store-header');
  });

  it('V03: the floor of the product is 600,000, and a vault made with fewer is refused by it', async () => {
    expect(kdfLimits).toEqual({ iterations: 1_000_000, floor: 600_000, ceiling: 10_000_000 });
    expect(await profile.tab({ kdf: kdfLimits }).state()).toEqual({ is: 'header' });
    await changeHeader(withKdf({ iterations: 599_999 }));
    await expect(profile.tab({ kdf: kdfLimits }).unlock()).rejects.toThrow('store-header');
  });

  it.each([2 ** 31, 10_000_001, 1_000_000.5, NaN, '1000000', null])(
    'V04: with %s iterations is refused in less than 100 ms',
    async (iterations) => {
      await changeHeader(withKdf({ iterations }));
      const start = performance.now();
      await expect(profile.tab().unlock()).rejects.toThrow('store-header');
      expect(performance.now() - start).toBeLessThan(100);
    },
  );

  it.each([
    ['a short salt', withKdf({ salt: new Uint8Array(8) })],
    ['an unknown algorithm', withKdf({ alg: 'PBKDF2-SHA-1' })],
    ['no slots', (header: Header) => ({ ...header, slots: [] })],
    ['no data key', (header: Header) => ({ ...header, keys: [] })],
    ['another thing', () => 'header'],
  ])('with %s is refused', async (_, change) => {
    await changeHeader(change);
    await expect(profile.tab().unlock()).rejects.toThrow('store-header');
  });

  it('V03: with more iterations, another salt or another vault’s id does not open', async () => {
    const header = await profile.get<Header>('meta', 'header');
    for (const change of [
      withKdf({ iterations: quickKdf.iterations + 1 }),
      withKdf({ salt: new Uint8Array(16) }),
      (one: Header) => ({ ...one, vaultId: 'other' }),
    ]) {
      await changeHeader(change);
      await expect(profile.tab().unlock()).rejects.toThrow('store-passphrase');
      await profile.put('meta', 'header', header);
    }
  });

  it('of a newer format is refused, and nothing is written', async () => {
    await changeHeader((header) => ({ ...header, format: 2 }));
    const before = await profile.dump();
    expect(await profile.tab().state()).toEqual({ is: 'newer' });
    await expect(profile.tab().unlock()).rejects.toThrow('store-newer');
    await expect(profile.tab().create()).rejects.toThrow('store-newer');
    expect(await profile.dump()).toStrictEqual(before);
  });
});

describe('the recovery key', () => {
  beforeEach(async () => {
    await tab.create();
    await tab.save(sampleDeployment('a'));
  });
  const add = async () => valueOf(await tab.api.addRecoveryKey(tab.call, { passphrase: PASSPHRASE })).recoveryKey;
  const open = (recoveryKey: string) => {
    const later = profile.tab();
    return later.api.unlockWithRecovery(later.call, { recoveryKey, witness: null });
  };

  it('opens the vault beside the passphrase, however it was written down', async () => {
    const key = await add();
    expect(key).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(valueOf(await open(key.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o')))).toMatchObject({
      recoveryKey: true,
    });
    expect(await profile.tab().unlock()).toMatchObject({ recoveryKey: true });
  });

  it('is told from a mistyped one before it is tried', async () => {
    const key = await add();
    for (let at = 0; at < key.length; at += 5) {
      const other = key[at] === '7' ? '8' : '7';
      const mistyped = key.slice(0, at) + other + key.slice(at + 1);
      expect(await open(mistyped), mistyped).toMatchObject({ error: { code: 'store-recovery-form' } });
    }
    expect(await open(key.slice(0, -1))).toMatchObject({ error: { code: 'store-recovery-form' } });
  });

  it('ends when a newer one is made, or when it is taken away', async () => {
    const first = await add();
    const second = await add();
    expect(await open(first)).toMatchObject({ error: { code: 'store-recovery' } });
    expect(await open(second)).toMatchObject({ ok: true });
    valueOf(await tab.api.removeRecoveryKey(tab.call, { passphrase: PASSPHRASE }));
    expect(await open(second)).toMatchObject({ error: { code: 'store-recovery' } });
    expect(await profile.tab().state()).toMatchObject({ is: 'locked', recoveryKey: false });
  });

  it('sets a new passphrase when the old one is forgotten', async () => {
    const recoveryKey = await add();
    const next = '새로운 문장은 더 길고 낯설다 하나';
    const later = profile.tab();
    valueOf(await later.api.resetPassphrase(later.call, { recoveryKey, next }));
    await later.unlock(next);
    expect(await later.ids()).toEqual(['a']);
    expect(await open(recoveryKey)).toMatchObject({ ok: true });
  });
});
