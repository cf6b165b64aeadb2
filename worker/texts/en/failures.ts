import type { FailureCode } from '../../contract';
import { diagnosisFailures } from './diagnosis-failures';
import { otpFailures } from './otp-failures';
import { tokenComposeFailures } from './token-compose-failures';
import { tokenSearchFailures } from './token-search-failures';
import { storeFailures } from './store-failures';

/** Words for what can go wrong in a call and is not a bug: `what` happened, and the `cure`. */
export const failures = {
  'call-cancelled': {
    what: 'This was stopped before it was done.',
    cure: 'Start it again if you still want it.',
  },
  'call-arguments': {
    what: 'The worker was asked in a way that it does not understand.',
    cure: 'Reload the page, since it may be older than the worker. Programs that call the worker find its types in verifier.d.ts.',
  },
  'text-too-large': {
    what: 'The size of the text is {sizeBytes}; at most {limitBytes} are read.',
    cure: 'Make sure that this is the right file, and shorten it.',
  },
  'text-too-many-lines': {
    what: 'The text has {lines} lines; at most {limit} are read.',
    cure: 'Make sure that this is the right file, and shorten it.',
  },
  'text-not-encodable': {
    what: 'The encoding {encoding} cannot write characters that the text has, such as {characters} (in all {count}; the first is in line {line}, column {column}).',
    cure: 'Make the file UTF-8, or replace these characters.',
  },
  'bundle-value': {
    what: "'{field}' of the Deployment cannot be written into a script.",
    cure: 'Remove line breaks and other control characters from it; the drive is one letter from C to Z.',
  },
  'text-lone-surrogate': {
    what: 'What was to be written has half a character (a lone surrogate) in line {line}, column {column}.',
    cure: 'Delete that character and type it again.',
  },
  'text-edits-invalid': {
    what: 'The change does not fit the text: its places overlap or lie outside the text.',
    cure: 'Wait until the present text was checked, then try again.',
  },
  'ini-value-control': {
    what: 'The value of {key} has a character ({character}) that would end the line or the text.',
    cure: 'Write the value in one line, without that character.',
  },
  'ini-key-name': {
    what: '“{key}” cannot be a key.',
    cure: 'Use a name without = [ ] ; # and control characters, and without blanks at its ends.',
  },
  'ini-section-name': {
    what: '“{section}” cannot be a section.',
    cure: 'Use a name without [ ] and control characters, and without blanks at its ends.',
  },
  'ini-list-full': {
    what: '{list} has {limit} entries already, and there are no more numbers.',
    cure: 'Remove an entry first.',
  },
  'ini-list-order': {
    what: 'The entries of {list} cannot be put into this order: a number is missing or occurs twice.',
    cure: 'Give every entry a number of its own, and name each number once.',
  },
  'ini-answer-missing': {
    what: 'An answer is missing: {field}.',
    cure: 'Fill it in.',
  },
  'ini-answer-form': {
    what: 'The answer to {field} is not in the form it must have.',
    cure: 'Look at the example beside the field, and write it in one line, without blanks at its ends.',
  },
  'ini-answer-sample': {
    what: 'The answer to {field} is one of the samples printed in the guide.',
    cure: 'Ask SingleID for your own value. A key that is not issued yet can be left empty.',
  },
  'ini-answer-twice': {
    what: 'The answers to {field} name {value} twice.',
    cure: 'Keep one of the two.',
  },
  'ini-answer-too-many': {
    what: 'There are too many answers to {field}: the numbers of a list end at {limit}.',
    cure: 'Leave some out.',
  },
  'ini-answer-environment': {
    what: 'The host {host} ({field}) is one of SingleID’s test environments, and the farm is said to be in production.',
    cure: 'Ask SingleID for the host of production, or choose another environment.',
  },
  'ini-answer-hosts': {
    what: 'The two hosts are of different environments: {api} for MFA_API_URL, {verify} for MFA_VERIFY_URL ({field}).',
    cure: 'Take both hosts from the same environment.',
  },
  'ini-answer-ldap': {
    what: 'With verification by the adapter it writes to LDAP, and no LDAP server is named ({field}).',
    cure: 'Name an LDAP server, or have the result verified by the API server.',
  },
  'rehearsal-address': {
    what: '“{address}” is no IP address, so DNS cannot have answered it.',
    cure: 'Write IPv4 or IPv6 addresses, one a line.',
  },
  'escape-character': {
    what: 'The text has a character that cannot be written there: {character}.',
    cure: 'Write the text without it; most such characters come in when text is pasted.',
  },
  'reg-key': {
    what: 'This is not the path of a registry key: "{path}".',
    cure: 'Write the whole path from HKEY_LOCAL_MACHINE on, without brackets and line breaks.',
  },
  'reg-number': {
    what: '{value} does not fit into a DWORD value.',
    cure: 'Use a whole number from 0 to 4294967295.',
  },
  'theme-spec-missing': {
    what: '{feature}: {field} is empty.',
    cure: 'Fill it in, or take the feature out.',
  },
  'theme-spec-form': {
    what: '{feature}: {field} does not have the form that is needed.',
    cure: 'Look at the example beside the field. Addresses begin with https:// or /adfs/, and times have their zone.',
  },
  'theme-spec-twice': {
    what: '{feature}: "{value}" is there twice ({field}).',
    cure: 'Leave one of them.',
  },
  'theme-spec-times': {
    what: '{feature}: the end is not after the beginning.',
    cure: 'Correct one of the two times, and look at their zones.',
  },
  'theme-spec-post': {
    what: '{feature}: the MFA server answers by POST, so {name} is not in the address, and no script of the page can see it.',
    cure: 'Let the MFA server answer by GET, or leave this feature out; the user then picks the method a second time.',
  },
  'theme-block-edited': {
    what: 'The block that Signet wrote into this script was changed by hand since.',
    cure: 'Look at the change, keep what you need of it outside of the block, and then say that the block may be overwritten.',
  },
  'theme-block-broken': {
    what: 'A marker of Signet in line {line} is damaged or has no partner, so it is not known which lines are ours.',
    cure: 'Take the marker lines and what belongs to them out by hand, or begin with the script as the theme had it before.',
  },
  'theme-block-newer': {
    what: 'The block in this script was written by a newer Signet (version {version} of the block).',
    cure: 'Reload the page to get the newest Signet, and try again.',
  },
  'theme-scripts-form': {
    what: '{field} does not have the form that is needed.',
    cure: 'Write paths from the drive letter on, such as C:\\theme\\onload.js, without * ? " < > |, and addresses from /adfs/portal/ on.',
  },
  'theme-scripts-builtin': {
    what: '{theme} comes with AD FS and cannot be changed.',
    cure: 'Give the new theme a name of its own; it is made as a copy of {theme}.',
  },
  'theme-scripts-version': {
    what: 'AD FS on Windows Server {version} has no themes for single relying parties; they came with 2016.',
    cure: 'Leave the relying parties out, and activate the theme for the whole farm.',
  },
  'vendor-file-size': {
    what: 'The file has {bytes} bytes; up to {limit} bytes are read.',
    cure: 'Take the DLL itself, as the vendor supplied it.',
  },
  ...otpFailures,
  ...diagnosisFailures,
  ...tokenComposeFailures,
  ...tokenSearchFailures,
  ...storeFailures,
} satisfies Record<FailureCode, { what: string; cure: string }>;
