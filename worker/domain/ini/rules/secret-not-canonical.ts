import { hasSampleKey, hasStrayBits, oddIssuedKeys } from '../issued-keys';
import { placeOf } from '../meant-value';
import { anchorOf, type IniRule } from '../rule';

/** Bits of the last letter that belong to no byte are dropped by most readers and refused by strict ones (`singleid.md` 1.5). */
export const secretNotCanonical: IniRule = {
  id: 'ini-secret-not-canonical',
  severity: 'info',
  certainty: 'observed',
  *check(view) {
    for (const name of ['SECRET_KEY', 'DOMAIN_SECRET_KEY_##']) {
      for (const group of oddIssuedKeys(view, name, isOdd)) {
        const [first] = group;
        if (!first) continue;
        yield { at: group.map(placeOf), args: { key: first.entry.key }, anchor: anchorOf(first.entry) };
      }
    }
  },
};

const isOdd = (key: string): boolean => hasStrayBits(key) && !hasSampleKey(key);
