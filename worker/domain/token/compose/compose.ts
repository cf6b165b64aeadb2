import type {
  ComposeClaim,
  Failure,
  Outcome,
  TokenComposed,
  TokenComposeRequest,
  TokenReadyRequests,
} from '../../../contract';
import { limits } from '../../../contract';
import { judge } from '../../core/judge';
import { readSecretAs } from '../judge/readings';
import { encodePart, readAddress } from './address';
import { claimRules } from './claim-rules';
import { postForm, readyCommands } from './commands';
import { encryptContact, IV_BYTES } from './encrypt';
import { objectText, type ObjectText } from './json-text';
import type { Random } from './new-secret';
import { sign } from './sign';
import type { ComposeView } from './view';
import { wayRules } from './way-rules';

/** What making a token takes from the world around it. */
export interface ComposeTools {
  /** Gives the IV of each encrypted contact. */
  random: Random;
  /** Undefined over plain http. */
  subtle: SubtleCrypto | undefined;
}

const failure = (code: Failure['code'], args: Failure['args'] = {}): Outcome<never> => ({
  ok: false,
  error: { code, args },
});

/**
 * A signed token of the claims as they are given, and the requests that carry it. Failures: `token-make-secret` for a
 * secret that cannot be read as said; those of `objectText`, `encryptContact`, `readAddress` and `encodePart`;
 * `token-make-header-alg`, `token-make-encrypt-text`, `token-make-parameter`, `text-too-large`.
 */
export async function compose(request: TokenComposeRequest, tools: ComposeTools): Promise<Outcome<TokenComposed>> {
  const key = readSecretAs(request.secret.text, request.secret.reading);
  if (!key || key.length === 0) return failure('token-make-secret');
  const header = headerText(request);
  if (!header.ok) return header;
  const claims = await encryptClaims(request, key, tools);
  if (!claims.ok) return claims;
  const payload = objectText(claims.value);
  if (!payload.ok) return payload;
  const sizeBytes = new TextEncoder().encode(header.value.text + payload.value.text).length;
  if (sizeBytes > limits.tokenBytes) return failure('text-too-large', { sizeBytes, limitBytes: limits.tokenBytes });

  const token = sign(header.value.text, payload.value.text, request.alg, key);
  const url = urlOf(request.to, token);
  if (!url.ok) return url;
  const requests = url.value && requestsOf(url.value, request);
  if (requests && !requests.ok) return requests;
  const { findings, more } = judge(viewOf(request, header.value, payload.value, key, url.value), [
    ...claimRules,
    ...wayRules,
  ]);
  return { ok: true, value: { token, findings, more, ...(requests && { requests: requests.value }) } };
}

function headerText({ alg, header = [] }: TokenComposeRequest): Outcome<ObjectText> {
  if (header.some(({ name }) => name === 'alg')) return failure('token-make-header-alg');
  return objectText([{ name: 'alg', json: JSON.stringify(alg) }, ...header]);
}

/** The claims with those encrypted that are to be. Each gets an IV of its own. */
async function encryptClaims(
  { claims, encrypt = [] }: TokenComposeRequest,
  key: Uint8Array,
  { random, subtle }: ComposeTools,
): Promise<Outcome<ComposeClaim[]>> {
  const plain = objectText(claims);
  if (!plain.ok) return plain;
  const secret = new Set(encrypt);
  const written: ComposeClaim[] = [];
  for (const [index, given] of claims.entries()) {
    if (!secret.has(given.name)) {
      written.push(given);
      continue;
    }
    const value = plain.value.members[index]?.value;
    if (typeof value !== 'string') return failure('token-make-encrypt-text', { claim: given.name });
    const sealed = await encryptContact(value, key, random(new Uint8Array(IV_BYTES)), subtle);
    if (!sealed.ok) return sealed;
    written.push({ name: given.name, json: JSON.stringify(sealed.value) });
  }
  return { ok: true, value: written };
}

/** The address that carries the token; null when the token goes nowhere. */
function urlOf(to: TokenComposeRequest['to'], token: string): Outcome<URL | null> {
  if (!to) return { ok: true, value: null };
  if (to.parameter === '') return failure('token-make-parameter');
  const url = readAddress(to.apiUrl.trim());
  if (!url.ok) return url;
  const name = encodePart(to.parameter);
  if (!name.ok) return name;
  const flag = to.registerFlag === undefined ? '' : `&registerFlag=${to.registerFlag}`;
  url.value.search += `${url.value.search === '' ? '?' : '&'}${name.value}=${token}${flag}`;
  return url;
}

function requestsOf({ href }: URL, { to }: TokenComposeRequest): Outcome<TokenReadyRequests> {
  const method = to?.registerFlag === undefined ? 'GET' : 'POST';
  const commands = readyCommands({ method, url: href, headers: [], body: null });
  return commands.ok ? { ok: true, value: { ...commands.value, form: postForm(href) } } : commands;
}

function viewOf(
  { kind, alg, encrypt = [], secret, contract = {}, nowMs, to }: TokenComposeRequest,
  header: ObjectText,
  payload: ObjectText,
  key: Uint8Array,
  url: URL | null,
): ComposeView {
  const register = to?.registerFlag !== undefined;
  return { kind, alg, header, payload, encrypt, secret, key, contract, nowMs, url, register };
}
