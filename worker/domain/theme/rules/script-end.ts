import { notAScript } from '../not-a-script';
import { disarm, trapsIn } from '../lexical';
import type { ThemeRule } from '../view';

/**
 * The file is put into the page between script tags, so this ends it, wherever it stands (`adfs.md` 0.1; HTML, script
 * content).
 */
export const scriptEnd: ThemeRule = {
  id: 'theme-script-end',
  severity: 'error',
  certainty: 'stated',
  *check(view) {
    if (!view.script && notAScript(view.text)) return;
    const traps = trapsIn(view, /<\/script(?=[\t\n\f\r />]|$)/gi);
    if (traps.length > 0)
      yield { at: traps.map(({ from, to }) => ({ from, to })), fixes: disarm(view, traps, 'first') };
  },
};
