/** What can be found while a token is made. Words: `worker/texts/<lang>/token-compose-rules.ts`. */
export const tokenComposeRules = [
  // Claims
  'token-make-claim-missing',
  'token-make-claim-twice',
  'token-make-req-not-guid',
  'token-make-ret-not-text',
  'token-make-time',
  'token-make-expired',
  'token-make-lifetime',
  'token-make-contact',
  // Algorithm and secret
  'token-make-algorithm',
  'token-make-secret-short',
  'token-make-secret-canonical',
  'token-make-secret-reading',
  // The way to the API
  'token-make-query-long',
  'token-make-url-long',
  'token-make-register-get',
] as const;
export type TokenComposeRuleId = (typeof tokenComposeRules)[number];
