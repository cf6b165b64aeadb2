import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  derivedProfile,
  hong,
  moments,
  profilesAndUsers,
  randomProfile,
  windowOnly,
  withSecret,
} from '../../../test/support/otp-samples';
import type { OtpPolicy, OtpProfile, OtpState, OtpUser, OtpVerified } from '../../contract';
import { generate } from './generate';
import { HmacKeys } from '../core/kernel/hmac';
import { fullPolicy, windowFor } from './policy';
import { strength } from './strength';
import { verify } from './verify';

function codeAt(profile: OtpProfile, user: OtpUser, atMs: number): string {
  const made = generate({ profile, user, atMs });
  if (!made.ok) throw new Error(made.error.code);
  return made.value.code;
}

function check(
  code: string,
  atMs: number,
  rest: { policy?: OtpPolicy; state?: OtpState; profile?: OtpProfile; user?: OtpUser } = {},
): OtpVerified {
  const checked = verify({ profile: randomProfile, user: withSecret, code, atMs, ...rest });
  if (!checked.ok) throw new Error(checked.error.code);
  return checked.value;
}

const start = 1_800_000_000_000;
const key = (atMs: number): string => codeAt(randomProfile, withSecret, atMs);

describe('a key', () => {
  it('verifies at the moment it was made for, whatever profile and user', () => {
    fc.assert(
      fc.property(profilesAndUsers, moments, ({ profile, user }, atMs) => {
        const policy = { past: 0, future: 0 };
        const { accepted, match } = check(codeAt(profile, user, atMs), atMs, { profile, user, policy });
        expect({ accepted, delta: match?.delta }).toEqual({ accepted: true, delta: 0 });
      }),
    );
  });

  it('verifies within the window and nowhere else', () => {
    const profile: OtpProfile = { ...randomProfile, digits: 9, algorithm: 'SHA256' };
    const seconds = fc.integer({ min: 0, max: 30 });
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 60 }),
        seconds,
        seconds,
        fc.integer({ min: -25, max: 25 }),
        (cycle, past, future, delta) => {
          const user = { ...withSecret, cycle };
          const code = codeAt(profile, user, start + delta * cycle * 1000);
          const { accepted, window } = check(code, start, { profile, user, policy: { past, future } });
          const own = Math.floor(start / 1000 / cycle);
          expect(window).toEqual({
            from: own - Math.ceil(past / cycle),
            to: own + Math.ceil(future / cycle),
            size: Math.ceil(past / cycle) + Math.ceil(future / cycle) + 1,
          });
          expect(accepted).toBe(delta >= -Math.ceil(past / cycle) && delta <= Math.ceil(future / cycle));
        },
      ),
    );
  });

  it.each([
    ['with spaces and a hyphen', (code: string) => ` ${code.slice(0, 3)} -${code.slice(3)} `, 'ok'],
    [
      'in full-width digits',
      (code: string) => code.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
      'bad-format',
    ],
    ['that is empty', () => ' ', 'bad-format'],
    ['with a digit too few', (code: string) => code.slice(1), 'wrong-length'],
    ['with a digit too many', (code: string) => `0${code}`, 'wrong-length'],
  ])('%s is read as typed', (_, typed, reason) => {
    expect(check(typed(key(start)), start).reason).toBe(reason);
  });

  it('keeps the zeros in front', () => {
    const user = { loginId: 'a', phone: '01012345678', cycle: 7, revision: 1 };
    const profile: OtpProfile = { ...derivedProfile, algorithm: 'SHA256' };
    const kim = { ...user, loginId: 'hong.gildong' };
    expect(codeAt(profile, kim, 20_000_000_000_000)).toBe('045043');
    expect(check('45043', 20_000_000_000_000, { profile, user: kim }).reason).toBe('wrong-length');
  });

  it('of another user is no match, and one that is late or early is named so', () => {
    expect(
      check(codeAt(derivedProfile, hong, start), start, {
        profile: derivedProfile,
        user: { ...hong, phone: '01012345679' },
      }).reason,
    ).toBe('no-match');
    const late = check(key(start - 120_000), start);
    expect(late).toMatchObject({ accepted: false, reason: 'too-old', match: { delta: -4 } });
    expect(late.match?.chance).toBeCloseTo(21e-6, 8);
    expect(check(key(start + 90_000), start)).toMatchObject({ accepted: false, reason: 'ahead', match: { delta: 3 } });
    expect(check(key(start - 120_000), start, { policy: { search: 60 } }).reason).toBe('no-match');
  });
});

describe('a check', () => {
  it('computes as many keys whether the first matches, the last, or none', () => {
    const policy: OtpPolicy = { past: 90, future: 60, search: 0 };
    const truncated = vi.spyOn(HmacKeys.prototype, 'truncated');
    const computed = [key(start - 90_000), key(start + 60_000), key(start), '000000'].map((code) => {
      truncated.mockClear();
      check(code, start, { policy });
      return truncated.mock.calls.length;
    });
    truncated.mockRestore();
    expect(computed).toEqual([6, 6, 6, 6]);
  });
});

describe('what cannot be checked', () => {
  it.each<[string, OtpProfile, OtpUser, string, string]>([
    [
      'a phone number with hyphens',
      derivedProfile,
      { ...hong, phone: '010-1234-5678' },
      'bad-phone',
      'otp-phone-character',
    ],
    ['no phone number', derivedProfile, { loginId: 'hong' }, 'bad-phone', 'otp-phone-missing'],
    [
      'a login id with a zero-width space',
      derivedProfile,
      { ...hong, loginId: 'ho\u200bng' },
      'bad-login',
      'otp-login-character',
    ],
    ['half a character', derivedProfile, { ...hong, loginId: 'ho\ud800ng' }, 'bad-login', 'otp-login-character'],
    ['a space at the end', derivedProfile, { ...hong, loginId: 'hong ' }, 'bad-login', 'otp-login-space'],
    ['a cycle that is no whole number', derivedProfile, { ...hong, cycle: 3.5 }, 'bad-cycle', 'otp-cycle'],
    [
      'a cycle over a byte with derived keys',
      derivedProfile,
      { ...hong, cycle: 256 },
      'bad-cycle',
      'otp-cycle-derived',
    ],
    [
      'a secret of 15 bytes',
      randomProfile,
      { loginId: 'a', secret: new Uint8Array(15) },
      'no-secret',
      'otp-secret-short',
    ],
    ['no secret', randomProfile, { loginId: 'a' }, 'no-secret', 'otp-secret-missing'],
    ['a profile of 5 digits', { ...randomProfile, digits: 5 }, withSecret, 'bad-profile', 'otp-digits'],
  ])('%s is refused with its reason', (_, profile, user, reason, code) => {
    const checked = check('123456', start, { profile, user });
    expect({ ...checked, state: null }).toMatchObject({ accepted: false, reason, fault: { code } });
    const made = generate({ profile, user, atMs: start });
    expect(made.ok || made.error.code).toBe(code);
  });

  it('takes short secrets when asked to, and lower-case ids as one with upper-case ones when asked to', () => {
    const user = { loginId: 'a', secret: new Uint8Array(10) };
    expect(generate({ profile: { ...randomProfile, keys: 'random', shortSecrets: true }, user, atMs: start }).ok).toBe(
      true,
    );
    const lower: OtpProfile = { ...derivedProfile, lowerCase: true } as OtpProfile;
    const upper = { ...hong, loginId: 'Hong.Gildong' };
    expect(codeAt(lower, upper, start)).toBe(codeAt(derivedProfile, hong, start));
    expect(codeAt(derivedProfile, upper, start)).not.toBe(codeAt(derivedProfile, hong, start));
  });

  it.each<[OtpPolicy, string]>([
    [{ past: -1 }, 'past'],
    [{ cap: 101 }, 'cap'],
    [{ lockAfter: 101 }, 'lockAfter'],
    [{ throttle: { tries: 0, perSeconds: 30 } }, 'throttle'],
  ])('a policy of %o names its field', (policy, field) => {
    const checked = verify({ profile: randomProfile, user: withSecret, code: '1', atMs: start, policy });
    expect(checked).toEqual({ ok: false, error: { code: 'otp-policy', args: { field } } });
  });

  it('a window over the cap is refused, not cut', () => {
    const policy = { past: 60, future: 60 };
    const checked = verify({
      profile: { ...randomProfile, cycle: 3 },
      user: withSecret,
      code: '1',
      atMs: start,
      policy,
    });
    expect(checked).toEqual({ ok: false, error: { code: 'otp-window', args: { size: 41, cap: 21, cycle: 3 } } });
  });
});

describe('replay', () => {
  it('refuses a key a second time, and all before it', () => {
    const first = check(key(start), start);
    expect(first.accepted).toBe(true);
    const again = check(key(start), start + 1000, { state: first.state });
    expect(again).toMatchObject({ accepted: false, reason: 'replayed', state: { failures: 1 } });
    expect(check(key(start - 30_000), start, { state: first.state }).reason).toBe('replayed');
    expect(check(key(start + 30_000), start, { state: first.state })).toMatchObject({
      accepted: true,
      match: { delta: 1 },
    });
  });

  it('takes the smallest step that is not used up when a key fits two', () => {
    // Found by trying: within this window of 21 steps the key of one step is the key of a later one too.
    const { user, atMs, low, high } = twins();
    const policy = { past: 30, future: 30 };
    const profile: OtpProfile = { ...randomProfile, cycle: 3 };
    const code = codeAt(profile, user, low * 3000);
    const first = check(code, atMs, { profile, user, policy });
    expect(first.match?.step).toBe(low);
    const second = check(code, atMs, { profile, user, policy: { ...policy, ...windowOnly }, state: first.state });
    expect(second).toMatchObject({ accepted: true, match: { step: high } });
    expect(check(code, atMs, { profile, user, policy: { ...policy, ...windowOnly }, state: second.state }).reason).toBe(
      'replayed',
    );
  });
});

/** A user whose keys of two steps close together are the same. The chance of two within ten steps of a hundred is about one in a thousand. */
function twins(): { user: OtpUser; atMs: number; low: number; high: number } {
  const profile: OtpProfile = { ...randomProfile, cycle: 3 };
  for (let seed = 0; seed < 20_000; seed++) {
    const user = { loginId: 'twin', secret: Uint8Array.from({ length: 20 }, (_, at) => (seed >> ((at % 3) * 8)) + at) };
    const made = generate({ profile, user, atMs: start, next: 100 });
    if (!made.ok) throw new Error(made.error.code);
    const codes = [made.value, ...made.value.next];
    for (const [at, { code, step }] of codes.entries()) {
      const twin = codes.slice(at + 1, at + 11).find((other) => other.code === code);
      if (twin) return { user, atMs: (step + 5) * 3000, low: step, high: twin.step };
    }
  }
  throw new Error('no twins');
}

describe('throttle and lock', () => {
  const wrong = key(start) === '000000' ? '000001' : '000000';

  it('makes each failure wait longer, and says until when', () => {
    const first = check(wrong, start);
    expect(first).toMatchObject({ reason: 'no-match', retryAtMs: start + 5000, state: { failures: 1 } });
    const soon = check(key(start), start + 4999, { state: first.state });
    expect(soon).toMatchObject({ accepted: false, reason: 'rate-limited', otherwise: 'ok', retryAtMs: start + 5000 });
    expect(soon.state).toEqual(first.state);
    const second = check(wrong, start + 5000, { state: first.state });
    expect(second.retryAtMs).toBe(start + 15_000);
    expect(check(key(start), start + 15_000, { state: second.state })).toMatchObject({
      accepted: true,
      state: { failures: 0, triesMs: [] },
    });
  });

  it('allows so many tries in so many seconds', () => {
    const policy: OtpPolicy = { delay: 0, throttle: { tries: 3, perSeconds: 30 } };
    let state: OtpState | undefined;
    for (let at = 0; at < 3; at++) ({ state } = check(wrong, start + at * 1000, { policy, ...(state && { state }) }));
    expect(check(wrong, start + 3000, { policy, ...(state && { state }) })).toMatchObject({
      reason: 'rate-limited',
      retryAtMs: start + 30_000,
    });
    expect(check(wrong, start + 30_000, { policy, ...(state && { state }) }).reason).toBe('no-match');
  });

  it('locks after ten failures, and the right key does not open it', () => {
    const policy: OtpPolicy = { delay: 0, throttle: null };
    let checked = check(wrong, start, { policy });
    for (let at = 1; at < 10; at++) checked = check(wrong, start + at, { policy, state: checked.state });
    expect(checked.state).toMatchObject({ failures: 10, lockedAtMs: start + 9 });
    expect(check(key(start), start + 10, { policy, state: checked.state })).toMatchObject({
      accepted: false,
      reason: 'locked',
      otherwise: 'ok',
      retryAtMs: null,
    });
  });

  it('does not count what cannot be a key', () => {
    expect(check('12345', start).state.failures).toBe(0);
  });
});

describe('a clock that is off', () => {
  it('is followed by one step for each key, looking at both clocks', () => {
    const policy: OtpPolicy = { follow: true, ...windowOnly };
    let checked = check(key(start - 30_000), start, { policy });
    expect(checked.state.clockSteps).toBe(-1);
    checked = check(key(start + 300_000 - 60_000), start + 300_000, { policy, state: checked.state });
    expect(checked).toMatchObject({ accepted: true, state: { clockSteps: -2 } });
    expect(check(key(start + 600_000), start + 600_000, { policy, state: checked.state }).accepted).toBe(true);
    expect(check(key(start + 600_000 - 60_000), start + 600_000, { policy: windowOnly }).accepted).toBe(false);
  });

  it('is taken after so many keys that agree, and not after others', () => {
    const policy: OtpPolicy = { resync: 3, ...windowOnly };
    const late = (at: number, by = 240_000) => key(start + at - by);
    let checked = check(late(0), start, { policy });
    checked = check(late(30_000), start + 30_000, { policy, state: checked.state });
    expect(checked.accepted).toBe(false);
    const other = check(late(60_000, 120_000), start + 60_000, { policy, state: checked.state });
    expect(other).toMatchObject({ accepted: false, state: { candidates: [{ delta: -4 }] } });
    const third = check(late(60_000), start + 60_000, { policy, state: checked.state });
    expect(third).toMatchObject({ accepted: true, state: { clockSteps: -8 } });
    expect(check(late(90_000), start + 90_000, { policy, state: third.state }).accepted).toBe(true);
  });
});

describe('the window (otp.md 4.4)', () => {
  const rows = [
    { cycle: 3, past: 3, future: 3, size: 3, life: 9 },
    { cycle: 3, past: 10, future: 2, size: 6, life: 18 },
    { cycle: 3, past: 30, future: 30, size: 21, life: 63 },
    { cycle: 10, past: 10, future: 2, size: 3, life: 30 },
    { cycle: 30, past: 10, future: 2, size: 3, life: 90 },
    { cycle: 30, past: 30, future: 30, size: 3, life: 90 },
    { cycle: 60, past: 60, future: 60, size: 3, life: 180 },
    { cycle: 60, past: 1, future: 1, size: 3, life: 180 },
  ];
  it.each(rows)('of $past and $future s at $cycle s has $size keys', ({ cycle, past, future, size, life }) => {
    const answer = strength({ profile: { ...randomProfile, cycle }, policy: { past, future } });
    const value = answer.ok ? answer.value : null;
    expect(value).toMatchObject({ window: size, lifeSeconds: life });
    expect(value?.guess).toBeCloseTo(size * 1e-6, 12);
    expect(value?.after100).toBeCloseTo(size * 1e-4, 5);
  });

  it('has the defaults of a cycle or ten seconds, and two ahead', () => {
    const full = fullPolicy();
    if ('code' in full) throw new Error(full.code);
    expect([3, 10, 30, 60].map((cycle) => windowFor(full, cycle))).toEqual([
      { back: 4, ahead: 1, size: 6 },
      { back: 1, ahead: 1, size: 3 },
      { back: 1, ahead: 1, size: 3 },
      { back: 1, ahead: 1, size: 3 },
    ]);
  });
});

describe('strength', () => {
  it('says what a phone number is worth', () => {
    const answer = strength({ profile: derivedProfile });
    expect(answer).toMatchObject({ ok: true, value: { siteSecretBits: 256, phones: 1e8, phonesAfterOne: 100 } });
    if (!answer.ok) return;
    expect(answer.value.phoneBits).toBeCloseTo(26.6, 1);
    expect(answer.value.phonesAfterTwo).toBeCloseTo(1e-4, 8);
    expect(answer.value.sweepSeconds / 60).toBeCloseTo(19, 0);
    expect(answer.value.notes.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['phone-is-no-secret', 'site-secret-is-all']),
    );
  });

  it('of ten digits is that of 31 bits', () => {
    const answer = strength({ profile: { ...randomProfile, digits: 10 } });
    expect(answer.ok && answer.value.guess).toBeCloseTo(3 / 2 ** 31, 15);
  });
});
