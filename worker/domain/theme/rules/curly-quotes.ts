import { applyEdits } from '../../core/edits';
import { fix } from '../../core/judge';
import { isCurly, straighten } from '../curly';
import { readTree } from '../tree';
import type { ThemeRule } from '../view';

/** Text copied from a document has quotes no script knows (`singleid.md` D6; `adfs.md` 2.4). */
export const curlyQuotes: ThemeRule = {
  id: 'theme-curly-quotes',
  severity: 'error',
  certainty: 'observed',
  *check({ text, fault }) {
    if (fault?.why !== 'syntax' || !isCurly(text.charAt(fault.at))) return;
    const { edits } = straighten(text);
    const after = edits.length > 0 ? readTree(applyEdits(text, edits)) : null;
    const heals = after && (after.ok || (after.at > fault.at && !isCurly(applyEdits(text, edits).charAt(after.at))));
    yield { at: [{ from: fault.at, to: fault.at + 1 }], fixes: heals ? [fix('straighten', true, ...edits)] : [] };
  },
};
