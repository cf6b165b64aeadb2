import { jwtVerify } from 'jose';
import { createHash, createHmac } from 'node:crypto';
import { createRequire } from 'node:module';
import { inspectTokens } from '../../worker/domain/token';
import { inMs } from './measure';
import type { Row } from './row';

/** It comes without types. */
const jsonwebtoken = createRequire(import.meta.url)('jsonwebtoken') as {
  verify(token: string, key: Buffer, options: { algorithms: string[]; clockTimestamp: number }): unknown;
};

const key = createHash('sha256').update('a secret of this bench').digest();
const NOW_S = 1_700_000_000;
const CALLS = 300;
const MEGABYTE = 1024 * 1024;

/** A request token of so many characters. */
function tokenOf(length: number): string {
  const claims = {
    sys: '0f5b1c7e-2a44-4d0a-9a53-5a0a7c7d1e21',
    req: '761efd52-97d0-451f-9cf9-cf86740e7ca3',
    uid: 'hong.gildong',
    rtn: 'https://adfs.contoso.com/adfs/ls',
    nbf: NOW_S,
    exp: NOW_S + 300,
    iat: NOW_S,
  };
  const groups: string[] = [];
  const write = (): string => {
    const input = [{ alg: 'HS256' }, { ...claims, groups }]
      .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .join('.');
    return `${input}.${createHmac('sha256', key).update(input).digest('base64url')}`;
  };
  while (write().length < length) groups.push(`group-${groups.length}`);
  return write();
}

/** The best of some runs of so many calls, in milliseconds a call, of each work in turns. */
async function bests(works: readonly (() => unknown)[]): Promise<number[]> {
  const best = works.map(() => Infinity);
  for (let run = 0; run < 15; run++) {
    for (const [index, work] of works.entries()) {
      const start = performance.now();
      for (let call = 0; call < CALLS; call++) await work();
      best[index] = Math.min(best[index]!, (performance.now() - start) / CALLS);
    }
  }
  return best;
}

async function inspected(text: string, name?: string): Promise<number> {
  const outcome = await inspectTokens({
    text,
    ...(name && { name }),
    nowMs: (NOW_S + 60) * 1000,
    secrets: [{ id: 'ini', text: key.toString('base64'), origin: 'ini' }],
  });
  if (!outcome.ok) throw new Error(outcome.error.code);
  const { tokens } = outcome.value;
  if (tokens.some(({ signature }) => signature.state !== 'ok')) throw new Error('the signature did not verify');
  return tokens.length;
}

/** View, three verdicts and findings beside a peer that says yes or no. */
async function oneTokenRow(): Promise<Row> {
  const token = tokenOf(1024);
  // Both sides are given the secret, not a key that is ready.
  const bytes = new Uint8Array(key);
  const [ours = 0, jose = 0, other = 0] = await bests([
    () => inspected(token),
    () => jwtVerify(token, bytes, { algorithms: ['HS256'], currentDate: new Date((NOW_S + 60) * 1000) }),
    () => jsonwebtoken.verify(token, key, { algorithms: ['HS256'], clockTimestamp: NOW_S + 60 }),
  ]);
  const inUs = (ms: number): string => `${Math.round(ms * 1000)} µs`;
  return {
    work: 'token of 1 kB: view, verdicts, findings',
    ours: inUs(ours),
    peer: `jose ${inUs(jose)} (jsonwebtoken ${inUs(other)})`,
    ratio: ours / jose,
    most: 2,
  };
}

/** An archive with a token in every fiftieth entry, and pages in between. */
function archiveOf(size: number): string {
  const token = tokenOf(600);
  const page = '<p class=\\"a\\">An example of a page, 그리고 한글 text &amp; more.</p>\\n'.repeat(60);
  const entries: string[] = [];
  for (let length = 0, at = 0; length < size; at++) {
    const query = at % 50 === 0 ? `?jwtTokenRequest=${token}` : '';
    const entry =
      `{"startedDateTime":"2026-01-02T03:04:05.000Z","request":{"method":"GET","url":"https://a.example/p/${at}${query}",` +
      `"headers":[{"name":"Cookie","value":"a=b"}]},"response":{"status":200,"content":{"text":"${page}"}}}`;
    entries.push(entry);
    length += entry.length;
  }
  return `{"log":{"version":"1.2","entries":[${entries.join(',')}]}}`;
}

async function archiveMs(text: string): Promise<number> {
  let best = Infinity;
  for (let run = 0; run < 4; run++) {
    const start = performance.now();
    if ((await inspected(text, 'trace.har')) === 0) throw new Error('no token was found');
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

async function archiveRows(): Promise<Row[]> {
  const [half, whole] = [archiveOf(24 * MEGABYTE), archiveOf(48 * MEGABYTE)];
  const halfMs = await archiveMs(half);
  const wholeMs = await archiveMs(whole);
  const rate = whole.length / MEGABYTE / (wholeMs / 1000);
  return [
    {
      work: 'HTTP archive of 48 MB: tokens found and judged',
      ours: `${Math.round(rate)} MB/s`,
      peer: 'MB/s',
      ratio: rate,
      least: 50,
    },
    {
      work: 'HTTP archive of 48 MB',
      ours: inMs(wholeMs),
      peer: `24 MB ${inMs(halfMs)}`,
      ratio: wholeMs / halfMs,
      most: 2.5,
    },
  ];
}

/** The token's row of DESIGN 8, and archives, which must not freeze the page. */
export async function rows(): Promise<Row[]> {
  return [await oneTokenRow(), ...(await archiveRows())];
}
