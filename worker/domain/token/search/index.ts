import type { Outcome, TokenSearchResult } from '../../../contract';
import { textOf, type Pause } from '../parts';
import { hashes, MessageMacs } from '../judge/hmac';
import { signedOf } from '../judge/signed';
import { takeApart } from '../structure/take-apart';
import { Candidates } from './candidates';
import { commonSecrets } from './common';

export interface SearchOptions {
  /** Also the published defaults and samples. */
  common?: boolean | undefined;
  /** Reports progress and gives a turn; throws when the call was cancelled. */
  pause?: Pause | undefined;
}

/** Secrets that are tried between two looks at the clock, on a short token; on a long one fewer. */
const CHUNK = 512;
const SHORT = 1024;

/**
 * Tries each line of `list`, then the common secrets, on a token signed by HMAC. How a secret is read: `Candidates`. Failures: `token-search-form` (no compact
 * token signed by HS256, HS384 or HS512), `token-search-many`.
 */
export async function searchSecret(
  token: string,
  list: string,
  { common = false, pause }: SearchOptions = {},
): Promise<Outcome<TokenSearchResult>> {
  const alg = textOf(takeApart(token).header, 'alg') ?? '';
  const signed = signedOf(token, 'jws');
  if (!signed || !isHmac(alg)) return { ok: false, error: { code: 'token-search-form', args: {} } };
  const lines = list === '' ? [] : list.split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  if (lines.length > MOST_SECRETS)
    return { ok: false, error: { code: 'token-search-many', args: { count: lines.length, most: MOST_SECRETS } } };
  const macs = new MessageMacs({ exact: signed, repaired: null }, alg);
  const candidates = new Candidates();
  const isKey = (key: Uint8Array): boolean => macs.verifies(key);
  const sources = [
    { from: 'list' as const, secrets: lines },
    { from: 'common' as const, secrets: common ? commonSecrets : [] },
  ];
  const total = sources.reduce((sum, { secrets }) => sum + secrets.length, 0);
  const chunk = Math.max(1, Math.floor((CHUNK * SHORT) / (SHORT + token.length)));
  let tried = 0;
  for (const { from, secrets } of sources) {
    for (let index = 0; index < secrets.length; index++, tried++) {
      if (tried % chunk === 0) await pause?.('secrets', tried, total);
      const reading = candidates.find(secrets[index]!, isKey);
      if (reading) return { ok: true, value: { found: { from, index, reading }, tried: tried + 1 } };
    }
  }
  return { ok: true, value: { found: null, tried } };
}

/** Lines of a list that are taken. */
export const MOST_SECRETS = 200_000;

const isHmac = (alg: string): alg is keyof typeof hashes => Object.hasOwn(hashes, alg);
