import type { Locale, OtpIntegrationApi, OtpReadIntegrationRequest, OtpVerifierCodeRequest } from '../contract';
import { readIntegration, verifierCode } from '../domain/otp/integration';
import type { Runtime } from '../runtime/calls';
import { verifierComments as en } from '../texts/en/otp-integration-code';
import { verifierComments as ko } from '../texts/ko/otp-integration-code';
import { refuseArguments } from './arguments';
import { isReadIntegration, isVerifierCode } from './otp-clocks-shapes';

const words: Record<Locale, typeof en> = { en, ko };

/** The part of the `otp` topic for who calls a library or verifies keys in a program. */
export function otpIntegrationHandlers(runtime: Runtime): OtpIntegrationApi {
  return {
    readIntegration: (call, request: OtpReadIntegrationRequest) =>
      runtime.run(call, () => (isReadIntegration(request) ? readIntegration(request) : refuseArguments())),
    verifierCode: (call, request: OtpVerifierCodeRequest) =>
      runtime.run(call, () =>
        isVerifierCode(request) ? verifierCode(request, (code) => words[request.locale][code]) : refuseArguments(),
      ),
  };
}
