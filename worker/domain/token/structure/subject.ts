import type { JsonMember, JsonNode, Place, Range } from '../../../contract';
import type { Rule } from '../../core/judge';
import type { TokenReadRuleId } from '../../../contract';
import type { Find } from '../find';
import { memberOf, textOf, type TokenParts } from '../parts';
import type { Apart, ReadSegment } from './take-apart';

/** What the rules of reading look at. */
export interface Subject {
  /** The text that the token was found in. */
  text: string;
  find: Find;
  apart: Apart;
  parts: TokenParts;
  /** Of the SingleID MFA API, by its carrier or its claims (`singleid.md` 1.3, 1.4). */
  isAdapter: boolean;
  /** The payload is itself a token. */
  isNested: boolean;
}

export type ReadRule = Rule<TokenReadRuleId, Subject>;

export const inInput = ({ from, to }: Range): Place => ({ file: 'input', from, to });
export const inToken = ({ from, to }: Range): Place => ({ file: 'token', from, to });
export const inHeader = ({ from, to }: Range): Place => ({ file: 'header', from, to });

/** A place in the text of a header or payload. */
export const inSegment = ({ segment }: ReadSegment, { from, to }: Range): Place => ({ file: segment.role, from, to });

/** Each value in a header or payload, in the order of the text. */
export const nodesOf = ({ segment, read }: ReadSegment): readonly JsonNode[] =>
  segment.json === null ? [] : (read?.nodes ?? []);

/** Members of the same object that have one name by some reading of names; only groups of two and more. */
export function sameNames(read: ReadSegment, reading: (name: string) => string): JsonMember[][] {
  const groups: JsonMember[][] = [];
  for (const node of nodesOf(read)) {
    if (node.type !== 'object' || node.members.length < 2) continue;
    if (new Set(node.members.map(({ name }) => reading(name))).size === node.members.length) continue;
    const byName = new Map<string, JsonMember[]>();
    for (const member of node.members) {
      const key = reading(member.name);
      const group = byName.get(key);
      if (group) group.push(member);
      else byName.set(key, [member]);
    }
    for (const group of byName.values()) if (group.length > 1) groups.push(group);
  }
  return groups;
}

/** Whether the token is one of the MFA API's. */
export function isAdapterToken({ payload, carrier }: Pick<TokenParts, 'payload' | 'carrier'>): boolean {
  if (/^jwttoken(?:request|response)$/i.test(carrier.name ?? '')) return true;
  return memberOf(payload, 'req') !== null && (textOf(payload, 'sys') !== null || memberOf(payload, 'ret') !== null);
}

const LONGEST_ARG = 100;
/** A name as an argument. */
export const shortly = (name: string): string => (name.length > LONGEST_ARG ? `${name.slice(0, LONGEST_ARG)}…` : name);
