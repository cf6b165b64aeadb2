import type {
  OtpClockScriptsRequest,
  OtpReadClockRequest,
  OtpReadClockScriptRequest,
  OtpReadIntegrationRequest,
  OtpVerifierCodeRequest,
} from '../contract';
import { locales, verifierLanguages } from '../contract';
import { isSource } from './arguments';
import { isPolicy, isProfile } from './otp-shapes';
import { exactly, isText, listOf, maybe, oneOf, type Check } from './shapes';

const as =
  <T>(check: Check) =>
  (value: unknown): value is T =>
    check(value);

const isNumber: Check = (value) => Number.isFinite(value);
const isPositive: Check = (value) => isNumber(value) && Number(value) >= 0;
/** A whole profile will do: its cycle is all that is read. */
const hasCycle: Check = (value) =>
  typeof value === 'object' && value !== null && isPositive((value as Record<string, unknown>)['cycle']);
const isPlace = oneOf('stand-alone', 'member', 'pdc');
const isShell = oneOf('cmd', 'powershell');

export const isReadClock = as<OtpReadClockRequest>(
  exactly({
    source: isSource,
    nowMs: maybe(isNumber),
    zoneMinutes: maybe(isNumber),
    profile: maybe(hasCycle),
    policy: maybe(isPolicy),
    measured: maybe(oneOf('verifier', 'device')),
    delay: maybe(exactly({ from: isPositive, to: isPositive })),
    tolerance: maybe(exactly({ jwt: maybe(isPositive), saml: maybe(isPositive) })),
  }),
);
export const isClockScripts = as<OtpClockScriptsRequest>(
  exactly({
    role: oneOf('server', 'client'),
    shell: isShell,
    place: isPlace,
    peers: listOf(isText),
    pollSeconds: maybe(isNumber),
    locale: oneOf(...locales),
  }),
);
export const isReadClockScript = as<OtpReadClockScriptRequest>(
  exactly({ source: isSource, shell: maybe(isShell), place: maybe(isPlace) }),
);
export const isReadIntegration = as<OtpReadIntegrationRequest>(
  exactly({ source: isSource, bits: maybe(oneOf(32, 64)) }),
);
export const isVerifierCode = as<OtpVerifierCodeRequest>(
  exactly({
    language: oneOf(...verifierLanguages),
    profile: isProfile,
    policy: maybe(isPolicy),
    locale: oneOf(...locales),
  }),
);
