import type { KeyProfile, KeyUser, OtpDrift, OtpSample, OtpVerified } from '../../../../worker/contract';
import { client } from '../../../client';
import { cycleOf, keys, otpUser } from '../keys.svelte';
import { Moment } from '../moment.svelte';

/** More would add nothing: each key narrows the drift by less. */
const MOST_SAMPLES = 100;

/** One try, and what is known of the user's clock after it. */
export interface Checked {
  profileId: string;
  loginId: string;
  atMs: number;
  cycle: number;
  verified: OtpVerified;
  drift: OtpDrift | null;
}

/** A typed key, judged. What a server would remember is kept with the user. */
export class CheckState {
  readonly moment = new Moment();
  code = $state('');
  asServer = $state(false);
  checked = $state.raw<Checked | null>(null);

  async check(record: KeyProfile, user: KeyUser): Promise<void> {
    const atMs = this.moment.exact();
    if (atMs === null || this.code.trim() === '') return;
    const { id: profileId, profile, policy } = record;
    const { loginId, state } = user;
    const request = { profile, policy, user: otpUser(user), code: this.code, atMs, ...(state && { state }) };
    const outcome = await client.run((api, call) => api.otp.verify(call, request));
    if (!outcome.ok) throw new Error(outcome.error.code);
    const verified = outcome.value;
    const cycle = cycleOf(record, user);
    const samples =
      verified.accepted && verified.match
        ? added(user.samples, { atMs, step: verified.match.step, cycle })
        : user.samples;
    keys.changeUser(profileId, loginId, { state: verified.state, ...(samples && { samples }) });
    this.checked = { profileId, loginId, atMs, cycle, verified, drift: samples ? await driftOf(samples) : null };
  }
}

function added(samples: readonly OtpSample[] = [], sample: OtpSample): readonly OtpSample[] {
  return [...samples, sample].sort((a, b) => a.atMs - b.atMs).slice(-MOST_SAMPLES);
}

async function driftOf(samples: readonly OtpSample[]): Promise<OtpDrift | null> {
  const outcome = await client.run((api, call) => api.otp.drift(call, { samples: [...samples] }));
  return outcome.ok ? outcome.value : null;
}
