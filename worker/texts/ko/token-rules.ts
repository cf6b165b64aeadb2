import { tokenJudgedRules } from './token-rules-judged';
import { tokenReadRules } from './token-rules-text';

export const tokenRules = { ...tokenReadRules, ...tokenJudgedRules };
