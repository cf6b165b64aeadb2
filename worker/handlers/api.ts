import { PROTOCOL, type CommonApi, type VerifierApi } from '../contract';
import type { CallTable } from '../runtime/calls';
import { methodNames } from '../runtime/expose';
import { baroHandlers } from './baro';
import { describeHandler } from './describe';
import { diagnosisReadHandlers } from './diagnosis';
import { diagnosisHandOnHandlers } from './diagnosis-scripts';
import { iniHandlers } from './ini';
import { otpHandlers } from './otp';
import { otpClockHandlers } from './otp-clocks';
import { otpIntegrationHandlers } from './otp-integration';
import { recogniseHandler } from './recognise';
import { themeInspectHandlers } from './theme';
import { themeComposeHandlers } from './theme-compose';
import { themeInstrumentHandlers } from './theme-instrument';
import { tokenInspectHandlers } from './token';
import { tokenComposeHandlers } from './token-compose';

declare const __BUILD__: string;

/** The whole API of the public worker over one table of calls. */
export function createVerifierApi(runtime: CallTable): VerifierApi {
  return withHello({ ...commonHandlers(runtime), describe: describeHandler });
}

/** What is in both workers. */
export function commonHandlers(runtime: CallTable): Omit<CommonApi, 'hello'> {
  return {
    openEvents: (port) => runtime.openEvents(port),
    cancel: (callId) => runtime.cancel(callId),
    recognise: recogniseHandler(runtime),
    ini: iniHandlers(runtime),
    theme: {
      ...themeInspectHandlers(runtime),
      ...themeComposeHandlers(runtime),
      ...themeInstrumentHandlers(runtime),
    },
    otp: { ...otpHandlers(runtime), ...otpClockHandlers(runtime), ...otpIntegrationHandlers(runtime) },
    token: { ...tokenInspectHandlers(runtime), ...tokenComposeHandlers(runtime) },
    diagnosis: { ...diagnosisReadHandlers(runtime), ...diagnosisHandOnHandlers(runtime) },
    baro: baroHandlers(runtime),
  };
}

/** The API with the greeting that names all its methods. */
export function withHello<Api extends Omit<CommonApi, 'hello'>>(handlers: Api): Api & Pick<CommonApi, 'hello'> {
  const api = {
    ...handlers,
    hello: () => ({ protocol: PROTOCOL, build: typeof __BUILD__ === 'undefined' ? 'unbuilt' : __BUILD__, methods }),
  };
  const methods = methodNames(api);
  return api;
}
