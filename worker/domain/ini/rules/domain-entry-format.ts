import { alikeValues, standsAlone, type Alike } from '../alike';
import { shownKey } from '../characters';
import { domainListIsDead, domainLists, readDomainKey, type DomainKeyReading, type DomainList } from '../domain-keys';
import { isSecretKey } from '../issued-keys';
import { isMasked } from '../ldap';
import { placeOf, setAll } from '../meant-value';
import { anchorOf, fix, type IniRule } from '../rule';

/** An entry is `domain;key` (seed lines 335, 343). Blanks at the semicolon are not known to be taken off. */
export const domainEntryFormat: IniRule = {
  id: 'ini-domain-entry-format',
  severity: 'error',
  certainty: 'stated',
  *check(view) {
    for (const list of domainLists) {
      if (domainListIsDead(view, list)) continue;
      for (const alike of alikeValues(view, list)) {
        const reading = readDomainKey(alike.value);
        if (reading?.form === alike.value) continue;
        yield {
          at: alike.items().map(placeOf),
          args: { key: shownKey(alike.entry.key) },
          anchor: anchorOf(alike.entry),
          fixes:
            reading && isSureKey(list, alike, reading)
              ? [fix('write-form', true, ...setAll(view, alike.items(), reading.form))]
              : [],
        };
      }
    }
  },
};

/** A secret that had not been seen as one must be one, else the cure would only show the next fault. */
function isSureKey(list: DomainList, { value }: Alike, { key }: DomainKeyReading): boolean {
  if (!standsAlone(key)) return false;
  return list === 'DOMAIN_CONSUMER_KEY_##' || value.split(';').length === 2 || isSecretKey(key) || isMasked(key);
}
