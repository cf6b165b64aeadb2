import type { Failure, OtpPhoneCleaned, OtpProfile, OtpReason, OtpUser } from '../../contract';
import { otpAlgorithms } from '../../contract';
import { codePointName, loneSurrogate, placeOf } from '../core/decode';
import { derivedSecret, sitePrk } from './derive';

/** Limits of profiles and users (`otp.md` 2, 4). */
export const otpLimits = {
  digits: { least: 6, most: 10 },
  cycle: { least: 1, most: 3600 },
  /** One byte in the derivation. */
  derivedCycle: 255,
  loginCharacters: 128,
  siteIdCharacters: 255,
  phone: { least: 8, most: 15 },
  /** RFC 4226 R6: 128 bits. */
  secretBytes: { least: 16, most: 1024 },
  revision: 0xffffffff,
} as const;

const isWhole = (value: number, least: number, most: number): boolean =>
  Number.isInteger(value) && value >= least && value <= most;

/** Controls, and what cannot be seen: two ids that look alike would have different keys. */
const REFUSED_IN_NAMES = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

function nameFault(
  name: string,
  most: number,
  codes: Record<'empty' | 'long' | 'character' | 'space', Failure['code']>,
): Failure | null {
  if (name === '') return { code: codes.empty, args: {} };
  const length = [...name].length;
  if (length > most) return { code: codes.long, args: { length, limit: most } };
  const lone = loneSurrogate(name);
  const character = lone === -1 ? REFUSED_IN_NAMES.exec(name)?.[0] : name[lone];
  if (character !== undefined) {
    const { column } = placeOf(name, name.indexOf(character));
    return { code: codes.character, args: { character: codePointName(character), column } };
  }
  return name.trim() === name ? null : { code: codes.space, args: {} };
}

/** What is wrong with a login id: well-formed Unicode of 1 to 128 characters, none of them unseen, no space at an end. */
export function loginFault(loginId: string): Failure | null {
  return nameFault(loginId, otpLimits.loginCharacters, {
    empty: 'otp-login-empty',
    long: 'otp-login-long',
    character: 'otp-login-character',
    space: 'otp-login-space',
  });
}

/** What is wrong with a phone number: ASCII digits alone, 8 to 15. Nothing is cleaned here; see `cleanPhone`. */
export function phoneFault(phone: string): Failure | null {
  if (phone === '') return { code: 'otp-phone-missing', args: {} };
  const other = /[^0-9]/u.exec(phone);
  if (other) return { code: 'otp-phone-character', args: { character: shown(other[0]), column: other.index + 1 } };
  const { least, most } = otpLimits.phone;
  if (phone.length >= least && phone.length <= most) return null;
  return { code: 'otp-phone-length', args: { length: phone.length, least, most } };
}

const shown = (character: string): string => (/[!-~]/.test(character) ? character : codePointName(character));

/** Takes out `-`, spaces and brackets, and says so; all else stays, `+` too, since it would change the key to drop it. */
export function cleanPhone(phone: string): OtpPhoneCleaned {
  const cleaned = phone.replace(/[- ()]/g, '');
  return { phone: cleaned, removed: [...new Set(phone.match(/[- ()]/g) ?? [])].join(''), fault: phoneFault(cleaned) };
}

/** What is wrong with a profile, whoever the user. */
export function profileFault(profile: OtpProfile): Failure | null {
  const { digits } = otpLimits;
  if (!otpAlgorithms.includes(profile.algorithm)) return { code: 'otp-algorithm', args: {} };
  if (!isWhole(profile.digits, digits.least, digits.most)) return { code: 'otp-digits', args: { ...digits } };
  const cycle = cycleFault(profile, profile.cycle);
  if (cycle || profile.keys === 'random') return cycle;
  const site: Failure['code'] = 'otp-site-id';
  const wrong = nameFault(profile.siteId, otpLimits.siteIdCharacters, {
    empty: site,
    long: site,
    character: site,
    space: site,
  });
  if (wrong) return { code: site, args: { limit: otpLimits.siteIdCharacters } };
  const { least, most } = otpLimits.secretBytes;
  const bytes = profile.siteSecret.length;
  return isWhole(bytes, least, most) ? null : { code: 'otp-site-secret', args: { bytes, least, most } };
}

function cycleFault(profile: OtpProfile, cycle: number): Failure | null {
  if (!isWhole(cycle, otpLimits.cycle.least, otpLimits.cycle.most)) {
    return { code: 'otp-cycle', args: { cycle, ...otpLimits.cycle } };
  }
  if (profile.keys === 'random' || cycle <= otpLimits.derivedCycle) return null;
  return { code: 'otp-cycle-derived', args: { cycle, limit: otpLimits.derivedCycle } };
}

/** A user's secret and cycle. */
export interface UserKey {
  secret: Uint8Array;
  cycle: number;
}

/** Makes the function that finds a user's secret, or what is wrong with the user; or what is wrong with the profile. */
export function keysOf(
  profile: OtpProfile,
): { fault: Failure } | { fault: null; of(user: OtpUser): UserKey | Failure } {
  const fault = profileFault(profile);
  if (fault) return { fault };
  if (profile.keys === 'random') return { fault, of: (user) => userFault(profile, user) ?? randomKey(profile, user) };
  const prk = sitePrk(profile.siteSecret);
  return {
    fault,
    of: (user) => {
      const wrong = userFault(profile, user) ?? phoneFault(user.phone ?? '');
      if (wrong) return wrong;
      const loginId = profile.lowerCase ? user.loginId.normalize('NFC').toLowerCase() : user.loginId;
      const cycle = user.cycle ?? profile.cycle;
      const { siteId, algorithm, digits } = profile;
      const from = { siteId, loginId, phone: user.phone ?? '', cycle, algorithm, digits, revision: user.revision ?? 0 };
      return { secret: derivedSecret(prk, from), cycle };
    },
  };
}

export const isFailure = (value: UserKey | Failure): value is Failure => 'code' in value;

function userFault(profile: OtpProfile, user: OtpUser): Failure | null {
  const wrong = loginFault(user.loginId) ?? (user.cycle === undefined ? null : cycleFault(profile, user.cycle));
  if (wrong) return wrong;
  const limit = otpLimits.revision;
  return isWhole(user.revision ?? 0, 0, limit) ? null : { code: 'otp-revision', args: { limit } };
}

function randomKey(profile: OtpProfile, user: OtpUser): UserKey | Failure {
  const bytes = user.secret?.length ?? 0;
  const { least, most } = otpLimits.secretBytes;
  if (!user.secret || bytes === 0) return { code: 'otp-secret-missing', args: {} };
  if (bytes > most) return { code: 'otp-secret-long', args: { bytes, most } };
  if (bytes < least && !(profile.keys === 'random' && profile.shortSecrets)) {
    return { code: 'otp-secret-short', args: { bytes, least } };
  }
  return { secret: user.secret, cycle: user.cycle ?? profile.cycle };
}

/** The reason a check gives for what is wrong with its user or profile. */
export function reasonOf({ code }: Failure): OtpReason {
  if (code.startsWith('otp-cycle')) return 'bad-cycle';
  if (code.startsWith('otp-phone')) return 'bad-phone';
  if (code.startsWith('otp-login')) return 'bad-login';
  return code.startsWith('otp-secret') ? 'no-secret' : 'bad-profile';
}
