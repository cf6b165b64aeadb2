import { meant, placeOf, setEvery } from '../meant-value';
import { fix, type IniRule } from '../rule';

/**
 * The guide fixes USERINFO_ENCRYPT to 0, since the adapter cannot encrypt as of 1.2.0.8 (seed lines 583-589; D24). Of
 * later versions nothing is known.
 */
export const userinfoEncrypt: IniRule = {
  id: 'ini-userinfo-encrypt',
  severity: 'warning',
  certainty: 'stated',
  *check(view) {
    const encrypt = meant(view, 'USERINFO_ENCRYPT');
    if (encrypt?.value !== '1') return;
    const later = isLater(view.adapterVersion);
    yield {
      at: [placeOf(encrypt)],
      severity: later === false ? 'error' : 'warning',
      certainty: later === true ? 'inferred' : 'stated',
      fixes: [fix('plain', false, ...setEvery(view, 'USERINFO_ENCRYPT', '0'))],
    };
  },
};

const LAST_WITHOUT = [1, 2, 0, 8];

/** Whether a version comes after the last that is known not to encrypt; undefined when it is not known. */
function isLater(version: string | undefined): boolean | undefined {
  if (version === undefined || !/^\d+(?:\.\d+){3}$/.test(version)) return undefined;
  const parts = version.split('.').map(Number);
  const at = parts.findIndex((part, index) => part !== LAST_WITHOUT[index]);
  return at !== -1 && (parts[at] ?? 0) > (LAST_WITHOUT[at] ?? 0);
}
