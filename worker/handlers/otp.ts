import type { Call, OtpApi, Outcome } from '../contract';
import {
  audit,
  cleanPhone,
  drift,
  enrol,
  generate,
  generateMany,
  newSecret,
  otpLimits,
  readEnrolment,
  readSecret,
  readUsers,
  strength,
  verify,
  verifyMany,
  writeCsv,
  writeMigration,
} from '../domain/otp';
import type { CallContext, Runtime } from '../runtime/calls';
import { refuseArguments } from './arguments';
import {
  isAudit,
  isDrift,
  isEnrol,
  isGenerate,
  isGenerateMany,
  isNewSecret,
  isPhone,
  isReadEnrolment,
  isReadSecret,
  isReadUsers,
  isStrength,
  isVerify,
  isVerifyMany,
  isWriteCsv,
  isWriteMigration,
} from './otp-shapes';

const DEFAULT_SECRET_BYTES = 32;
const MOST_SECRET_BYTES = 64;

const done = <T>(value: T): Outcome<T> => ({ ok: true, value });

/** The `otp` topic of the worker API. */
export function otpHandlers(runtime: Runtime): OtpApi {
  const answer =
    <Request, T>(
      isRequest: (value: unknown) => value is Request,
      work: (request: Request, step: CallContext['step']) => Outcome<T> | Promise<Outcome<T>>,
    ) =>
    (call: Call, request: Request): Promise<Outcome<T>> =>
      runtime.run(call, ({ step }) => (isRequest(request) ? work(request, step) : refuseArguments()));

  return {
    generate: answer(isGenerate, generate),
    verify: answer(isVerify, verify),
    generateMany: answer(isGenerateMany, generateMany),
    verifyMany: answer(isVerifyMany, verifyMany),
    drift: answer(isDrift, (request) => done(drift(request))),
    strength: answer(isStrength, strength),
    enrol: answer(isEnrol, (request) => enrol(request, batchId(runtime))),
    readEnrolment: answer(isReadEnrolment, readEnrolment),
    writeMigration: answer(isWriteMigration, (request) => writeMigration(request, batchId(runtime))),
    readUsers: answer(isReadUsers, readUsers),
    writeCsv: answer(isWriteCsv, writeCsv),
    audit: answer(isAudit, audit),
    readSecret: answer(isReadSecret, readSecret),
    newSecret: answer(isNewSecret, ({ length = DEFAULT_SECRET_BYTES }) => {
      const { least } = otpLimits.secretBytes;
      if (Number.isInteger(length) && length >= least && length <= MOST_SECRET_BYTES)
        return done(newSecret(length, runtime.random));
      return { ok: false, error: { code: 'otp-count', args: { least, most: MOST_SECRET_BYTES } } };
    }),
    cleanPhone: answer(isPhone, ({ phone }) => done(cleanPhone(phone))),
  };
}

/** Tells one export's pictures from another's; positive as a 32-bit number. */
function batchId(runtime: Runtime): number {
  return new DataView(runtime.random(new Uint8Array(4)).buffer).getUint32(0) >>> 1;
}
