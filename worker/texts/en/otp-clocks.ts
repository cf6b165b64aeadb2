import type { ClockAdjustment, ClockCause, ClockCheck, ClockVerdict, ClockVerdictReason } from '../../contract';

/** Words for what a clock comes to. */
export const otpClocks = {
  checks: {
    otp: 'One-time keys with a cycle of {cycle} s',
    jwt: 'JWT (nbf, exp)',
    saml: 'SAML (NotBefore, NotOnOrAfter)',
    kerberos: 'Kerberos',
  } satisfies Record<ClockCheck, string>,
  results: {
    always: 'passes',
    sometimes: 'passes at times',
    never: 'fails',
    unknown: 'unknown',
  } satisfies Record<ClockVerdict['result'], string>,
  reasons: {
    inside: 'The difference (least {from} s, most {to} s) lies within the limits of {least} s to {most} s.',
    outside: 'The difference (least {from} s, most {to} s) lies outside the limits of {least} s to {most} s.',
    between: 'The difference (least {from} s, most {to} s) lies at the limits of {least} s to {most} s.',
    behind: 'This clock is behind the issuer by up to {by} s: new tokens are not valid yet. {forgiven} s are forgiven.',
    ahead: 'This clock is ahead of the issuer: tokens expire {by} s early.',
    'no-measure': 'There is no measurement. Paste the output of w32tm /stripchart.',
    unreliable: 'The measurement contradicts itself.',
    'no-cycle': 'No profile is open, so the cycle is not known.',
    window: 'The policy allows more keys at once than its own cap.',
  } satisfies Record<ClockVerdictReason, string>,
  lenient: {
    always: '.NET and WIF forgive 300 s and accept it.',
    never: '.NET and WIF, which forgive 300 s, refuse it too.',
  },
  measured: {
    verifier:
      'Measured: the clock of the server that verifies. The phone is taken to be right; its own error is unknown.',
    device:
      'Measured: the clock of the device that makes the keys. The server is taken to be right; its own error is unknown.',
  },
  how: {
    slewed: 'The clock is corrected little by little, not set.',
    set: 'The difference is more than {limit} s, so the clock is set at once.',
    refused: 'The difference is more than {limit} s, so nothing is corrected. Set the clock by hand first.',
    none: 'There is nothing to correct.',
    unknown:
      'Whether it is set or corrected little by little depends on MaxAllowedPhaseOffset: 1 s by default on a server that stands alone, 300 s in a domain. Paste w32tm /query /configuration.',
  } satisfies Record<ClockAdjustment['how'], string>,
  rate: 'The difference shrinks by {rate} s each second.',
  until: 'It will pass in about {seconds} s.',
  startsWithin: 'The next poll comes within {seconds} s.',
  heldFor: 'So large a difference is held for a spike for {seconds} s first.',
  causes: {
    done: 'The command succeeded.',
    'no-time-data': 'No server gave the time.',
    'too-big': 'The difference is too large to be corrected.',
    timeout: 'The server did not answer.',
    'service-stopped': 'The time service is not started.',
    'service-missing': 'There is no such service.',
    'service-disabled': 'The service is disabled.',
    'service-name': 'The name of the service is wrong.',
    'already-running': 'The service was running already.',
    'not-administrator': 'Access was denied.',
    'host-unknown': 'The name of the server is not known.',
    'other-error': 'The command failed.',
  } satisfies Record<ClockCause, string>,
};
