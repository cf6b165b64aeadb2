import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { themeSpec } from '../../../../test/support/theme-specs';
import { inspectTheme } from '../inspect';
import { composeTheme } from '.';

describe('a composed script', () => {
  it('is ES5 and without a finding to our own inspection', () => {
    fc.assert(
      fc.property(themeSpec, (spec) => {
        const composed = composeTheme({ spec, existing: { text: '"use strict";\r\n' } });
        if (!composed.ok) throw new Error(composed.error.code);
        const report = inspectTheme({ text: composed.value.text });
        if (!report.ok) throw new Error(report.error.code);
        const { findings, es5 } = report.value;
        expect({ findings, es5 }).toEqual({ findings: [], es5: true });
      }),
      process.env.SIGNET_LONG ? {} : { numRuns: 20 },
    );
  });
});
