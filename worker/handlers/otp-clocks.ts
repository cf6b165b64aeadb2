import type {
  Locale,
  OtpClockApi,
  OtpClockScriptsRequest,
  OtpReadClockRequest,
  OtpReadClockScriptRequest,
} from '../contract';
import { clockScripts, readClock, readClockScript, type ClockScriptComments } from '../domain/otp/clocks';
import type { Runtime } from '../runtime/calls';
import { clockScripts as en } from '../texts/en/otp-clocks-scripts';
import { clockScripts as ko } from '../texts/ko/otp-clocks-scripts';
import { refuseArguments } from './arguments';
import { isClockScripts, isReadClock, isReadClockScript } from './otp-clocks-shapes';

/** The part of the `otp` topic that reads and sets clocks. */
export function otpClockHandlers(runtime: Runtime): OtpClockApi {
  return {
    readClock: (call, request: OtpReadClockRequest) =>
      runtime.run(call, () => (isReadClock(request) ? readClock(request) : refuseArguments())),
    clockScripts: (call, request: OtpClockScriptsRequest) =>
      runtime.run(call, () =>
        isClockScripts(request) ? clockScripts(request, commentsFor(request)) : refuseArguments(),
      ),
    readClockScript: (call, request: OtpReadClockScriptRequest) =>
      runtime.run(call, () => (isReadClockScript(request) ? readClockScript(request) : refuseArguments())),
  };
}

const words: Record<Locale, typeof en> = { en, ko };

function commentsFor({ locale, role }: OtpClockScriptsRequest): Record<'apply' | 'back', ClockScriptComments> {
  const { head, back, steps } = words[locale];
  const step: ClockScriptComments['step'] = (code) => {
    const { title, why } = steps[code];
    return [title, why];
  };
  return { apply: { head: head[role], step }, back: { head: back, step } };
}
