import type { JsonMember, TokenClaim, TokenDirection, Verdict } from '../../../contract';
import { tokenClaims } from '../../../contract';
import { segmentOf, type TokenParts } from '../parts';
import { judgeAdapter, judgeOrder, judgePersonalData, judgeSecretsInside } from './adapter';
import { judgeContacts, type Decrypted } from './contacts';
import { directionOf } from './direction';
import { Drafts } from './drafts';
import type { PolicyContext, PolicyView } from './policy-view';
import { policySeverities } from './severities';
import { judgeTimes, numericDate, timeClaims } from './times';

/** The verdict of policy with what was learned on the way. */
export interface PolicyJudgement {
  verdict: Verdict;
  claims: TokenClaim[];
  direction: TokenDirection;
  /** Clock of the issuer minus clock of the capture, in seconds, estimated from `iat`. */
  skewS?: number;
}

/**
 * Judges times, and for tokens of the MFA API the contract with the adapter. Nothing is judged where the payload is no
 * JSON object, as in a JWE that was not opened.
 */
export async function judgePolicy(parts: TokenParts, context: PolicyContext): Promise<PolicyJudgement> {
  const direction = directionOf(parts);
  const { payload } = parts;
  if (!payload) return { verdict: { state: 'unchecked', findings: [] }, claims: [], direction };
  const members = new Map(payload.members.map((member) => [member.name, member]));
  const found: PolicyView['found'] = new Drafts();
  const view: PolicyView = { ...context, parts, direction, members, found };
  const skewS = judgeTimes(view);
  judgeAdapter(view);
  judgeSecretsInside(view);
  judgePersonalData(view);
  const decrypted = await judgeContacts(view);
  const before = found.findings(policySeverities);
  const failed = before.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
  const findings = judgeOrder(view, failed) ? found.findings(policySeverities) : before;
  const state = failed.length > 0 ? 'fault' : 'ok';
  const claims = claimsOf(parts, decrypted);
  return { verdict: { state, findings }, claims, direction, ...(skewS !== undefined && { skewS }) };
}

const known: ReadonlySet<string> = new Set(tokenClaims);

/** The payload's members as they stand, those that share a name too. */
function claimsOf(parts: TokenParts, decrypted: Decrypted): TokenClaim[] {
  const text = segmentOf(parts, 'payload')?.text ?? '';
  return (parts.payload?.members ?? []).map((member) => claimOf(member, text, decrypted));
}

function claimOf({ name, nameAt, value }: JsonMember, text: string, decrypted: Decrypted): TokenClaim {
  const { from, to } = value;
  const seconds = timeClaims.includes(name) ? numericDate(value) : null;
  const contact = decrypted.get(name);
  return {
    name,
    nameAt: { from: nameAt.from, to: nameAt.to },
    valueAt: { from, to },
    raw: text.slice(from, to),
    ...(known.has(name) && { known: name }),
    ...(seconds !== null && { timeMs: seconds * 1000 }),
    ...(contact && { decrypted: contact }),
  };
}
