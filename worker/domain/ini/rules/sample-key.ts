import { hasSampleKey } from '../issued-keys';
import { everyMeant, groupEqual, placeOf } from '../meant-value';
import { anchorOf, type IniRule } from '../rule';

const names = ['CONSUMER_KEY', 'SECRET_KEY', 'DOMAIN_CONSUMER_KEY_##', 'DOMAIN_SECRET_KEY_##'];

/** The keys printed in the guide are made up, as it says itself (seed line 579; D15): SingleID knows none of them. */
export const sampleKey: IniRule = {
  id: 'ini-sample-key',
  severity: 'error',
  certainty: 'stated',
  *check(view) {
    for (const name of names) {
      for (const group of groupEqual(everyMeant(view, name).filter(({ value }) => hasSampleKey(value)))) {
        const [first] = group;
        if (first) yield { at: group.map(placeOf), args: { key: first.entry.key }, anchor: anchorOf(first.entry) };
      }
    }
  },
};
