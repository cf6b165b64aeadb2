import type {
  ComposeAlgorithm,
  ComposeKind,
  Place,
  SecretReading,
  TokenComposeRuleId,
  TokenContract,
} from '../../../contract';
import type { Rule } from '../../core/judge';
import type { Member, ObjectText } from './json-text';

/** What is asked of a token while it is made. */
export interface ComposeView {
  kind: ComposeKind;
  alg: ComposeAlgorithm;
  header: ObjectText;
  payload: ObjectText;
  /** Names of the claims that were encrypted. */
  encrypt: readonly string[];
  secret: { text: string; reading: SecretReading };
  key: Uint8Array;
  contract: TokenContract;
  nowMs: number;
  /** The address of the request, where there is one. */
  url: URL | null;
  register: boolean;
}

export type ComposeRule = Rule<TokenComposeRuleId, ComposeView>;

/** The claim of this name that a reader takes: the last one. */
export const claim = (view: ComposeView, name: string): Member | undefined =>
  view.payload.members.findLast((member) => member.name === name);

/** Where a claim's value stands. */
export const valuePlace = ({ valueAt }: Member): Place[] => [{ ...valueAt, file: 'payload' }];
