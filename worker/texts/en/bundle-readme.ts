/** `README.md` of a bundle, and the comments at the head of its scripts. */
export const bundleReadme = {
  title: 'Deployment bundle for the ADFS MFA Adapter: {name}',
  errors: 'Errors: read this first',
  errorsIn: '{file} has errors and was taken all the same:',
  errorsMore: 'and {count} more',
  facts: {
    title: 'What it is for',
    environment: 'Environment',
    environments: { production: 'production', staging: 'staging', development: 'development' },
    service: 'Federation service',
    version: 'Windows Server',
    nodes: 'AD FS servers, primary first',
    provider: 'Name of the provider',
    folder: 'Folder of the adapter',
    parties: 'Relying parties',
    unknown: 'not said',
  },
  missing: { title: 'What is still needed', none: 'Nothing is missing but the files of the vendor.' },
  vendor: {
    title: 'Files of the vendor',
    intro:
      'These come from SingleID and are not in the bundle. Put them in one folder, and give it to the scripts with -VendorFolder, or put them in the folder of the adapter.',
    known: 'shown to Signet, SHA-256: {sha256}',
    unknown: 'not shown to Signet',
  },
  secrets: {
    title: 'Secrets',
    with: 'ADFSadapter.ini holds its secrets in plain text. Hand the bundle over as you would a password, and delete it when the work is done.',
    without:
      'The secrets of ADFSadapter.ini are masked with ********. set-secrets.ps1 asks for them without showing them. After that the unpacked bundle holds secrets: delete it when the work is done.',
    backups: 'The backups below {folder} hold secrets too.',
  },
  files: { title: 'Files', hash: 'manifest.json has the SHA-256 of each file; precheck.ps1 compares them.' },
  order: {
    title: 'The order',
    unpack: 'Unpack the bundle on each server to {place}.',
    first:
      'First installation: precheck, client-check, set-secrets, install-node on every server, register-primary, policy (pilot), theme, verify, policy -All.',
    change: 'A changed ADFSadapter.ini: precheck, set-secrets, apply-config server by server, verify.',
    replace: 'Another version of the adapter: precheck, upgrade, verify.',
    where: 'Where',
    command: 'Command',
    expect: 'Expected',
    back: 'Way back',
    reg: 'By hand: add-event-source.reg makes the event log of the adapter, remove-event-source.reg removes it. install-node.ps1 does the first by itself.',
  },
  running: {
    title: 'How the scripts run',
    lines: [
      'In Windows PowerShell 5.1. Scripts that came over a network are blocked: Get-ChildItem -Recurse | Unblock-File, and for one window Set-ExecutionPolicy -Scope Process RemoteSigned.',
      'With -WhatIf a script says what it would do and does nothing. It can be run again at any time: what is already so stays.',
      'Where connections must end first, a script waits for Enter; -Drained says that the server is out of the load balancer already.',
      'Exit codes: 0 all as wanted; 1 faults found; 2 stopped at an error; 3 not to be run here.',
      'Each run writes a log to the folder ADFSadapter-bundle-log in %ProgramData% (client-check: in %TEMP%). No secret is written to it.',
      'Backups lie in the folder backup of the adapter, with date and time.',
      'Where the configuration database is on SQL Server, every server says it is primary. Then run the steps for the primary server on one of them only.',
    ],
  },
  answers: {
    title: 'The answers to replace_dll.ps1',
    intro:
      'upgrade.ps1 -UseVendorScript runs the script of the vendor, on the primary and on the secondary servers. It asks:',
  },
  emergency: {
    title: 'In an emergency',
    lines: [
      'BYPASS_ADAPTER=283901 lets users in without a second factor; every other value is normal operation. It is set on each server: emergency.ps1 -Action BypassOn, and ended with -Action BypassOff.',
      'Taking the provider out of the methods (-Action ProviderOut) is no bypass: relying parties that require MFA then refuse users who have no other method.',
      'Who, when and why are kept in emergency-record.txt; EMERGENCY.txt reminds until it is ended.',
    ],
  },
  head: {
    run: 'Example: {run}',
    exit: 'Exit codes: 0 all as wanted, 1 faults found, 2 stopped at an error, 3 not to be run here. -WhatIf changes nothing.',
    settings: 'Settings of this farm',
    words: 'What the script says',
  },
};
