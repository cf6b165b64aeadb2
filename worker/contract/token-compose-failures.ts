/** Why a token or a request cannot be made. Words: `worker/texts/<lang>/token-compose-failures.ts`. */
export const tokenComposeFailureCodes = [
  'token-make-json',
  'token-make-header-alg',
  'token-make-encrypt-text',
  'token-make-encrypt-key',
  'token-make-insecure',
  'token-make-secret',
  'token-make-address',
  'token-make-parameter',
  'token-make-tenant',
  'token-make-value-missing',
  'token-make-value-unknown',
] as const;
