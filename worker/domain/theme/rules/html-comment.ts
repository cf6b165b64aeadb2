import { notAScript } from '../not-a-script';
import { disarm, trapsIn } from '../lexical';
import type { ThemeRule } from '../view';

/**
 * Behind `<!--` a `<script` makes the browser pass over the end of the page's own script (HTML, restrictions for script
 * content); in code it hides the rest of the line.
 */
export const htmlComment: ThemeRule = {
  id: 'theme-html-comment',
  severity: 'warning',
  certainty: 'stated',
  *check(view) {
    if (!view.script && notAScript(view.text)) return;
    const traps = trapsIn(view, /<!--/g);
    const [first] = traps;
    if (!first) return;
    const swallows = /<script[\t\n\f\r />]/i.test(view.text.slice(first.from));
    yield {
      at: traps.map(({ from, to }) => ({ from, to })),
      severity: swallows ? 'error' : 'warning',
      fixes: disarm(view, traps, 'first'),
    };
  },
};
