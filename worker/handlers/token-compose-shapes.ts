import type { TokenApiRequest, TokenComposeRequest, TokenTemplateRequest } from '../contract';
import { openApis, secretReadings } from '../contract';
import { exactly, isFlag, isText, listOf, maybe, oneOf, type Check } from './shapes';

const as =
  <T>(check: Check) =>
  (value: unknown): value is T =>
    check(value);

/** A moment that a NumericDate can be made of. */
const isTime: Check = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
const isSeconds: Check = (value) => Number.isFinite(value) && Number(value) >= 0;
const isKind = oneOf('request', 'response', 'any');
const isClaims = listOf(exactly({ name: isText, json: isText }));
const isContract = exactly({
  consumerKeys: maybe(listOf(isText)),
  lifetimeS: maybe(isSeconds),
  encrypted: maybe(isFlag),
  client: maybe(isFlag),
  contacts: maybe(listOf(exactly({ encrypted: isText, plain: isText }))),
  serviceName: maybe(isText),
  callbackName: maybe(isText),
  adapterVersion: maybe(isText),
});
const isValues: Check = (value) =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(isText);

export const isCompose = as<TokenComposeRequest>(
  exactly({
    kind: isKind,
    alg: oneOf('HS256', 'HS384', 'HS512'),
    header: maybe(isClaims),
    claims: isClaims,
    encrypt: maybe(listOf(isText)),
    secret: exactly({ text: isText, reading: oneOf(...secretReadings) }),
    to: maybe(exactly({ apiUrl: isText, parameter: isText, registerFlag: maybe(isFlag) })),
    contract: maybe(isContract),
    nowMs: isTime,
  }),
);
export const isTemplate = as<TokenTemplateRequest>(exactly({ kind: isKind, contract: isContract, nowMs: isTime }));
export const isApiRequest = as<TokenApiRequest>(
  exactly({ api: oneOf(...openApis.map(({ id }) => id)), base: isText, tenant: isText, values: isValues }),
);
