import type { Encoding } from '../../../contract';
import { loneSurrogate } from '../../core/decode';
import type { ThemeRule } from '../view';

const encodingNames: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16LE',
  'utf-16be': 'UTF-16BE',
  cp949: 'CP949',
  latin1: 'ISO-8859-1',
};

/** `onload.js` must be UTF-8 (seed line 958). A file of ASCII alone has the same bytes in all but UTF-16. */
export const encoding: ThemeRule = {
  id: 'theme-encoding',
  severity: 'error',
  certainty: 'stated',
  *check({ text, form }) {
    const isWide = form.encoding.startsWith('utf-16');
    const first = isWide ? 0 : text.search(/[^\0-\x7f]/);
    if (form.encoding === 'utf-8' || first === -1) return;
    yield {
      at: [{ from: first, to: Math.min(first + 1, text.length) }],
      args: { encoding: encodingNames[form.encoding] },
      certainty: form.certainty,
      fixes:
        loneSurrogate(text) === -1
          ? [{ id: 'to-utf8', safe: form.certainty === 'stated', edits: [], to: { encoding: 'utf-8', bom: false } }]
          : [],
    };
  },
};
