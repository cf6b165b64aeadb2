/** Words for the files for the servers: `purpose` beside the file, `head` as the comments of a script, `view` inside the custom view. */
export const diagnosisScripts = {
  view: {
    name: 'AD FS and SingleID adapter',
    description: 'Adapter log, AD FS/Admin, audits of AD FS, and TLS errors in one view.',
  },
  scripts: {
    'custom-view': {
      purpose:
        'Import it in Event Viewer under Custom Views: one list of everything that belongs to a sign-in. Changes nothing.',
    },
    'event-query': {
      purpose:
        'The same selection as a query, for the XML tab of a filter or for Get-WinEvent -FilterXml. Changes nothing.',
    },
    collect: {
      purpose:
        'Run it as an administrator on each node. It gathers events, cmdlet output and the masked INI into one zip in the temporary folder; drop that zip here. It changes no setting.',
      head: [
        'Gathers what is needed to read a failed sign-in, and puts it into one zip.',
        'It only reads the server; what it writes lies in the temporary folder. Of each log it takes the newest 10,000 events.',
        'Keys, LDAP account and tokens are masked. User names, host names and addresses are in it.',
      ],
    },
    'log-level': {
      purpose:
        'Sets LOG_LEVEL in the INI of this node and keeps a copy of the file beside it. The same can be done in Configuration. Whether the adapter takes it without a restart of adfssrv is not documented.',
      head: [
        'Sets LOG_LEVEL in ADFSadapter.ini. Run it with -WhatIf first.',
        'Restart adfssrv afterwards to be sure; whether that is needed is not documented. Run it on every node.',
      ],
    },
    'log-size': {
      purpose:
        'Makes the adapter’s log larger. The guide sets 512 KiB, after which the oldest entries are overwritten: at LOG_LEVEL=2 that is soon.',
      head: [
        'Makes the log MFA_Adapter larger. Run it with -WhatIf first, on every node.',
        'Back to the guide’s size: Limit-EventLog -LogName MFA_Adapter -MaximumSize 524288',
      ],
    },
  },
};
