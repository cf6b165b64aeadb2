import { untrack } from 'svelte';
import type { Failure, KeyProfile, KeyUser, OtpGenerated } from '../../../../worker/contract';
import { Asked } from '../../asked.svelte';
import { otpUser } from '../keys.svelte';
import { Moment } from '../moment.svelte';

/** Keys shown after the one of the moment. */
const NEXT = 5;

interface Made extends OtpGenerated {
  record: KeyProfile;
  user: KeyUser;
}

/** The key of a user at a moment; asked for anew when its time is over. */
export class NowState {
  readonly moment = new Moment();
  readonly #asked = new Asked<Made>();
  readonly #record: () => KeyProfile;
  readonly #user: () => KeyUser;

  constructor(record: () => KeyProfile, user: () => KeyUser) {
    this.#record = record;
    this.#user = user;
  }

  /** Null while the key of the moment is not there yet. */
  readonly made = $derived.by((): Made | null => {
    const { answer } = this.#asked;
    const { atMs } = this.moment;
    if (!answer || atMs === null || atMs < answer.validFromMs || atMs >= answer.validToMs) return null;
    return answer.user === this.#user() && answer.record.profile === this.#record().profile ? answer : null;
  });
  readonly remainingMs = $derived.by(() =>
    this.made && this.moment.atMs ? this.made.validToMs - this.moment.atMs : 0,
  );
  readonly #chosenMs = $derived.by(() => (this.moment.mode === 'chosen' ? this.moment.atMs : 0));

  get failure(): Failure | null {
    return this.#asked.failure;
  }

  /** For an effect: asks for what is not there. */
  ask(): (() => void) | undefined {
    const record = this.#record();
    const user = this.#user();
    if (this.made || this.#chosenMs === null) return undefined;
    const atMs = untrack(() => this.moment.exact());
    if (atMs === null) return undefined;
    return untrack(() =>
      this.#asked.ask(async (api, call) => {
        const { profile } = record;
        const outcome = await api.otp.generate(call, { profile, user: otpUser(user), atMs, next: NEXT });
        return outcome.ok ? { ok: true, value: { ...outcome.value, record, user } } : outcome;
      }),
    );
  }
}
