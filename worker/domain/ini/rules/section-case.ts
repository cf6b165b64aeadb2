import { blocksOf, canHead } from '../blocks';
import { shownKey, withoutMarks } from '../characters';
import { fix, type IniRule } from '../rule';
import { meantSection } from '../section-names';

/** Sections are written in capitals with a hyphen (seed lines 299, 322, 446-452); whether the adapter takes others is not said. */
export const sectionCase: IniRule = {
  id: 'ini-section-case',
  severity: 'warning',
  certainty: 'inferred',
  *check(view) {
    for (const [name, blocks] of blocksOf(view).named) {
      const wanted = meantSection(name);
      const shown = withoutMarks(name).trim();
      if (!wanted || shown === wanted) continue;
      const onlyCase = shown.toUpperCase() === wanted;
      const places = blocks.map(({ header: { keyFrom, keyTo } }) => ({ from: keyFrom, to: keyTo }));
      yield {
        at: places,
        args: { section: shownKey(shown), wanted },
        anchor: shownKey(name),
        severity: onlyCase ? 'warning' : 'error',
        fixes: canHead(view, blocks, wanted)
          ? [fix('rename', onlyCase, ...places.map((place) => ({ ...place, insert: wanted })))]
          : [],
      };
    }
  },
};
