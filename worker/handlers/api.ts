import { PROTOCOL, type VerifierApi } from '../contract';
import type { CallTable } from '../runtime/calls';
import { methodNames } from '../runtime/expose';
import { baroHandlers } from './baro';
import { describeHandler } from './describe';
import { iniHandlers } from './ini';
import { otpHandlers } from './otp';
import { otpClockHandlers } from './otp-clocks';
import { otpIntegrationHandlers } from './otp-integration';
import { recogniseHandler } from './recognise';
import { themeInspectHandlers } from './theme';
import { themeComposeHandlers } from './theme-compose';
import { themeInstrumentHandlers } from './theme-instrument';

declare const __BUILD__: string;

/** The whole API of the public worker over one table of calls. */
export function createVerifierApi(runtime: CallTable): VerifierApi {
  const api: VerifierApi = {
    hello: () => ({ protocol: PROTOCOL, build: typeof __BUILD__ === 'undefined' ? 'unbuilt' : __BUILD__, methods }),
    openEvents: (port) => runtime.openEvents(port),
    cancel: (callId) => runtime.cancel(callId),
    recognise: recogniseHandler(runtime),
    describe: describeHandler,
    ini: iniHandlers(runtime),
    theme: {
      ...themeInspectHandlers(runtime),
      ...themeComposeHandlers(runtime),
      ...themeInstrumentHandlers(runtime),
    },
    otp: { ...otpHandlers(runtime), ...otpClockHandlers(runtime), ...otpIntegrationHandlers(runtime) },
    baro: baroHandlers(runtime),
  };
  const methods = methodNames(api);
  return api;
}
