import { fix } from '../../core/judge';
import { notAScript } from '../not-a-script';
import type { ThemeRule } from '../view';

/**
 * Saved GitHub pages and pasted PowerShell are put into themes as `onload.js` (`adfs.md` 2.4, adfsWebCustomization
 * #41).
 */
export const notAScriptRule: ThemeRule = {
  id: 'theme-not-a-script',
  severity: 'error',
  certainty: 'observed',
  *check({ text, script }) {
    const found = script ? null : notAScript(text);
    if (!found) return;
    const { kind, at, tags } = found;
    yield {
      at: [at],
      args: { kind },
      fixes: tags.length > 0 ? [fix('remove-tags', true, ...tags.map((tag) => ({ ...tag, insert: '' })))] : [],
    };
  },
};
