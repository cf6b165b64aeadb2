import { hmac } from '@noble/hashes/hmac.js';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { searchSecret } from '../../worker/domain/token/search';
import type { Row } from './row';

const SECRETS = 4000;
const RUNS = 40;

const hashes = { HS256: sha256, HS512: sha512 };
type Alg = keyof typeof hashes;

/** As long as the request token of the guide. */
const PAYLOAD = JSON.stringify({
  sys: 'test-system',
  req: '761efd52-97d0-451f-9cf9-cf86740e7ca3',
  uid: 'jinone.kim',
  rtn: 'https://test.com/mfa/response',
  nbf: 1698232068,
  exp: 1698239268,
  iat: 1698232068,
});

/** Texts that have one reading, so that both sides compute one HMAC for each. */
const list = Array.from({ length: SECRETS }, (_, at) => `not the secret no. ${at}!`);

function unsignedToken(alg: Alg): string {
  const part = (text: string) => Buffer.from(text).toString('base64url');
  return `${part(JSON.stringify({ alg }))}.${part(PAYLOAD)}`;
}

/** The search as anyone would write it with the library. */
function byNoble(alg: Alg, message: Uint8Array, mac: Uint8Array, lines: readonly string[]): number {
  const encoder = new TextEncoder();
  return lines.findIndex((line) => {
    const made = hmac(hashes[alg], encoder.encode(line), message);
    return made.every((byte, at) => byte === mac[at]);
  });
}

async function compare(alg: Alg, least: number): Promise<Row> {
  const signed = unsignedToken(alg);
  const message = new TextEncoder().encode(signed);
  const mac = hmac(hashes[alg], new TextEncoder().encode(list.at(-1)), message);
  const token = `${signed}.${Buffer.from(mac).toString('base64url')}`;
  const text = list.join('\n');
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let run = 0; run < RUNS; run++) {
    ours.push(await msOf(async () => (await searchSecret(token, text)).ok));
    theirs.push(await msOf(() => Promise.resolve(byNoble(alg, message, mac, list))));
  }
  const found = await searchSecret(token, text);
  if (!found.ok || found.value.found?.index !== SECRETS - 1 || byNoble(alg, message, mac, list) !== SECRETS - 1)
    throw new Error('the secret was not found');
  const [ms, peerMs] = [Math.min(...ours), Math.min(...theirs)];
  return {
    work: `secrets tried against a token, ${alg}`,
    ours: perSecond(ms),
    peer: `@noble/hashes ${perSecond(peerMs)}`,
    ratio: peerMs / ms,
    least,
  };
}

async function msOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const perSecond = (ms: number): string => `${Math.round(SECRETS / ms)} k/s`;

/** A list of secrets on one token, on one core. */
export async function rows(): Promise<Row[]> {
  return [await compare('HS256', 3), await compare('HS512', 3)];
}
