import { base64, hashBytes } from './sign';
import type { ComposeRule } from './view';

/** `maxQueryString` of IIS, beyond which it answers 404.15 (`tokens.md` 5). The question mark does not count. */
const QUERY_LIMIT = 2048;
/** http.sys refuses a longer address before IIS sees it (`tokens.md` 5). */
const URL_LIMIT = 16_384;

const algorithm: ComposeRule = {
  id: 'token-make-algorithm',
  severity: 'warning',
  certainty: 'observed',
  *check({ kind, alg }) {
    if (kind !== 'any' && alg !== 'HS256') yield { at: [], args: { alg } };
  },
};

const short: ComposeRule = {
  id: 'token-make-secret-short',
  severity: 'warning',
  certainty: 'stated',
  *check({ key, alg }) {
    const least = hashBytes(alg);
    if (key.length < least) yield { at: [], args: { bytes: key.length, least, alg } };
  },
};

const canonical: ComposeRule = {
  id: 'token-make-secret-canonical',
  severity: 'info',
  certainty: 'observed',
  *check({ secret, key }) {
    if (secret.reading === 'base64' && base64(key) !== secret.text) yield { at: [] };
  },
};

const reading: ComposeRule = {
  id: 'token-make-secret-reading',
  severity: 'warning',
  certainty: 'observed',
  *check({ kind, secret }) {
    if (kind !== 'any' && secret.reading !== 'base64') yield { at: [] };
  },
};

const queryLong: ComposeRule = {
  id: 'token-make-query-long',
  severity: 'warning',
  certainty: 'stated',
  *check({ url }) {
    const length = url ? url.search.length - 1 : 0;
    if (length > QUERY_LIMIT) yield { at: [], args: { length, limit: QUERY_LIMIT } };
  },
};

const urlLong: ComposeRule = {
  id: 'token-make-url-long',
  severity: 'error',
  certainty: 'stated',
  *check({ url }) {
    const length = url?.href.length ?? 0;
    if (length > URL_LIMIT) yield { at: [], args: { length, limit: URL_LIMIT } };
  },
};

const registerByGet: ComposeRule = {
  id: 'token-make-register-get',
  severity: 'info',
  certainty: 'stated',
  *check({ register }) {
    if (register) yield { at: [] };
  },
};

/** What is asked of algorithm and secret, and of the address that carries the token. */
export const wayRules: readonly ComposeRule[] = [
  algorithm,
  short,
  canonical,
  reading,
  queryLong,
  urlLong,
  registerByGet,
];
