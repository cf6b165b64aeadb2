export const en = {
  name: 'Signet',
  skip: 'Skip to the content',
  navigation: 'Tools',
  language: 'Language',
  theme: 'Colours',
  themes: { system: 'System', light: 'Light', dark: 'Dark' },
  loading: 'Loading',
  palette: 'Commands',
  shortcuts: 'Keyboard shortcuts',
  pasted: 'The pasted text',
  network: 'Network and offline use',
  plainHttp: 'http',
  drop: {
    title: 'Drop the file here',
    text: 'It is opened in this browser and goes nowhere else.',
  },
  unknown: {
    title: 'There is no such page',
    text: 'The address names a tool that this version of Signet does not have.',
    home: 'Go to the overview',
  },
  failed: {
    title: (tool: string) => `${tool} could not be loaded`,
    text: 'The host did not give its files. Either the connection is gone, or Signet was updated since this page was opened.',
    retry: 'Try again',
    reload: 'Reload the page',
  },
  fault: {
    title: 'Something went wrong in Signet',
    text: 'This is a mistake of ours, not of your file. Your text is still here.',
    noText: 'This is a mistake of ours. Nothing of yours was open.',
    again: 'Carry on',
    download: (name: string) => `Download ${name}`,
    details: 'For a report',
  },
  framed: {
    text: 'Signet does not run inside another page, where somebody could place something over it.',
    link: 'Open Signet by itself',
  },
  worker: {
    gone: 'The process that checks files ended unexpectedly and was started again. Your text is unchanged.',
    notStarted: 'The process that checks files could not be started. Is worker/v1/workbench.js on the host?',
    protocol: 'Signet was updated while this page was open. Reload it; download your text first.',
  },
  notice: {
    tooLarge: (name: string, size: string, limit: string) =>
      `${name} has ${size}; at most ${limit} are read. It was not opened.`,
    unreadable: (name: string) => `${name} could not be read. Is it a folder, or in use by another program?`,
    notText: (name: string) => `${name} is not a text file. It was not opened.`,
    leftOut: (name: string, count: number) =>
      `${name} was opened; ${count === 1 ? 'one other file was' : `${count} other files were`} left out.`,
    replaced: (name: string, replaced: string) => `${name} was opened in place of ${replaced}.`,
    replacedDirty: (name: string, replaced: string) =>
      `${name} was opened in place of ${replaced}, which had changes that were not downloaded.`,
    back: 'Go back to it',
    interrupted: (name: string) =>
      `${name} could not be read because the checking process ended. Please open it again.`,
  },
};
