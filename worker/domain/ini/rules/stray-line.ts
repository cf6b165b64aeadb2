import { withoutMarks } from '../characters';
import { isSemicolonLine } from '../meant';
import { fix, type IniRule } from '../rule';
import { findSpec } from '../schema';
import { brokenHeader } from '../section-names';

/** A line is a `#` comment, a section or `KEY=value` (seed lines 292-298, 301-322); this one is none of them. */
export const strayLine: IniRule = {
  id: 'ini-stray-line',
  severity: 'warning',
  certainty: 'inferred',
  *check({ text, headings }) {
    for (const { line } of headings) {
      if (line.kind !== 'other' || isSemicolonLine(text, line.keyFrom) || brokenHeader(text, line)) continue;
      const start = withoutMarks(text.slice(line.keyFrom, Math.min(line.keyTo, line.keyFrom + 80)));
      if (start === '') continue;
      const name = /^[\w-]+/.exec(start)?.[0] ?? '';
      yield {
        at: [{ from: line.keyFrom, to: line.keyTo }],
        severity: findSpec(name) ? 'error' : 'warning',
        fixes: [fix('comment-out', true, { from: line.keyFrom, to: line.keyFrom, insert: '# ' })],
      };
    }
  },
};
