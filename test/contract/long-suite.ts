import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { connectWorker, type WorkerClient, type WorkerLike } from '../../src/client/worker-client';
import type { Progress } from '../../worker/contract';
import type { LongApi } from './long-api';

/** What long calls must keep to: progress, turns for others, cancelling. */
export function longSuite(start: () => WorkerLike): void {
  let client: WorkerClient<LongApi>;
  beforeEach(() => {
    client = connectWorker<LongApi>(start, { silenceMs: 600 });
  });
  afterEach(() => client.close());

  it('reports progress of its own call, ten times a second at most, and outlives the watchdog by it', async () => {
    const seen: Progress[] = [];
    const before = performance.now();
    const answer = await client.run((api, call) => api.work(call, { steps: 180, stepMs: 5 }), {
      onProgress: (progress) => seen.push(progress),
    });
    const seconds = (performance.now() - before) / 1000;
    expect(answer).toEqual({ ok: true, value: 180 });
    expect(seen[0]).toMatchObject({ phase: 'test-step', done: 1, total: 180 });
    expect(seen.length).toBeGreaterThan(3);
    expect(seen.length).toBeLessThanOrEqual(1 + Math.ceil(seconds * 10));
    expect(new Set(seen.map(({ callId }) => callId)).size).toBe(1);
  });

  it('rejects at once when aborted, and stops the work', async () => {
    const controller = new AbortController();
    const reason = new Error('changed my mind');
    const answer = client.run((api, call) => api.work(call, { steps: 1000, stepMs: 5 }), {
      signal: controller.signal,
      onProgress: () => controller.abort(reason),
    });
    await expect(answer).rejects.toBe(reason);
    await vi.waitFor(async () => expect(await client.run((api) => api.cutShort())).toBe(1));
  });

  it('does not start a call whose signal was aborted before', async () => {
    const work = vi.fn(() => Promise.resolve());
    await expect(client.run(work, { signal: AbortSignal.abort('no') })).rejects.toBe('no');
    expect(work).not.toHaveBeenCalled();
  });

  it('lets a short call overtake a long one', async () => {
    const order: string[] = [];
    const long = client.run((api, call) => api.work(call, { steps: 60, stepMs: 5 })).then(() => order.push('long'));
    const short = client.run((api) => api.hello()).then(() => order.push('short'));
    await Promise.all([long, short]);
    expect(order).toEqual(['short', 'long']);
  });

  it('tells of a bug by its name, and never quotes what it was given', async () => {
    const error = await client.run((api) => api.fault('hunter2')).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: 'RangeError' });
    expect(JSON.stringify([String(error), (error as Error).stack])).not.toContain('hunter2');
  });
}
