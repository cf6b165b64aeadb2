import type { ThemeInstrumentRequest, ThemeRehearsalApi } from '../contract';
import { instrumentScript } from '../domain/theme/instrument';
import type { Runtime } from '../runtime/calls';
import { isSource, refuseArguments } from './arguments';

/** `theme.instrument` of the worker API. */
export function themeInstrumentHandlers(runtime: Runtime): ThemeRehearsalApi {
  return {
    instrument: (call, request) =>
      runtime.run(call, () => (isRequest(request) ? instrumentScript(request) : refuseArguments())),
  };
}

function isRequest(request: unknown): request is ThemeInstrumentRequest {
  return typeof request === 'object' && request !== null && 'source' in request && isSource(request.source);
}
