import type { VerifierComment } from '../../contract';

/** Comments in the code that verifies keys. */
export const verifierComments = {
  head: [
    'Verifies one-time keys after RFC 6238 with the profile they were made for.',
    'These are not the keys of the BaroPAM product. Save as UTF-8 (Java: javac -encoding UTF-8).',
  ],
  secret: ['Give it the site secret as bytes. Keep that in protected configuration, not in the code.'],
  'user-secret': ['Each user has a secret of his own. Keep them encrypted.'],
  fingerprint: ['Tells whether the site secret is that of the profile: the first 8 bytes of its SHA-256.'],
  'self-check': ['The key of a public test secret, as the tool that made this code computes it.'],
  derive: [
    'OTA-TOTP-KDF/v1: every part with its length in front; null where id, phone number or cycle cannot be used.',
  ],
  verify: ['Gives the step of the key, or -1. Store the step: lastStep is the highest one accepted, and -1 at first.'],
  'constant-time': ['All steps are compared, so that the time it takes tells nothing. The smallest unused one counts.'],
  window: ['Seconds that are forgiven, as steps.'],
  gate: ['Remembers used steps and failures in memory. A farm keeps them in its database, changed in one transaction.'],
  page: ['An ASP.NET page. The site secret, if there is one, is read from the setting OtpSiteSecret as Base64.'],
  form: ['A Windows form.'],
  use: ['Look up here what belongs to the user who signs in. Never take it from the request.'],
} satisfies Record<VerifierComment, string[]>;
