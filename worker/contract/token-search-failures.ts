/** Why secrets cannot be tried on a token. Words: `worker/texts/<lang>/token-search-failures.ts`. */
export const tokenSearchFailureCodes = ['token-search-form', 'token-search-many'] as const;
