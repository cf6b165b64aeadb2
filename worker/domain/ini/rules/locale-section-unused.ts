import { short } from '../characters';
import type { IniRule } from '../rule';

/** A comment of the guide names MFA- and TXT- sections (seed line 317); its file and its table have only MSG- (lines 456-457). */
export const localeSectionUnused: IniRule = {
  id: 'ini-locale-section-unused',
  severity: 'info',
  certainty: 'inferred',
  *check(view) {
    for (const { line } of view.headings) {
      const { kind, section, keyFrom, keyTo } = line;
      if (kind !== 'section' || !/^(?:MFA|TXT)-/i.test(section)) continue;
      yield { at: [{ from: keyFrom, to: keyTo }], args: { section: short(section) }, anchor: short(section) };
    }
  },
};
