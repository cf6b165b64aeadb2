import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { commonSecrets, isCommonSecret } from './common';
import { MOST_SECRETS, searchSecret } from './index';

function token(key: Uint8Array | string, alg = 'HS256'): string {
  const signed = `${Buffer.from(JSON.stringify({ alg })).toString('base64url')}.${Buffer.from('{"sub":"x"}').toString('base64url')}`;
  return `${signed}.${createHmac(`sha${alg.slice(2)}`, key)
    .update(signed)
    .digest('base64url')}`;
}

async function found(text: string, list: string, common = false) {
  const answer = await searchSecret(text, list, { common });
  return answer.ok ? answer.value : answer.error;
}

describe('search of a secret', () => {
  it.each([
    ['text', 'winter 2026!', 'winter 2026!', 'utf-8'],
    ['text beyond ASCII', '비밀번호1234', '비밀번호1234', 'utf-8'],
    ['Base64', Buffer.from('+/+/', 'base64'), '+/+/', 'base64'],
    ['Base64 with padding', Buffer.from('a key'), 'YSBrZXk=', 'base64'],
    ['Base64url', Buffer.from('-_-_', 'base64url'), '-_-_', 'base64url'],
    ['hexadecimal', Buffer.from('00ff'.repeat(8), 'hex'), '00ff'.repeat(8), 'hex'],
    ['text without space around', 'abc', ' abc\t', 'utf-8-trimmed'],
    ['a long text', 'x'.repeat(400), 'x'.repeat(400), 'utf-8'],
  ])('finds %s and names the line and the reading', async (_name, key, line, reading) => {
    const list = `first\r\nsecond\n${line}\nlast`;
    expect(await found(token(key), list)).toEqual({ found: { from: 'list', index: 2, reading }, tried: 3 });
  });

  it.each(['HS384', 'HS512'])('works on %s', async (alg) => {
    expect(await found(token('here', alg), 'not\nhere')).toMatchObject({ found: { index: 1 } });
  });

  it('says how many were tried when none fits', async () => {
    expect(await found(token('absent'), 'one\ntwo\n')).toEqual({ found: null, tried: 2 });
    expect(await found(token('absent'), '')).toEqual({ found: null, tried: 0 });
  });

  it('tries the known defaults and the keys printed in the guide when asked', async () => {
    for (const text of ['your-256-bit-secret', 'secret']) {
      expect(await found(token(text), '')).toMatchObject({ found: null });
      expect(await found(token(text), '', true)).toMatchObject({
        found: { from: 'common', index: commonSecrets.indexOf(text) },
      });
    }
    const printed = 'gQgkyLVO6FR8vJkLtlgBiupsRM/ilgrbEfoKWRnhALd=';
    expect(await found(token(Buffer.from(printed, 'base64')), '', true)).toMatchObject({
      found: { from: 'common', reading: 'base64' },
    });
    expect(isCommonSecret(` ${printed} `)).toBe(true);
    expect(isCommonSecret('gQgkyLVO6FR8vJkLtlgBiupsRM/ilgrbEfoKWRnhALc=')).toBe(true);
  });

  it('has each known secret once', () => {
    expect(new Set(commonSecrets).size).toBe(commonSecrets.length);
  });

  it('reports how far it has come, and stops when it is cancelled', async () => {
    const list = Array.from({ length: 3000 }, (_, at) => `no ${at}`).join('\n');
    const steps: number[] = [];
    const pause = (_phase: string, done: number, total: number): Promise<void> => {
      steps.push(done);
      expect(total).toBe(3000);
      return steps.length === 3 ? Promise.reject(new Error('cancelled')) : Promise.resolve();
    };
    await expect(searchSecret(token('absent'), list, { pause })).rejects.toThrow('cancelled');
    expect(steps[0]).toBe(0);
    expect(steps).toHaveLength(3);
  });

  it('refuses what is no compact HMAC token, and lists that are too long', async () => {
    for (const text of ['', 'a.b', token('x').replace(/^[^.]+/, Buffer.from('{"alg":"RS256"}').toString('base64url'))])
      expect(await found(text, 'x')).toMatchObject({ code: 'token-search-form' });
    expect(await found(token('x'), 'x\n'.repeat(MOST_SECRETS + 1))).toMatchObject({ code: 'token-search-many' });
  });
});
