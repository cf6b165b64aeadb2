import type {
  BaroOptions,
  BaroSealOptions,
  OtpAuditRequest,
  OtpDriftRequest,
  OtpEnrolRequest,
  OtpGenerateManyRequest,
  OtpGenerateRequest,
  OtpNewSecretRequest,
  OtpReadEnrolmentRequest,
  OtpReadSecretRequest,
  OtpReadUsersRequest,
  OtpStrengthRequest,
  OtpUserColumns,
  OtpVerifyManyRequest,
  OtpVerifyRequest,
  OtpWriteCsvRequest,
  OtpWriteMigrationRequest,
} from '../contract';
import { otpAlgorithms } from '../contract';
import { isSource } from './arguments';
import { either, exactly, isFlag, isText, listOf, maybe, oneOf, orNull, type Check } from './shapes';

/** Checks of a stranger's arguments against the contract's shapes; what the values say is the domain's matter. */
const as =
  <T>(check: Check) =>
  (value: unknown): value is T =>
    check(value);

const isNumber: Check = (value) => Number.isFinite(value);
const isBytes: Check = (value) => value instanceof Uint8Array;
const isA =
  (type: abstract new (...args: never[]) => unknown): Check =>
  (value) =>
    value instanceof type;

const base = { algorithm: oneOf(...otpAlgorithms), digits: isNumber, cycle: isNumber };
export const isProfile = either(
  exactly({ ...base, keys: oneOf('derived'), siteId: isText, siteSecret: isBytes, lowerCase: maybe(isFlag) }),
  exactly({ ...base, keys: oneOf('random'), shortSecrets: maybe(isFlag) }),
);
const isUser = exactly({
  loginId: isText,
  phone: maybe(isText),
  cycle: maybe(isNumber),
  revision: maybe(isNumber),
  secret: maybe(isBytes),
});
export const isPolicy = exactly({
  past: maybe(isNumber),
  future: maybe(isNumber),
  cap: maybe(isNumber),
  throttle: maybe(orNull(exactly({ tries: isNumber, perSeconds: isNumber }))),
  delay: maybe(isNumber),
  lockAfter: maybe(orNull(isNumber)),
  follow: maybe(isFlag),
  resync: maybe(oneOf(0, 2, 3)),
  search: maybe(isNumber),
});
export const isState = exactly({
  lastStep: orNull(isNumber),
  failures: isNumber,
  lockedAtMs: orNull(isNumber),
  triesMs: listOf(isNumber),
  clockSteps: isNumber,
  candidates: listOf(exactly({ step: isNumber, delta: isNumber, atMs: isNumber })),
});

const areColumns = exactly({
  loginIds: listOf(isText),
  phones: maybe(listOf(isText)),
  cycles: maybe(isA(Uint16Array)),
  revisions: maybe(isA(Uint32Array)),
  secrets: maybe(isBytes),
  secretEnds: maybe(isA(Uint32Array)),
});

/** Columns of one length, and secrets that lie one behind the other. */
const isUsers: Check = (value) => {
  if (!areColumns(value)) return false;
  const { loginIds, phones, cycles, revisions, secrets, secretEnds } = value as OtpUserColumns;
  if (![phones, cycles, revisions, secretEnds].every((column) => !column || column.length === loginIds.length))
    return false;
  if (!secrets !== !secretEnds) return false;
  return (
    !secretEnds || secretEnds.every((end, at) => end >= (secretEnds[at - 1] ?? 0) && end <= (secrets?.length ?? 0))
  );
};

const areTries: Check = (value) => {
  if (!exactly({ users: isA(Uint32Array), atMs: isA(Float64Array), codes: listOf(isText) })(value)) return false;
  const { users, atMs, codes } = value as OtpVerifyManyRequest['tries'];
  return users.length === codes.length && atMs.length === codes.length;
};

const isInterval = exactly({ from: isNumber, to: isNumber });

export const isGenerate = as<OtpGenerateRequest>(
  exactly({ profile: isProfile, user: isUser, atMs: isNumber, next: maybe(isNumber) }),
);
export const isVerify = as<OtpVerifyRequest>(
  exactly({
    profile: isProfile,
    user: isUser,
    code: isText,
    atMs: isNumber,
    policy: maybe(isPolicy),
    state: maybe(isState),
  }),
);
export const isGenerateMany = as<OtpGenerateManyRequest>(
  exactly({ profile: isProfile, users: isUsers, atMs: isNumber, count: maybe(isNumber) }),
);
export const isVerifyMany = as<OtpVerifyManyRequest>(
  exactly({
    profile: isProfile,
    users: isUsers,
    tries: areTries,
    policy: maybe(isPolicy),
    states: maybe(listOf(isState)),
  }),
);
export const isDrift = as<OtpDriftRequest>(
  exactly({
    samples: listOf(exactly({ atMs: isNumber, step: isNumber, cycle: isNumber })),
    delay: maybe(isInterval),
    ppm: maybe(isNumber),
  }),
);
export const isStrength = as<OtpStrengthRequest>(exactly({ profile: isProfile, policy: maybe(isPolicy) }));
export const isEnrol = as<OtpEnrolRequest>(
  exactly({ profile: isProfile, user: isUser, issuer: isText, account: maybe(isText) }),
);
export const isReadEnrolment = as<OtpReadEnrolmentRequest>(exactly({ text: isText, shortSecrets: maybe(isFlag) }));
export const isWriteMigration = as<OtpWriteMigrationRequest>(
  exactly({
    entries: listOf(
      exactly({
        type: oneOf('totp', 'hotp'),
        issuer: isText,
        account: isText,
        secret: isBytes,
        algorithm: oneOf(...otpAlgorithms),
        digits: isNumber,
        period: isNumber,
        counter: isText,
      }),
    ),
    perPicture: maybe(isNumber),
  }),
);
export const isReadUsers = as<OtpReadUsersRequest>(exactly({ source: isSource, profile: maybe(isProfile) }));
export const isWriteCsv = as<OtpWriteCsvRequest>(exactly({ records: listOf(listOf(isText)) }));
export const isAudit = as<OtpAuditRequest>(
  exactly({
    profile: isProfile,
    users: isUsers,
    source: isSource,
    policy: maybe(isPolicy),
    zoneMinutes: maybe(isNumber),
    soonDays: maybe(isNumber),
  }),
);
export const isReadSecret = as<OtpReadSecretRequest>(exactly({ text: isText, form: oneOf('base32', 'hex', 'text') }));
export const isNewSecret = as<OtpNewSecretRequest>(exactly({ length: maybe(isNumber) }));
export const isPhone = as<{ phone: string }>(exactly({ phone: isText }));
export const isBaroOptions = as<BaroOptions>(
  exactly({
    profile: isProfile,
    atMs: isNumber,
    policy: maybe(isPolicy),
    state: maybe(isState),
    secret: maybe(isBytes),
  }),
);
export const isSealOptions = as<BaroSealOptions>(exactly({ key: isBytes }));
export const areTexts = (values: readonly unknown[]): boolean => values.every(isText);
export const isBufferLength = as<number>(isNumber);
