/** Words for why something could not be kept or read back. */
export const storeFailures = {
  'store-unavailable': {
    what: 'Nothing can be kept here: the browser gives this page no storage or no cryptography.',
    cure: 'Open the page over https or on localhost, outside a private window, with site data allowed. Everything but keeping works; download your work.',
  },
  'store-missing': {
    what: 'This browser held a vault, and it is gone: the browser or a clean-up removed it, or its files were damaged.',
    cure: 'Import your latest export. Begin a new vault only if you have none.',
  },
  'store-newer': {
    what: 'A newer version of Signet wrote this.',
    cure: 'Reload the page to get the newer version. Nothing was changed or deleted.',
  },
  'store-blocked': {
    what: 'Another tab with an older version of Signet holds the vault open.',
    cure: 'Close or reload the other tabs, then try again.',
  },
  'store-busy': {
    what: 'Another tab is writing to the vault and does not finish. Nothing was saved.',
    cure: 'Wait a moment and save again. If it does not help, close the other tabs.',
  },
  'store-full': {
    what: 'Not saved: the browser has no more room for this page. What was kept before is unchanged.',
    cure: 'Download your work, make room on the disk or delete what you no longer need, and save again.',
  },
  'store-failed': {
    what: 'Not done: the browser’s storage reported {error}. What was kept before is unchanged.',
    cure: 'Try again. If it happens again, download your work and restart the browser.',
  },
  'store-none': { what: 'There is no vault in this browser.', cure: 'Create one, or import an export.' },
  'store-exists': { what: 'There is a vault in this browser already.', cure: 'Unlock it with its passphrase.' },
  'store-locked': { what: 'The vault is locked.', cure: 'Unlock it with its passphrase.' },
  'store-header': {
    what: 'The header of the vault was altered or damaged. The passphrase was not used.',
    cure: 'Import your latest export into a new vault.',
  },
  'store-damaged': {
    what: 'Not saved: {count} kept records are damaged, missing or set back ({records}), so the vault is open for reading only.',
    cure: 'Export what can be read. Import a backup, or give the damaged records up for good.',
  },
  'store-rotation': {
    what: 'The data key was not changed, since {count} records cannot be read ({records}). Nothing was written.',
    cure: 'Import these from a backup or give them up, then change the key.',
  },
  'store-passphrase': {
    what: 'The passphrase is wrong, or the header of the vault is damaged.',
    cure: 'Check the input language and Caps Lock, and try again. Nothing is ever deleted after wrong tries.',
  },
  'store-passphrase-short': {
    what: 'The passphrase has {length} characters; it needs at least {least}.',
    cure: 'Use several words that do not belong together.',
  },
  'store-passphrase-long': {
    what: 'The passphrase has {length} characters; at most {most} are taken.',
    cure: 'Shorten it.',
  },
  'store-passphrase-common': {
    what: 'This passphrase is among the first that are tried.',
    cure: 'Use several words that do not belong together, no repetition and no row of keys.',
  },
  'store-recovery': {
    what: 'This recovery key does not belong to this vault, or was replaced by a newer one.',
    cure: 'Look for the newest one, or use the passphrase.',
  },
  'store-recovery-form': {
    what: 'This is no recovery key: a character is missing or mistyped.',
    cure: 'A recovery key has 28 letters and digits. Compare it with what you wrote down.',
  },
  'store-wait': {
    what: 'After wrong tries there is a pause of {seconds} seconds.',
    cure: 'Try again then.',
  },
  'store-unknown': {
    what: 'This is not in the vault any more.',
    cure: 'Another tab may have removed it: look at the list again.',
  },
  'store-record': {
    what: 'The record {id} is damaged, missing or set back to an older state. It was left as it is.',
    cure: 'Import it from a backup.',
  },
  'store-conflict': {
    what: 'Not saved: “{name}” was changed in another tab in the meantime.',
    cure: 'Your text is still here. Compare the two, or save yours as another Deployment.',
  },
  'store-file': {
    what: 'This is no export of Signet, or it is damaged or not complete. Nothing was changed.',
    cure: 'Copy the file again from where you keep it.',
  },
  'store-file-newer': {
    what: 'A newer version of Signet wrote this export. Nothing was changed.',
    cure: 'Open it with that version.',
  },
  'store-file-passphrase': {
    what: 'The passphrase of the export is wrong, or the file is damaged. Nothing was changed.',
    cure: 'Use the passphrase that was chosen for the export; it may differ from that of the vault.',
  },
  'store-file-large': {
    what: 'The export has {sizeBytes} or {records} records; at most {limitBytes} and {most} records are taken.',
    cure: 'Export fewer Deployments at once.',
  },
} as const;
