/** What can be found in a log or the output of a command itself. Words: `worker/texts/<lang>/diagnosis-rules.ts`. */
export const diagnosisRules = [
  // How it was read
  'diagnosis-evtx',
  'diagnosis-entry-refused',
  'diagnosis-damaged-text',
  'diagnosis-mixed-encoding',
  'diagnosis-cut',
  'diagnosis-unread-lines',
  'diagnosis-date-order',
  'diagnosis-records-more',
  // Get-AdfsAuthenticationProvider
  'diagnosis-provider-missing',
  'diagnosis-provider-name',
  'diagnosis-provider-methods',
  'diagnosis-provider-claims',
  'diagnosis-provider-stage',
  'diagnosis-provider-languages',
  'diagnosis-list-cut',
  // Get-AdfsWebConfig, Get-AdfsWebTheme, Get-AdfsProperties
  'diagnosis-theme-active',
  'diagnosis-theme-missing',
  'diagnosis-audits-off',
  // gacutil /l
  'diagnosis-adapter-missing',
  'diagnosis-adapter-versions',
  'diagnosis-assembly-missing',
  'diagnosis-assembly-version',
  'diagnosis-type-version',
  // Transcripts
  'diagnosis-command-failed',
  'diagnosis-secondary-server',
  'diagnosis-disguised-parameter',
] as const;
export type DiagnosisRuleId = (typeof diagnosisRules)[number];
