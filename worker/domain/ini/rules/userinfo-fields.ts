import type { Fix } from '../../../contract';
import { alikeValues, type Alike } from '../alike';
import { shownKey } from '../characters';
import { placeOf, setAll } from '../meant-value';
import { anchorOf, fix, type IniRule, type IniView } from '../rule';

/** Three fields: attribute, claim when encrypted, claim in the clear (seed lines 389, 516; the comment's "2" is wrong, D24). */
export const userinfoFields: IniRule = {
  id: 'ini-userinfo-fields',
  severity: 'error',
  certainty: 'stated',
  *check(view) {
    for (const alike of alikeValues(view, 'USERINFO_##')) {
      const fields = alike.value.split(';');
      if (fields.length === 3 && fields.every((field) => field !== '' && !/\s/.test(field))) continue;
      yield {
        at: alike.items().map(placeOf),
        args: { key: shownKey(alike.entry.key), count: fields.length },
        anchor: anchorOf(alike.entry),
        fixes: cures(view, alike),
      };
    }
  },
};

/** The guide's own two entries (seed lines 396, 397). */
const guides = [
  ['mobile', 'mobile', 'plainMobile'],
  ['mail', 'email', 'plainEmail'],
];

function cures(view: IniView, { items, value }: Alike): Fix[] {
  const separated = inThree(value);
  if (separated) return [fix('three-fields', true, ...setAll(view, items(), separated))];
  const words = value.split(/[\s;,:|]+/).filter((word) => word !== '');
  const guide = guides.find(([attribute]) => attribute === words[0]);
  const isPart = guide && words.every((word) => guide.includes(word));
  return isPart ? [fix('as-guide', false, ...setAll(view, items(), guide.join(';')))] : [];
}

/** Three names with other separators between them, with blanks, or with a separator at the end. */
function inThree(value: string): string | null {
  const fields = value.split(/[;,:|]/).map((field) => field.trim());
  if (fields.length > 1 && fields[fields.length - 1] === '') fields.pop();
  const names = fields.length === 1 ? value.trim().split(/\s+/) : fields;
  return names.length === 3 && names.every((name) => /^[A-Za-z][\w.-]*$/.test(name)) ? names.join(';') : null;
}
