import type {
  JsonMember,
  JsonNode,
  Place,
  TokenCarrier,
  TokenContract,
  TokenDirection,
  TokenSecret,
} from '../../../contract';
import type { TokenParts } from '../parts';
import type { Drafts } from './drafts';
import type { AdapterRule, TimeRule } from './severities';

export interface PolicyContext {
  nowMs: number;
  contract?: TokenContract;
  carrier: TokenCarrier;
  /** The other tokens of the same input. */
  siblings: readonly TokenParts[];
  secrets: readonly TokenSecret[];
}

/** What the rules of policy are asked of. */
export interface PolicyView extends PolicyContext {
  parts: TokenParts;
  direction: TokenDirection;
  /** The payload's members that a reader takes: of each name the last. */
  members: ReadonlyMap<string, JsonMember>;
  found: Drafts<TimeRule | AdapterRule>;
}

/** Place of a member's value, or of its whole where the value is empty. */
export const valuePlace = ({ value }: JsonMember): Place => ({ file: 'payload', from: value.from, to: value.to });

/** Place for what is missing: the payload as a whole. */
export function wholePlace({ parts }: PolicyView): Place {
  return { file: 'payload', from: 0, to: parts.payload?.to ?? 0 };
}

/** Text of a claim that is a string. */
export function claimText({ members }: PolicyView, name: string): string | null {
  return stringOf(members.get(name)?.value);
}

export const stringOf = (node: JsonNode | null | undefined): string | null =>
  node?.type === 'string' ? node.value : null;
