import { usualValue } from '../cure-values';
import { alikeLines, linesOf, meantValue, type MeantValue, setAll } from '../meant-value';
import { asMeant, cacheKeys, isUsed, missingConflict } from '../missing';
import { fix, keyPlace, type IniRule, type IniView } from '../rule';
import { iniLists, iniSchema } from '../schema';

/** An empty value is not documented for these keys; where a missing key has a code, an empty one likely has the same. */
export const emptyValue: IniRule = {
  id: 'ini-empty-value',
  severity: 'warning',
  certainty: 'inferred',
  *check(view) {
    for (const { name, section, missingCode, origin } of iniSchema.keys) {
      if (linesOf(view, name).length === 0 || isOthers(view, name)) continue;
      for (const group of emptyGroups(view, name)) {
        const isPlain = group.every(({ entry }) => entry.value === '');
        const usual = isPlain ? usualValue(view, name) : null;
        yield {
          at: group.map(({ entry }) => keyPlace(entry)),
          args: { key: name, usual: usual ?? '' },
          anchor: section === 'MSG-*' ? `${group[0]?.entry.section ?? ''}/${name}` : name,
          severity: missingCode === undefined ? 'warning' : 'error',
          fixes: usual === null ? [] : [fix('use-usual', origin === 'fixed', ...setAll(view, group, usual))],
        };
      }
    }
  },
};

/** Lines of one section that all say nothing. */
function emptyGroups(view: IniView, name: string): MeantValue[][] {
  if (alikeLines(view, name).every(({ value }) => value !== '')) return [];
  const groups = new Map<string, MeantValue[]>();
  for (const entry of linesOf(view, name)) {
    const group = groups.get(entry.section);
    if (group) group.push(meantValue(view, entry));
    else groups.set(entry.section, [meantValue(view, entry)]);
  }
  return [...groups.values()].filter((group) => group.every(({ value }) => value === ''));
}

/** Keys that may be empty, and those whose own rules say when they may not. */
function isOthers(view: IniView, name: string): boolean {
  if (iniLists.includes(name) || name === 'LDAP_ID' || name === 'LDAP_PW') return true;
  const type = asMeant(view, 'MFA_VERIFY_TYPE');
  if (name === 'MFA_VERIFY_URL') return type === '0' || type === '1' || type === '2';
  if (type === '1' && cacheKeys.some((key) => key === name)) return true;
  return missingConflict(view, name, 'meant') !== null || !isUsed(view, name);
}
