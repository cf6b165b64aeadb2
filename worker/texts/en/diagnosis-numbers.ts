const chain = 'Import the root and intermediate certificates into the computer’s store of this node.';
const tls = 'Check MFA_VERIFY_SECURE_PROTOCOL and what the two sides allow; TLS13 needs Windows Server 2022 or later.';
const gac =
  'Install what is missing with gacutil /il .\\Assembly_netstandard2.0\\AssemblyList.txt on this node and restart adfssrv.';
const ldapAccount = 'The account of the LDAP connection (LDAP_ID).';

/** Words for numbers of Windows, exceptions of .NET and results of LDAP. `what` is the meaning, `cause` the place to look, `action` the cure. */
export const diagnosisNumbers = {
  'number-0x80070002': {
    what: 'The file was not found.',
    cause: 'An assembly, the INI or an Html file, on this node.',
    action: 'Take the name from the message and look for it on this node.',
  },
  'number-0x80070003': {
    what: 'The path was not found.',
    cause: 'The folder ADFSadapter, or the drive it is on.',
    action: 'Check the folder, and the drive letter of this node.',
  },
  'number-0x80070005': {
    what: 'Access is denied.',
    cause: 'The AD FS service account lacks a right: on the folder, the registry, an event log, or the LDAP attribute.',
    action:
      'Give the service account full control of the ADFSadapter folder; for an event source, create it once as an administrator.',
  },
  'number-0x8007000b': {
    what: 'A file is not of a format this process can load.',
    cause: 'A 32-bit assembly in a 64-bit process, or a damaged file.',
    action: 'Copy the file again from the vendor’s package and compare its hash.',
  },
  'number-0x80070020': {
    what: 'The file is in use by another process.',
    cause: 'An editor, a virus scanner or a backup holds the INI or an Html file.',
    action: 'Close what holds it; exempt the folder from scanning if it comes again.',
  },
  'number-0x8007041d': {
    what: 'The service did not answer the start in time (1053).',
    cause: 'adfssrv while starting: database, network or a slow domain controller.',
    action: 'See AD FS/Admin of that minute, and start the service again.',
  },
  'number-0x80070426': {
    what: 'The service has not been started (1062).',
    cause: 'A command asked a service that is stopped, such as w32time or adfssrv.',
    action: 'Start the service and repeat the command.',
  },
  'number-0x8007042b': {
    what: 'The process ended unexpectedly (1067).',
    cause: 'adfssrv broke off while starting, often after a change to the adapter.',
    action: 'See 102 and 105 in AD FS/Admin; take the provider out of use if the service must run at once.',
  },
  'number-0x8007042d': {
    what: 'The service could not log on (1069).',
    cause: 'The service account: its password was changed, it is locked, or it may not log on as a service.',
    action: 'Check the account in services.msc, or the gMSA.',
  },
  'number-0x8007052e': {
    what: 'The user name or password is incorrect (1326).',
    cause: 'The account that asks LDAP; with LDAP_USE_IDPW=1 it is LDAP_ID.',
    action: 'Check LDAP_ID and LDAP_PW, and the spelling of the domain.',
  },
  'number-0x800705b4': {
    what: 'The operation timed out (1460).',
    cause: 'The other side did not answer: a domain controller, the MFA server, or a time server.',
    action: 'Check the way to it from this node, first the firewall, then the name.',
  },
  'number-0x80070775': {
    what: 'The account is locked (1909).',
    cause: 'The account that asks LDAP, or the user.',
    action: 'Unlock it, and find what keeps trying the wrong password.',
  },
  'number-0x80005000': {
    what: 'The path of the directory is not valid.',
    cause: 'LDAP_SERVER is not written as the library wants it. LDAP:// must be in capitals.',
    action: 'Write LDAP_SERVER=LDAP://name, without quotes of a word processor.',
  },
  'number-0x80072020': {
    what: 'An operations error of the directory.',
    cause: 'Often a query without a proper log-on: the service account may not ask anonymously.',
    action: 'Check with which account the adapter asks (LDAP_USE_IDPW).',
  },
  'number-0x80072030': {
    what: 'There is no such object on the server.',
    cause: 'The user or the base of the search is in another domain or forest.',
    action: 'Check that LDAP_SERVER is a server of the user’s domain.',
  },
  'number-0x80072035': {
    what: 'The server is unwilling to do it.',
    cause: 'A write that the directory does not accept, as of CACHE_ATTRIBUTE on a read-only controller.',
    action: 'Check the attribute and whether the server can be written to.',
  },
  'number-0x8007203a': {
    what: 'The directory server cannot be reached or does not work.',
    cause: 'Name, port, firewall or TLS between this node and LDAP_SERVER.',
    action: 'From this node test port 389, or 636 with TLS; then the addresses that DNS gives for the name.',
  },
  'number-0x80072098': {
    what: 'The rights are not sufficient.',
    cause: 'With MFA_VERIFY_TYPE=1 the account must write CACHE_ATTRIBUTE of each user.',
    action: 'Delegate the write right on the attribute to that account.',
  },
  'number-0x80131040': {
    what: 'An assembly was found, but not in the version asked for.',
    cause: 'The GAC of this node has another version than the registration or another assembly expects.',
    action: 'Compare TypeName and the list of assemblies with gacutil /l.',
  },
  'number-0x80131045': {
    what: 'The strong name could not be verified.',
    cause: 'The assembly was changed after it was signed, or is damaged.',
    action: 'Copy it again from the vendor’s package.',
  },
  'number-0x80131522': {
    what: 'A type could not be loaded.',
    cause: 'TypeName of the registration names a class or an assembly that is not there.',
    action: 'Register again with the exact TypeName of the installed DLL.',
  },
  'number-0x80090308': {
    what: 'The security token was not valid.',
    cause: 'The other side is no TLS, or something in between answered.',
    action: 'Check port and proxy on the way.',
  },
  'number-0x80090322': {
    what: 'The name of the target is wrong.',
    cause: 'The certificate or the service name is of another host.',
    action: 'Use the name that is in the certificate.',
  },
  'number-0x80090325': {
    what: 'The certificate chain ends in a root that is not trusted.',
    cause: 'The issuer is not known on this node; a device that opens TLS is possible too.',
    action: chain,
  },
  'number-0x80090326': {
    what: 'A message was unexpected or badly formed.',
    cause: 'TLS versions or ciphers that do not fit, or a device in between.',
    action: tls,
  },
  'number-0x80090328': {
    what: 'The certificate has expired.',
    cause: 'The server that was called, or a clock that is off.',
    action: 'Renew the certificate; check the clock of this node.',
  },
  'number-0x80090331': {
    what: 'Client and server have no algorithm in common.',
    cause: 'The TLS version asked for is off on one side.',
    action: tls,
  },
  'number-0x80092013': {
    what: 'Whether the certificate was revoked could not be checked.',
    cause: 'This node cannot reach the list of revoked certificates.',
    action: 'Open the way to the CRL, or check the proxy of the computer account.',
  },
  'number-0x800b0101': {
    what: 'A certificate is outside its period of validity.',
    cause: 'It expired, is not valid yet, or the clock is off.',
    action: 'Check its dates and the clock of this node.',
  },
  'number-0x800b0109': {
    what: 'The chain ends in a root that the computer does not trust.',
    cause: 'The root is missing in the computer’s store of this node.',
    action: chain,
  },
  'number-0x800b010f': {
    what: 'The name in the certificate does not match.',
    cause: 'The address in use is not in the certificate; after a DNS look-up it is an IP address.',
    action: 'Use the name of the certificate; for LDAP set LDAP_DNS_LOOKUP=0.',
  },
  'number-0x8007274c': {
    what: 'The connection timed out (10060).',
    cause: 'A firewall dropped the packets, or the server is off.',
    action: 'Test the port from this node, and open the firewall.',
  },
  'number-0x8007274d': {
    what: 'The connection was refused (10061).',
    cause: 'The host answers, but nothing listens on the port.',
    action: 'Check port and service on the other side.',
  },
  'number-0x80072af9': {
    what: 'The host is not known (11001).',
    cause: 'DNS on this node does not resolve the name.',
    action: 'Run Resolve-DnsName with the name on this node.',
  },
  'exception-file-not-found': {
    what: 'A file or an assembly was not found.',
    cause: 'The message names it. An assembly is looked for in the GAC of this node.',
    action: gac,
  },
  'exception-file-load': {
    what: 'An assembly was found but could not be loaded.',
    cause: 'Its version is another one than asked for, or it is blocked or damaged.',
    action: 'Compare the version in the message with gacutil /l, then replace the DLL.',
  },
  'exception-bad-image': {
    what: 'A file is no assembly this process can load.',
    cause: '32 bits in place of 64, a damaged copy, or a .NET version that is too old.',
    action: 'Copy it again; check that .NET Framework 4.8 is installed.',
  },
  'exception-type-load': {
    what: 'A type could not be loaded from an assembly.',
    cause:
      'If the message names Microsoft.IdentityServer.Web, the assembly part is missing in the TypeName of the registration.',
    action: 'Register again with the full TypeName, exactly as the DLL has it.',
  },
  'exception-reflection-type-load': {
    what: 'Types of an assembly could not be loaded.',
    cause: 'An assembly it refers to is missing; the loader exceptions name it.',
    action: gac,
  },
  'exception-missing-method': {
    what: 'A method is not in the assembly that was loaded.',
    cause: 'An assembly of another version is in the GAC.',
    action: 'Compare the versions with the list of the guide.',
  },
  'exception-type-initialization': {
    what: 'A class could not be set up.',
    cause: 'The inner exception has the reason.',
    action: 'Read the innermost exception.',
  },
  'exception-security': {
    what: 'A right is missing.',
    cause:
      'Typically an event source that is not there yet: the service account may not search the Security log to create it.',
    action: 'Create the keys of MFA_Adapter under EventLog as an administrator, as the guide says.',
  },
  'exception-unauthorized': {
    what: 'Access was denied.',
    cause: 'The service account may not read the folder or file, or may not write the attribute.',
    action: 'Give it full control of the ADFSadapter folder; for LDAP delegate CACHE_ATTRIBUTE.',
  },
  'exception-directory-not-found': {
    what: 'A folder was not found.',
    cause: 'The folder ADFSadapter on this node.',
    action: 'Check its name and drive on this node.',
  },
  'exception-null-reference': {
    what: 'Something was used that is not there.',
    cause:
      'The program’s own fault, often after a form that was sent without the page’s script or without an expected field.',
    action: 'Hand the whole stack to the developers.',
  },
  'exception-format': {
    what: 'A text does not have the form expected.',
    cause: 'In making the token: SECRET_KEY that is no Base64.',
    action: 'Check the keys in Configuration.',
  },
  'exception-directory-com': {
    what: 'A query to the directory failed.',
    cause: 'The number beside it says why: server, log-on or rights.',
    action: 'See the number, then LDAP_SERVER and the account.',
  },
  'exception-ldap': {
    what: 'The LDAP connection failed.',
    cause: 'Server, port, TLS or log-on; its error code says which.',
    action: 'Test port 389 or 636 from this node.',
  },
  'exception-socket': {
    what: 'A network connection failed.',
    cause: 'Firewall, name or port; its number says which.',
    action: 'Test name and port from this node.',
  },
  'exception-web': {
    what: 'A web request of the server failed.',
    cause: 'With MFA_VERIFY_TYPE=2 this is the question to MFA_VERIFY_URL.',
    action: 'Check the way from this node to that host on port 443, proxy and TLS.',
  },
  'exception-http': {
    what: 'A web request of the server failed.',
    cause: 'With MFA_VERIFY_TYPE=2 this is the question to MFA_VERIFY_URL. The inner exception says more.',
    action: 'Check the way from this node to that host on port 443, proxy and TLS.',
  },
  'exception-authentication': {
    what: 'TLS could not be set up.',
    cause: 'Version, cipher or certificate of the other side.',
    action: tls,
  },
  'exception-cryptographic': {
    what: 'A cryptographic step failed.',
    cause: 'A key of the wrong length, damaged data, or AES/GCM with an adapter up to 1.2.0.8.',
    action: 'Check SECRET_KEY; set USERINFO_ENCRYPT=0 up to 1.2.0.8.',
  },
  'exception-token-expired': {
    what: 'The token has expired.',
    cause: 'The user took too long, or a clock is off.',
    action: 'Check the clocks, then TOKEN_EXP_TIME.',
  },
  'exception-token-signature': {
    what: 'The signature of the token is not valid.',
    cause: 'SECRET_KEY is not the one the answer was signed with, or the token was changed on its way.',
    action: 'Take the token apart in Tokens with this key.',
  },
  'ldap-49': {
    what: 'The log-on to the directory was refused.',
    cause: 'What stands behind “data” says why.',
    action: 'Look for data 525, 52e, 530, 531, 532, 533, 701, 773 or 775.',
  },
  'ldap-525': { what: 'The account was not found.', cause: ldapAccount, action: 'Check LDAP_ID and its domain.' },
  'ldap-52e': { what: 'The password is wrong.', cause: ldapAccount, action: 'Enter LDAP_PW anew; check LDAP_ID.' },
  'ldap-530': {
    what: 'The account may not log on at this time.',
    cause: ldapAccount,
    action: 'Lift the log-on hours of the account.',
  },
  'ldap-531': {
    what: 'The account may not log on at this computer.',
    cause: ldapAccount,
    action: 'Allow the AD FS nodes for the account.',
  },
  'ldap-532': {
    what: 'The password has expired.',
    cause: ldapAccount,
    action: 'Renew the password and LDAP_PW on every node.',
  },
  'ldap-533': { what: 'The account is disabled.', cause: ldapAccount, action: 'Enable the account.' },
  'ldap-701': { what: 'The account has expired.', cause: ldapAccount, action: 'Extend the account.' },
  'ldap-773': {
    what: 'The password must be changed first.',
    cause: ldapAccount,
    action: 'Take “change at next log-on” off the account.',
  },
  'ldap-775': {
    what: 'The account is locked.',
    cause: ldapAccount,
    action: 'Unlock it; look for a node with an old LDAP_PW.',
  },
  'ldap-81': {
    what: 'The LDAP server cannot be reached.',
    cause: 'Name, port, firewall or TLS; with TLS also the certificate’s name.',
    action: 'Test port 389, or 636 with TLS, from this node.',
  },
};
