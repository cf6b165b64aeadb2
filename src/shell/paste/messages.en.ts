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
    text: 'This looks like nothing that Signet knows.',
  } satisfies Record<Offered, string>,
  can: (tool: string) => `It can be opened in ${tool}, which names its faults and their cures.`,
  cannot: {
    ini: 'This version of Signet has no tool that reads it.',
    token:
      'This version of Signet has no tool that reads tokens. Whoever has a token that is still valid can use it: do not paste it elsewhere.',
    script: 'This version of Signet has no tool that reads scripts.',
    trace:
      'This version of Signet has no tool that reads logs. In Configuration, “Error codes” lists the codes that an ADFSadapter.ini would raise, each with its cause.',
    text: 'If it is a part of an ADFSadapter.ini, it can be opened in Configuration nevertheless.',
  } satisfies Record<Offered, string>,
  stays: 'What is open now stays within reach on the overview.',
  kept: 'Nothing of it was kept.',
  open: (tool: string) => `Open in ${tool}`,
  anyway: 'Open as an INI nevertheless',
  close: 'Close',
};
