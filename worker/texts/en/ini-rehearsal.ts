import type {
  DomainReason,
  DomainVerdict,
  LdapConflict,
  LdapEndCode,
  LdapFailure,
  LdapIdentity,
  LdapNoteCode,
  LdapOrigin,
  LdapOutcome,
  LdapReadingCode,
  LdapSecurity,
  LdapTurn,
} from '../../contract';

/** Words of the rehearsals: of the LDAP search, and of the keys by domain. */
export const iniRehearsal = {
  readings: {
    'no-search': 'USE_LDAP_SEARCH=0: no LDAP search is made.',
    'server-as-is': 'LDAP_DNS_LOOKUP=0: the adapter connects to LDAP_SERVER as it is written.',
    'case-1': 'Case 1: the DNS lookup failed, so the list has one address, LDAP_SERVER as it is written.',
    'case-2': 'Case 2: the list follows the white list. Addresses that DNS does not answer are left out.',
    'case-3': 'Case 3: there is no white list, so the list is what DNS answers, in its order.',
    'list-off': 'The white list counts with LDAP_DNS_LOOKUP 2 and 3 only, so the list is what DNS answers.',
    'not-listed-server': 'LDAP_DNS_LOOKUP=2: no address is in the white list, so LDAP_SERVER is used.',
    'not-listed-none': 'LDAP_DNS_LOOKUP=3: no address is in the white list, so no connection is made.',
    'first-only': 'Only the first address is used, as the comment on LDAP_DNS_LOOKUP says.',
  } satisfies Record<LdapReadingCode, string>,
  conflicts: {
    'first-or-all':
      'The guide says two things. The comment on LDAP_DNS_LOOKUP: the first address is used. LDAP_DNS_IF_FAIL_USE_NEXT=1: the next one is tried after a failure.',
    'empty-list':
      'The guide says two things about an empty white list. Case 3: all addresses that DNS answers, in its order. The comment on LDAP_DNS_LOOKUP: what is done when no address is in the list.',
    'list-with-lookup-1':
      'The guide says two things about a white list with LDAP_DNS_LOOKUP=1. The comment on the list: it counts with 2 and 3 only. Case 2 does not make this condition.',
  } satisfies Record<LdapConflict, string>,
  origins: {
    server: 'from LDAP_SERVER',
    dns: 'from DNS',
    'white-list': 'from the white list',
  } satisfies Record<LdapOrigin, string>,
  turns: {
    first: 'is tried first',
    'after-failure': 'is tried when the one before fails',
    never: 'is never tried',
    unknown: 'is tried or not: LDAP_DNS_IF_FAIL_USE_NEXT is not known',
  } satisfies Record<LdapTurn, string>,
  failures: {
    next: 'If it fails, the next one is tried.',
    end: 'If it fails, nothing more is tried.',
    unknown: 'What comes after a failure is not known.',
  } satisfies Record<LdapFailure, string>,
  ends: {
    'not-searched': 'No search',
    found: 'Connected, and the user is found',
    'not-found': 'Connected, but the user is not found',
    'no-connection': 'No connection',
  } satisfies Record<LdapEndCode, string>,
  outcomes: {
    values: 'MFA goes on. The token has the user’s values; those that are empty in LDAP stay empty.',
    empty: 'MFA goes on. The user’s values in the token are empty.',
    stopped: 'The sign-in stops with an error that the user sees.',
    unknown: 'What follows is not documented, or depends on a setting that is not known.',
  } satisfies Record<LdapOutcome, string>,
  identities: {
    system: 'with the rights the adapter runs with',
    'id-pw': 'with LDAP_ID and LDAP_PW',
    nobody: 'not at all: LDAP_USE_IDPW is 1, and LDAP_ID or LDAP_PW is missing (#5017)',
    unknown: 'not known',
  } satisfies Record<LdapIdentity, string>,
  securities: {
    on: 'with SSL/TLS',
    off: 'without SSL/TLS',
    'not-used': 'LDAP_SSLTLS does not count, since id and password are not used',
    unknown: 'SSL/TLS not known',
  } satisfies Record<LdapSecurity, string>,
  notes: {
    'dns-not-asked': 'DNS is not asked, so what it would answer does not matter.',
    'server-is-address':
      'LDAP_SERVER is an IP address. It is looked up all the same, and {address} comes back as it is.',
    'list-bypassed':
      'With LDAP_DNS_LOOKUP=3 only addresses of the white list are used, but when the lookup fails the adapter connects to LDAP_SERVER all the same.',
    'list-gap':
      'The white list has no number {number}. The guide says of USERINFO_## that nothing is read behind a gap; the same is supposed here.',
    'other-spelling':
      '{listed} in the white list and {found} from DNS are the same address, written in two ways. Whether the adapter sees that is not documented.',
    'link-local':
      '{address} is a link-local address: what stands behind % differs from server to server, so it may work on one node only.',
    'tls-by-address':
      'With SSL/TLS the adapter connects to {address}. The server’s certificate usually has the host name, not the address, so the connection may fail.',
  } satisfies Record<LdapNoteCode, string>,
  absent: 'The setting is not in the file.',
  verdicts: {
    pair: 'Consumer key and secret key are both found.',
    mixed: 'One key is for all domains, the other for this domain. Make sure that they belong together.',
    'no-secret': 'There is no secret key for this account.',
    'no-consumer': 'There is no consumer key for this account.',
    'no-keys': 'There are no keys for this account.',
    unknown: 'Which keys are used is not known.',
  } satisfies Record<DomainVerdict, string>,
  reasons: {
    'single-key-wins': 'The single key has a value, so the list is not used.',
    'no-entry': 'The list has no entry that is read for this domain.',
    'no-list': 'The single key is empty, and there is no list.',
    'no-domain': 'The account has no domain (nothing behind @), so no entry can be chosen.',
    'after-gap': 'It stands behind a gap in the numbers. The guide says of USERINFO_## that nothing is read there.',
    'number-unusable': 'Its number is not read: 01 to 99, with two digits.',
    'not-known': 'The key occurs more than once with different values. Which one is read is not documented.',
    'entry-format': 'It is not in the form domain;key.',
    'domain-case':
      'The domain is written in other letters (upper and lower case). Whether the adapter minds is not documented.',
    'domain-blank': 'There is a blank between the domain and the ";". Whether the adapter minds is not documented.',
    'domain-twice': 'The list has more than one entry for this domain. Which one is used is not documented.',
  } satisfies Record<DomainReason, string>,
};
