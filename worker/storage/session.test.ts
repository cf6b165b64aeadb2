import { beforeEach, describe, expect, it } from 'vitest';
import { Profile, sampleDeployment, valueOf, type Tab } from '../../test/support/storage';

const MINUTE = 60_000;
let profile: Profile;
let tab: Tab;

beforeEach(async () => {
  profile = new Profile();
  tab = profile.tab();
  await tab.create();
  await tab.save(sampleDeployment('a'));
});

const isOpen = async (of = tab) => (await of.state()).is === 'unlocked';

describe('an unlocked vault', () => {
  it('locks after ten minutes without use, and not a minute before', async () => {
    profile.pass(9 * MINUTE);
    expect(await isOpen()).toBe(true);
    profile.pass(MINUTE);
    expect(await isOpen()).toBe(false);
    await expect(tab.load('a')).rejects.toThrow('store-locked');
    await expect(tab.save(sampleDeployment('b'))).rejects.toThrow('store-locked');
  });

  it('V14: is locked for the first call after the computer slept 11 minutes, whatever that call is', async () => {
    for (const ask of [
      () => tab.list(),
      () => tab.load('a'),
      () => tab.api.drafts(tab.call).then(valueOf),
      () => tab.api.touch(tab.call).then(valueOf),
      () => tab.api.exportVault(tab.call, { ids: null, passphrase: '내보내기 전용 문구 스물세 자' }).then(valueOf),
    ]) {
      await tab.unlock();
      // The clock that measures durations stood still.
      profile.nowMs += 11 * MINUTE;
      await expect(ask()).rejects.toThrow('store-locked');
    }
  });

  it('V15: is not open any longer when the clock is set back', async () => {
    profile.pass(9 * MINUTE);
    profile.nowMs -= 86_400_000;
    await expect(tab.load('a')).rejects.toThrow('store-locked');
    await tab.unlock();
    // A clock that is put right by a little locks nobody out, and gives nothing.
    profile.nowMs -= 5_000;
    expect(await isOpen()).toBe(true);
    profile.elapsedMs += 10 * MINUTE;
    expect(await isOpen()).toBe(false);
  });

  it('stays open while it is used; looking at the list or the state is no use', async () => {
    for (let revision = 1; revision < 4; revision++) {
      profile.pass(8 * MINUTE);
      await tab.save(sampleDeployment('a'), revision);
    }
    profile.pass(8 * MINUTE);
    valueOf(await tab.api.touch(tab.call));
    profile.pass(8 * MINUTE);
    await tab.state();
    await tab.list();
    profile.pass(2 * MINUTE);
    expect(await isOpen()).toBe(false);
  });

  it('locks after the time that was chosen, between one minute and an hour', async () => {
    for (const [minutes, expected] of [
      [1, 1],
      [30, 30],
      [0, 1],
      [600, 60],
    ] as const) {
      await tab.unlock();
      const { lockAtMs } = valueOf(await tab.api.lockAfter(tab.call, { minutes }));
      expect(lockAtMs - profile.nowMs).toBe(expected * MINUTE);
      profile.pass(expected * MINUTE - 1);
      expect(await isOpen()).toBe(true);
      profile.pass(1);
      expect(await isOpen()).toBe(false);
    }
  });

  it('V17: locks in all tabs when it is locked in one, but not by another tab’s idle time', async () => {
    const other = profile.tab();
    await other.unlock();
    profile.pass(9 * MINUTE);
    valueOf(await other.api.touch(other.call));
    profile.pass(2 * MINUTE);
    expect(await isOpen()).toBe(false);
    expect(await isOpen(other)).toBe(true);
    await tab.unlock();
    valueOf(await tab.api.lock(tab.call));
    expect(await isOpen(other)).toBe(false);
    expect(profile.messages.slice(-1)).toEqual([{ kind: 'locked', everywhere: true }]);
  });
});
