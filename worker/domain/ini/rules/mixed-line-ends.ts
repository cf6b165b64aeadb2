import { lineEndOf } from '../add';
import { fix, type IniRule } from '../rule';

const names: Readonly<Record<string, string>> = { '\r\n': 'CRLF', '\n': 'LF', '\r': 'CR' };

/** A file put together from several (I04). A lone CR is no line end to every reader, so it weighs more. */
export const mixedLineEnds: IniRule = {
  id: 'ini-mixed-line-ends',
  severity: 'info',
  certainty: 'inferred',
  *check({ document, text, eol }) {
    if (eol !== 'mixed') return;
    const usual = lineEndOf(document);
    const odd = document.lines.filter(({ to, end }) => end > to && text.slice(to, end) !== usual);
    const [first] = odd;
    if (!first) return;
    yield {
      at: [{ from: first.to, to: first.end }],
      args: { count: odd.length, usual: names[usual] ?? '' },
      severity: odd.some(({ to, end }) => text.slice(to, end) === '\r') || usual === '\r' ? 'warning' : 'info',
      fixes: [fix('same', true, ...odd.map(({ to, end }) => ({ from: to, to: end, insert: usual })))],
    };
  },
};
