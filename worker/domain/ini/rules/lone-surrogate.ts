import { linesWith } from '../characters';
import { draftsOf } from '../marks';
import type { IniRule } from '../rule';
import { isProse } from '../value-text';

const halves = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Half a character, which UTF-8 cannot hold (I09). Only in text for people can it go without knowing what it was. */
export const loneSurrogate: IniRule = {
  id: 'ini-lone-surrogate',
  severity: 'error',
  certainty: 'stated',
  *check(view) {
    if (!view.kinds.surrogates) return;
    for (const { hits, fixes, ...draft } of draftsOf(view, linesWith(view, halves))) {
      const isForPeople = hits.every(
        ({ line, entry, runs }) =>
          line.kind === 'comment' || (isProse(entry?.spec) && runs.every(({ from }) => from >= line.valueFrom)),
      );
      yield isForPeople ? { ...draft, fixes } : draft;
    }
  },
};
