import type { TokenInspectRequest, TokenSearchRequest } from '../contract';
import { exactly, isFlag, isText, listOf, maybe, oneOf, type Check } from './shapes';

const isNumber: Check = (value) => typeof value === 'number' && Number.isFinite(value);

const isContract = exactly({
  consumerKeys: maybe(listOf(isText)),
  lifetimeS: maybe(isNumber),
  encrypted: maybe(isFlag),
  client: maybe(isFlag),
  contacts: maybe(listOf(exactly({ encrypted: isText, plain: isText }))),
  serviceName: maybe(isText),
  callbackName: maybe(isText),
  adapterVersion: maybe(isText),
});

export const isInspect = exactly({
  text: isText,
  name: maybe(isText),
  secrets: maybe(
    listOf(exactly({ id: isText, text: isText, origin: oneOf('typed', 'ini', 'other'), domain: maybe(isText) })),
  ),
  keys: maybe(listOf(exactly({ id: isText, text: isText }))),
  nowMs: isNumber,
  contract: maybe(isContract),
}) as (request: unknown) => request is TokenInspectRequest;

export const isSearch = exactly({ token: isText, list: isText, common: maybe(isFlag) }) as (
  request: unknown,
) => request is TokenSearchRequest;
