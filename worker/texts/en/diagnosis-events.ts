const unknown = {
  what: 'What this event says is not confirmed by a source this tool has.',
  cause: 'Read the text of the event itself; the number alone is no evidence.',
  action: 'Follow its activity ID to the events around it.',
};
const belongs = 'It belongs to another event with the same instance ID or activity ID.';
const nothing = 'Nothing by itself.';
const password = 'The password at the first step was refused. The adapter has not run yet.';
const clean = 'Check the user’s password, and whether the account is locked, disabled or expired.';

/** Words for events of AD FS and Schannel, and for methods on a stack. `what` says what it is, `cause` where it comes from, `action` what to do. */
export const diagnosisEvents = {
  'adfs-100': {
    what: 'The Federation Service started.',
    cause: 'A start or restart of adfssrv.',
    action: 'Check that each provider has events 106 behind it.',
  },
  'adfs-101': unknown,
  'adfs-102': {
    what: 'An error while the endpoints of the Federation Service were enabled.',
    cause: 'The service cannot start with its present settings. The exception is in the event.',
    action: 'Correct what the exception names and restart adfssrv.',
  },
  'adfs-103': {
    what: 'The Federation Service stopped.',
    cause: 'A stop or restart. Sign-ins in between fail.',
    action: 'Look for 100 behind it.',
  },
  'adfs-104': {
    what: 'The artifact resolution service is not running, so replayed tokens cannot be detected.',
    cause: 'A setting of AD FS, not of the adapter.',
    action: 'Check the artifact database, or PreventTokenReplays in Get-AdfsProperties.',
  },
  'adfs-105': {
    what: 'An authentication provider could not be loaded. Until it is, its method cannot be used.',
    cause:
      'The assembly is not in the GAC of this node, its version or public key token is not the registered one, or OnAuthenticationPipelineLoad threw. Often only one node of the farm.',
    action:
      'Compare TypeName of the registration with gacutil /l on this node, install what is missing, restart adfssrv, and look for 106.',
  },
  'adfs-106': {
    what: 'An authentication provider was loaded, for the pipeline the event names.',
    cause: 'Expected once for each pipeline after a start.',
    action: nothing,
  },
  'adfs-299': {
    what: 'A token was issued for the relying party.',
    cause: 'The sign-in went through.',
    action: nothing,
  },
  'adfs-324': {
    what: 'The user was not allowed to have a token for the relying party.',
    cause: 'The access control policy or the authorization rules of the relying party refuse the user.',
    action: 'Check the policy of the relying party, and the claims in 501.',
  },
  'adfs-342': { what: 'Token validation failed (number not confirmed).', cause: password, action: clean },
  'adfs-364': {
    what: 'Encountered error during federation passive request (number not confirmed).',
    cause:
      'AD FS showed its own error page. The event says that it failed; the reason is in its exception, or in what was logged before with the same activity ID.',
    action:
      'Read the innermost exception and the first method that is not Microsoft’s. Without an adapter entry beside it, the adapter did not run.',
  },
  'adfs-403': { what: 'An HTTP request was received; 510 has its headers.', cause: belongs, action: nothing },
  'adfs-404': { what: 'An HTTP response was sent.', cause: belongs, action: nothing },
  'adfs-405': unknown,
  'adfs-406': unknown,
  'adfs-407': unknown,
  'adfs-408': unknown,
  'adfs-409': unknown,
  'adfs-410': {
    what: 'The context headers of a request.',
    cause: belongs,
    action: 'X-MS-Forwarded-Client-IP tells where the user came from.',
  },
  'adfs-411': { what: 'Token validation failed. The inner exception has the reason.', cause: password, action: clean },
  'adfs-412': {
    what: 'A token was authenticated; 501 has the caller.',
    cause: 'The first step succeeded.',
    action: nothing,
  },
  'adfs-500': { what: 'The claims that were issued.', cause: belongs, action: nothing },
  'adfs-501': { what: 'The claims of the caller.', cause: belongs, action: nothing },
  'adfs-502': { what: 'Claims beside another event (OnBehalfOf).', cause: belongs, action: nothing },
  'adfs-503': { what: 'Claims beside another event (ActAs).', cause: belongs, action: nothing },
  'adfs-504': unknown,
  'adfs-505': unknown,
  'adfs-506': unknown,
  'adfs-507': unknown,
  'adfs-508': unknown,
  'adfs-509': unknown,
  'adfs-510': { what: 'More of another event, such as the headers of a request.', cause: belongs, action: nothing },
  'adfs-1200': {
    what: 'The Federation Service issued a valid token.',
    cause: 'The sign-in went through.',
    action: nothing,
  },
  'adfs-1201': {
    what: 'The Federation Service failed to issue a token.',
    cause: 'It says that it failed; the reason is in its XML or in events before it.',
    action: 'Look for the first fault with the same activity ID.',
  },
  'adfs-1202': {
    what: 'The Federation Service validated a new credential.',
    cause: 'At least the password was right.',
    action: nothing,
  },
  'adfs-1203': { what: 'The Federation Service failed to validate a new credential.', cause: password, action: clean },
  'adfs-1204': unknown,
  'adfs-1205': {
    what: 'A change of password failed (not confirmed).',
    cause: 'The page for changing passwords, not the adapter.',
    action: 'Read the text of the event.',
  },
  'schannel-36871': {
    what: 'A fatal error while a TLS credential was made.',
    cause: 'The protocol that was asked for is switched off on this server, or a key cannot be used.',
    action: 'Check the TLS settings under SCHANNEL\\Protocols and MFA_VERIFY_SECURE_PROTOCOL.',
  },
  'schannel-36874': {
    what: 'A client asked for TLS with no cipher suite in common.',
    cause: 'The two sides share no protocol or cipher suite.',
    action: 'Compare the cipher suites of both sides.',
  },
  'schannel-36882': {
    what: 'The certificate of the other side is from an authority that is not trusted.',
    cause: 'The root or an intermediate certificate is missing on this node.',
    action: 'Import the chain into the computer’s store.',
  },
  'schannel-36884': {
    what: 'The certificate of the other side has another name.',
    cause: 'The address that was used is not in the certificate, as with an IP address.',
    action: 'Use the name in the certificate. For LDAP set LDAP_DNS_LOOKUP=0, so that the name is kept.',
  },
  'schannel-36887': {
    what: 'The other side ended TLS with a fatal alert.',
    cause: '40 stands for no common settings, 70 for the version, 48 for an unknown authority.',
    action: 'Look up the number of the alert and check MFA_VERIFY_SECURE_PROTOCOL.',
  },
  'frame-load': {
    what: 'OnAuthenticationPipelineLoad failed: the adapter could not be started.',
    cause: 'It runs when adfssrv starts. Settings, rights of the service account, assemblies.',
    action: 'See 105 of the same start, and check folder, rights and GAC on this node.',
  },
  'frame-available': {
    what: 'IsAvailableForUser failed.',
    cause: 'AD FS asks whether the method may be offered to this user.',
    action: 'Check the user’s UPN; then hand it to the developers.',
  },
  'frame-begin': {
    what: 'BeginAuthentication failed: the first run, before the user goes to the MFA page.',
    cause: 'Settings, LDAP and the request token are used here.',
    action: 'See the adapter’s log of the same second.',
  },
  'frame-try-end': {
    what: 'TryEndAuthentication failed: the user came back from the MFA page.',
    cause: 'The answer is read and verified here; with MFA_VERIFY_TYPE=2 the server asks the MFA server.',
    action: 'Check the way from this node to MFA_VERIFY_URL, its TLS version, and the adapter’s log.',
  },
  'frame-on-error': {
    what: 'OnError failed: the adapter could not show its own error.',
    cause: 'There was an error before this one.',
    action: 'Look for the first fault of the attempt.',
  },
  'frame-form': {
    what: 'GetFormHtml failed: the page of the adapter could not be made.',
    cause: 'The Html_*.txt are read for it.',
    action: 'Check the Html files in the folder of the adapter.',
  },
  'frame-head': {
    what: 'GetFormPreRenderHtml failed: the head of the adapter’s page could not be made.',
    cause: 'The Html_*.txt are read for it.',
    action: 'Check the Html files in the folder of the adapter.',
  },
  'frame-title': {
    what: 'GetPageTitle failed: the title of the adapter’s page could not be made.',
    cause: 'A title or a language is missing.',
    action: 'Check MAIN_MFA_TITLE and the message sections.',
  },
  'frame-token': {
    what: 'GenerateRequestToken failed: the request token could not be made.',
    cause: 'As with code 1005.',
    action: 'Check SECRET_KEY, CONSUMER_KEY and the assemblies in the GAC.',
  },
  'frame-policy': {
    what: 'AD FS could not evaluate its own policy; the adapter is not on the stack.',
    cause: 'The access control policy or the additional rules, or a method that returned a claim they do not accept.',
    action: 'Check the policy of the relying party, and that MAIN_CLAIM2 is among the methods of the provider.',
  },
};
