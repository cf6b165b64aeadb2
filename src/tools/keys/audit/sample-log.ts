import type { KeyProfile } from '../../../../worker/contract';
import { client } from '../../../client';
import { otpUser } from '../keys.svelte';

const HOUR = 3_600_000;
/** Seconds by which the clocks of the first users are off at first, and how many more an hour. */
const clocks = [
  { off: 1, more: 0 },
  { off: -6, more: 0.02 },
  { off: -20, more: -0.9 },
  { off: 40, more: 0 },
];
const TRIES = 14;
const TYPING = 5;

/** A log such as a server writes, for the first users of a profile: sound, slowly drifting, late and early clocks. */
export async function sampleLog({ profile, users }: KeyProfile, nowMs: number): Promise<string> {
  const rows = await Promise.all(
    users.slice(0, clocks.length).map(async (user, at) => {
      const { off, more } = clocks[at] ?? { off: 0, more: 0 };
      const tries = Array.from({ length: TRIES }, (_, turn) => nowMs - (TRIES - turn) * 12 * HOUR - at * 60_000);
      const lines = await Promise.all(
        tries.map(async (atMs, turn) => {
          const madeMs = atMs + (off + more * turn - TYPING - (turn % 3)) * 1000;
          const made = await client.run((api, call) =>
            api.otp.generate(call, { profile, user: otpUser(user), atMs: madeMs }),
          );
          return made.ok ? [`${new Date(atMs).toISOString()},${user.loginId},${made.value.code}`] : [];
        }),
      );
      const found = lines.flat();
      // The last key of the first user is tried once more, as somebody who looked over his shoulder would.
      const last = at === 0 ? found.at(-1) : undefined;
      return last ? [...found, last] : found;
    }),
  );
  return ['time,login_id,code', ...rows.flat()].join('\n');
}
