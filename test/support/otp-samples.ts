import fc from 'fast-check';
import { otpAlgorithms, type OtpProfile, type OtpUser } from '../../worker/contract';

/** The site of the known answers (`otp.md` 4.1). */
export const site = {
  keys: 'derived',
  siteId: 'example.co.kr',
  siteSecret: Uint8Array.from({ length: 32 }, (_, at) => at),
} as const;

export const derivedProfile: OtpProfile = { ...site, algorithm: 'SHA512', digits: 6, cycle: 30 };
export const randomProfile: OtpProfile = { keys: 'random', algorithm: 'SHA1', digits: 6, cycle: 30 };
export const hong: OtpUser = { loginId: 'hong.gildong', phone: '01012345678' };
export const withSecret: OtpUser = { loginId: 'hong', secret: Uint8Array.from({ length: 20 }, (_, at) => at * 3) };

/** Nothing but the window counts. */
export const windowOnly = { throttle: null, delay: 0, lockAfter: null } as const;

const algorithm = fc.constantFrom(...otpAlgorithms);
const digits = fc.integer({ min: 6, max: 10 });

/** Profiles of both kinds with a user of each. */
export const profilesAndUsers: fc.Arbitrary<{ profile: OtpProfile; user: OtpUser }> = fc.oneof(
  fc
    .record({ algorithm, digits, cycle: fc.integer({ min: 1, max: 255 }), secret: bytes(16, 64), phone: phones() })
    .map(({ secret, phone, ...rest }) => ({
      profile: { keys: 'derived' as const, siteId: 'contoso.com', siteSecret: secret, ...rest },
      user: { loginId: '홍길동', phone },
    })),
  fc
    .record({ algorithm, digits, cycle: fc.integer({ min: 1, max: 3600 }), secret: bytes(16, 200) })
    .map(({ secret, ...rest }) => ({
      profile: { keys: 'random' as const, ...rest },
      user: { loginId: 'hong', secret },
    })),
);

/** Moments from 1970 to the year 5138, whose steps need more than 32 bits. */
export const moments = fc.integer({ min: 0, max: 1e14 });

export function bytes(minLength: number, maxLength: number): fc.Arbitrary<Uint8Array> {
  return fc.uint8Array({ minLength, maxLength });
}

function phones(): fc.Arbitrary<string> {
  return fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 15 }).map((list) => list.join(''));
}
