import { alikeValues } from '../alike';
import { apiUrlKeys } from '../api-urls';
import { shownKey } from '../characters';
import { placeOf, setAll } from '../meant-value';
import { anchorOf, fix, type IniRule } from '../rule';
import { formatUrl, readUrl } from '../urls';

/** Both keys hold a whole address with scheme and host, as in every example of the guide (seed lines 329, 421). */
export const urlMalformed: IniRule = {
  id: 'ini-url-malformed',
  severity: 'error',
  certainty: 'inferred',
  *check(view) {
    for (const { items, entry, value } of apiUrlKeys.flatMap((name) => alikeValues(view, name))) {
      const reading = readUrl(value);
      if (reading?.exact) continue;
      yield {
        at: items().map(placeOf),
        args: { key: shownKey(entry.key) },
        anchor: anchorOf(entry),
        fixes: reading ? [fix('mend', reading.sure, ...setAll(view, items(), formatUrl(reading.url)))] : [],
      };
    }
  },
};
