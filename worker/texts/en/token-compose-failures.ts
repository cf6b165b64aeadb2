/** Words for why a token or a request cannot be made. */
export const tokenComposeFailures = {
  'token-make-json': {
    what: 'The value of {claim} is not JSON.',
    cure: 'Put texts in double quotes; write numbers, true, false and null without.',
  },
  'token-make-header-alg': {
    what: 'alg is among the further members of the header.',
    cure: 'Choose the algorithm in its own field, and take alg out of the list.',
  },
  'token-make-encrypt-text': {
    what: '{claim} is to be encrypted but is not a text.',
    cure: 'Put its value in double quotes.',
  },
  'token-make-encrypt-key': {
    what: 'The secret has {bytes} bytes in this reading; contacts are encrypted with {wanted}.',
    cure: 'Use the issued SECRET_KEY, read as Base64, or put the contacts in as plain text.',
  },
  'token-make-insecure': {
    what: 'Contacts cannot be encrypted here: over plain http the browser has no AES.',
    cure: 'Open the page over https or on localhost, or put the contacts in as plain text.',
  },
  'token-make-secret': {
    what: 'The secret is empty or cannot be read in the way that was chosen.',
    cure: 'Copy the whole SECRET_KEY, and choose Base64.',
  },
  'token-make-address': {
    what: 'The address is not an http or https address, or has a user name, a fragment or a path that does not belong there.',
    cure: 'Use MFA_API_URL as it stands in ADFSadapter.ini; for the other APIs, https and the host name alone.',
  },
  'token-make-parameter': {
    what: 'The parameter that carries the token has no name.',
    cure: 'For the MFA API it is jwtTokenRequest.',
  },
  'token-make-tenant': {
    what: 'The tenant is not one part of a path.',
    cure: 'Write it as it stands in MFA_API_URL, behind the host name, without slashes.',
  },
  'token-make-value-missing': {
    what: '{name} is a part of the path and has no usable value.',
    cure: 'Fill it in.',
  },
  'token-make-value-unknown': {
    what: 'No known parameter of this API is called {name}.',
    cure: 'Leave it out here, and add it to the command if your documents of the API have it.',
  },
} as const;
