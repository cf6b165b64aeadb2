import { jsString } from '../../core/escape';
import { checkedFix, short } from '../cures';
import { automaticPicks, textsSoughtInUrl } from '../go-on';
import { placeOf } from '../tree';
import type { ThemeRule } from '../view';

/**
 * The name the adapter's INI gives to the answer, KEY_NAME_IN_RESPONSE, is the one to look for in the address (D22).
 */
export const callbackName: ThemeRule = {
  id: 'theme-callback-name',
  severity: 'error',
  certainty: 'inferred',
  *check(view) {
    const { script, context } = view;
    const wanted = context.callbackName;
    if (!script || !wanted || automaticPicks(script).length === 0) return;
    const sought = textsSoughtInUrl(script);
    if (sought.length === 0 || sought.some(({ text }) => bare(text) === wanted)) return;
    const likely = sought.filter(({ text }) => /token|response/i.test(text) || sought.length === 1);
    if (likely.length === 0) return;
    const edits = likely.flatMap(({ node, text }) =>
      node.type === 'Literal'
        ? [{ from: node.start, to: node.end, insert: jsString(text.replace(bare(text), () => wanted)) }]
        : [],
    );
    yield {
      at: likely.map(({ node }) => placeOf(node)),
      args: { name: short(bare(likely[0]?.text ?? '')), wanted: short(wanted) },
      fixes: edits.length === likely.length ? checkedFix(view, 'use-name', true, edits) : [],
    };
  },
};

/** `?name=` and `&name=` look for the name too. */
const bare = (text: string): string => text.replace(/^[?&]+|=+$/g, '');
