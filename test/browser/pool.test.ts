import { expect, it } from 'vitest';
import { spread } from '../../src/client/pool';

const profile = { keys: 'random', algorithm: 'SHA1', digits: 6, cycle: 30 } as const;
const secret = new TextEncoder().encode('12345678901234567890');
const user = { loginId: 'hong', secret };

it('work that was spread comes back in the order of its parts, with every part counted', async () => {
  const steps = [1, 37037036, 41152263, 66666666, 666666666];
  const counted: number[] = [];
  const answers = await spread(
    steps,
    (api, call, step) => api.otp.generate(call, { profile, user, atMs: step * 30_000 }),
    { onPart: (done) => void counted.push(done) },
  );
  // RFC 6238 appendix B, the last six digits.
  expect(answers.map((answer) => answer.ok && answer.value.code)).toEqual([
    '287082',
    '081804',
    '005924',
    '279037',
    '353130',
  ]);
  expect(counted).toEqual([1, 2, 3, 4, 5]);
});

it('work that was spread can be stopped', async () => {
  const stop = new AbortController();
  const parts = Array.from({ length: 50 }, (_, at) => at);
  const running = spread(parts, (api, call, at) => api.otp.generate(call, { profile, user, atMs: at }), {
    signal: stop.signal,
    onPart: () => stop.abort(new Error('enough')),
  });
  await expect(running).rejects.toThrow('enough');
});
