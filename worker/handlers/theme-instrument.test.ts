import { describe, expect, it } from 'vitest';
import { createRuntime } from '../runtime/calls';
import { themeInstrumentHandlers } from './theme-instrument';

describe('theme.instrument', () => {
  const { instrument } = themeInstrumentHandlers(createRuntime());

  it('answers with plain data', async () => {
    const answer = await instrument({ callId: 'a' }, { source: { text: 'while (1) location = "/x";\nwith (a) b;' } });
    expect(structuredClone(answer)).toEqual(answer);
    expect(answer).toMatchObject({ ok: true, value: { lines: 2, fault: null, gaps: [{ code: 'with', line: 2 }] } });
  });

  it('refuses what is no request', async () => {
    for (const request of [null, {}, { source: 'text' }, { source: { text: 1 } }]) {
      expect(await instrument({ callId: 'b' }, request as never)).toMatchObject({
        ok: false,
        error: { code: 'call-arguments' },
      });
    }
  });
});
