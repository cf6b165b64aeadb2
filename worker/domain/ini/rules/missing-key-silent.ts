import { addKey, placeOfSection, usualValue } from '../cure-values';
import { hasSettings, isUsed, lacks } from '../missing';
import { linesOf } from '../meant-value';
import { fix, type Draft, type IniRule, type IniView } from '../rule';
import { findSection, iniLists, iniSchema } from '../schema';

const MESSAGE = 'MSG_INTERNAL_ERROR';

/** Asked for by rules of their own where they are used. */
const askedElsewhere = ['LDAP_ID', 'LDAP_PW', 'LDAP_SSLTLS', 'MFA_VERIFY_URL', MESSAGE];

const silent = iniSchema.keys.filter(
  ({ name, missingCode }) => missingCode === undefined && !iniLists.includes(name) && !askedElsewhere.includes(name),
);

/** Keys the guide gives no default and no code for: nothing but this tells that they are gone (`singleid.md` 3.5). */
export const missingKeySilent: IniRule = {
  id: 'ini-missing-key-silent',
  severity: 'warning',
  certainty: 'inferred',
  *check(view) {
    if (!hasSettings(view)) return;
    for (const { name, section } of silent) {
      if (lacks(view, name) === 'absent' && isUsed(view, name)) yield draftOf(view, section, name);
    }
    const filled = new Set(linesOf(view, MESSAGE).map((entry) => entry.section));
    for (const {
      line: { kind, section },
    } of view.headings) {
      if (kind !== 'section' || findSection(section) !== 'MSG-*' || filled.has(section)) continue;
      filled.add(section);
      yield draftOf(view, section, MESSAGE);
    }
  },
};

function draftOf(view: IniView, section: string, key: string): Draft {
  const usual = usualValue(view, key);
  const edits = usual === null ? [] : addKey(view, section, key, usual);
  return {
    at: [placeOfSection(view, section)],
    args: { key, section, usual: usual ?? '' },
    anchor: `${section}/${key}`,
    fixes: edits.length > 0 ? [fix('add-usual', key === 'BYPASS_ADAPTER', ...edits)] : [],
  };
}
