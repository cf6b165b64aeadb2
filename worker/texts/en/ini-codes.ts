/** The adapter's own codes that a file can raise, with the adapter's names for them. The key is shown beside them. */
export const iniCodes = {
  5001: { name: 'Err.NoSystemNameInIni', meaning: 'The system name is missing.' },
  5002: { name: 'Err.NoClaim1InIni', meaning: 'The type of the claim that names the sign-in method is missing.' },
  5003: { name: 'Err.NoClaim2InIni', meaning: 'The sign-in method to be reported is missing.' },
  5006: {
    name: 'Err.NoKeyValueInIni',
    meaning: 'No key with a value was read. The file is probably empty or not UTF-8.',
  },
  5007: { name: 'Err.NoLdapServerValueInIni', meaning: 'The LDAP server is missing.' },
  5008: { name: 'Err.NoMfaApiUrlValueInIni', meaning: 'The address of the MFA API is missing.' },
  5009: { name: 'Err.NoConsumerKeyValueInIni', meaning: 'The consumer key is missing.' },
  5010: { name: 'Err.NoSecretKeyValueInIni', meaning: 'The secret key is missing.' },
  5011: { name: 'Err.NoCacheAttributeValueInIni', meaning: 'The LDAP attribute for verification is missing.' },
  5012: { name: 'Err.NoCacheDelimeterValueInIni', meaning: 'The separator of id and time is missing.' },
  5013: { name: 'Err.NoSkewSecondsValueInIni', meaning: 'The time allowed for the sign-in is missing.' },
  5014: { name: 'Err.NoTokenExpTimeInIni', meaning: 'The lifetime of the token is missing.' },
  5015: { name: 'Err.NoCacheLifeTimeInIni', meaning: 'The lifetime of ids in LDAP is missing.' },
  5017: {
    name: 'Err.NoLdapIdPwInIni',
    meaning: 'LDAP_USE_IDPW is 1, but the account or its password is missing.',
  },
};
