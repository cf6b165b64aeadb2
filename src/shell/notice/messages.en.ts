export const en = {
  pasted: 'The pasted text',
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
  interrupted: (name: string) => `${name} could not be read because the checking process ended. Please open it again.`,
};
