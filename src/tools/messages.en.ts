import type { Encoding, LineEnd } from '../../worker/contract';

/** Texts that every tool for a file shares. */
export const en = {
  open: 'Open …',
  sample: 'Open the sample',
  tools: 'File',
  serverVersion: 'Windows Server',
  unknown: 'Not known',
  undo: 'Undo',
  redo: 'Redo',
  download: 'Download',
  toUtf8: 'Make it UTF-8',
  file: {
    bom: 'with byte-order mark',
    noBom: 'no byte-order mark',
    lines: (count: string) => `${count} lines`,
    changed: 'changed, not saved',
    printed: (when: string, build: string) => `Checked by Signet ${build}, printed ${when}`,
  },
  encodings: {
    'utf-8': 'UTF-8',
    'utf-16le': 'UTF-16 LE',
    'utf-16be': 'UTF-16 BE',
    cp949: 'CP949',
    latin1: 'unknown encoding',
  } satisfies Record<Encoding, string> as Record<Encoding, string>,
  eol: {
    crlf: 'CRLF',
    lf: 'LF',
    cr: 'CR',
    mixed: 'mixed line ends',
    none: 'one line',
  } satisfies Record<LineEnd, string> as Record<LineEnd, string>,
  findings: {
    title: 'Findings',
    none: 'No faults found.',
    noneText:
      'Signet knows of nothing wrong with this file. What only the servers can tell, such as whether a key is the right one, it cannot see.',
    noneOfKind: 'None of this kind.',
    filter: 'Which findings to show',
    all: 'All',
    error: 'Errors',
    warning: 'Warnings',
    info: 'Notes',
    reasons: 'Show all reasons',
    copy: 'Copy the list',
    checking: 'Checking …',
    stop: 'Stop',
    more: (count: string, what: string) => `${count} more like this are not listed: ${what}`,
    showRest: (count: string) => `Show ${count} more`,
    state: (error: number, warning: number, info: number) => `${error} errors, ${warning} warnings, ${info} notes`,
  },
  cureAll: {
    button: (count: string) => `Cure all safe ones (${count})`,
    title: 'Cure all safe ones',
    text: (count: number, lines: number) =>
      `${count} ${count === 1 ? 'finding is' : 'findings are'} cured by changing ${lines} ${lines === 1 ? 'place' : 'places'}. None of these changes what a correct reader makes of the file, except to heal the finding.`,
    form: 'The file will be written as UTF-8 without a byte-order mark.',
    apply: 'Apply',
    before: 'Before',
    after: 'After',
    line: (line: string) => `Line ${line}`,
    removed: 'removed',
    rest: (count: string) => `and ${count} more places`,
  },
  done: {
    cured: (title: string) => `Done: ${title}`,
    curedAll: (count: number) => `${count} ${count === 1 ? 'finding' : 'findings'} cured.`,
    utf8: 'The file will be written as UTF-8.',
    downloaded: (name: string) => `${name} was handed to the browser’s downloads.`,
  },
  save: {
    save: 'Save',
    saveAs: 'Save as …',
    saved: (name: string) => `${name} was saved and read back.`,
    denied: (name: string) => `${name} was not saved: the browser was not allowed to write it. Download it instead.`,
    gone: (name: string) => `${name} was not saved: it is not there any more. Use “Save as …” or download it.`,
    failed: (name: string) =>
      `Saving ${name} failed, and what lies on the disk now is not known. Another program may hold it, or the disk may be full. Save it elsewhere or download it.`,
    changedTitle: 'The file was changed on the disk',
    changed: (name: string) =>
      `${name} is not on the disk as it was when it was opened or last saved. Nothing was written. Overwriting it loses what was changed there.`,
    overwrite: 'Overwrite',
    reopen: 'Open what is on the disk',
  },
  decoding: {
    text: (encoding: string) =>
      `The file does not say how its characters are written. It was read as ${encoding}. If this looks wrong, read it another way:`,
    readAs: (encoding: string) => `Read as ${encoding}`,
  },
  failure: {
    gone: 'The process that checks files ended while it looked at this text. The findings are those of the text before.',
    again: 'Check again',
    close: 'Close',
  },
};
