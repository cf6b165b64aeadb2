import { markupOf } from '../markup';
import { placeOf } from '../tree';
import type { ThemeRule } from '../view';

/**
 * Whoever sends a user a link writes the address; as markup it runs on the sign-in page, where the password is typed.
 */
export const htmlFromUrl: ThemeRule = {
  id: 'theme-html-from-url',
  severity: 'error',
  certainty: 'stated',
  *check({ script }) {
    if (!script) return;
    for (const { node, kind } of markupOf(script)) if (kind === 'url') yield { at: [placeOf(node)] };
  },
};
