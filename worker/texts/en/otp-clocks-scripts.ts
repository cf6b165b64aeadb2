import type { ClockScriptCode } from '../../contract';

/** Words for the scripts that set up time servers: comments of the files, and explanations beside the steps. */
export const clockScripts = {
  head: {
    server: [
      'Sets up this server as a time server (NTP).',
      'Run it as an administrator on the server that hands out the time.',
    ],
    client: [
      'Sets up this server to take its time from a time server (NTP).',
      'Run it as an administrator on each server.',
    ],
  },
  back: [
    'Leads back to the settings of the time service that were exported before.',
    'Run it as an administrator, from the same folder.',
  ],
  steps: {
    start: { title: 'Begin', why: 'In PowerShell the first error of a cmdlet stops the script.' },
    'back-up': {
      title: 'Export the settings of the time service',
      why: 'They are put beside this script. The way back imports them.',
    },
    look: {
      title: 'Look at what is there',
      why: 'A service that is stopped answers with 0x80070426, which is no harm here.',
    },
    peers: {
      title: 'Name the time servers',
      why: 'Behind each name stands ,0x9: ask as a client, at the interval set below. With several names the list is in quotation marks.',
    },
    domain: { title: 'Follow the domain', why: 'A domain member takes its time from its domain controllers.' },
    'client-on': { title: 'Turn the NTP client on', why: 'Without it no time server is asked.' },
    'server-on': { title: 'Turn the NTP server on', why: 'Without it nothing answers on UDP 123.' },
    poll: {
      title: 'Set the time between polls, in seconds',
      why: 'It counts for servers with ,0x9 only. Public servers block whoever asks too often, such as each minute.',
    },
    correction: {
      title: 'Keep a limit for corrections, in seconds',
      why: '54000 are 15 hours, 172800 are 48. With 0xFFFFFFFF a faulty server could set this clock years off.',
    },
    firewall: {
      title: 'Open UDP 123 in the Windows firewall',
      why: 'Clients ask on this port. A firewall between the servers has to be opened too.',
    },
    'start-type': { title: 'Start the service with Windows', why: 'The blank behind the equals sign is needed.' },
    trigger: {
      title: 'Start the service when the network is there',
      why: 'Outside a domain the service has a trigger for domains only, so that it would not start.',
    },
    restart: { title: 'Restart the service', why: 'The service is called w32time; w32tm is the program.' },
    resync: { title: 'Synchronise now', why: 'Small differences are not set at once but closed little by little.' },
    'check-status': { title: 'Check the source', why: 'It must not be Local CMOS Clock or Free-running System Clock.' },
    'check-port': {
      title: 'Check that UDP 123 is open',
      why: 'Only the port itself is looked for; 123 is in other numbers too.',
    },
    'check-offset': {
      title: 'Measure the difference from the time servers',
      why: 'A plus says that this server is behind. Paste the output here to see whether keys will pass.',
    },
    'back-import': { title: 'Import the earlier settings', why: 'A firewall rule that was made stays.' },
    'back-restart': { title: 'Restart the service', why: 'It reads its settings when it starts.' },
  } satisfies Record<ClockScriptCode, { title: string; why: string }>,
};
