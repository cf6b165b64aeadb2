/** Words for what is wrong with a profile, a user or a text of one-time keys. */
export const otpFailures = {
  'otp-algorithm': {
    what: 'The profile names a hash that is not SHA1, SHA256 or SHA512.',
    cure: 'Choose one of the three. SHA1 is understood by every app; the other two are not.',
  },
  'otp-digits': { what: 'A key has {least} to {most} digits.', cure: 'Choose 6 or 8: most apps know no others.' },
  'otp-cycle': {
    what: 'A cycle of {cycle} seconds cannot be used; it is a whole number from {least} to {most}.',
    cure: 'The guide has 3 to 60 seconds; 30 is what other apps expect.',
  },
  'otp-cycle-derived': {
    what: 'With derived keys a cycle has at most {limit} seconds, not {cycle}.',
    cure: 'Choose a shorter cycle, or give each user a random secret.',
  },
  'otp-site-id': {
    what: 'The site id is empty, longer than {limit} characters, begins or ends with a space, or has a character that cannot be seen.',
    cure: 'Use a name that will not change, such as the domain name.',
  },
  'otp-site-secret': {
    what: 'The site secret has {bytes} bytes; it needs {least} to {most}.',
    cure: 'Make a new one of 32 random bytes. All users get new keys by it.',
  },
  'otp-login-empty': { what: 'The login id is empty.', cure: 'Type the id the user signs in with.' },
  'otp-login-long': {
    what: 'The login id has {length} characters, more than {limit}.',
    cure: 'Check that only the id was pasted.',
  },
  'otp-login-character': {
    what: 'The login id has a character that cannot be seen: {character}, the {column}. from the left.',
    cure: 'Type the id again. Two ids that look alike would have different keys.',
  },
  'otp-login-space': {
    what: 'The login id begins or ends with a space.',
    cure: 'Take the space out: it would give another key.',
  },
  'otp-phone-missing': {
    what: 'The phone number is missing, and derived keys need it.',
    cure: 'Type the number in digits, or use a profile with random secrets, which needs none.',
  },
  'otp-phone-character': {
    what: 'The phone number has {character} at place {column}; only the digits 0 to 9 may be in it.',
    cure: 'Write digits alone, the way the user’s device has the number. +82 and 0 give different keys.',
  },
  'otp-phone-length': {
    what: 'The phone number has {length} digits; it needs {least} to {most}.',
    cure: 'Check the number. If a spreadsheet took its first zero, put it back.',
  },
  'otp-revision': {
    what: 'The revision is not a whole number from 0 to {limit}.',
    cure: 'Begin with 0 and count up by one for each new key of the user.',
  },
  'otp-secret-missing': {
    what: 'The user has no secret yet.',
    cure: 'Make one and enrol the user with it, or read in the one he has.',
  },
  'otp-secret-short': {
    what: 'The secret has {bytes} bytes; RFC 4226 asks for at least {least}.',
    cure: 'Make a longer one. If it must be used, allow short secrets.',
  },
  'otp-secret-long': {
    what: 'The secret has {bytes} bytes, more than {most}.',
    cure: 'Check that it is a secret and not a whole file.',
  },
  'otp-time': { what: 'The moment lies before 1970 or too far ahead.', cure: 'Choose another moment.' },
  'otp-count': { what: 'The number must be whole, from {least} to {most}.', cure: 'Choose a number in this range.' },
  'otp-policy': {
    what: 'The policy’s {field} is outside of what can be used.',
    cure: 'Use seconds from 0 to 3600, a cap of 1 to 100 steps, and a lock after 1 to 100 failures.',
  },
  'otp-window': {
    what: 'At a cycle of {cycle} seconds this policy keeps {size} keys alive at once, more than its cap of {cap}.',
    cure: 'Forgive fewer seconds, choose a longer cycle, or raise the cap and use 8 digits.',
  },
  'otp-state': {
    what: 'What was remembered of the user is not what Signet left there.',
    cure: 'Begin again with an empty state. Used keys and failures so far are then forgotten.',
  },
  'otp-text-empty': { what: 'There is nothing to read.', cure: 'Paste the text, or choose the file.' },
  'otp-base32': {
    what: 'The character at place {column} does not belong to Base32.',
    cure: 'Base32 has the letters A to Z and the digits 2 to 7. Check how the secret is written.',
  },
  'otp-base32-digit': {
    what: 'Base32 has no {character}, which stands at place {column}.',
    cure: 'Look at the original: 0 may be an O, 1 an I or L, 8 a B. It is not guessed, since it would be another secret.',
  },
  'otp-base32-end': {
    what: 'The secret is cut off: Base32 cannot end after so many characters.',
    cure: 'Copy the whole secret.',
  },
  'otp-hex': {
    what: 'These are not hexadecimal digits in pairs.',
    cure: 'Use 0 to 9 and A to F, two for each byte, or choose how the secret is written.',
  },
  'otp-uri-scheme': {
    what: 'This is no otpauth:// address.',
    cure: 'Paste the whole address that is in the QR code.',
  },
  'otp-uri-type': {
    what: 'Keys of the type {type} are not known here; totp and hotp are.',
    cure: 'Use an app that knows this type. Its keys are not made by RFC 6238.',
  },
  'otp-uri-long': {
    what: 'The address has {length} characters, more than {limit}.',
    cure: 'Shorten the names of service and account.',
  },
  'otp-uri-percent': {
    what: 'In {name} a % is followed by what is no character.',
    cure: 'Write a percent sign as %25, and text as UTF-8.',
  },
  'otp-uri-secret': { what: 'The address has no secret.', cure: 'Scan the QR code again, or copy the whole address.' },
  'otp-uri-value': {
    what: 'The value of {name} cannot be used.',
    cure: 'Check it: names need text without control characters, algorithm SHA1, SHA256 or SHA512, digits 6 to 10, period 1 to 3600.',
  },
  'otp-uri-counter': { what: 'The counter is no number of 64 bits.', cure: 'Check where the address comes from.' },
  'otp-account-colon': {
    what: 'There is a colon in the name ({field}).',
    cure: 'Write the name without it: in the address a colon divides service and account.',
  },
  'otp-migration-base64': {
    what: 'The export’s data is missing or damaged on the way.',
    cure: 'Scan the picture again, and copy the address without changing it.',
  },
  'otp-migration-damaged': {
    what: 'A part of the export does not have the form it should have.',
    cure: 'Export once more from the app, and scan the picture again.',
  },
  'otp-migration-empty': { what: 'There is no key in it.', cure: 'Choose at least one account.' },
  'otp-migration-per-picture': {
    what: 'A picture holds {least} to {most} keys.',
    cure: 'Choose 10, as Google’s app does.',
  },
  'otp-migration-algorithm': {
    what: 'Key {at} of the export uses a hash that is not known here, such as MD5.',
    cure: 'Enrol this account anew with SHA1, SHA256 or SHA512.',
  },
  'otp-migration-period': {
    what: 'Google’s export has no place for the cycle and takes 30 seconds; this key has {period}.',
    cure: 'Use the otpauth:// address, with an app that heeds the cycle.',
  },
  'otp-migration-digits': {
    what: 'Google’s export knows keys of 6 and 8 digits, not of {digits}.',
    cure: 'Use the otpauth:// address, or keys of 6 or 8 digits.',
  },
  'otp-list-empty': { what: 'The list has no line with anything in it.', cure: 'Choose another file.' },
  'otp-list-column': {
    what: 'No column for {field} was found.',
    cure: 'Name the columns in the first line, for example login_id, phone_no and cycle_time, or 로그인-ID, 휴대폰번호 and 주기.',
  },
  'clock-peers': {
    what: 'The list of time servers cannot be used (number {at}).',
    cure: 'Name {least} to {most} servers by name or address, without blanks and signs.',
  },
  'clock-poll': {
    what: 'The time between polls cannot be used.',
    cure: 'Use {least} to {most} seconds.',
  },
  'baro-cycle': {
    what: 'cycle_time must be a text from {least} to {most}, without spaces, fractions or zeros in front.',
    cure: 'Write for example "30".',
  },
  'baro-phone': {
    what: 'phone_no must be of digits alone, 8 to 15 of them.',
    cure: 'Take out hyphens, spaces and brackets before the call.',
  },
  'baro-single-byte': {
    what: '{parameter} has characters that a single-byte spelling would change by the code page of the machine.',
    cure: 'Call the W spelling, which takes Unicode.',
  },
  'baro-buffer': {
    what: 'The buffer is too small: it needs {needed} bytes with the zero at the end.',
    cure: 'Give a larger buf_len.',
  },
  'seal-unavailable': {
    what: 'This page came over plain http, and there the browser offers no encryption.',
    cure: 'Open Signet over https, or from the offline copy.',
  },
  'seal-key': { what: 'The installation key must have 32 bytes.', cure: 'Make a new key.' },
  'seal-not-ours': {
    what: 'This was not encrypted by Signet.',
    cure: 'What the vendor’s library encrypted can be decrypted by that library alone.',
  },
  'seal-version': { what: 'This was encrypted by a later Signet.', cure: 'Reload the page to get the newest Signet.' },
  'seal-other-key': {
    what: 'This was encrypted under another installation key.',
    cure: 'Use the key of the installation it comes from.',
  },
  'seal-damaged': {
    what: 'The encrypted text was changed or cut off.',
    cure: 'Copy it once more, whole.',
  },
} as const;
