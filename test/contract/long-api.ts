import { PROTOCOL, type Call, type Outcome } from '../../worker/contract';
import type { CallTable } from '../../worker/runtime/calls';
import type { BaseApi } from '../../src/client/worker-client';

/** A stand-in for a tool with long work: each step keeps the thread busy, as parsing would. */
export interface LongApi extends BaseApi {
  work(call: Call, request: { steps: number; stepMs: number }): Promise<Outcome<number>>;
  /** How many calls of `work` were cut short. */
  cutShort(): number;
  /** A bug whose message quotes what it was given. */
  fault(text: string): string;
}

export function createLongApi(runtime: CallTable): LongApi {
  let cut = 0;
  return {
    hello: () => ({ protocol: PROTOCOL, build: 'test', methods: [] }),
    openEvents: (port) => runtime.openEvents(port),
    cancel: (callId) => runtime.cancel(callId),
    async work(call, { steps, stepMs }) {
      const answer = await runtime.run(call, async (context) => {
        for (let step = 1; step <= steps; step++) {
          const end = performance.now() + stepMs;
          while (performance.now() < end);
          await context.step('test-step', step, steps);
        }
        return { ok: true, value: steps };
      });
      if (!answer.ok) cut++;
      return answer;
    },
    cutShort: () => cut,
    fault(text) {
      throw new RangeError(`cannot read ${text}`);
    },
  };
}
