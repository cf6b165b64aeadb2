import { isSemicolonLine } from '../meant';
import { fix, type IniRule } from '../rule';

/** Every comment of the guide's file begins with `#` (seed lines 301-321); other programs take `;` too. */
export const semicolonComment: IniRule = {
  id: 'ini-semicolon-comment',
  severity: 'warning',
  certainty: 'inferred',
  *check({ text, document }) {
    const marks = document.lines
      .filter(({ kind, keyFrom }) => (kind === 'other' || kind === 'entry') && isSemicolonLine(text, keyFrom))
      .map(({ keyFrom }) => ({ from: keyFrom, to: keyFrom + 1 }));
    if (marks.length === 0) return;
    yield {
      at: marks,
      args: { count: marks.length },
      fixes: [fix('use-hash', true, ...marks.map((mark) => ({ ...mark, insert: '#' })))],
    };
  },
};
