import type { KeyProfile, KeyUser, OtpUser } from '../../../worker/contract';
import { toasts } from '../../ui';
import { SAMPLE_ID, workbench } from '../../workbench';
import { m } from './messages';

export const tabs = ['now', 'check', 'users', 'audit', 'strength', 'clocks', 'integration'] as const;
export type Tab = (typeof tabs)[number];

/** What of a user the worker is asked with. */
export function otpUser({ loginId, phone, cycle, revision, secret }: KeyUser): OtpUser {
  return {
    loginId,
    ...(phone !== undefined && { phone }),
    ...(cycle !== undefined && { cycle }),
    ...(revision !== undefined && { revision }),
    ...(secret && { secret }),
  };
}

/** Seconds that a user's keys last. */
export const cycleOf = ({ profile }: KeyProfile, { cycle }: KeyUser): number => cycle ?? profile.cycle;

/** Which profile and user are looked at, and every change to them. They lie in the open farm. */
class KeysState {
  tab = $state<Tab>('now');
  #profileId = $state('');
  #loginId = $state('');

  get profiles(): readonly KeyProfile[] {
    return workbench.keys;
  }

  readonly profile = $derived.by(
    (): KeyProfile | null => workbench.keys.find(({ id }) => id === this.#profileId) ?? workbench.keys[0] ?? null,
  );
  readonly user = $derived.by((): KeyUser | null => {
    const users = this.profile?.users ?? [];
    return users.find(({ loginId }) => loginId === this.#loginId) ?? users[0] ?? null;
  });

  choose(profileId: string): void {
    this.#profileId = profileId;
  }

  chooseUser(loginId: string): void {
    this.#loginId = loginId;
  }

  /** Adds a profile, or takes it in place of the one with its id; and shows it. */
  put(profile: KeyProfile): void {
    const known = this.profiles.some(({ id }) => id === profile.id);
    workbench.keys = known
      ? this.profiles.map((one) => (one.id === profile.id ? profile : one))
      : [...this.profiles, profile];
    this.choose(profile.id);
  }

  remove(profile: KeyProfile): void {
    this.#undoable(m().profile.removed(profile.name));
    workbench.keys = this.profiles.filter(({ id }) => id !== profile.id);
  }

  /** Takes other users in place of a profile's; what was there can be brought back. */
  setUsers(profile: KeyProfile, users: readonly KeyUser[], said: string): void {
    this.#undoable(said);
    this.put({ ...profile, users });
  }

  /** Takes other profiles in place of all; what was there can be brought back. */
  takeAll(profiles: readonly KeyProfile[], said: string): void {
    this.#undoable(said);
    workbench.keys = profiles;
  }

  /** Changes one user and leaves the others as they are by now. */
  changeUser(profileId: string, loginId: string, change: Partial<KeyUser>): void {
    workbench.keys = this.profiles.map((one) => {
      if (one.id !== profileId) return one;
      return { ...one, users: one.users.map((user) => (user.loginId === loginId ? { ...user, ...change } : user)) };
    });
  }

  #undoable(said: string): void {
    const { keys } = workbench;
    toasts.show(said, { action: { title: m().undo, run: () => (workbench.keys = keys) } });
  }
}

/** The one state of the tool: it outlives the screen. */
export const keys = new KeysState();

// Keys lie in this tab alone: with it they would be lost.
workbench.holdBack(() => {
  const all = [...workbench.left.map(({ id }) => id), ...(keys.profiles.length > 0 ? [workbench.deployment?.id] : [])];
  return all.some((id) => id !== SAMPLE_ID);
});

/** An id for a new profile. */
export const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint32Array(2)), (word) => word.toString(36)).join('');
