import { alikeValues } from '../alike';
import { hasSampleKey } from '../issued-keys';
import { placeOf } from '../meant-value';
import { anchorOf, type IniRule } from '../rule';

const names = ['CONSUMER_KEY', 'SECRET_KEY', 'DOMAIN_CONSUMER_KEY_##', 'DOMAIN_SECRET_KEY_##'];

/** The keys printed in the guide are made up, as it says itself (seed line 579; D15): SingleID knows none of them. */
export const sampleKey: IniRule = {
  id: 'ini-sample-key',
  severity: 'error',
  certainty: 'stated',
  *check(view) {
    for (const name of names) {
      for (const { entry, value, items } of alikeValues(view, name)) {
        if (!hasSampleKey(value)) continue;
        yield { at: items().map(placeOf), args: { key: entry.key }, anchor: anchorOf(entry) };
      }
    }
  },
};
