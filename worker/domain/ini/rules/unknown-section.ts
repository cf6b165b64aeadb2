import { blocksOf } from '../blocks';
import { shownKey, withoutMarks } from '../characters';
import type { IniRule } from '../rule';
import { isLocaleName, meantSection } from '../section-names';

/** The guide has [MAIN], [API], [MSG-...] and [MANAGE] (seed lines 322, 446-452); MFA- and TXT- are another rule's. */
export const unknownSection: IniRule = {
  id: 'ini-unknown-section',
  severity: 'warning',
  certainty: 'inferred',
  *check(view) {
    for (const [name, blocks] of blocksOf(view).named) {
      if (isLocaleName(withoutMarks(name)) || meantSection(name)) continue;
      yield {
        at: blocks.map(({ header: { keyFrom, keyTo } }) => ({ from: keyFrom, to: keyTo })),
        args: { section: shownKey(name) },
        anchor: shownKey(name),
      };
    }
  },
};
