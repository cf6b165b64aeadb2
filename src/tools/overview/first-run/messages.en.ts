export const en = {
  title: 'Guided set-up',
  step: (now: string, all: string) => `Step ${now} of ${all}`,
  leave: 'Leave the set-up',
  back: 'Back',
  skip: 'Skip this step',
  next: 'Next',
  finish: 'Finish',
  done: 'done',
  steps: {
    ini: {
      title: 'The adapter’s settings',
      text: 'Open the ADFSadapter.ini of the farm, or write a new one from questions.',
    },
    farm: { title: 'The farm', text: 'What the farm is. All tools use it; what you do not know may stay empty.' },
    theme: {
      title: 'The sign-in theme',
      text: 'With several MFA methods the theme needs an onload.js. Open the present one or write a new one; with a single method none is needed.',
    },
    keep: {
      title: 'Keep it',
      text: 'Under a passphrase everything is kept in this browser, encrypted. Or leave it: then it is gone with the tab, and the bundle can be downloaded at any time.',
    },
  },
  open: 'Open a file …',
  create: 'Write a new one',
  seeFindings: 'It is open. Its findings are listed under “State”.',
  single: 'With one method no script is needed.',
};
