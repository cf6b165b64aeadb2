import type { JsonNode, TokenCarrier, TokenForm, TokenRepair, TokenSegment } from '../../contract';

/**
 * Reports how far long work is and lets other messages have a turn; it rejects when the call was cancelled. The `step`
 * of a handler's call fits.
 */
export type Pause = (phase: string, done: number, total: number) => Promise<void>;

/** A token taken apart: what the three judgements look at. */
export interface TokenParts {
  form: TokenForm;
  /** Exactly as it stood. */
  source: string;
  /** After the repairs. Compact: segments with dots between. JSON serialisation: the JSON text as it stood. */
  token: string;
  repairs: readonly TokenRepair[];
  /**
   * Compact: in their order. JSON serialisation: those of the first signer or recipient first; then each further one's.
   * A segment that the token does not have is not in the list; one that is empty is.
   */
  segments: readonly TokenSegment[];
  /** The (protected) header when it is a JSON object, of the first signer or recipient in the JSON serialisation. */
  header: JsonObject | null;
  /** The payload when it is a JSON object. */
  payload: JsonObject | null;
  carrier: TokenCarrier;
}

export type JsonObject = Extract<JsonNode, { type: 'object' }>;

/** The member that a reader such as `JSON.parse` would take: the last of that name. */
export function memberOf(node: JsonNode | null | undefined, name: string): JsonNode | null {
  if (node?.type !== 'object') return null;
  return node.members.findLast((member) => member.name === name)?.value ?? null;
}

/** The text of a string member, or null when there is none or it is something else. */
export function textOf(node: JsonNode | null | undefined, name: string): string | null {
  const value = memberOf(node, name);
  return value?.type === 'string' ? value.value : null;
}

/** The first segment of that role. */
export const segmentOf = (parts: Pick<TokenParts, 'segments'>, role: TokenSegment['role']): TokenSegment | null =>
  parts.segments.find((segment) => segment.role === role) ?? null;
