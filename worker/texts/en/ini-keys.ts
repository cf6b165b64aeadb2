/** Words about the settings of `ADFSadapter.ini`, by name in the schema. `values`: what each allowed value means. */
export const iniKeys = {
  MAIN_MFA_TITLE: {
    title: 'Name of the adapter',
    help: 'A text of your own choice. The guide does not say where it is shown. Its examples call this setting MAIN_TITLE; the name in its file is MAIN_MFA_TITLE.',
  },
  MAIN_CLAIM1: {
    title: 'Claim that names the sign-in method',
    help: 'Type of the claim by which AD FS learns how somebody signed in. Keep the guide’s value: AD FS counts an additional method only by the claim of this type.',
  },
  MAIN_CLAIM2: {
    title: 'Sign-in method that is reported',
    help: 'Value of that claim. It must be one of the AuthenticationMethods that Get-AdfsAuthenticationProvider lists for the adapter, or AD FS does not take the sign-in as done. Keep the guide’s value.',
  },
  MFA_API_URL: {
    title: 'Address of the MFA API',
    help: 'The page of the MFA server to which the user’s browser is sent. It differs from tenant to tenant, so ask SingleID for yours; the guide’s own is a staging address. Do not end it with a slash.',
  },
  CONSUMER_KEY: {
    title: 'Consumer key',
    help: 'GUID issued by SingleID. It becomes the claim sys of the request token. Leave it empty to use DOMAIN_CONSUMER_KEY_##: while it has a value, that list is ignored.',
  },
  SECRET_KEY: {
    title: 'Secret key',
    help: 'Key issued by SingleID, by which signatures of tokens are verified. Never show it to anybody. Leave it empty to use DOMAIN_SECRET_KEY_##: while it has a value, that list is ignored.',
  },
  'DOMAIN_CONSUMER_KEY_##': {
    title: 'Consumer keys by domain',
    help: 'For farms whose domains have different keys: domain;consumerKey, numbered from 01. It is used only while CONSUMER_KEY is empty. Give each domain a secret key in DOMAIN_SECRET_KEY_## too.',
  },
  'DOMAIN_SECRET_KEY_##': {
    title: 'Secret keys by domain',
    help: 'For farms whose domains have different keys: domain;secretKey, numbered from 01. It is used only while SECRET_KEY is empty. Give each domain a consumer key in DOMAIN_CONSUMER_KEY_## too.',
  },
  USE_LDAP_SEARCH: {
    title: 'Look users up in LDAP',
    help: 'Whether the adapter looks the user up in LDAP, and whether multi-factor sign-in goes on when that fails. The guide advises 1. With 2 a failed search stops the sign-in with error 1003; attributes that are empty do not.',
    values: {
      '0': 'No search; the token carries empty values',
      '1': 'Search; go on even if it fails',
      '2': 'Search; stop unless the user is found',
    },
  },
  LDAP_SERVER: {
    title: 'LDAP server',
    help: 'LDAP:// in capitals and then a host name, an IPv4 or an IPv6 address. TLS is chosen by LDAP_SSLTLS, not by writing LDAPS://. With USE_LDAP_SEARCH=0 the guide lets you leave it out, although it lists #5007 for that.',
  },
  LDAP_USE_IDPW: {
    title: 'Sign in to LDAP with an account',
    help: 'The adapter runs with system rights and as a rule needs no account. Choose 1 only when the event log shows that it cannot reach AD; LDAP_ID and LDAP_PW are then required. The password stands in this file as plain text.',
    values: { '0': 'No account', '1': 'Use LDAP_ID and LDAP_PW' },
  },
  LDAP_SSLTLS: {
    title: 'SSL/TLS to LDAP',
    help: 'Normally 1. It has an effect only with LDAP_USE_IDPW=1. A certificate names the host, so TLS may fail where the adapter connects to an IP address (LDAP_DNS_LOOKUP other than 0).',
    values: { '0': 'No SSL/TLS', '1': 'Use SSL/TLS' },
  },
  LDAP_ID: {
    title: 'LDAP account',
    help: 'Account for LDAP. Required with LDAP_USE_IDPW=1, not used with 0.',
  },
  LDAP_PW: {
    title: 'LDAP password',
    help: 'Password of LDAP_ID, as plain text. Required with LDAP_USE_IDPW=1, not used with 0. Whoever can read this file can read it, so better let the servers reach LDAP without one.',
  },
  LDAP_DNS_LOOKUP: {
    title: 'Resolve the LDAP server by DNS',
    help: 'Whether the adapter resolves LDAP_SERVER and connects to an IP address. If the lookup itself fails, it connects to LDAP_SERVER as written. 2 and 3 choose by LDAP_WHITE_IP_##, in the order of that list.',
    values: {
      '0': 'Connect to LDAP_SERVER as written',
      '1': 'Use the first address found',
      '2': 'Use the first in the allowed list, else LDAP_SERVER',
      '3': 'Use the first in the allowed list, else do not connect',
    },
  },
  LDAP_DNS_IF_FAIL_USE_NEXT: {
    title: 'Try the next address',
    help: 'What happens when the first of several addresses does not answer. With 0 the search then ends with empty values, so one dead server is enough. It has no effect with LDAP_DNS_LOOKUP=0.',
    values: { '0': 'Try only the first address', '1': 'Try the next address' },
  },
  'LDAP_WHITE_IP_##': {
    title: 'Allowed LDAP addresses',
    help: 'IPv4 or IPv6 addresses to which the adapter may connect, numbered 01 to 99 without gaps. Used only with LDAP_DNS_LOOKUP 2 or 3. The order of this list counts, not that of DNS; an address that DNS does not return is passed over.',
  },
  USERINFO_ENCRYPT: {
    title: 'Encrypt user information',
    help: 'Whether the values of USERINFO_## go into the token encrypted, and under which claim name. Keep 0: the guide says that the adapter, as of 1.2.0.8, cannot do the encryption.',
    values: { '0': 'Plain, under the third name (plainMobile)', '1': 'Encrypted, under the second name (mobile)' },
  },
  'USERINFO_##': {
    title: 'User information for the token',
    help: 'attribute;encryptedClaim;plainClaim: an LDAP attribute and the names of its claim when encrypted and when plain. Numbered 01 to 99; reading stops at the first gap, and USERINFO_00 is not allowed. No entry at all is allowed too.',
  },
  KEY_NAME_IN_RESPONSE: {
    title: 'Name of the response parameter',
    help: 'Name of the parameter in which the MFA server returns its token in the address. The guide’s onload.js looks for jwtTokenResponse, so change both or neither.',
  },
  TOKEN_EXP_TIME: {
    title: 'Lifetime of the token',
    help: 'Added to the time of issue to make the claim exp of the request token. Written in days, hours, minutes and seconds, such as 1d02h38m27s; a bare number means seconds.',
  },
  TOKEN_CLAIM_CLIENT: {
    title: 'Tell the API the application',
    help: 'Whether the request token carries the claim client: the issuer with SAML, the client id with OIDC.',
    values: { '0': 'Without client', '1': 'With client' },
  },
  MFA_VERIFY_TYPE: {
    title: 'Verification of the result',
    help: 'How the adapter makes sure that the MFA result belongs to this sign-in. 0 is not for normal operation. 1 needs CACHE_ATTRIBUTE, CACHE_DELIMETER, SKEW_SECONDS, CACHE_LIFE_TIME and the right to write to LDAP. 2 needs MFA_VERIFY_URL, and servers that can reach it.',
    values: {
      '0': 'No verification',
      '1': 'By the adapter, through LDAP',
      '2': 'By the API server',
    },
  },
  MFA_VERIFY_URL: {
    title: 'Address for verification',
    help: 'With MFA_VERIFY_TYPE=2 the AD FS server calls this address with the request id appended and goes on when it answers 200. Do not end it with a slash. The guide lists no code for its absence, so nothing in the log may tell you.',
  },
  MFA_VERIFY_SECURE_PROTOCOL: {
    title: 'TLS version for verification',
    help: 'Used for the call to MFA_VERIFY_URL. Upper and lower case are the same; SSL3, TLS and TLS11 are not used. TLS 1.3 needs Windows Server 2022 or newer.',
    values: { TLS12: 'TLS 1.2', TLS13: 'TLS 1.3' },
  },
  CACHE_ATTRIBUTE: {
    title: 'LDAP attribute for verification',
    help: 'With MFA_VERIFY_TYPE=1 the adapter keeps the id of the request in this attribute of the user. It needs the right to write to it. Keep the guide’s value, otherPager.',
  },
  CACHE_DELIMETER: {
    title: 'Separator of id and time',
    help: 'Stands between the id of the request and its time in CACHE_ATTRIBUTE. The adapter knows this name only: CACHE_DELIMITER, the correct spelling, is another key. Used with MFA_VERIFY_TYPE=1.',
  },
  SKEW_SECONDS: {
    title: 'Time allowed for the sign-in',
    help: 'How many seconds may lie between the sign-in at AD and the arrival of the result. It is counted from the sign-in at AD, not from the passcode, so a few minutes are too short; the guide has 3600. Used with MFA_VERIFY_TYPE=1.',
  },
  CACHE_LIFE_TIME: {
    title: 'How long ids are kept in LDAP',
    help: 'Older ids are deleted from CACHE_ATTRIBUTE at the next access. Written like 1d02h38m27s; a bare number means seconds. Do not make it shorter than SKEW_SECONDS. Used with MFA_VERIFY_TYPE=1.',
  },
  BYPASS_ADAPTER: {
    title: 'Emergency bypass',
    help: 'Exactly 283901 switches the adapter off, so that users sign in without it. Any other value, 1 and true included, is normal operation. For emergencies only; leave it at 0.',
    values: { '0': 'Normal operation', '283901': 'Adapter switched off' },
  },
  API_SYSTEMNAME: {
    title: 'System name',
    help: 'Has no effect on multi-factor sign-in, yet the adapter reports #5001 when it is missing. Keep the guide’s value, SingleID.',
  },
  MSG_INTERNAL_ERROR: {
    title: 'Message when the sign-in stops',
    help: 'Shown to the user, above the error code, when the sign-in is stopped. The number of the section is the language (1033 English, 1042 Korean); MSG-1033 must exist. Korean text in MSG-1042 causes an error, so write English there too.',
  },
  LOG_LEVEL: {
    title: 'Log level',
    help: 'What the adapter writes to the Windows event log MFA_Adapter. Use 2 while you look for a fault.',
    values: { '0': 'Errors', '1': 'Errors and warnings', '2': 'Errors, warnings and information' },
  },
};
