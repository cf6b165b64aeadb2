import type { OpenApiId } from '../../contract';

/** Words about the APIs of SingleID: what each does, and what no source says of it. */
export const tokenApis = {
  apis: {
    'mfa-request': {
      name: 'MFA request',
      what: 'Sends the user to the MFA page. The browser opens it; the answer is a redirect.',
      unknown: 'Of errors only 400 is documented: check the token.',
    },
    'mfa-register': {
      name: 'MFA request with registerFlag',
      what: 'With true the user goes to MFA Consumer Home to register, with false to the MFA page.',
      unknown: 'What happens without registerFlag, and whether the parameters may stand in the body.',
    },
    'mfa-status': {
      name: 'Status of an MFA request',
      what: 'The adapter calls it with MFA_VERIFY_TYPE=2 and takes 200 for passed.',
      unknown: 'Method, body and error codes; GET is inferred, and whether it wants the bearer token is not known.',
    },
    'mfa-token': {
      name: 'Get MFA token',
      what: 'Issues a token for a user.',
      unknown:
        'Which parameters are mandatory, and the form of the answer. The sample has protocol uma-uaf and language ko.',
    },
    'otp-send': {
      name: 'Send a one-time key',
      what: 'Makes a one-time key and sends it by email, sms or msg.',
      unknown: 'The names of all parameters, where they go, and the answer.',
    },
    'otp-validate': {
      name: 'Validate a one-time key',
      what: 'Verifies a one-time key.',
      unknown: 'The names of all parameters, where they go, and the answer.',
    },
    'mail-anomaly': {
      name: 'Mail about an anomaly',
      what: 'Sends a mail about an abnormal sign-in.',
      unknown: 'The names of all parameters, where they go, and the answer.',
    },
    'mail-new-environment': {
      name: 'Mail about a new sign-in environment',
      what: 'Sends a mail to confirm a new environment.',
      unknown: 'The names of all parameters, where they go, and the answer.',
    },
    user: {
      name: 'Get a user',
      what: 'Returns user name, e-mail, preferred language and time zone.',
      unknown: 'The names of these in the answer, and its error codes.',
    },
  } satisfies Record<OpenApiId, { name: string; what: string; unknown: string }>,
  parameters: {
    jwtTokenRequest: 'The request token',
    registerFlag: 'true or false',
    'request-id': 'req of the request token',
    userName: 'User name',
    protocol: 'uma-uaf in the sample',
    sessionDataKey: 'Key of the session',
    redirectUrl: 'Where to go afterwards',
    errorRedirectUrl: 'Where to go after an error',
    params: 'Further parameters. As &params= in HTML, browsers make a sign of &para',
    language: 'ko in the sample',
    'authentication-type': 'Kind of authentication: email, sms or msg. The name of the parameter is not known',
    username: 'User name',
  },
  known: { stated: 'documented', unknown: 'not known' },
  bearer:
    'The guide wants the system to be registered under Applications, and Authorization: Bearer with its JWT on every call. Its samples of the MFA request have no such header.',
} as const;
