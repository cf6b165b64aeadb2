/** Words for the guide's seven cases. `seen` is what the user tells, `means` what happened, `action` what to do. The seventh has two ends. */
export const diagnosisStories = {
  'passcode-timeout': {
    title: 'Case #1: the passcode timed out',
    seen: 'The time for the passcode ran out, and the button to send it again became active.',
    means:
      'The user did not enter it in time, or it did not arrive. This happens on the MFA page; the servers’ logs only show that he did not come back.',
    action:
      'Let him press the button. If it never arrives, look into the MFA history of SingleID for that user and minute.',
  },
  'passcode-wrong': {
    title: 'Case #2: a wrong passcode',
    seen: 'The passcode was refused; up to three tries are allowed.',
    means: 'It was mistyped, or is that of an earlier message. The servers’ logs do not show it.',
    action: 'Let him use the newest passcode. With an app that makes them, compare the clock of the phone.',
  },
  'passcode-locked': {
    title: 'Case #3: locked after three wrong passcodes',
    seen: 'No passcode can be entered for one minute.',
    means: 'Three wrong ones. The servers’ logs do not show it.',
    action:
      'Wait a minute and have a new passcode sent. If it comes again without the user, somebody else has his password.',
  },
  normal: {
    title: 'Case #4: a normal sign-in',
    seen: 'The user got in.',
    means: 'AD FS issued a token.',
    action: 'Nothing to do.',
  },
  'two-tabs-timeout': {
    title: 'Case #5: two tabs, the second timed out',
    seen: 'The sign-in succeeded in the first tab; in the second, opened before, the time for the passcode ran out.',
    means: 'The user is in; the second tab waits for a try that was left behind.',
    action: 'Close the second tab and open the application again.',
  },
  'two-tabs-wrong': {
    title: 'Case #6: two tabs, a wrong passcode in the second',
    seen: 'The sign-in succeeded in the first tab; in the second the passcode was refused.',
    means: 'Each tab has a passcode of its own, and the user is in already.',
    action: 'Close the second tab and open the application again.',
  },
  'two-tabs-hang': {
    title: 'Case #7: two tabs, the second hangs',
    seen: 'Both tabs waited for the passcode. The first succeeded; in the second nothing happens after entering it.',
    means: 'The guide observed it: the page stops without a message. No code is written.',
    action: 'Close the second tab. If it comes often, tell users to sign in with one tab.',
  },
  'two-tabs-before-adapter': {
    title: 'Case #7: two tabs, AD FS shows an error in the second',
    seen: 'The first tab succeeded while the second was still at the choice of the method. Choosing there gives an error page of AD FS.',
    means:
      'AD FS fails before it runs the adapter, so the adapter’s log has nothing of it. That is no fault of the adapter.',
    action: 'Close the second tab and open the application again.',
  },
};
