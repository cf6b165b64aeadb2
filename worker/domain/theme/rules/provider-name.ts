import { jsString } from '../../core/escape';
import { checkedFix, short } from '../cures';
import { providerTexts } from '../go-on';
import { builtInMethods } from '../pages';
import { placeOf } from '../tree';
import type { ThemeRule } from '../view';

/** The value sent must be the `-Name` the adapter was registered with (D22; `singleid.md` 3.6). */
export const providerName: ThemeRule = {
  id: 'theme-provider-name',
  severity: 'error',
  certainty: 'stated',
  *check(view) {
    const { script, farm } = view;
    const wanted = farm.providerName;
    if (!script || !wanted) return;
    const isKnown = (name: string): boolean =>
      name === wanted || builtInMethods.has(name) || (farm.methods?.includes(name) ?? false);
    for (const { node, name } of providerTexts(script)) {
      if (isKnown(name)) continue;
      yield {
        at: [placeOf(node)],
        args: { name: short(name), wanted: short(wanted) },
        anchor: short(name),
        fixes:
          node.type === 'Literal'
            ? checkedFix(view, 'use-name', true, [{ from: node.start, to: node.end, insert: jsString(wanted) }])
            : [],
      };
    }
  },
};
