import type { Place, SignatureTry, SignatureVerdict, TokenKey, TokenSecret } from '../../../contract';
import { segmentOf, type Pause, type TokenParts } from '../parts';
import { judgeJwe } from './decryption';
import { Drafts } from './drafts';
import { looksLikeKey, readKeys, type GivenKey } from './keys';
import { judgeJws } from './jws';
import { keySeverities, type KeyRule } from './severities';

/** What the judgements of signed and of encrypted tokens work with. */
export interface Work {
  view: TokenParts;
  secrets: readonly TokenSecret[];
  keys: readonly GivenKey[];
  /** Ids of key sets that do not tell which of their keys is meant. */
  unclear: readonly string[];
  found: Drafts<KeyRule>;
  tried: SignatureTry[];
  /** Where a finding on the signature is shown. */
  at: Place[];
  pause: Pause | undefined;
}

/** What they come to: the key that fits, and of a JWE its plain text. */
export interface Worked {
  by: SignatureTry | null;
  decrypted?: string;
}

/**
 * The verdict on a token's signature, or of a JWE on its decryption. It is `ok` only where a given key fits the exact
 * source, which is canonical, and nothing is wrong with that key; never by a key out of the token.
 */
export async function judgeSignature(
  view: TokenParts,
  secrets: readonly TokenSecret[],
  keys: readonly TokenKey[],
  pause?: Pause,
): Promise<{ verdict: SignatureVerdict; decrypted?: string }> {
  const found = new Drafts<KeyRule>();
  const read = readKeys([...keys, ...secrets.filter(({ text }) => looksLikeKey(text))]);
  const work: Work = {
    view,
    secrets,
    keys: read.keys,
    unclear: read.unclear,
    found,
    tried: [],
    at: placeOf(view),
    pause,
  };
  const isJwe = view.form === 'jwe' || view.form === 'jwe-json';
  if (keys.some(({ id }) => read.unreadable.includes(id)))
    found.add('token-key-unreadable', { at: [], args: { count: read.unreadable.length } });
  const { by, decrypted } = await (isJwe ? judgeJwe(work) : judgeJws(work));
  const findings = found.findings(keySeverities);
  const failed = findings.some(({ severity }) => severity === 'error');
  const state = failed ? 'fault' : by ? 'ok' : 'unchecked';
  return { verdict: { state, findings, by, tried: work.tried }, ...(decrypted !== undefined && { decrypted }) };
}

/** The signature or tag; where there is none, the whole token. */
function placeOf(view: TokenParts): Place[] {
  const { from, to } = segmentOf(view, 'signature')?.at ??
    segmentOf(view, 'tag')?.at ?? { from: 0, to: view.token.length };
  return [{ file: 'token', from, to }];
}

/** The texts to check: the exact source first, and the repaired one where it differs. */
export function sourcesOf({ source, token, repairs }: TokenParts): { exact: string; repaired: string | null } {
  // What only stood around the token is no damage to it.
  const whole = repairs.every(({ id }) => id === 'bearer' || id === 'quotes');
  return whole || source === token ? { exact: token, repaired: null } : { exact: source, repaired: token };
}
