import type { FileKind } from '../../../worker/contract';

type Offered = Exclude<FileKind, 'binary'>;

export const en = {
  pasted: (size: string) => `Pasted text, ${size}`,
  given: (name: string, size: string) => `${name}, ${size}`,
  looks: {
    ini: 'This looks like an ADFSadapter.ini.',
    token: 'This looks like a signed token (JWT).',
    script: 'This looks like a script, such as an onload.js.',
    trace: 'This looks like an error that the adapter showed, or a part of its log.',
    clock: 'This looks like output of w32tm.',
    'otp-address': 'This looks like the address that sets up one-time keys.',
    archive: 'This is a packed file (zip).',
    assembly: 'This is a program file of Windows, such as the adapter’s DLL.',
    kept: 'This looks like Deployments that Signet exported.',
    text: 'This looks like nothing that Signet knows.',
  } satisfies Record<Offered, string>,
  can: (tool: string) => `It can be opened in ${tool}, which names its faults and their cures.`,
  cannot: 'If it is a part of an ADFSadapter.ini, it can be opened in Configuration nevertheless.',
  stays: 'What is open now stays within reach on the overview.',
  kept: 'Nothing of it was kept.',
  open: (tool: string) => `Open in ${tool}`,
  anyway: 'Open as an INI nevertheless',
  close: 'Close',
};
