import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connectWorker, ProtocolError, WorkerGoneError, type WorkerClient } from '../../src/client/worker-client';
import type { FragileApi } from './fragile-api';

const silenceMs = 600;
let client: WorkerClient<FragileApi>;
let worker: Worker;
let started: number;
const onGone = vi.fn();

beforeEach(() => {
  started = 0;
  onGone.mockClear();
  client = connectWorker<FragileApi>(
    () => {
      started++;
      worker = new Worker(new URL('./fragile-worker.ts', import.meta.url), { type: 'module' });
      return worker;
    },
    { silenceMs },
  );
  client.onGone(onGone);
});
afterEach(() => client.close());

const echo = (text: string): Promise<string> => client.run((api) => api.echo(text));

describe('a worker that dies', () => {
  it.each([
    { name: 'breaks down', reason: 'crashed', die: () => client.run((api) => api.crash()) },
    { name: 'loops for ever', reason: 'silent', die: () => client.run((api) => api.loop()) },
    { name: 'never answers', reason: 'silent', die: () => client.run((api) => api.never()) },
    {
      name: 'is terminated by the browser',
      reason: 'silent',
      die: () =>
        client.run((api) => {
          const answer = api.never();
          worker.terminate();
          return answer;
        }),
    },
  ])('is noticed when it $name, said, and replaced at the next call', async ({ reason, die }) => {
    expect(await echo('before')).toBe('before');
    const answers = await Promise.allSettled([die(), client.run((api) => api.never())]);
    for (const answer of answers) {
      expect(answer).toMatchObject({ status: 'rejected', reason: { name: 'WorkerGoneError', reason } });
    }
    expect(onGone).toHaveBeenCalledExactlyOnceWith(expect.any(WorkerGoneError));
    expect(started).toBe(1);
    expect(await echo('after')).toBe('after');
    expect(started).toBe(2);
  });

  it('is replaced for a call made while its death is said', async () => {
    const again = new Promise<string>((resolve) => {
      client.onGone(() => resolve(echo('again')));
    });
    await expect(client.run((api) => api.crash())).rejects.toBeInstanceOf(WorkerGoneError);
    expect(await again).toBe('again');
  });
});

describe('a worker that lives', () => {
  it('is started by the first call, once', async () => {
    expect(started).toBe(0);
    expect(await Promise.all([echo('a'), echo('b')])).toEqual(['a', 'b']);
    expect(started).toBe(1);
  });

  it('is not taken for dead while it owes nothing', async () => {
    await echo('first');
    await new Promise((resolve) => setTimeout(resolve, silenceMs * 2));
    expect(await echo('second')).toBe('second');
    expect(onGone).not.toHaveBeenCalled();
  });

  it('refuses what cannot be cloned and goes on', async () => {
    const state = new Proxy({}, {});
    await expect(client.run((api) => api.echo(state as string))).rejects.toMatchObject({ name: 'DataCloneError' });
    expect(await echo('still here')).toBe('still here');
  });

  it('has no way to the network left', async () => {
    const names = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport', 'importScripts', 'Worker'];
    expect(await client.run((api) => api.network(names))).toEqual([]);
  });

  it('is ended by close, and what it owed with it', async () => {
    await echo('before');
    const owed = client.run((api) => api.never());
    client.close();
    await expect(owed).rejects.toMatchObject({ reason: 'closed' });
    await expect(echo('after')).rejects.toMatchObject({ reason: 'closed' });
    expect(onGone).not.toHaveBeenCalled();
  });
});

describe('a worker that cannot be used', () => {
  it.each([
    { name: 'its file is missing', start: () => new Worker('/no-such-worker.js') },
    { name: 'its file is broken', start: () => new Worker(URL.createObjectURL(new Blob(['const =']))) },
    { name: 'it is of another origin', start: () => new Worker('https://signet.invalid/verifier.js') },
    {
      name: 'it may not be started',
      start: () => {
        throw new TypeError('blocked');
      },
    },
  ])('is said when $name', async ({ start }) => {
    const broken = connectWorker<FragileApi>(start, { silenceMs: 5000 });
    const before = performance.now();
    await expect(broken.run((api) => api.echo(''))).rejects.toMatchObject({ reason: 'not-started' });
    expect(performance.now() - before).toBeLessThan(4000);
  });

  it('is refused when it is of another release', async () => {
    const start = (): Worker => new Worker(new URL('./future-worker.ts', import.meta.url), { type: 'module' });
    const future = connectWorker<FragileApi>(start);
    const error = await future.run((api) => api.echo('')).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ProtocolError);
    expect(error).toMatchObject({ found: 2 });
  });
});
