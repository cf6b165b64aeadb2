import type { Failure, KeyProfile, OtpAlgorithm, OtpProfile, OtpSecretForm } from '../../../../worker/contract';
import { client } from '../../../client';
import { keys, newId } from '../keys.svelte';
import { m } from '../messages';

/** A profile while it is being made or changed. */
export class ProfileDraft {
  readonly #before: KeyProfile | undefined;
  name = $state('');
  issuer = $state('Signet');
  way = $state<OtpProfile['keys']>('random');
  algorithm = $state<OtpAlgorithm>('SHA1');
  digits = $state(6);
  cycle = $state(30);
  siteId = $state('');
  lowerCase = $state(false);
  shortSecrets = $state(false);
  siteSecret = $state.raw<Uint8Array>(new Uint8Array());
  /** A secret that somebody types. */
  typed = $state('');
  form = $state<OtpSecretForm>('base32');
  failure = $state.raw<Failure | null>(null);

  constructor(before: KeyProfile | undefined) {
    this.#before = before;
    if (!before) return;
    const { profile } = before;
    Object.assign(this, { name: before.name, issuer: before.issuer, way: profile.keys });
    Object.assign(this, { algorithm: profile.algorithm, digits: profile.digits, cycle: profile.cycle });
    if (profile.keys === 'random') this.shortSecrets = profile.shortSecrets ?? false;
    else {
      const { siteId, siteSecret, lowerCase = false } = profile;
      Object.assign(this, { siteId, siteSecret, lowerCase });
    }
  }

  /** Keys of people who are enrolled already would become others. */
  readonly changesKeys = $derived.by(() => {
    const before = this.#before;
    if (!before || before.users.length === 0) return false;
    const { profile } = before;
    const now = this.#profile();
    const sites = [profile, now].map((one) =>
      one.keys === 'derived' ? [one.siteId, one.siteSecret.join(), one.lowerCase ?? false].join('\n') : '',
    );
    return (
      profile.keys !== now.keys ||
      profile.algorithm !== now.algorithm ||
      profile.digits !== now.digits ||
      profile.cycle !== now.cycle ||
      sites[0] !== sites[1]
    );
  });

  async newSecret(): Promise<void> {
    const made = await client.run((api, call) => api.otp.newSecret(call, { length: 32 }));
    if (made.ok) this.siteSecret = made.value.bytes;
  }

  async takeTyped(): Promise<void> {
    const { typed: text, form } = this;
    const read = await client.run((api, call) => api.otp.readSecret(call, { text, form }));
    this.failure = read.ok ? null : read.error;
    if (!read.ok) return;
    this.siteSecret = read.value.bytes;
    this.typed = '';
  }

  /** False when it is refused; `failure` says why. */
  async save(): Promise<boolean> {
    if (this.way === 'derived' && this.siteSecret.length === 0) await this.newSecret();
    const profile = this.#profile();
    const policy = this.#before?.policy ?? {};
    const judged = await client.run((api, call) => api.otp.strength(call, { profile, policy }));
    this.failure = judged.ok ? null : judged.error;
    if (!judged.ok) return false;
    const name = this.name.trim() || m().profile.unnamed;
    const { id = newId(), users = [] } = this.#before ?? {};
    keys.put({ id, users, name, issuer: this.issuer.trim(), profile, policy });
    return true;
  }

  #profile(): OtpProfile {
    const { algorithm, digits, cycle } = this;
    if (this.way === 'random') return { keys: 'random', algorithm, digits, cycle, shortSecrets: this.shortSecrets };
    const { siteId, siteSecret, lowerCase } = this;
    return { keys: 'derived', algorithm, digits, cycle, siteId, siteSecret, lowerCase };
  }
}
