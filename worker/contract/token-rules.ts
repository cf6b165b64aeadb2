import { tokenAdapterRules, tokenKeyRules, tokenTimeRules, type TokenJudgedRuleId } from './token-rules-judged';

/**
 * Every rule that can be found in a token, in groups as `tokens.md` 4.1 has them. Ids never change; words lie in
 * `worker/texts/<lang>/token-rules.ts`.
 */
export const tokenInputRules = [
  'token-in-empty',
  'token-in-multi',
  'token-in-bearer',
  'token-in-linewrap',
  'token-in-invisible',
  'token-in-urlenc',
  'token-in-double-urlenc',
  'token-in-htmlesc',
  'token-in-legacy-entity',
  'token-in-jsonesc',
  'token-in-plus-space',
  'token-in-double-token',
  'token-in-trunc',
  'token-url-query',
  'token-url-len-2048',
  'token-url-len-httpsys',
  'token-url-http',
  'token-url-dup-param',
  'token-url-name-case',
] as const;

export const tokenStructureRules = [
  'token-seg-count',
  'token-seg-empty-sig',
  'token-seg-json-ser',
  'token-seg-detached',
  'token-b64-alphabet',
  'token-b64-padding',
  'token-b64-len1',
  'token-b64-tailbits',
  'token-utf8-invalid',
  'token-utf8-bom',
  'token-utf8-mojibake',
  'token-json-syntax',
  'token-json-dup',
  'token-json-dup-case',
  'token-json-notobject',
  'token-json-bignum',
  'token-json-proto',
  'token-json-trail',
  'token-json-deep',
  'token-size',
] as const;

export const tokenHeaderRules = [
  'token-alg-missing',
  'token-alg-none',
  'token-alg-case',
  'token-alg-unexpected',
  'token-alg-deprecated',
  'token-typ',
  'token-cty-nested',
  'token-crit',
  'token-b64false',
  'token-kid-inject',
  'token-hdr-remote',
  'token-hdr-embed',
  'token-zip',
  'token-p2c',
] as const;

export const tokenRules = [
  ...tokenInputRules,
  ...tokenStructureRules,
  ...tokenHeaderRules,
  ...tokenKeyRules,
  ...tokenTimeRules,
  ...tokenAdapterRules,
] as const;

export type TokenReadRuleId =
  (typeof tokenInputRules)[number] | (typeof tokenStructureRules)[number] | (typeof tokenHeaderRules)[number];
export type TokenRuleId = TokenReadRuleId | TokenJudgedRuleId;
