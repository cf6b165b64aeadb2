import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { derivedProfile, hong, profilesAndUsers, randomProfile, windowOnly } from '../../../test/support/otp-samples';
import { otpReasons, type OtpState, type OtpUser, type OtpUserColumns } from '../../contract';
import { generateMany, NO_REASON, verifyMany } from './bulk';
import { generate } from './generate';
import { newState } from './policy';
import { verify } from './verify';

const step = async (): Promise<void> => undefined;
const atMs = 1_800_000_000_000;

function columnsOf(users: readonly OtpUser[]): OtpUserColumns {
  const ends = new Uint32Array(users.length);
  let end = 0;
  users.forEach((user, at) => (ends[at] = end += user.secret?.length ?? 0));
  const secrets = new Uint8Array(end);
  users.forEach((user, at) => user.secret && secrets.set(user.secret, (ends[at] ?? 0) - user.secret.length));
  return {
    loginIds: users.map(({ loginId }) => loginId),
    phones: users.map(({ phone }) => phone ?? ''),
    cycles: Uint16Array.from(users, ({ cycle }) => cycle ?? 0),
    revisions: Uint32Array.from(users, ({ revision }) => revision ?? 0),
    secrets,
    secretEnds: ends,
  };
}

describe('many keys', () => {
  it('are those that are made one by one', async () => {
    await fc.assert(
      fc.asyncProperty(profilesAndUsers, fc.integer({ min: 1, max: 5 }), async ({ profile, user }, count) => {
        const users = [user, { ...user, cycle: 7 }, { ...user, loginId: 'kim', revision: 3 }];
        const many = await generateMany({ profile, users: columnsOf(users), atMs, count }, step);
        if (!many.ok) throw new Error(many.error.code);
        users.forEach((one, at) => {
          const made = generate({ profile, user: one, atMs, next: count - 1 });
          if (!made.ok) throw new Error(made.error.code);
          const wanted = [made.value, ...made.value.next].map(({ code }) => Number(code));
          expect([...many.value.codes.subarray(at * count, (at + 1) * count)]).toEqual(wanted);
          expect(many.value.steps[at]).toBe(made.value.step);
        });
      }),
    );
  });

  it('name the users that cannot be used, and make the keys of all others', async () => {
    const users = columnsOf([
      hong,
      { ...hong, phone: '010-1' },
      { ...hong, loginId: '' },
      { ...hong, cycle: 300 },
      hong,
    ]);
    const many = await generateMany({ profile: derivedProfile, users, atMs: 59_000 }, step);
    expect(many).toMatchObject({
      ok: true,
      value: {
        faults: [
          { user: 1, failure: { code: 'otp-phone-character' } },
          { user: 2, failure: { code: 'otp-login-empty' } },
          { user: 3, failure: { code: 'otp-cycle-derived' } },
        ],
      },
    });
    expect(many.ok && [...many.value.codes]).toEqual([156835, 0, 0, 0, 156835]);
    expect(many.ok && [...many.value.cycles]).toEqual([30, 0, 0, 0, 30]);
  });

  it('tell how far they are, and stop when told', async () => {
    const users = {
      loginIds: Array.from({ length: 1000 }, (_, at) => `user${at}`),
      phones: new Array<string>(1000).fill('01012345678'),
    };
    const seen: string[] = [];
    const report = async (phase: string, done: number, total: number): Promise<void> => {
      seen.push(`${phase} ${done}/${total}`);
      if (phase === 'keys') throw new Error('stopped');
    };
    await expect(generateMany({ profile: derivedProfile, users, atMs }, report)).rejects.toThrow('stopped');
    expect(seen).toEqual(['users 0/1000', 'users 256/1000', 'users 512/1000', 'users 768/1000', 'keys 0/1000']);
  });
});

describe('many tries', () => {
  it('come out as one by one, state by state', async () => {
    const one = { loginId: 'one', secret: new Uint8Array(20).fill(1) };
    const other = { loginId: 'other', secret: new Uint8Array(20).fill(2) };
    const users = [one, other];
    const guess = fc.record({
      user: fc.integer({ min: 0, max: 1 }),
      seconds: fc.integer({ min: 0, max: 400 }),
      off: fc.integer({ min: -4, max: 3 }),
      wrong: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(guess, { maxLength: 12 }), fc.boolean(), async (guesses, slowed) => {
        const policy = slowed ? {} : windowOnly;
        const ordered = [...guesses].sort((a, b) => a.seconds - b.seconds);
        const codes = ordered.map(({ user, seconds, off, wrong }) => {
          const made = generate({
            profile: randomProfile,
            user: users[user] ?? one,
            atMs: atMs + (seconds + off * 30) * 1000,
          });
          return wrong ? 'abc' : made.ok ? made.value.code : '';
        });
        const tries = {
          users: Uint32Array.from(ordered, ({ user }) => user),
          atMs: Float64Array.from(ordered, ({ seconds }) => atMs + seconds * 1000),
          codes,
        };
        const many = await verifyMany({ profile: randomProfile, users: columnsOf(users), tries, policy }, step);
        if (!many.ok) throw new Error(many.error.code);
        const states: OtpState[] = [newState(), newState()];
        ordered.forEach(({ user, seconds }, at) => {
          const state = states[user] ?? newState();
          const single = verify({
            profile: randomProfile,
            user: users[user] ?? one,
            code: codes[at] ?? '',
            atMs: atMs + seconds * 1000,
            policy,
            state,
          });
          if (!single.ok) throw new Error(single.error.code);
          states[user] = single.value.state;
          expect(otpReasons[many.value.reasons[at] ?? NO_REASON]).toBe(single.value.reason);
          expect(many.value.steps[at]).toBe(single.value.match?.step ?? NaN);
        });
        expect(many.value.states).toEqual(states);
      }),
    );
  });

  it('of users there are not, or that cannot be used, are told apart', async () => {
    const tries = {
      users: Uint32Array.of(0, 1, 0xffffffff),
      atMs: Float64Array.of(59_000, 59_000, 59_000),
      codes: ['156835', '156835', '156835'],
    };
    const users = columnsOf([hong, { ...hong, phone: '' }]);
    const many = await verifyMany({ profile: derivedProfile, users, tries }, step);
    expect(many.ok && [...many.value.reasons]).toEqual([
      otpReasons.indexOf('ok'),
      otpReasons.indexOf('bad-phone'),
      NO_REASON,
    ]);
  });
});
