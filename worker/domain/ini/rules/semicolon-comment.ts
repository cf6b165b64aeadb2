import { isSemicolonLine } from '../meant';
import { fix, type IniRule } from '../rule';

/** Every comment of the guide's file begins with `#` (seed lines 301-321); other programs take `;` too. */
export const semicolonComment: IniRule = {
  id: 'ini-semicolon-comment',
  severity: 'warning',
  certainty: 'inferred',
  *check({ text, groups, headings }) {
    const entries = groups.filter(({ key }) => key.startsWith(';')).flatMap((group) => group.entries);
    const others = headings.filter(({ line }) => line.kind === 'other' && isSemicolonLine(text, line.keyFrom));
    const marks = [...entries, ...others]
      .map(({ line: { keyFrom } }) => ({ from: keyFrom, to: keyFrom + 1 }))
      .sort((a, b) => a.from - b.from);
    if (marks.length === 0) return;
    yield {
      at: marks,
      args: { count: marks.length },
      fixes: [fix('use-hash', true, ...marks.map((mark) => ({ ...mark, insert: '#' })))],
    };
  },
};
