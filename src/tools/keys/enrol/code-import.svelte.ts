import type { Failure, KeyProfile, KeyUser, OtpEnrolmentsRead, OtpEntry } from '../../../../worker/contract';
import { client } from '../../../client';
import { keys, newId } from '../keys.svelte';
import { m } from '../messages';

/** Keys of other apps on their way in, from addresses and pictures. Their texts hold secrets and are not shown. */
export class CodeImport {
  read = $state.raw<OtpEnrolmentsRead | null>(null);
  failure = $state.raw<Failure | null>(null);
  /** Names of pictures without a code that can be read. */
  unread = $state.raw<readonly string[]>([]);
  busy = $state(false);
  shortSecrets = $state(false);
  #lines: readonly string[] = [];

  readonly entries = $derived((this.read?.uris ?? []).flatMap(({ entries }) => entries));
  /** Those this tool can make keys of. */
  readonly usable = $derived(this.entries.filter(({ type }) => type === 'totp'));

  async takePictures(files: readonly File[]): Promise<void> {
    this.busy = true;
    try {
      const { readPicture } = await import('./picture');
      const unread: string[] = [];
      const lines: string[] = [];
      for (const file of files) {
        const text = await readPicture(file);
        if (text === null) unread.push(file.name);
        else lines.push(text);
      }
      this.unread = unread;
      if (lines.length > 0) await this.#take(lines);
    } finally {
      this.busy = false;
    }
  }

  async takeText(text: string): Promise<void> {
    this.unread = [];
    await this.#take(text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== ''));
  }

  /** Reads everything once more, after what may be taken was changed. */
  async again(): Promise<void> {
    if (this.#lines.length > 0) await this.#take([]);
  }

  clear(): void {
    this.#lines = [];
    this.read = null;
    this.failure = null;
    this.unread = [];
  }

  /** Takes the keys as users: into the profile that is shown where it fits, else into one that does. */
  accept(shown: KeyProfile): void {
    let all = keys.profiles;
    let last = shown.id;
    for (const entry of this.usable) {
      const place = placeFor(entry, shown, all);
      last = place.id;
      const users = withEntry(place, entry);
      const known = all.some(({ id }) => id === place.id);
      all = known ? all.map((one) => (one.id === place.id ? { ...one, users } : one)) : [...all, { ...place, users }];
    }
    keys.takeAll(all, m().codes.taken(this.usable.length));
    keys.choose(last);
    this.clear();
  }

  async #take(more: readonly string[]): Promise<void> {
    this.#lines = [...new Set([...this.#lines, ...more])];
    const request = { text: this.#lines.join('\n'), shortSecrets: this.shortSecrets };
    const outcome = await client.run((api, call) => api.otp.readEnrolment(call, request));
    this.failure = outcome.ok ? null : outcome.error;
    this.read = outcome.ok ? outcome.value : null;
  }
}

function fits({ profile }: KeyProfile, { algorithm, digits }: OtpEntry): boolean {
  return profile.keys === 'random' && profile.algorithm === algorithm && profile.digits === digits;
}

function placeFor(entry: OtpEntry, shown: KeyProfile, all: readonly KeyProfile[]): KeyProfile {
  const { algorithm, digits, period: cycle, issuer } = entry;
  const now = all.find(({ id }) => id === shown.id);
  const found = [...(now ? [now] : []), ...all].find((one) => fits(one, entry));
  if (found) return found;
  const name = issuer || m().codes.profile;
  // What another server already accepts is not refused for its length.
  const profile = { keys: 'random', algorithm, digits, cycle, shortSecrets: true } as const;
  return { id: newId(), name, issuer, profile, policy: {}, users: [] };
}

function withEntry({ users, profile }: KeyProfile, entry: OtpEntry): readonly KeyUser[] {
  const { account, issuer, secret, period } = entry;
  const loginId = account.trim() || issuer.trim() || m().codes.profile;
  const user: KeyUser = { loginId, secret, ...(period !== profile.cycle && { cycle: period }) };
  const known = users.some((one) => one.loginId === loginId);
  return known ? users.map((one) => (one.loginId === loginId ? user : one)) : [...users, user];
}
