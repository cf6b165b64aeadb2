import { disarm, trapsIn } from '../lexical';
import type { ThemeRule } from '../view';

/**
 * AD FS puts the file into `//<![CDATA[ ... //]]>` (`adfs.md` 0.1); browsers read the pages as HTML, where that means
 * nothing.
 */
export const cdataEnd: ThemeRule = {
  id: 'theme-cdata-end',
  severity: 'info',
  certainty: 'inferred',
  *check(view) {
    const traps = trapsIn(view, /\]\]>/g);
    if (traps.length > 0) yield { at: traps.map(({ from, to }) => ({ from, to })), fixes: disarm(view, traps, 'last') };
  },
};
