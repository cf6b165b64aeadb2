import { firstBeyondAscii } from '../encoding';
import type { IniRule } from '../rule';

/** Bytes that are neither UTF-8 (seed line 290) nor anything else known are shown one character each (`security.md` RI3). */
export const encodingUnknown: IniRule = {
  id: 'ini-encoding-unknown',
  severity: 'error',
  certainty: 'inferred',
  *check({ form, decoding, text }) {
    if (decoding !== 'inferred' || form.encoding !== 'latin1') return;
    const first = firstBeyondAscii(text);
    yield { at: [{ from: Math.max(0, first), to: first + 1 }] };
  },
};
