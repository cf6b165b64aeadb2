import type { Call, ComposeClaim, Outcome, TokenContext, TokenTemplate, WorkbenchApi } from '../../../worker/contract';
import { client, type RemoteApi } from '../../client';

/** A text to inspect, and the farm it belongs to. */
export interface TokenSample {
  text: string;
  context: TokenContext;
}

/**
 * Request and response of one sign-in at the sample farm, signed with its SECRET_KEY. The request is damaged as the
 * guide's own sample is (`singleid.md` D3).
 */
export async function makeSample(nowMs: number): Promise<TokenSample | null> {
  const { sampleDeployment, sampleIni } = await import('../../workbench/sample');
  const { name, bytes } = sampleIni();
  const farm = sampleDeployment(nowMs);
  const ini = { name, text: new TextDecoder().decode(bytes), encoding: 'utf-8' as const, bom: false };
  const deployment = { ...farm, files: { ...farm.files, ini } };
  const context = await take((api, call) => api.deployment.tokenContext(call, { deployment }));
  if (!context) return null;
  const request = await sign(context, 'request', nowMs, {
    uid: 'hong.gildong',
    plainMobile: '+82-1000000001',
    plainEmail: 'hong.gildong@contoso.example',
    displayUid: 'hong.gildong',
  });
  const req = request?.claims.find((claim) => claim.name === 'req')?.json;
  const response = await sign(context, 'response', nowMs, { uid: 'hong.gildong' }, req);
  return request && response && { text: textOf(request.token, response.token), context };
}

function textOf(request: string, response: string): string {
  return [
    'curl -X POST "https://cloud.singleid.example/contoso/common-api/open/v1.1/mfa/request',
    `?jwtTokenRequest=${request}\u00aeisterFlag=true"`,
    '\n\n',
    `GET /adfs/ls/?client-request-id=1&jwtTokenResponse=${response} HTTP/1.1\n`,
    'Host: sts.contoso.example\n',
  ].join('');
}

async function sign(
  { contract, secrets }: TokenContext,
  kind: 'request' | 'response',
  nowMs: number,
  values: Readonly<Record<string, string>>,
  req?: string,
): Promise<{ token: string; claims: ComposeClaim[] } | null> {
  const made = await take<TokenTemplate>((api, call) => api.token.template(call, { kind, contract, nowMs }));
  const text = secrets[0]?.text;
  if (!made || text === undefined) return null;
  const lasts = Math.floor(nowMs / 1000) + 300;
  const claims = made.claims
    .filter(({ name }) => name !== 'plainDept')
    .map(({ name, json }) => {
      const value = name === 'exp' ? lasts : values[name];
      return { name, json: name === 'req' && req ? req : value === undefined ? json : JSON.stringify(value) };
    });
  const secret = { text, reading: 'base64' as const };
  const wanted = { kind, alg: 'HS256' as const, claims, secret, nowMs };
  const composed = await take((api, call) => api.token.compose(call, wanted));
  return composed && { token: composed.token, claims };
}

async function take<T>(ask: (api: RemoteApi<WorkbenchApi>, call: Call) => Promise<Outcome<T>>): Promise<T | null> {
  const outcome = await client.run(ask);
  return outcome.ok ? outcome.value : null;
}
