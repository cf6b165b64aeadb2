import type { ClockMeasure, ClockVerdict, OtpInterval, OtpReadClockRequest } from '../../../contract';
import { fullPolicy, windowFor } from '../policy';

/** Kerberos: MaxClockSkew; .NET and WIF: MaxClockSkew. Both 300 seconds (`otp.md` 6.4). */
const SKEW_SECONDS = 300;
/** `iat` and `nbf` are whole seconds, rounded down: a clock a part of a second behind passes part of the time. */
const WHOLE = 1;
/** AD FS hands out tokens for 60 minutes: a clock further ahead takes a new one for expired. */
const LIFETIME_SECONDS = 3600;

export type VerdictRequest = Pick<OtpReadClockRequest, 'profile' | 'policy' | 'measured' | 'delay' | 'tolerance'>;

/** All four verdicts, each with the numbers that decided it (`otp.md` 6.5). */
export function verdictsFor(measure: ClockMeasure | null, request: VerdictRequest): ClockVerdict[] {
  const why = measure === null ? 'no-measure' : measure.reliable ? null : 'unreliable';
  if (measure === null || why !== null)
    return (['otp', 'jwt', 'saml', 'kerberos'] as const).map((check) => unknown(check, why ?? 'no-measure'));
  return [otpVerdict(measure, request), ...tokenVerdicts(measure, request), kerberos(measure)];
}

function unknown(check: ClockVerdict['check'], reason: ClockVerdict['reason']): ClockVerdict {
  return { check, result: 'unknown', reason, value: null, passes: null, fails: null, fraction: null, lenient: null };
}

function otpVerdict(measure: ClockMeasure, request: VerdictRequest): ClockVerdict {
  const { profile, delay = { from: 1, to: 12 } } = request;
  const limits = otpLimitsOf(request);
  if (!profile || !limits) return unknown('otp', profile ? 'window' : 'no-cycle');
  const app = appMinusServer(measure, request);
  const value = { from: app.from - delay.to, to: app.to - delay.from };
  const shares = [value.from, value.to, (value.from + value.to) / 2].map((x) => share(x, limits.passes, profile.cycle));
  const fraction = { from: Math.min(...shares), to: Math.max(...shares) };
  const result = fraction.from === 1 ? 'always' : fraction.to === 0 ? 'never' : 'sometimes';
  const reason = result === 'always' ? 'inside' : result === 'never' ? 'outside' : 'between';
  return { check: 'otp', result, reason, value, ...limits, fraction, lenient: null };
}

/** Between which seconds keys of a cycle pass; null where the policy cannot be used. */
export function otpLimitsOf({ profile, policy }: VerdictRequest): { passes: OtpInterval; fails: OtpInterval } | null {
  if (!profile || !(profile.cycle > 0)) return null;
  const full = fullPolicy(policy);
  const window = 'code' in full ? null : windowFor(full, profile.cycle);
  if (!window || 'code' in window) return null;
  const { back, ahead } = window;
  return {
    passes: { from: -back * profile.cycle, to: ahead * profile.cycle },
    fails: { from: -(back + 1) * profile.cycle, to: (ahead + 1) * profile.cycle },
  };
}

/** The app's clock less the server's. The one that was not measured is taken to agree with the time server. */
function appMinusServer({ from, to }: ClockMeasure, { measured = 'verifier' }: VerdictRequest): OtpInterval {
  return measured === 'verifier' ? { from, to } : { from: -to, to: -from };
}

/** How many phases of a step pass at this distance: all inside, none a step further, evenly between. */
export function share(x: number, passes: OtpInterval, cycle: number): number {
  const beyond = Math.max(passes.from - x, x - passes.to, 0);
  return Math.max(0, 1 - beyond / cycle);
}

/** Whoever is behind the issuer finds tokens not yet valid; whoever is ahead finds them expired early, by as much. */
function tokenVerdicts(measure: ClockMeasure, { tolerance = {} }: VerdictRequest): ClockVerdict[] {
  // This PC minus the issuer's clock, which is taken to agree with the time server.
  const value = { from: -measure.to, to: -measure.from };
  const lenient = Math.max(Math.abs(value.from), Math.abs(value.to)) <= SKEW_SECONDS ? 'always' : 'never';
  return (['jwt', 'saml'] as const).map((check) => {
    const forgiven = tolerance[check] ?? 0;
    const passes = { from: 0 - forgiven, to: LIFETIME_SECONDS };
    const shares = [value.from, value.to].map((error) => share(error, passes, WHOLE));
    const fraction = { from: Math.min(...shares), to: Math.max(...shares) };
    const result = fraction.from === 1 ? 'always' : fraction.to === 0 ? 'never' : 'sometimes';
    const isAhead = value.from > forgiven;
    const reason = isAhead ? 'ahead' : result === 'always' ? 'inside' : 'behind';
    const fails = { from: passes.from - WHOLE, to: passes.to + WHOLE };
    return { check, result, reason, value, passes, fails, fraction, lenient };
  });
}

function kerberos(measure: ClockMeasure): ClockVerdict {
  const value = { from: -measure.to, to: -measure.from };
  const passes = { from: -SKEW_SECONDS, to: SKEW_SECONDS };
  const isInside = value.from >= passes.from && value.to <= passes.to;
  const isOutside = value.to < passes.from || value.from > passes.to;
  const result = isInside ? 'always' : isOutside ? 'never' : 'sometimes';
  const reason = isInside ? 'inside' : isOutside ? 'outside' : 'between';
  return { check: 'kerberos', result, reason, value, passes, fails: passes, fraction: null, lenient: null };
}
