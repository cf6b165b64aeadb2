/** Why something could not be kept or read back. Words: `worker/texts/<lang>/store-failures.ts`. */
export const storeFailureCodes = [
  // The place
  'store-unavailable',
  'store-missing',
  'store-newer',
  'store-blocked',
  'store-busy',
  'store-full',
  'store-failed',
  // The vault
  'store-none',
  'store-exists',
  'store-locked',
  'store-header',
  'store-damaged',
  'store-rotation',
  // The key
  'store-passphrase',
  'store-passphrase-short',
  'store-passphrase-long',
  'store-passphrase-common',
  'store-recovery',
  'store-recovery-form',
  'store-wait',
  // A record
  'store-unknown',
  'store-record',
  'store-conflict',
  // A file
  'store-file',
  'store-file-newer',
  'store-file-passphrase',
  'store-file-large',
] as const;
