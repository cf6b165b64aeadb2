import { short, shownKey } from '../characters';
import { meaningsOf } from '../meant';
import { fix, keyPlace, type IniRule } from '../rule';
import { findSection } from '../schema';
import { isLocaleName, meantSection } from '../section-names';

/** A key the guide does not name (`singleid.md` 3.3). In a section it does not name either, the section's rule speaks. */
export const unknownKey: IniRule = {
  id: 'ini-unknown-key',
  severity: 'warning',
  certainty: 'inferred',
  *check(view) {
    const meanings = meaningsOf(view);
    const sections = new Map([['', true]]);
    const isOurs = (section: string): boolean => {
      const known = sections.get(section);
      if (known !== undefined) return known;
      const ours = findSection(section) !== null || (!isLocaleName(section) && meantSection(section) !== null);
      sections.set(section, ours);
      return ours;
    };
    const unknown = view.groups.filter(({ spec, key, section }) => !spec && !key.startsWith(';') && isOurs(section));
    const entries = unknown.flatMap((group) => group.entries).sort((a, b) => a.index - b.index);
    for (const entry of entries) {
      if (meanings.of(entry)) continue;
      const key = shownKey(entry.key);
      const at = keyPlace(entry);
      yield {
        at: [at],
        args: { key },
        anchor: `${short(entry.section)}/${key}`,
        fixes: [fix('comment-out', false, { from: at.from, to: at.from, insert: '# ' })],
      };
    }
  },
};
