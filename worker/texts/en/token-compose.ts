/** Words about what is made: tokens, ready requests, new secrets. */
export const tokenCompose = {
  kinds: {
    request: 'Request token (jwtTokenRequest)',
    response: 'Response token (jwtTokenResponse), for rehearsals',
    any: 'Any token',
  },
  kindNotes: {
    request:
      'The claims the adapter sends, with the values of this farm. It is signed with the real secret: the MFA API will take it.',
    response:
      'What consumers of the API read in the answer. Take req from the request it answers; the adapter accepts no other.',
    any: 'The claims you write, in your order, byte for byte.',
  },
  requests: {
    url: 'Address: opens the MFA page by GET.',
    curlBash: 'For bash.',
    curlPowerShell: 'For PowerShell, where curl alone is another command.',
    curlCmd: 'For the command prompt. In a .bat file, double each percent sign.',
    form: 'A page that posts the request when it is opened. Save it as .html.',
  },
  curl: 'Windows has curl since Windows 10 1803 and Windows Server 2019; on Server 2016 it has to be installed.',
  holdsToken: 'These hold the token. Until it expires, whoever has it can use it.',
  newSecret:
    '32 random bytes and a random GUID, made in this browser. SingleID operations issue the real ones: use these for tests, or where you run the other end.',
  placeBearer: '{place}: put your JWT here.',
  placeBody: '{place}: the body is not known. Put in what your documents of the API say.',
} as const;
