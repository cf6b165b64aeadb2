import { controlRuns, controlRunsInBytes, linesWith } from '../characters';
import { draftsOf } from '../marks';
import type { IniRule } from '../rule';

/** NUL, line separators and the like, which no editor shows (`security.md` RI5; I04). */
export const controlCharacter: IniRule = {
  id: 'ini-control-character',
  severity: 'warning',
  certainty: 'inferred',
  *check(view) {
    if (!view.kinds.marks) return;
    const runs = view.form.encoding === 'latin1' ? controlRunsInBytes : controlRuns;
    for (const { hits, ...draft } of draftsOf(view, linesWith(view, runs))) {
      const counts = hits.some(({ line: { kind } }) => kind !== 'comment' && kind !== 'blank');
      yield { ...draft, severity: counts ? 'error' : 'warning' };
    }
  },
};
