import type { Environment, IniGroup } from '../../contract';

/** Comments of a new `ADFSadapter.ini`; titles and values of settings come from `ini-keys`. No `#` in front. */
export const iniCreate = {
  head: [
    'Settings of the ADFS MFA Adapter (ADFSadapter.ini)',
    'Environment: {environment}',
    'Tenant: {tenant}',
    'Save this file as UTF-8, on every AD FS server in the folder ADFSadapter at the root of one drive (before 1.2.0.6: C: only).',
    'Values may stand in " or \'. Blanks around a value are trimmed. Lines that begin with # are comments.',
  ],
  version: 'Adapter version: {version}',
  environments: {
    production: 'production',
    staging: 'staging',
    development: 'development',
  } satisfies Record<Environment, string>,
  groups: {
    identity: 'Identity',
    api: 'MFA API',
    keys: 'Keys issued by SingleID. Never show them to anybody.',
    ldap: 'LDAP search',
    userinfo: 'User information',
    token: 'Token',
    verification: 'Verification of the MFA result',
    operation: 'Operation',
    messages: 'Messages',
  } satisfies Record<IniGroup, string>,
  pending: ['Not issued yet: enter what SingleID issues.'],
  notes: {
    MFA_API_URL: ['No "/" at the end.'],
    CONSUMER_KEY: ['While it has a value, DOMAIN_CONSUMER_KEY_## is not used.'],
    SECRET_KEY: ['While it has a value, DOMAIN_SECRET_KEY_## is not used.'],
    'DOMAIN_CONSUMER_KEY_##': ['Form: domain;consumerKey. Numbers from 01, without a gap.'],
    'DOMAIN_SECRET_KEY_##': ['Form: domain;secretKey. Numbers from 01, without a gap.'],
    LDAP_SERVER: ['"LDAP://" in capital letters, then the name or the IP address.'],
    LDAP_SSLTLS: ['Counts only with id and password.'],
    'LDAP_WHITE_IP_##': ['Numbers 01 to 99, in the order in which they are tried.'],
    'USERINFO_##': ['Form: attribute;encryptedClaim;plainClaim. Numbers from 01; nothing is read behind a gap.'],
    KEY_NAME_IN_RESPONSE: ['The same name must stand in onload.js of the sign-in theme.'],
    TOKEN_EXP_TIME: ['Days, hours, minutes, seconds, such as 1d02h38m27s; a bare number is seconds.'],
    MFA_VERIFY_URL: ['No "/" at the end. Every AD FS server must reach this address.'],
    CACHE_DELIMETER: ['The adapter knows it by this spelling only.'],
    SKEW_SECONDS: ['Counted from the sign-in to AD, not from the passcode: keep it long.'],
    BYPASS_ADAPTER: ['Only for an emergency; 0 in normal operation.'],
    MSG_INTERNAL_ERROR: ['In English in every section: Korean letters cause an error.'],
  } as Readonly<Partial<Record<string, readonly string[]>>>,
};
