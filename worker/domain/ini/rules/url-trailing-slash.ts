import type { TextEdit } from '../../../contract';
import { partPlaces } from '../alike';
import { apiUrls } from '../api-urls';
import { placeOf, type MeantValue } from '../meant-value';
import { anchorOf, fix, type IniRule } from '../rule';

/** The adapter appends to both addresses; the guide forbids a slash at their end (seed lines 327, 420). */
export const urlTrailingSlash: IniRule = {
  id: 'ini-url-trailing-slash',
  severity: 'error',
  certainty: 'stated',
  *check(view) {
    for (const found of apiUrls(view)) {
      const { value, url, items } = found;
      let end = value.length;
      while (value.charAt(end - 1) === '/') end--;
      if (url.slashes === '' || url.rest !== '' || end === value.length) continue;
      const at = partPlaces(found, end, value.length);
      yield {
        at,
        args: { key: found.name },
        anchor: anchorOf(found.entry),
        fixes: [fix('remove-slash', true, ...items().map((item, index) => withoutEnd(item, end, at[index])))],
      };
    }
  },
};

/** Where the slashes stand by themselves only they go; else the value is written anew. */
function withoutEnd(item: MeantValue, end: number, at = placeOf(item)): TextEdit {
  const isWhole = at.from === item.from;
  return { ...at, insert: isWhole ? item.value.slice(0, end) : '' };
}
