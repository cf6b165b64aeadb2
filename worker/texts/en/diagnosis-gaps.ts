/** Words for what fails without a code. `what` is the gap, `check` what to look at. */
export const diagnosisGaps = {
  'gap-log-empty': {
    what: 'AD FS shows an error, and the adapter’s log has nothing of that user.',
    check:
      'Either the adapter never ran (a second tab, another fault of AD FS), or the log does not write it: LOG_LEVEL, the rights on the event log, or it wrapped already. Look in AD FS/Admin with the activity ID.',
  },
  'gap-callback-name': {
    what: 'The answer comes back under another name than the adapter looks for.',
    check: 'KEY_NAME_IN_RESPONSE must be jwtTokenResponse, as in the URL the user comes back to and in onload.js.',
  },
  'gap-response-signature': {
    what: 'The signature of the answer does not fit, and no code says so.',
    check: 'Take the token of the answer apart in Tokens with this farm’s key; compare SECRET_KEY on every node.',
  },
  'gap-response-expired': {
    what: 'The answer had expired, or was not valid yet, and no code says so.',
    check: 'Compare the clocks of the nodes with the time in the token.',
  },
  'gap-nonce': {
    what: 'The nonce of the answer is not the one that was kept, or was kept too long ago.',
    check:
      'With MFA_VERIFY_TYPE=1: SKEW_SECONDS counts from the AD log-on; the account must write CACHE_ATTRIBUTE; another tab may have replaced the nonce.',
  },
  'gap-verify-status': {
    what: 'The MFA server answers the verification with something other than 200, and no code says so.',
    check:
      'With MFA_VERIFY_TYPE=2: call MFA_VERIFY_URL from this node; look at firewall, proxy, TLS and the environment of the address.',
  },
  'gap-verify-type': {
    what: 'MFA_VERIFY_TYPE is missing, and no code says so.',
    check: 'What the adapter does then is not documented. Set 1 or 2.',
  },
  'gap-verify-url': {
    what: 'MFA_VERIFY_URL is missing while MFA_VERIFY_TYPE is 2, and no code says so.',
    check: 'Enter the address without a slash at its end.',
  },
  'gap-verify-protocol': {
    what: 'MFA_VERIFY_SECURE_PROTOCOL is missing or not usable while MFA_VERIFY_TYPE is 2, and no code says so.',
    check: 'Set TLS12; TLS13 only from Windows Server 2022 on.',
  },
  'gap-ldap-search': {
    what: 'USE_LDAP_SEARCH is missing, and no code says so.',
    check: 'What the adapter does then is not documented. The guide asks for 1.',
  },
  'gap-ldap-dns': {
    what: 'LDAP_DNS_LOOKUP is missing, and no code says so.',
    check: 'What the adapter does then is not documented. Set 0 to 3.',
  },
  'gap-bypass': {
    what: 'BYPASS_ADAPTER is 283901: users sign in without the second factor, and nothing in the log says so.',
    check: 'Set 0 as soon as the emergency is over.',
  },
};
