import type { Call, Outcome, TokenComposeApi } from '../contract';
import { apiRequest, compose, newSecret, template } from '../domain/token/compose';
import type { Runtime } from '../runtime/calls';
import { refuseArguments } from './arguments';
import { isApiRequest, isCompose, isTemplate } from './token-compose-shapes';

const done = <T>(value: T): Outcome<T> => ({ ok: true, value });

/** The part of the `token` topic that makes. */
export function tokenComposeHandlers(runtime: Runtime): TokenComposeApi {
  const answer =
    <Request, T>(
      isRequest: (value: unknown) => value is Request,
      work: (request: Request) => Outcome<T> | Promise<Outcome<T>>,
    ) =>
    (call: Call, request: Request): Promise<Outcome<T>> =>
      runtime.run(call, () => (isRequest(request) ? work(request) : refuseArguments()));
  const { subtle } = globalThis.crypto as { subtle?: SubtleCrypto };

  return {
    compose: answer(isCompose, (request) => compose(request, { random: runtime.random, subtle })),
    template: answer(isTemplate, (request) => done(template(request, runtime.random))),
    newSecret: (call) => runtime.run(call, () => done(newSecret(runtime.random))),
    apiRequest: answer(isApiRequest, apiRequest),
  };
}
