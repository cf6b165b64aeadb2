import { bidiRuns, linesWith } from '../characters';
import { draftsOf } from '../marks';
import type { IniRule } from '../rule';

/** Characters that turn the direction of text, so that a line reads otherwise than it is (I08; CVE-2021-42574). */
export const bidiCharacter: IniRule = {
  id: 'ini-bidi-character',
  severity: 'warning',
  certainty: 'inferred',
  *check(view) {
    if (!view.kinds.marks) return;
    for (const { hits, ...draft } of draftsOf(view, linesWith(view, bidiRuns)))
      yield { ...draft, severity: hits.some(({ entry }) => entry) ? 'error' : 'warning' };
  },
};
