import { short } from '../characters';
import { isLocaleNumber, localeSection } from '../locales';
import { fix, type IniRule } from '../rule';

/** The suffix is a Windows language number (seed lines 299, 314-316); the guide gives 1033 and 1042 and no list. */
export const localeUnknown: IniRule = {
  id: 'ini-locale-unknown',
  severity: 'warning',
  certainty: 'inferred',
  *check(view) {
    const headers = view.headings
      .map(({ line }) => line)
      .filter(({ kind, section }) => kind === 'section' && /^MSG-/i.test(section));
    const present = new Set(headers.map(({ section }) => section.toUpperCase()));
    for (const { section, keyFrom, keyTo } of headers) {
      if (isLocaleNumber(section.slice('MSG-'.length))) continue;
      const wanted = localeSection(section);
      const isFree = wanted !== null && !present.has(wanted);
      yield {
        at: [{ from: keyFrom, to: keyTo }],
        args: { section: short(section) },
        anchor: short(section),
        fixes: isFree ? [fix('use-number', false, { from: keyFrom, to: keyTo, insert: wanted })] : [],
      };
    }
  },
};
