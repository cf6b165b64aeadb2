import { expect, it, vi } from 'vitest';
import type { Outcome, Progress } from '../contract';
import { createRuntime, type CallContext } from './calls';

const done: Outcome<string> = { ok: true, value: 'done' };

function fakePort(): { port: MessagePort; sent: Progress[] } {
  const sent: Progress[] = [];
  return { port: { postMessage: (progress: Progress) => sent.push(progress) } as unknown as MessagePort, sent };
}

it('lets progress cross at once, then when 100 ms passed, for each call by itself', async () => {
  let time = 0;
  const runtime = createRuntime({ elapsed: () => time });
  const { port, sent } = fakePort();
  runtime.openEvents(port);
  const work = async ({ step }: CallContext): Promise<Outcome<string>> => {
    for (let at = 0; at < 4; at++, time += 60) await step('reading', at, 4);
    return done;
  };
  await runtime.run({ callId: 'a' }, work);
  await runtime.run({ callId: 'b' }, work);
  expect(sent.map(({ callId, done }) => `${callId}${done}`)).toEqual(['a0', 'a2', 'b0', 'b2']);
  expect(sent[0]).toEqual({ callId: 'a', phase: 'reading', done: 0, total: 4 });
});

it('sends progress over the newest port only, and does not mind a port that fails', async () => {
  const runtime = createRuntime();
  const older = fakePort();
  const newer = fakePort();
  runtime.openEvents(older.port);
  runtime.openEvents(newer.port);
  const work = async ({ step }: CallContext): Promise<Outcome<string>> => {
    await step('reading', 1, 1);
    return done;
  };
  await runtime.run({ callId: 'a' }, work);
  expect([older.sent.length, newer.sent.length]).toEqual([0, 1]);
  const fail = (): never => {
    throw new Error('closed');
  };
  runtime.openEvents({ postMessage: fail } as unknown as MessagePort);
  expect(await runtime.run({ callId: 'b' }, work)).toEqual(done);
});

it('gives others a turn when 30 ms passed, and not before', async () => {
  let time = 0;
  const runtime = createRuntime({ elapsed: () => time });
  let turns = 0;
  const count = (): void => {
    turns++;
    if (running) setImmediate(count);
  };
  let running = true;
  await runtime.run({ callId: 'a' }, async ({ step }) => {
    setImmediate(count);
    for (let at = 0; at < 29; at++, time++) await step('reading', at, 90);
    expect(turns).toBe(0);
    for (let at = 29; at < 90; at++, time++) await step('reading', at, 90);
    running = false;
    return done;
  });
  expect(turns).toBeGreaterThanOrEqual(1);
  expect(turns).toBeLessThanOrEqual(3);
});

it('answers a call cancelled before its work began without beginning it', async () => {
  const runtime = createRuntime();
  const work = vi.fn(() => done);
  const answer = runtime.run({ callId: 'a' }, work);
  runtime.cancel('a');
  expect(await answer).toEqual({ ok: false, error: { code: 'call-cancelled', args: {} } });
  expect(work).not.toHaveBeenCalled();
});

it('stops at the next step after a cancel, and leaves other calls alone', async () => {
  const runtime = createRuntime();
  const steps: number[] = [];
  const first = runtime.run({ callId: 'a' }, async ({ step, signal }) => {
    for (let at = 0; at < 5; at++) {
      await step('reading', at, 5);
      steps.push(at);
      if (at === 2) runtime.cancel('a');
      expect(signal.aborted).toBe(at >= 2);
    }
    return done;
  });
  const second = runtime.run({ callId: 'b' }, () => done);
  expect(await first).toMatchObject({ ok: false, error: { code: 'call-cancelled' } });
  expect(await second).toEqual(done);
  expect(steps).toEqual([0, 1, 2]);
});

it('takes a name again once its call ended, however it ended', async () => {
  const runtime = createRuntime();
  const call = { callId: 'a' };
  const broken = runtime.run(call, () => {
    throw new Error('a bug');
  });
  expect(await runtime.run(call, () => done)).toMatchObject({ ok: false, error: { code: 'call-arguments' } });
  await expect(broken).rejects.toThrow('a bug');
  expect(await runtime.run(call, () => done)).toEqual(done);
});

it('fills more bytes than the browser gives at once', () => {
  const bytes = createRuntime().random(new Uint8Array(200_000));
  expect(bytes.length).toBe(200_000);
  expect(bytes.subarray(-64).some((byte) => byte !== 0)).toBe(true);
});
