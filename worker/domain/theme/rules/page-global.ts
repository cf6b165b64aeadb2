import { guardStatements } from '../cures';
import type { Miss } from '../flow';
import { pageCodes } from '../pages';
import { placeOf } from '../tree';
import type { ThemeRule } from '../view';

/**
 * `Login` is on the sign-in page only, `HRD` on home realm discovery and so on (`adfs.md` 1, 2.3); elsewhere the line
 * throws.
 */
export const pageGlobal: ThemeRule = {
  id: 'theme-page-global',
  severity: 'error',
  certainty: 'observed',
  *check(view) {
    const { script } = view;
    for (const [name, misses] of byKey(script?.flow.globals ?? [])) {
      const cells = misses.reduce((all, miss) => all | miss.cells, 0n);
      yield {
        at: misses.map(({ node }) => placeOf(node)),
        args: { name: name.slice(1), pages: pageCodes(cells, view.skins) },
        anchor: name,
        fixes: guardStatements(
          view,
          'check',
          true,
          misses.map(({ node }) => node),
          () => `typeof ${name.slice(1)} !== 'undefined'`,
        ),
      };
    }
  },
};

/** One finding a thing, however often it is used. */
export function byKey(misses: readonly Miss[]): Map<string, Miss[]> {
  const found = new Map<string, Miss[]>();
  for (const miss of misses) {
    const known = found.get(miss.key);
    if (known) known.push(miss);
    else found.set(miss.key, [miss]);
  }
  return found;
}
