import type { IniCreateRequest } from '../contract';
import { locales } from '../contract';

type Check = (value: unknown) => boolean;

const text: Check = (value) => typeof value === 'string';
const flag: Check = (value) => typeof value === 'boolean';
const oneOf =
  (...allowed: unknown[]): Check =>
  (value) =>
    allowed.includes(value);
const listOf =
  (item: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(item);
const either =
  (...checks: Check[]): Check =>
  (value) =>
    checks.some((check) => check(value));
const maybe = (check: Check): Check => either(oneOf(undefined), check);
const orNull = (check: Check): Check => either(oneOf(null), check);
const shape =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(fields).every(([name, check]) => check((value as Record<string, unknown>)[name]));

const issued = { consumer: text, secret: text };

const isAnswers = shape({
  environment: oneOf('production', 'staging', 'development'),
  tenant: text,
  apiHost: text,
  keys: either(
    shape({ by: oneOf('single'), ...issued }),
    shape({ by: oneOf('domain'), domains: listOf(shape({ domain: text, ...issued })) }),
  ),
  ldap: orNull(
    shape({
      required: flag,
      server: text,
      credentials: orNull(shape({ id: text, password: text, tls: flag })),
      lookup: oneOf('0', '1', '2', '3'),
      tryNext: flag,
      whiteList: listOf(text),
    }),
  ),
  userInfo: listOf(shape({ attribute: text, encrypted: text, plain: text })),
  verification: either(
    shape({ by: oneOf('server'), host: text, protocol: oneOf('TLS12', 'TLS13') }),
    shape({ by: oneOf('adapter', 'none') }),
  ),
  title: maybe(text),
  callbackName: maybe(text),
  tokenLifetime: maybe(text),
  logLevel: maybe(oneOf('0', '1', '2')),
  adapterVersion: maybe(text),
});

const isRequest = shape({ answers: isAnswers, locale: oneOf(...locales) });

/** Whether a stranger's argument has the shape the contract wants; what the answers say is the domain's matter. */
export const isCreateRequest = (request: unknown): request is IniCreateRequest => isRequest(request);
