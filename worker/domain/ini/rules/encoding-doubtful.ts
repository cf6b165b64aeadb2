import { asUtf8, encodingNames, firstBeyondAscii } from '../encoding';
import type { IniRule } from '../rule';

/** The bytes are not what the guide wants (seed line 290), and what they are instead is our guess (`security.md` RI3). */
export const encodingDoubtful: IniRule = {
  id: 'ini-encoding-doubtful',
  severity: 'error',
  certainty: 'inferred',
  *check(view) {
    const { encoding } = view.form;
    if (view.decoding !== 'inferred' || encoding === 'utf-8' || encoding === 'latin1') return;
    const first = encoding === 'cp949' ? firstBeyondAscii(view.text) : -1;
    yield {
      at: [{ from: Math.max(0, first), to: first + 1 }],
      args: { encoding: encodingNames[encoding] },
      fixes: asUtf8(view, 'to-utf8', false),
    };
  },
};
