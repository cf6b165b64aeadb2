import type { ClockPlace, KeyProfile, OtpClockReport, OtpClockScripts } from '../../../../worker/contract';
import { locale } from '../../../i18n';
import { Asked } from '../../asked.svelte';
import { cycleOf, keys } from '../keys.svelte';

/** Seconds that keys of the user who is looked at last; null without a profile. */
export function cycleFor(record: KeyProfile | null): number | null {
  if (!record) return null;
  return keys.user ? cycleOf(record, keys.user) : record.profile.cycle;
}

/** What was pasted about clocks, and the set-up that is asked for. It outlives the tab. */
export class ClocksState {
  part = $state<'read' | 'scripts'>('read');
  text = $state('');
  measured = $state<'verifier' | 'device'>('verifier');
  readonly read = new Asked<OtpClockReport>();
  role = $state<'server' | 'client'>('server');
  shell = $state<'cmd' | 'powershell'>('powershell');
  place = $state<ClockPlace>('stand-alone');
  /** Names or addresses, apart by blanks, commas or lines. */
  peers = $state('time.bora.net, time.kornet.net');
  pollSeconds = $state(1024);
  readonly scripts = new Asked<OtpClockScripts>();

  /** For an effect: asks about the text as it is now. */
  askRead(record: KeyProfile | null): (() => void) | undefined {
    const { text, measured } = this;
    if (text.trim() === '') return undefined;
    const cycle = cycleFor(record);
    const { past, future, cap } = record?.policy ?? {};
    const policy = {
      ...(past !== undefined && { past }),
      ...(future !== undefined && { future }),
      ...(cap !== undefined && { cap }),
    };
    // The time zone of whoever pastes is likelier that of the text than any other.
    const zoneMinutes = -new Date().getTimezoneOffset();
    const request = {
      source: { text },
      nowMs: Date.now(),
      zoneMinutes,
      measured,
      ...(cycle !== null && { profile: { cycle }, policy }),
    };
    return this.read.ask((api, call) => api.otp.readClock(call, request));
  }

  /** For an effect: asks for the scripts as they are wanted now. */
  askScripts(): () => void {
    const { role, shell, place, pollSeconds } = this;
    const peers = this.peers.split(/[\s,;]+/).filter((peer) => peer !== '');
    const request = { role, shell, place, peers, pollSeconds, locale: locale.current };
    return this.scripts.ask((api, call) => api.otp.clockScripts(call, request));
  }
}
