import { alikeValues } from '../alike';
import { isMasked, searchesLdap } from '../ldap';
import { placeOf } from '../meant-value';
import { asMeant } from '../missing';
import { anchorOf, type IniRule } from '../rule';
import { iniSchema } from '../schema';

const maskable = iniSchema.keys.filter(({ name, secret }) => secret || name === 'LDAP_ID').map(({ name }) => name);

/** The guide prints stars for what it does not show (seed lines 330-348, 363; D15). A password might really have some. */
export const maskedValue: IniRule = {
  id: 'ini-masked-value',
  severity: 'error',
  certainty: 'inferred',
  *check(view) {
    const usesPassword = searchesLdap(view) && asMeant(view, 'LDAP_USE_IDPW') !== '0';
    for (const name of maskable) {
      const isIssued = !name.startsWith('LDAP_');
      if (!isIssued && !usesPassword) continue;
      for (const { entry, value, items } of alikeValues(view, name)) {
        if (!isMasked(value)) continue;
        yield {
          at: items().map(placeOf),
          args: { key: entry.key },
          anchor: anchorOf(entry),
          severity: isIssued ? 'error' : 'warning',
        };
      }
    }
  },
};
