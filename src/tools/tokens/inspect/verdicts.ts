import type { TokenView } from '../../../../worker/contract';

/** The three verdicts of a token, in the order in which they are reached. */
export const verdicts = ['structure', 'signature', 'policy'] as const;
export type VerdictKind = (typeof verdicts)[number];

/** Nothing is wrong with the token and nothing was left unchecked. */
export const isWhole = (view: TokenView): boolean => verdicts.every((kind) => view[kind].state === 'ok');
