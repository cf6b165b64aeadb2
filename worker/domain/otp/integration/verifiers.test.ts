import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { bytes, randomProfile, site, windowOnly } from '../../../../test/support/otp-samples';
import { buildPowerShellParser, hasDotnet, parsePowerShell } from '../../../../test/support/powershell-parser';
import { hasJava, runVerifiers, type VerifierRun } from '../../../../test/support/verifier-runs';
import type { OtpProfile, OtpVerifierCode, VerifierLanguage } from '../../../contract';
import { otpAlgorithms, verifierLanguages } from '../../../contract';
import { verifierComments as en } from '../../../texts/en/otp-integration-code';
import { verifierComments as ko } from '../../../texts/ko/otp-integration-code';
import { generate } from '../generate';
import { newState } from '../policy';
import { verify } from '../verify';
import { verifierCode } from '.';

const isLong = Boolean(process.env.SIGNET_LONG);
const derivedProfile = { ...site, algorithm: 'SHA512', digits: 6, cycle: 30 } as const;

function codeFor(language: VerifierLanguage, profile: OtpProfile, locale: 'en' | 'ko' = 'ko'): OtpVerifierCode {
  const words = { en, ko }[locale];
  const made = verifierCode({ language, profile, locale }, (code) => words[code]);
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
}

const secret = Uint8Array.from({ length: 32 }, (_, at) => 255 - at * 7);
const logins = ['hong.gildong', '홍길동', '홍길동'.normalize('NFD'), 'Ünïcödé.Ärger', "o'brien"];

/** Profiles of all kinds, each with its own numbers. */
const profiles: OtpProfile[] = [
  derivedProfile,
  { ...derivedProfile, siteId: '한글 사이트 "x" \\ $y', algorithm: 'SHA256', digits: 8, cycle: 7, lowerCase: true },
  { ...derivedProfile, algorithm: 'SHA1', digits: 10, cycle: 60 },
  ...otpAlgorithms.map((algorithm): OtpProfile => ({ ...randomProfile, algorithm, digits: 6, cycle: 30 })),
];

const phone = '01012345678';

/** Keys around the window, used ones, wrong ones and such as no key is; and what our own engine says of each. */
function runFor(
  language: VerifierLanguage,
  profile: OtpProfile,
  seed: number,
): { run: VerifierRun; expected: number[] } {
  const own = profile.keys === 'derived' ? profile.siteSecret : secret;
  const wanted = fc.record({
    login: fc.constantFrom(...logins),
    atMs: fc.integer({ min: 1e9, max: 4e12 }),
    offset: fc.integer({ min: -4, max: 4 }),
    lastAt: fc.integer({ min: -9, max: 3 }),
    shape: fc.constantFrom('right', 'right', 'right', 'spaced', 'wrong', 'short', 'wide'),
  });
  const rows = fc.sample(wanted, { numRuns: 40, seed }).map(({ login, atMs, offset, lastAt, shape }) => {
    const { cycle } = profile;
    const user = { loginId: login, phone, secret: own };
    const made = generate({ profile, user, atMs: atMs + offset * cycle * 1000 });
    if (!made.ok) throw new Error(made.error.code);
    const code = shapes[shape](made.value.code);
    const lastStep = Math.floor(atMs / cycle / 1000) + lastAt;
    const state = { ...newState(), lastStep };
    const checked = verify({ profile, user, code, atMs, policy: windowOnly, state });
    if (!checked.ok) throw new Error(checked.error.code);
    const step = checked.value.accepted ? (checked.value.match?.step ?? NaN) : -1;
    return { entry: { login, phone, code, atMs, lastStep, cycle }, step };
  });
  const run = {
    code: codeFor(language, profile),
    derived: profile.keys === 'derived',
    secret: own,
    tries: rows.map(({ entry }) => entry),
  };
  return { run, expected: rows.map(({ step }) => step) };
}

const shapes = {
  right: (code: string) => code,
  spaced: (code: string) => ` ${code.slice(0, 3)} ${code.slice(3)}-`,
  wrong: (code: string) => code.replace(/./g, (digit) => String((Number(digit) + 3) % 10)),
  short: (code: string) => code.slice(1),
  wide: (code: string) => code.replace(/./g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
};

function judged(language: VerifierLanguage): { said: number[][]; expected: number[][] } {
  const rows = profiles.map((profile, at) => runFor(language, profile, at + 1));
  return {
    said: runVerifiers(
      language,
      rows.map(({ run }) => run),
    ),
    expected: rows.map(({ expected }) => expected),
  };
}

describe('code that verifies', () => {
  // A compiler takes its time, so the slow ones are of the long run.
  it.runIf(hasJava)('in Java says of each key what our engine says', { timeout: 60_000 }, () => {
    const { said, expected } = judged('java');
    expect(said).toEqual(expected);
    expect(new Set(expected.flat()).size).toBeGreaterThan(20);
  });

  it.runIf(hasDotnet && isLong)(
    'in C# compiles for .NET Framework 4.8, page and form too, and says the same',
    { timeout: 300_000 },
    () => {
      const { said, expected } = judged('csharp');
      expect(said).toEqual(expected);
    },
  );

  it.runIf(hasDotnet && isLong)('in PowerShell says the same', { timeout: 300_000 }, () => {
    const { said, expected } = judged('powershell');
    expect(said).toEqual(expected);
  });

  describe.runIf(hasDotnet && isLong)('by PowerShell’s own parser', () => {
    beforeAll(buildPowerShellParser, 240_000);

    it('has no error', () => {
      const files = profiles.flatMap((profile) => codeFor('powershell', profile).files);
      for (const { errors, commands } of parsePowerShell(files.map(({ text }) => text))) {
        expect(errors).toEqual([]);
        expect(commands.length).toBeGreaterThan(0);
      }
    });
  });

  it.each(verifierLanguages)('in %s has no secret in it', (language) => {
    fc.assert(
      fc.property(bytes(16, 64), (siteSecret) => {
        const { files, fingerprint } = codeFor(language, { ...derivedProfile, siteSecret });
        const whole = files.map(({ text }) => text).join('\n');
        for (const form of ['hex', 'base64', 'latin1'] as const)
          expect(whole).not.toContain(Buffer.from(siteSecret).toString(form));
        expect(whole).toContain(fingerprint);
      }),
      { numRuns: 20 },
    );
  });

  it.each(verifierLanguages)('in %s expects the known answer of this very profile', (language) => {
    const { files, known } = codeFor(language, derivedProfile);
    // Vector A of otp.md 4.1 at its second time.
    expect(known).toEqual({ atMs: 1_111_111_109_000, code: '433636' });
    expect(files[0]?.text).toContain(known.code);
  });

  it('says what it is not, in the language asked for, and is readable by the compiler it is for', () => {
    for (const language of verifierLanguages) {
      const korean = codeFor(language, derivedProfile, 'ko').files[0];
      expect(korean?.text).toContain('BaroPAM 제품의 인증키가 아닙니다');
      expect(korean?.bom).toBe(language !== 'java');
      expect(codeFor(language, derivedProfile, 'en').files[0]?.bom).toBe(false);
    }
  });

  it('is not written for a window larger than the policy’s own cap, or for a profile that cannot be used', () => {
    const words = (code: keyof typeof en): string[] => en[code];
    const wide = verifierCode(
      { language: 'java', profile: { ...derivedProfile, cycle: 1 }, policy: { past: 60 }, locale: 'en' },
      words,
    );
    expect(wide).toMatchObject({ ok: false, error: { code: 'otp-window' } });
    const none = verifierCode({ language: 'java', profile: { ...derivedProfile, digits: 4 }, locale: 'en' }, words);
    expect(none).toMatchObject({ ok: false, error: { code: 'otp-digits' } });
  });
});
