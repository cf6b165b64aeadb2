import { hasSampleKey, isSecretKey, oddIssuedKeys } from '../issued-keys';
import { isMasked } from '../ldap';
import { placeOf } from '../meant-value';
import { anchorOf, fix, type IniRule } from '../rule';

/** The secret key is Base64 of 32 bytes, as the guide's are and as those who call the API use it (`singleid.md` 1.5). */
export const secretFormat: IniRule = {
  id: 'ini-secret-format',
  severity: 'error',
  certainty: 'observed',
  *check(view) {
    for (const name of ['SECRET_KEY', 'DOMAIN_SECRET_KEY_##']) {
      for (const group of oddIssuedKeys(view, name, isOdd)) {
        const [first] = group;
        if (!first) continue;
        const standard = standardSpelling(first.value);
        const edits = group.map((item) => ({ ...placeOf(item), insert: standard ?? '' }));
        yield {
          at: group.map(placeOf),
          args: { key: first.entry.key, length: first.value.length },
          anchor: anchorOf(first.entry),
          fixes: standard === null ? [] : [fix('standard-base64', false, ...edits)],
        };
      }
    }
  },
};

const isOdd = (key: string): boolean => !isSecretKey(key) && !isMasked(key) && !hasSampleKey(key);

/** The same 32 bytes in the usual alphabet with the `=` at the end, when the value is them in the alphabet for URLs or without `=`. */
function standardSpelling(value: string): string | null {
  const standard =
    value
      .replaceAll('-', '+')
      .replaceAll('_', '/')
      .replace(/={0,2}$/, '') + '=';
  return isSecretKey(standard) ? standard : null;
}
