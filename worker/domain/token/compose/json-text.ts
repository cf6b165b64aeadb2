import type { ComposeClaim, Outcome, Range } from '../../../contract';
import { loneSurrogate, placeOf } from '../../core/decode';

/** A member of the object that is written, with its places in the text. */
export interface Member {
  name: string;
  value: unknown;
  nameAt: Range;
  valueAt: Range;
}

export interface ObjectText {
  text: string;
  members: Member[];
}

/**
 * A JSON object of the claims in their order, each value exactly as it was given. Failures: `token-make-json` for a
 * value that is no JSON; `text-lone-surrogate`.
 */
export function objectText(claims: readonly ComposeClaim[]): Outcome<ObjectText> {
  const members: Member[] = [];
  let text = '{';
  for (const [index, { name, json }] of claims.entries()) {
    const value = parse(json);
    if (value === undefined) return { ok: false, error: { code: 'token-make-json', args: { claim: name } } };
    if (index > 0) text += ',';
    const nameAt = { from: text.length, to: text.length + JSON.stringify(name).length };
    text += `${JSON.stringify(name)}:`;
    members.push({ name, value, nameAt, valueAt: { from: text.length, to: text.length + json.length } });
    text += json;
  }
  text += '}';
  const lone = loneSurrogate(text);
  if (lone !== -1) return { ok: false, error: { code: 'text-lone-surrogate', args: placeOf(text, lone) } };
  return { ok: true, value: { text, members } };
}

/** Undefined for what is no JSON: JSON itself has no such value. */
function parse(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}
