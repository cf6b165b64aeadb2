import type { TokenInspectApi } from '../contract';
import { inspectTokens, searchSecret } from '../domain/token';
import type { Runtime } from '../runtime/calls';
import { refuseArguments } from './arguments';
import { isInspect, isSearch } from './token-shapes';

/** The part of the `token` topic that reads and judges. */
export function tokenInspectHandlers(runtime: Runtime): TokenInspectApi {
  return {
    inspect: (call, request) =>
      runtime.run(call, ({ step }) => (isInspect(request) ? inspectTokens(request, step) : refuseArguments())),
    searchSecret: (call, request) =>
      runtime.run(call, ({ step }) => {
        if (!isSearch(request)) return refuseArguments();
        const { token, list, common } = request;
        return searchSecret(token, list, { common, pause: step });
      }),
  };
}
