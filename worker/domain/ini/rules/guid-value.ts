import { hasSampleKey, isGuid, issuedKey } from '../issued-keys';
import { isMasked } from '../ldap';
import { everyMeant, groupEqual, placeOf } from '../meant-value';
import { anchorOf, fix, type IniRule } from '../rule';

/** Every consumer key the guide shows is a GUID (seed lines 460-471); that others are refused is our conclusion. */
export const guidValue: IniRule = {
  id: 'ini-guid-value',
  severity: 'warning',
  certainty: 'inferred',
  *check(view) {
    for (const name of ['CONSUMER_KEY', 'DOMAIN_CONSUMER_KEY_##']) {
      const keys = everyMeant(view, name).flatMap((item) => issuedKey(view, item) ?? []);
      for (const group of groupEqual(keys)) {
        const [first] = group;
        if (!first || isGuid(first.value) || isMasked(first.value) || hasSampleKey(first.value)) continue;
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
