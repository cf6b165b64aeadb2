export const en = {
  title: 'Check the AD FS adapter before your users do',
  what: 'Signet reads and mends what multi-factor sign-in on Microsoft AD FS with the SingleID adapter is made of: settings, sign-in theme, one-time keys and tokens.',
  how: 'Give it a file, a token, a log or a user’s error screen: it names every fault with its place, its reason and its cure, and hands over one checked bundle for the servers.',
  choose: 'Open a file …',
  sample: 'Open the sample',
  begin: 'New Deployment',
  guided: 'Guided set-up',
  kept: 'Kept in this browser, or import a backup …',
  drop: 'Or drop a file anywhere on this page.',
  opening: 'Reading the file …',
  privacyTitle: 'Nothing leaves this browser',
  privacy:
    'Signet has no server. Files are read here; only what you choose to keep is stored, encrypted, in this browser.',
  paste: {
    label: 'Or paste it here',
    placeholder: 'An ADFSadapter.ini, an onload.js, a token, a log, an error screen',
    hint: 'Signet sees what it is, and goes to the tool for it. Ctrl+V works anywhere on the page outside a field.',
    look: 'Look at it',
  },
  list: [
    ['What will really happen', 'The values the adapter will use, and the error codes a file would raise.'],
    ['Pages before users see them', 'onload.js is rehearsed on every AD FS page from 2012 R2 on.'],
    ['What went wrong, and where', 'Tokens are judged; logs and error screens are led back to the line behind them.'],
  ] as [string, string][],
};
