import type { Finding, Verdict } from '../../../contract';
import { judge } from '../../core/judge';
import { headerRules } from './header-rules';
import { structureRules } from './structure-rules';
import type { Subject } from './subject';
import { transportRules } from './transport-rules';

export { readJson } from './json';
export { isAdapterToken, type Subject } from './subject';
export { takeApart, type Apart } from './take-apart';
export { legacyEntities } from './transport-rules';

const rules = [...transportRules, ...structureRules, ...headerRules];

/** What is wrong with the way it was sent is shown here, and is no fault of the token. */
const ofCarrier = /^token-url-/;
/** Warnings that say nonetheless that this is no canonical token, whatever a lenient verifier makes of it (J03, J04). */
const notCanonical = new Set(['token-b64-padding', 'token-b64-tailbits', 'token-in-linewrap', 'token-in-invisible']);

/** The verdict on the structure: how the token came, how it is written, and what its header says. */
export function judgeStructure(subject: Subject): Verdict {
  const { findings } = judge(subject, rules);
  const isFault = ({ severity, rule }: Finding): boolean =>
    notCanonical.has(rule) || (severity === 'error' && !ofCarrier.test(rule));
  return { state: findings.some(isFault) ? 'fault' : 'ok', findings };
}
