import type { BundleMissingId, BundlePart, BundleScript } from '../../contract';

/** Words for a bundle: its parts, what it lacks, and each of its scripts, as its README and the page say them. */
export const bundle = {
  parts: {
    readme: 'Instructions (README.md)',
    config: 'ADFSadapter.ini',
    theme: 'Sign-in theme (onload.js, style sheet, pictures)',
    scripts: 'PowerShell scripts',
    reg: 'Registry files for the event log',
  } satisfies Record<BundlePart, string>,
  missing: {
    ini: 'The Deployment has no ADFSadapter.ini.',
    'ini-errors': 'ADFSadapter.ini has errors ({count}) and is left out. Mend them, or insist on taking it.',
    secrets: 'Secrets in ADFSadapter.ini are masked ({count} places). set-secrets.ps1 asks for them on the server.',
    onload: 'There are several MFA methods ({count}), and no onload.js that goes on by itself after MFA.',
    'onload-errors': 'onload.js has errors ({count}) and is left out. Mend them, or insist on taking it.',
    'theme-version': 'The version of Windows Server is not said, so the theme cannot be set by a script.',
    nodes: 'No servers are named. The scripts cannot say which server is next.',
    'service-name': 'The name of the federation service is not said. The test sign-in has no address.',
    'relying-parties': 'No relying party is named. policy.ps1 needs -RelyingParty then.',
    hosts: 'No address could be read from ADFSadapter.ini. Only the hosts of the guide are tried.',
    'vendor-file': '{name} comes from SingleID. It is never in the bundle, and was not shown to Signet.',
  } satisfies Record<BundleMissingId, string>,
  scripts: {
    precheck: {
      title: 'Check a server before anything is changed',
      where: 'Each AD FS server, as an administrator. Changes nothing.',
      run: '.\\scripts\\precheck.ps1 -VendorFolder D:\\vendor',
      expect: 'Only [OK] and, before the installation, [NOTE] for what install-node.ps1 will make. Exit code 0.',
      back: 'Nothing to undo.',
    },
    'client-check': {
      title: 'Check from a PC of a user',
      where: 'A PC of a user, without administrator rights. Changes nothing.',
      run: '.\\scripts\\client-check.ps1',
      expect: '[OK] for TCP 443. For a closed port the three follow-ups: firewall, proxy, blocked site.',
      back: 'Nothing to undo.',
    },
    'set-secrets': {
      title: 'Fill in the masked values of ADFSadapter.ini',
      where: 'On each server where the bundle is unpacked, as an administrator who has the issued keys.',
      run: '.\\scripts\\set-secrets.ps1',
      expect: 'It asks twice for each value and shows none. At the end: no masked place is left.',
      back: 'Unpack ADFSadapter.ini from the bundle again.',
    },
    'install-node': {
      title: 'Install the adapter on a server',
      where: 'Each AD FS server in turn, as an administrator.',
      run: '.\\scripts\\install-node.ps1 -VendorFolder D:\\vendor',
      expect:
        '[DONE] for folder, rights, event log, assemblies and adapter; adfssrv runs again. A second run says only [OK].',
      back: '.\\scripts\\rollback.ps1 -What Install',
    },
    'register-primary': {
      title: 'Register the adapter with AD FS',
      where: 'The primary server only, after the installation on all servers.',
      run: '.\\scripts\\register-primary.ps1',
      expect:
        'The type name read from the DLL, then [DONE]. No event 105 after the restart. Restart the other servers too.',
      back: '.\\scripts\\rollback.ps1 -What Register',
    },
    policy: {
      title: 'Enable the method and ask for it',
      where: 'The primary server only. First one relying party as a pilot, then -All.',
      run: '.\\scripts\\policy.ps1',
      expect: 'The list of methods keeps what it had and has the adapter besides; the pilot has its policy.',
      back: '.\\scripts\\rollback.ps1 -What Policy',
    },
    'apply-config': {
      title: 'Put a changed ADFSadapter.ini in force',
      where: 'Each AD FS server in turn, one at a time behind the load balancer.',
      run: '.\\scripts\\apply-config.ps1',
      expect:
        'A backup, the same hash, adfssrv running, no event 105. If the service does not start, the old file is put back by itself.',
      back: '.\\scripts\\rollback.ps1 -What Config',
    },
    theme: {
      title: 'Put the sign-in theme in force',
      where: 'The primary server only. The other servers follow with the next synchronisation.',
      run: '.\\scripts\\theme.ps1',
      expect: 'The theme is exported, made, filled and compared; only when the hashes are equal is it activated.',
      back: '.\\scripts\\rollback.ps1 -What Theme',
    },
    verify: {
      title: 'Check afterwards',
      where: 'Each AD FS server, as an administrator. Changes nothing.',
      run: '.\\scripts\\verify.ps1',
      expect: '[OK] throughout, event 106 and no event 105; then sign in with a test user at the address it shows.',
      back: 'Nothing to undo.',
    },
    upgrade: {
      title: 'Replace the adapter by another version',
      where: 'The primary server first, while the others are out of the load balancer; then the others one by one.',
      run: '.\\scripts\\upgrade.ps1 -NewDll D:\\vendor\\ADFSadapter.dll',
      expect:
        'Out of the policy, unregistered, replaced, registered, back in the policy. Meanwhile no user can use MFA: choose a maintenance window.',
      back: '.\\scripts\\rollback.ps1 -What Upgrade',
    },
    emergency: {
      title: 'Turn MFA off in an emergency, and on again',
      where: 'BypassOn and BypassOff on each server; ProviderOut and ProviderIn on the primary server.',
      run: ".\\scripts\\emergency.ps1 -Action BypassOn -Hours 4 -Reason '...'",
      expect:
        'Who, when and why are recorded, and EMERGENCY.txt stays in the folder as a reminder until it is ended; precheck and verify report it.',
      back: '-Action BypassOff or ProviderIn',
    },
    rollback: {
      title: 'The way back of each step',
      where: 'Where the step was run.',
      run: '.\\scripts\\rollback.ps1 -What Config',
      expect: 'What was there before, from the newest backup or from -Backup.',
      back: 'Run the step again.',
    },
  } satisfies Record<BundleScript, { title: string; where: string; run: string; expect: string; back: string }>,
};
