import { guardStatements, short } from '../cures';
import { pageCodes } from '../pages';
import { placeOf } from '../tree';
import type { ThemeRule } from '../view';
import { byKey } from './page-global';

/**
 * Most public scripts that fail do so here: `getElementById(...)` gives nothing on the other pages (`adfs.md` 2.3,
 * 2.4).
 */
export const elementUnchecked: ThemeRule = {
  id: 'theme-element-unchecked',
  severity: 'error',
  certainty: 'observed',
  *check(view) {
    const { script, text } = view;
    for (const [key, misses] of byKey(script?.flow.elements ?? [])) {
      const cells = misses.reduce((all, miss) => all | miss.cells, 0n);
      const isUnknown = misses.every((miss) => miss.isUnknown);
      yield {
        at: misses.map(({ node }) => placeOf(node)),
        args: { name: short(misses[0]?.name ?? ''), pages: isUnknown ? 'unknown' : pageCodes(cells, view.skins) },
        anchor: short(key),
        severity: isUnknown ? 'warning' : 'error',
        certainty: isUnknown ? 'inferred' : 'observed',
        fixes: guardStatements(
          view,
          'check',
          true,
          misses.map(({ node }) => node),
          (node) =>
            /^(Identifier|CallExpression|MemberExpression)$/.test(node.type) ? text.slice(node.start, node.end) : null,
        ),
      };
    }
  },
};
