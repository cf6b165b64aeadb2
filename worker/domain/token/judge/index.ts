export { directionOf } from './direction';
export { judgePolicy, type PolicyJudgement } from './policy';
export type { PolicyContext } from './policy-view';
export { readingsOf, readSecretAs } from './readings';
export { judgeSignature } from './signature';
