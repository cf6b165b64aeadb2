import { hasSampleKey, isGuid, oddIssuedKeys } from '../issued-keys';
import { isMasked } from '../ldap';
import { placeOf } from '../meant-value';
import { anchorOf, fix, type IniRule } from '../rule';

/** Every consumer key the guide shows is a GUID (seed lines 460-471); that others are refused is our conclusion. */
export const guidValue: IniRule = {
  id: 'ini-guid-value',
  severity: 'warning',
  certainty: 'inferred',
  *check(view) {
    for (const name of ['CONSUMER_KEY', 'DOMAIN_CONSUMER_KEY_##']) {
      for (const group of oddIssuedKeys(view, name, isOdd)) {
        const [first] = group;
        if (!first) continue;
        const inner = first.value.replace(/^[{(]|[)}]$/g, '');
        const edits = group.map((item) => ({ ...placeOf(item), insert: inner }));
        yield {
          at: group.map(placeOf),
          args: { key: first.entry.key },
          anchor: anchorOf(first.entry),
          fixes: isGuid(inner) ? [fix('without-braces', false, ...edits)] : [],
        };
      }
    }
  },
};

const isOdd = (key: string): boolean => !isGuid(key) && !isMasked(key) && !hasSampleKey(key);
