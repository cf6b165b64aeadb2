import { alikeValues } from '../alike';
import { canBe } from '../cure-values';
import { searchesLdap } from '../ldap';
import { placeOf, setAll } from '../meant-value';
import { fix, type IniRule } from '../rule';
import { iniSchema } from '../schema';

/** `BYPASS_ADAPTER` takes any number, with rules of its own. */
const choices = iniSchema.keys.flatMap(({ name, allowed }) =>
  allowed && name !== 'BYPASS_ADAPTER' ? [{ name, allowed }] : [],
);

/** The guide lists the values of these keys, and says nothing of what any other does (table of settings, seed lines 479-560). */
export const enumValue: IniRule = {
  id: 'ini-enum-value',
  severity: 'error',
  certainty: 'stated',
  *check(view) {
    for (const { name, allowed } of choices) {
      if (name.startsWith('LDAP_') && !searchesLdap(view)) continue;
      const isProtocol = name === 'MFA_VERIFY_SECURE_PROTOCOL';
      const isAllowed = (value: string): boolean => allowed.includes(isProtocol ? value.toUpperCase() : value);
      for (const { value, items } of alikeValues(view, name)) {
        if (isAllowed(value)) continue;
        const number = plainNumber(value);
        const wanted = number ?? (isProtocol ? plainProtocol(value) : plainSwitch(value, allowed));
        const isCure = wanted !== null && isAllowed(wanted) && canBe(view, name, wanted);
        yield {
          at: items().map(placeOf),
          args: { key: name, allowed: allowed.join(', '), wanted: isCure ? wanted : '' },
          anchor: name,
          fixes: isCure ? [fix('write', wanted === number, ...setAll(view, items(), wanted))] : [],
        };
      }
    }
  },
};

/** A number written with zeros before it or in full-width digits is still the same number. */
function plainNumber(value: string): string | null {
  const narrow = value.replace(/[\uff10-\uff19]/g, (digit) => String(digit.charCodeAt(0) - 0xff10));
  return /^0*\d$/.test(narrow) ? narrow.slice(-1) : null;
}

/** Words for on and off, for keys that know only these two. */
function plainSwitch(value: string, allowed: readonly string[]): string | null {
  if (allowed.join() !== '0,1') return null;
  if (/^(?:true|on|yes|y|enabled?)$/i.test(value)) return '1';
  return /^(?:false|off|no|n|disabled?)$/i.test(value) ? '0' : null;
}

/** `TLS 1.2`, `TLSv1.2` and `Tls_12` are TLS12. */
function plainProtocol(value: string): string | null {
  const version = /^TLS[ _-]?v?1[._-]?([23])$/i.exec(value)?.[1];
  return version === undefined ? null : `TLS1${version}`;
}
