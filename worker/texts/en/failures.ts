import type { FailureCode } from '../../contract';

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
} satisfies Record<FailureCode, { what: string; cure: string }>;
