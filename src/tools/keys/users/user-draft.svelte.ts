import type { Failure, KeyProfile, KeyUser, OtpSecretForm } from '../../../../worker/contract';
import { client } from '../../../client';
import { keys, otpUser } from '../keys.svelte';
import { m } from '../messages';

/** RFC 6238 5.1: a secret is as long as the hash's output. */
export const secretBytes = { SHA1: 20, SHA256: 32, SHA512: 64 } as const;

/** A user while he is being added or changed. */
export class UserDraft {
  readonly #record: KeyProfile;
  readonly #before: KeyUser | undefined;
  loginId = $state('');
  name = $state('');
  phone = $state('');
  cycle = $state<number | null>(null);
  revision = $state<number | null>(null);
  secret = $state.raw<Uint8Array | undefined>(undefined);
  typed = $state('');
  form = $state<OtpSecretForm>('base32');
  /** What was taken out of the phone number. */
  removed = $state('');
  failure = $state.raw<Failure | null>(null);
  twice = $state(false);

  constructor(record: KeyProfile, before: KeyUser | undefined) {
    this.#record = record;
    this.#before = before;
    if (!before) return;
    const { loginId, name = '', phone = '', cycle = null, revision = null, secret } = before;
    Object.assign(this, { loginId, name, phone, cycle, revision, secret });
  }

  /** Takes out what people put between digits, and says so. */
  async cleanPhone(): Promise<void> {
    const { phone } = this;
    const cleaned = await client.run((api, call) => api.otp.cleanPhone(call, { phone }));
    if (!cleaned.ok || this.phone !== phone) return;
    this.phone = cleaned.value.phone;
    this.removed = cleaned.value.removed;
  }

  async newSecret(): Promise<void> {
    const length = secretBytes[this.#record.profile.algorithm];
    const made = await client.run((api, call) => api.otp.newSecret(call, { length }));
    if (made.ok) this.secret = made.value.bytes;
  }

  async takeTyped(): Promise<void> {
    const { typed: text, form } = this;
    const read = await client.run((api, call) => api.otp.readSecret(call, { text, form }));
    this.failure = read.ok ? null : read.error;
    if (!read.ok) return;
    this.secret = read.value.bytes;
    this.typed = '';
  }

  /** False when it is refused; `failure` or `twice` says why. */
  async save(): Promise<boolean> {
    if (this.phone !== '') await this.cleanPhone();
    const user = this.#user();
    const { users, profile } = this.#record;
    this.twice = users.some((one) => one.loginId === user.loginId && one !== this.#before);
    if (this.twice) return false;
    const request = { profile, user: otpUser(user), atMs: Date.now() };
    const judged = await client.run((api, call) => api.otp.generate(call, request));
    // Without a secret he is a user who is not enrolled yet.
    this.failure = judged.ok || judged.error.code === 'otp-secret-missing' ? null : judged.error;
    if (this.failure) return false;
    const before = this.#before;
    const others = before ? users.map((one) => (one === before ? user : one)) : [...users, user];
    keys.setUsers(this.#record, others, m().users.saved(user.loginId));
    keys.chooseUser(user.loginId);
    return true;
  }

  #user(): KeyUser {
    const { loginId, phone, cycle, revision, secret } = this;
    const name = this.name.trim();
    const { others, state, samples } = this.#before ?? {};
    return {
      loginId: loginId.normalize('NFC'),
      ...(name && { name }),
      ...(phone && { phone }),
      ...(cycle !== null && { cycle }),
      ...(revision !== null && { revision }),
      ...(secret && { secret }),
      ...(others && { others }),
      ...(state && { state }),
      ...(samples && { samples }),
    };
  }
}
