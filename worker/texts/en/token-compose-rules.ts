import type { RuleWords, TokenComposeRuleId } from '../../contract';

/** Words for what is found while a token is made. */
export const tokenComposeRules = {
  'token-make-claim-missing': {
    what: '{claim} is missing or empty.',
    why: 'All samples of this kind of token have it.',
    effect: 'The receiver may refuse the token; the MFA API then answers 400 and does not say why.',
    cure: 'Fill it in, unless its absence is what you want to try.',
    source: 'The sample tokens of the guide, and consumers of the API',
  },
  'token-make-claim-twice': {
    what: '{claim} is written more than once.',
    why: 'JSON has names once (RFC 7519 section 4); readers take the last one or refuse.',
    effect: 'Two readers of one token may see different values.',
    cure: 'Keep one of them.',
    source: 'RFC 7515 section 4, RFC 7519 section 4',
  },
  'token-make-req-not-guid': {
    what: 'req is not a GUID.',
    why: 'In all samples it is one, new for each request.',
    effect: 'The return of the user is tied to it: one that repeats can be used a second time.',
    cure: 'Start from the template again: it gives a new one.',
    source: 'The sample tokens of the guide, and consumers of the API',
  },
  'token-make-ret-not-text': {
    what: 'ret is not the text "1" or "0".',
    why: 'Consumers of the API read it as text; the number 1 is something else.',
    effect: 'A receiver that compares with "1" takes the sign-in for failed.',
    cure: 'Write "1" for success and "0" for failure, with the quotes.',
    source: 'Consumers of the API',
  },
  'token-make-time': {
    what: '{claim} is not a time: {form}.',
    why: 'Times in tokens are numbers of seconds since 1970 (NumericDate).',
    effect: 'Strict receivers refuse the token; others let it live for ever.',
    cure: 'Write seconds, without quotes.',
    source: 'RFC 7519 section 2',
    terms: {
      form: {
        'no-number': 'it is not a number',
        milliseconds: 'it seems to count milliseconds',
        'no-time': 'it is negative or endless',
      },
    },
  },
  'token-make-expired': {
    what: 'The token has expired already.',
    why: 'exp is not later than now.',
    effect: 'It is refused, unless the receiver’s clock is behind.',
    cure: 'Set exp later, unless you want to try just this.',
    source: 'RFC 7519 section 4.1.4',
  },
  'token-make-lifetime': {
    what: 'The token lives for {lifetime} seconds; TOKEN_EXP_TIME of this farm is {limit}.',
    why: 'The adapter makes tokens of that life.',
    effect: 'The token does not show what the adapter’s own would do, and can be misused for longer.',
    cure: 'Set exp to at most {limit} seconds after iat.',
    source: 'TOKEN_EXP_TIME in ADFSadapter.ini; that longer ones matter is our conclusion',
  },
  'token-make-contact': {
    what: '{claim} does not hold what its name says: {form}.',
    why: 'email and mobile are for encrypted contacts, plainEmail and plainMobile for plain text, or whatever USERINFO_## names.',
    effect: 'The contact cannot be read at the other end, so no code can be sent to it.',
    cure: 'Mark the claim as to be encrypted, or use the other name.',
    source: 'USERINFO_## in the guide, and consumers of the API',
    terms: {
      form: {
        plain: 'it is plain text under the name for encrypted',
        encrypted: 'it is encrypted under the name for plain text',
      },
    },
  },
  'token-make-algorithm': {
    what: 'The token is signed with {alg}.',
    why: 'Samples and consumers of the MFA API have HS256 only.',
    effect: 'Whether another one is taken is not known.',
    cure: 'Choose HS256.',
    source: 'The sample tokens of the guide, and consumers of the API',
  },
  'token-make-secret-short': {
    what: 'The secret has {bytes} bytes; {alg} wants at least {least}.',
    why: 'A key must not be shorter than the hash (RFC 7518 section 3.2).',
    effect: 'Newer .NET libraries refuse it (IDX10720), and a short secret can be guessed.',
    cure: 'Use a secret of 32 random bytes.',
    source: 'RFC 7518 section 3.2',
  },
  'token-make-secret-canonical': {
    what: 'The secret is Base64, but not in the only form its bytes have.',
    why: 'Its last character carries bits that belong to no byte, its padding is missing, or there are blanks around it.',
    effect: 'Most programs read it; a strict one refuses it.',
    cure: 'If it came like this from SingleID operations, leave it. Otherwise copy it once more.',
    source: 'RFC 4648 section 3.5; seen in the guide’s own samples',
  },
  'token-make-secret-reading': {
    what: 'The secret is not read as Base64.',
    why: 'Consumers of the MFA API decode SECRET_KEY from Base64 before they sign.',
    effect: 'The signature does not verify at the MFA API: 400.',
    cure: 'Choose Base64, unless you want to rehearse just this mistake.',
    source: 'Consumers of the API',
  },
  'token-make-query-long': {
    what: 'The query of the address has {length} characters; IIS takes {limit} unless it was told otherwise.',
    why: 'maxQueryString of request filtering.',
    effect: 'If the API or a proxy runs on IIS, it answers 404.15.',
    cure: 'Shorten the claims, rtn above all.',
    source: 'Microsoft: request limits of IIS',
  },
  'token-make-url-long': {
    what: 'The address has {length} characters; http.sys takes {limit}.',
    why: 'Windows refuses longer ones before any program sees them.',
    effect: 'The request fails with 400 or 414, without a log entry in IIS or AD FS.',
    cure: 'Shorten the claims.',
    source: 'Microsoft: http.sys settings',
  },
  'token-make-register-get': {
    what: 'registerFlag is documented for POST only.',
    why: 'The guide has it among the parameters of the POST variant, with true leading to MFA Consumer Home.',
    effect: 'What the bare address does, which browsers open by GET, is not known. Commands and form use POST.',
    cure: 'Send it with the form or one of the commands.',
    source: 'The guide’s MFA Consumer Request',
  },
} as const satisfies Record<TokenComposeRuleId, RuleWords>;
