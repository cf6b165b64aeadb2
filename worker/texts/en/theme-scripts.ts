import type { ThemeOfferCode, ThemeScriptCode } from '../../contract';

/** Words for the PowerShell of a theme: comments of the files, and explanations beside the steps. */
export const themeScripts = {
  head: [
    'Puts the sign-in theme {theme} in force.',
    'Run it in Windows PowerShell as an administrator, on the primary server only: themes lie in the configuration database, and the other servers take them from there.',
  ],
  back: [
    'Leads back from the sign-in theme {theme} to what was before.',
    'Run it in Windows PowerShell as an administrator, on the primary server.',
  ],
  steps: {
    start: { title: 'Stop at the first error', why: 'Otherwise a theme that is only half set could be activated.' },
    look: {
      title: 'Look at what is there',
      why: 'Role must be PrimaryComputer. ActiveThemeName is the theme in force. A theme whose IsBuiltinTheme is True cannot be changed.',
    },
    'back-up': {
      title: 'Export the theme that is active now: {previous}',
      why: 'The export is a copy. What is changed in that folder changes nothing on the sign-in pages until Set-AdfsWebTheme is run with it.',
    },
    'back-up-relying-parties': {
      title: 'Export the themes that the relying parties have of their own',
      why: 'Those without one are passed over. The way back below removes the new theme; an older one is set again from this export.',
    },
    create: {
      title: 'Make the theme {theme} as a copy of {source}',
      why: 'The themes that come with AD FS cannot be changed, so a copy is made. If {theme} is there already, it is kept as it is.',
    },
    resources: {
      title: 'Put further files into the theme',
      why: 'Each is served at its address, which begins with /adfs/portal/. The command without Path would take the file out of the theme.',
    },
    'style-sheet': { title: 'Set the style sheet', why: 'It replaces the one the theme has for all languages.' },
    'rtl-style-sheet': {
      title: 'Set the style sheet for languages written from right to left',
      why: 'It is used in place of the other one for Arabic or Hebrew.',
    },
    logo: { title: 'Set the logo', why: 'Microsoft recommends 260 x 35 pixels and no more than 10 KB.' },
    illustration: {
      title: 'Set the illustration',
      why: 'Microsoft recommends 1420 x 1080 pixels and no more than 200 KB.',
    },
    script: {
      title: 'Set onload.js',
      why: 'A theme has one. AD FS puts its text into each sign-in page. The guide shows this parameter in a disguise, as -ON-LOADScriptPath; that is an error when run.',
    },
    'script-2012r2': {
      title: 'Set onload.js (Windows Server 2012 R2)',
      why: 'This version has no parameter -OnLoadScriptPath; onload.js is one of the further files of the theme.',
    },
    check: {
      title: 'Compare what AD FS has now with the file',
      why: 'Both lines must show the same hash. If they differ, do not activate the theme.',
    },
    activate: {
      title: 'Activate the theme {theme}',
      why: 'From now on all users see it. The other servers of the farm follow with the next synchronisation.',
    },
    'in-place': {
      title: '{theme} is active already',
      why: 'The changes above are in force at once. A copy under another name could be tried first, and the way back would be one command.',
    },
    'relying-parties': {
      title: 'Give the theme {theme} to single relying parties',
      why: 'For them it takes the place of the active theme, its onload.js included. All others go on seeing the active theme.',
    },
    'back-activate': {
      title: 'Activate {previous} again',
      why: 'The theme {theme} stays in the configuration and can be activated again.',
    },
    'back-script': {
      title: 'Set onload.js from the export again',
      why: 'The theme was changed in place, so its script is put back. Style sheet, pictures and further files are set from the same export if they were changed too.',
    },
    'back-script-2012r2': {
      title: 'Set onload.js from the export again (Windows Server 2012 R2)',
      why: 'The theme was changed in place, so its script is put back. Style sheet, pictures and further files are set from the same export if they were changed too.',
    },
    'back-relying-parties': {
      title: 'Remove the theme from the relying parties',
      why: 'They see the active theme of the farm again.',
    },
  } satisfies Record<ThemeScriptCode, { title: string; why: string }>,
  offers: {
    'page-text': {
      title: 'The same text without a script',
      why: 'AD FS shows a description on its pages, by language. It cannot be limited in time, and stands at a place of its own.',
    },
    'provider-description': {
      title: 'The description of a method without a script',
      why: 'AD FS knows a description for each method, by language. How it is shown depends on the version.',
    },
    'help-desk-link': {
      title: 'The help link without a script',
      why: 'AD FS has room for one such link at the foot of all its pages.',
    },
    'error-text': {
      title: 'The text of the error page without a script',
      why: 'AD FS lets you set the words of its error page, by language.',
    },
    'local-on-intranet': {
      title: 'No choice of organisation on the intranet',
      why: 'Users inside go to Active Directory at once. Users outside still choose.',
    },
    'realm-by-relying-party': {
      title: 'One organisation for these relying parties',
      why: 'With only one organisation allowed for a relying party, AD FS does not ask.',
    },
  } satisfies Record<ThemeOfferCode, { title: string; why: string }>,
};
