import { hasSampleKey, hasStrayBits, issuedKey } from '../issued-keys';
import { everyMeant, groupEqual, placeOf } from '../meant-value';
import { anchorOf, type IniRule } from '../rule';

/** Bits of the last letter that belong to no byte are dropped by most readers and refused by strict ones (`singleid.md` 1.5). */
export const secretNotCanonical: IniRule = {
  id: 'ini-secret-not-canonical',
  severity: 'info',
  certainty: 'observed',
  *check(view) {
    for (const name of ['SECRET_KEY', 'DOMAIN_SECRET_KEY_##']) {
      const keys = everyMeant(view, name).flatMap((item) => issuedKey(view, item) ?? []);
      for (const group of groupEqual(keys)) {
        const [first] = group;
        if (!first || !hasStrayBits(first.value) || hasSampleKey(first.value)) continue;
        yield { at: group.map(placeOf), args: { key: first.entry.key }, anchor: anchorOf(first.entry) };
      }
    }
  },
};
