import type { Failure } from '../../../contract';
import { codePointName, loneSurrogate, placeOf } from '../decode';

/** What a text has that cannot be written: `escape-character` for the pattern, `text-lone-surrogate`; null when sound. */
export function faultOf(value: string, refused: RegExp): Failure | null {
  const character = refused.exec(value)?.[0];
  if (character) return { code: 'escape-character', args: { character: codePointName(character) } };
  const lone = loneSurrogate(value);
  return lone === -1 ? null : { code: 'text-lone-surrogate', args: placeOf(value, lone) };
}
