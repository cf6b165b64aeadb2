import { asUtf8, encodingNames, firstBeyondAscii } from '../encoding';
import type { IniRule } from '../rule';

/**
 * The file must be UTF-8, else Korean is garbled (seed line 290; D23). A file of ASCII alone has the same bytes in UTF-8,
 * unless it is UTF-16. What is only guessed has rules of its own.
 */
export const encodingNotUtf8: IniRule = {
  id: 'ini-encoding-not-utf8',
  severity: 'error',
  certainty: 'stated',
  *check(view) {
    const { encoding } = view.form;
    if (encoding === 'utf-8' || view.decoding !== 'stated') return;
    const isWide = encoding.startsWith('utf-16');
    const first = isWide ? 0 : firstBeyondAscii(view.text);
    if (first === -1) return;
    yield {
      at: [{ from: first, to: isWide ? first : first + 1 }],
      args: { encoding: encodingNames[encoding] },
      fixes: asUtf8(view, 'to-utf8', true),
    };
  },
};
