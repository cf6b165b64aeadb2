import type { IniErrorCode } from '../../contract';
import { meaningsOf } from './meant';
import { isMissing, missingConflict } from './missing';
import { keyPlace, type IniView } from './rule';
import { iniSchema } from './schema';

/**
 * The adapter's own codes this file would raise: 5001-5003, 5006-5015 and 5017. `stated` where the guide says the key is
 * missing; `inferred` where the key is there but empty, misspelt or misplaced (the guide does not say whether the adapter
 * finds it then), or where the guide says elsewhere that the key may be left out.
 */
export function errorCodes(view: IniView): IniErrorCode[] {
  if (view.entries.length === 0) return [{ code: 5006, certainty: 'stated', key: '', at: [] }];
  const codes = iniSchema.keys.flatMap(({ name, missingCode }): IniErrorCode[] => {
    const how = missingCode === undefined ? null : isMissing(view, name);
    if (!how || missingCode === undefined) return [];
    const conflict = missingConflict(view, name);
    return [
      {
        code: missingCode,
        certainty: how === 'absent' && !conflict && !meaningsOf(view).has(name) ? 'stated' : 'inferred',
        key: name,
        ...(conflict && { conflict }),
        at: view.of(name).map(keyPlace),
      },
    ];
  });
  return [...codes, ...credentialCodes(view)].sort((a, b) => a.code - b.code);
}

function credentialCodes(view: IniView): IniErrorCode[] {
  if (view.value('LDAP_USE_IDPW') !== '1') return [];
  const searchOff = view.value('USE_LDAP_SEARCH') === '0';
  return ['LDAP_ID', 'LDAP_PW'].flatMap((key): IniErrorCode[] => {
    const how = isMissing(view, key);
    if (!how) return [];
    const certainty = how === 'absent' && !searchOff && !meaningsOf(view).has(key) ? 'stated' : 'inferred';
    return [{ code: 5017, certainty, key, at: view.of(key).map(keyPlace) }];
  });
}
