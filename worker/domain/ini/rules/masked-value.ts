import { isMasked, searchesLdap } from '../ldap';
import { asMeant } from '../missing';
import { everyMeant, groupEqual, placeOf } from '../meant-value';
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
      for (const group of groupEqual(everyMeant(view, name).filter(({ value }) => isMasked(value)))) {
        const [first] = group;
        if (!first) continue;
        yield {
          at: group.map(placeOf),
          args: { key: first.entry.key },
          anchor: anchorOf(first.entry),
          severity: isIssued ? 'error' : 'warning',
        };
      }
    }
  },
};
