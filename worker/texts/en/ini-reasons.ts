import type { IniReason } from '../../contract';

/** Why the adapter uses a value other than the one in the file, or none. */
export const iniReasons = {
  'duplicate-unknown':
    'The file has this key several times with different values; which of them is used is not documented.',
  'duplicate-same': 'The file has this key several times, always with this value.',
  'wrong-section':
    'It stands in [{section}]. The guide has it in another section, and the adapter probably does not find it here.',
  'key-case':
    'It is spelt {key}. The guide has it in capitals, and whether the adapter takes another spelling is not documented.',
  'single-key-wins': '{by} has a value, and then the adapter uses that alone.',
  'after-gap': 'Number {number} is missing, and nothing behind a gap is read. The guide says so of USERINFO_##.',
  'number-unusable': '{key} has no number that the adapter reads: they go from 01 to 99, in two digits.',
  'search-off': 'USE_LDAP_SEARCH is 0, so no LDAP setting is used.',
  'credentials-off': 'LDAP_USE_IDPW is 0, so this is not used.',
  'lookup-off': 'LDAP_DNS_LOOKUP is 0, so there is no next address to try.',
  'white-list-off': 'LDAP_DNS_LOOKUP is {value}; this list is used only with 2 or 3.',
  'verify-type': 'MFA_VERIFY_TYPE is {value}; this belongs to another type.',
  'bypass-not-exact': 'Only exactly 283901 switches the adapter off. With any other value it works normally.',
  'value-not-allowed': 'This is not one of the allowed values, and what the adapter does then is not documented.',
  empty: 'It has no value.',
} satisfies Record<IniReason, string>;
