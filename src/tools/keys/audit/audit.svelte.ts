import {
  limits,
  type Failure,
  type KeyProfile,
  type OtpAudit,
  type OtpAuditedUser,
  type OtpOutlook,
  type Source,
} from '../../../../worker/contract';
import { client } from '../../../client';
import { columnsOf } from '../columns';
import { keys } from '../keys.svelte';
import { m } from '../messages';
import { sampleLog } from './sample-log';

const urgency: Readonly<Record<OtpOutlook, number>> = { failing: 0, soon: 1, unknown: 2, fine: 3 };

/** A log and what came of it. */
export interface Audited {
  profile: KeyProfile;
  name: string;
  audit: OtpAudit;
}

/** A log of tries, judged against the users of a profile. */
export class AuditState {
  audited = $state.raw<Audited | null>(null);
  failure = $state.raw<Failure | null>(null);
  busy = $state(false);
  /** Minutes east of UTC for times without a zone. */
  zoneMinutes = $state(-new Date().getTimezoneOffset());
  #source: Source | null = null;
  #name = '';

  /** Users with tries, the most pressing first. */
  readonly users = $derived.by((): readonly OtpAuditedUser[] => {
    const all = (this.audited?.audit.users ?? []).filter(
      ({ accepted, late, early, replayed, wrong, malformed }) =>
        accepted + late + early + replayed + wrong + malformed > 0,
    );
    return all.sort(
      (a, b) => urgency[a.outlook] - urgency[b.outlook] || b.wrong + b.late + b.early - (a.wrong + a.late + a.early),
    );
  });

  loginOf({ user }: { user: number }): string {
    return this.audited?.profile.users[user]?.loginId ?? '';
  }

  async takeFile([file]: readonly File[]): Promise<void> {
    if (!file) return;
    this.audited = null;
    if (file.size > limits.textBytes) {
      this.failure = { code: 'text-too-large', args: { sizeBytes: file.size, limitBytes: limits.textBytes } };
      return;
    }
    await this.#take({ bytes: new Uint8Array(await file.arrayBuffer()) }, file.name);
  }

  takeText(text: string): void {
    void this.#take({ text }, m().users.pasted);
  }

  /** A log in which the users' clocks are off in different ways. */
  async takeSample(): Promise<void> {
    const { profile } = keys;
    if (!profile) return;
    const text = await sampleLog(profile, Date.now());
    await this.#take({ text }, m().audit.sampleName);
  }

  /** Judges the same log once more, by the users and the policy as they are now. */
  async again(): Promise<void> {
    const { profile } = keys;
    const source = this.#source;
    if (!profile || !source) return;
    this.busy = true;
    try {
      const { profile: how, policy, users } = profile;
      const request = { profile: how, policy, users: columnsOf(users), source, zoneMinutes: this.zoneMinutes };
      const outcome = await client.run((api, call) => api.otp.audit(call, request));
      this.failure = outcome.ok ? null : outcome.error;
      this.audited = outcome.ok ? { profile, name: this.#name, audit: outcome.value } : null;
    } finally {
      this.busy = false;
    }
  }

  clear(): void {
    this.audited = null;
    this.failure = null;
    this.#source = null;
  }

  async #take(source: Source, name: string): Promise<void> {
    this.#source = source;
    this.#name = name;
    await this.again();
  }
}
