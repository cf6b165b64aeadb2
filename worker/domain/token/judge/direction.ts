import type { TokenDirection } from '../../../contract';
import { memberOf, type TokenParts } from '../parts';

/** Names the MFA API gives the parameters that carry its tokens (`singleid.md` 1.2). */
export const REQUEST_NAME = 'jwtTokenRequest';
export const RESPONSE_NAME = 'jwtTokenResponse';

/** Which token of the MFA API this is, by its claims; where they do not tell, by the parameter that carried it. */
export function directionOf({ payload, carrier }: Pick<TokenParts, 'payload' | 'carrier'>): TokenDirection {
  const has = (name: string): boolean => memberOf(payload, name) !== null;
  if (has('ret') && !has('rtn')) return 'response';
  if (has('rtn') || (has('sys') && has('req'))) return 'request';
  if (!payload || !(has('req') || has('uid'))) return 'other';
  return carriedAs(carrier.name) ?? 'other';
}

/** What the carrying parameter's name says, in any case. `callback`: KEY_NAME_IN_RESPONSE. */
export function carriedAs(name: string | undefined, callback = RESPONSE_NAME): 'request' | 'response' | null {
  const plain = name?.toLowerCase();
  if (plain === REQUEST_NAME.toLowerCase()) return 'request';
  return plain === callback.toLowerCase() || plain === RESPONSE_NAME.toLowerCase() ? 'response' : null;
}
