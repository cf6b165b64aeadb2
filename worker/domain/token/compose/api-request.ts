import type { Failure, OpenApi, OpenApiParameter, Outcome, TokenApiReady, TokenApiRequest } from '../../../contract';
import { openApis, requestPlaces } from '../../../contract';
import { encodePart, readOrigin } from './address';
import { readyCommands } from './commands';

/** Letters, digits and what stands between them: a tenant is one part of a path. */
const TENANT = /^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/;

const failure = (code: Failure['code'], name?: string): Outcome<never> => ({
  ok: false,
  error: { code, args: name === undefined ? {} : { name } },
});

/**
 * A request to an API of `singleid.md` 2, as address and as commands. The bearer token and a body of which nothing is
 * known are marked places. Failures: `token-make-address`, `token-make-tenant`, `token-make-value-unknown` for a value
 * that no known parameter takes, `token-make-value-missing` for a part of the path, `text-lone-surrogate`.
 */
export function apiRequest({ api, base, tenant, values }: TokenApiRequest): Outcome<TokenApiReady> {
  const origin = readOrigin(base);
  if (!origin.ok) return origin;
  if (!TENANT.test(tenant)) return failure('token-make-tenant');
  const found: OpenApi | undefined = openApis.find(({ id }) => id === api);
  if (!found) return failure('call-arguments');
  const unknown = Object.keys(values).find((name) => !found.parameters.some((one) => one.name === name && one.where));
  if (unknown !== undefined) return failure('token-make-value-unknown', unknown);

  const path = pathOf(found, tenant, values);
  if (!path.ok) return path;
  const query = queryOf(found.parameters, values);
  if (!query.ok) return query;
  const commands = readyCommands({
    method: found.method,
    url: origin.value + path.value + query.value,
    headers: found.bearer ? [`Authorization: Bearer ${requestPlaces.bearer}`] : [],
    body: found.method === 'POST' && !found.complete ? requestPlaces.body : null,
  });
  return commands.ok ? { ok: true, value: { method: found.method, ...commands.value } } : commands;
}

function pathOf({ path, parameters }: OpenApi, tenant: string, values: TokenApiRequest['values']): Outcome<string> {
  let text = path.replaceAll('{tenant}', tenant);
  for (const { name } of parameters.filter(({ where }) => where === 'path')) {
    const value = valueOf(values, name);
    // A dot or two would lead to another path, percent-encoded or not.
    if (/^\.{0,2}$/.test(value)) return failure('token-make-value-missing', name);
    const part = encodePart(value);
    if (!part.ok) return part;
    text = text.replace(`{${name}}`, () => part.value);
  }
  return { ok: true, value: text };
}

function queryOf(parameters: readonly OpenApiParameter[], values: TokenApiRequest['values']): Outcome<string> {
  const parts: string[] = [];
  for (const { name, where } of parameters) {
    const value = valueOf(values, name);
    if (where !== 'query' || value === '') continue;
    const part = encodePart(value);
    if (!part.ok) return part;
    parts.push(`${name}=${part.value}`);
  }
  return { ok: true, value: parts.length > 0 ? `?${parts.join('&')}` : '' };
}

const valueOf = (values: TokenApiRequest['values'], name: string): string =>
  (Object.hasOwn(values, name) ? values[name] : undefined) ?? '';
