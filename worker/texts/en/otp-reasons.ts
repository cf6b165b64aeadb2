/** Why a key was accepted or not, and what is to be done. For the tester’s screen: a server says yes or no. */
export const otpReasons = {
  ok: { what: 'The key is right.', cure: 'Nothing is to be done.' },
  'bad-format': {
    what: 'What was typed is no key: other characters than the digits 0 to 9 are in it.',
    cure: 'Type the digits alone. Full-width digits from a Korean or Japanese keyboard do not count.',
  },
  'wrong-length': {
    what: 'The key does not have as many digits as the profile says.',
    cure: 'Type all digits, zeros in front too. If the device shows another number of digits, its profile differs.',
  },
  'no-match': {
    what: 'The key fits no moment that was looked at.',
    cure: 'Check login id, phone number, cycle and secret: one of them differs on the device. Then check the clock.',
  },
  replayed: {
    what: 'The key is right, but it or a later one has been used already.',
    cure: 'Wait for the next key. If the user did not sign in before, somebody else did: find out who.',
  },
  'too-old': {
    what: 'The key was right earlier. It came too late, or the device’s clock is behind.',
    cure: 'Let the user type a new key at once. If that is late too, set the device’s clock.',
  },
  ahead: {
    what: 'The key will be right later: the device’s clock is ahead of the server’s.',
    cure: 'Set both clocks by the network, the server’s first.',
  },
  'rate-limited': {
    what: 'Too many tries in too short a time. The key was not judged.',
    cure: 'Wait until the time shown.',
  },
  locked: {
    what: 'The account is locked after too many failures in a row.',
    cure: 'Find out who tried, and unlock it then.',
  },
  'bad-cycle': { what: 'The user’s cycle cannot be used.', cure: 'Correct the cycle.' },
  'bad-phone': { what: 'The user’s phone number cannot be used.', cure: 'Correct the number.' },
  'bad-login': { what: 'The user’s login id cannot be used.', cure: 'Correct the id.' },
  'no-secret': { what: 'The user has no secret that can be used.', cure: 'Enrol the user.' },
  'bad-profile': { what: 'The profile cannot be used.', cure: 'Correct the profile.' },
} as const;
