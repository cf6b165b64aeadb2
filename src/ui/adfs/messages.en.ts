import type { AdfsPage, AdfsSkin } from '../../../worker/contract';
import type { Scenario, Situation, Verdict } from './cells';
import type { AdfsApproximation } from './pages/types';

const pages: Record<AdfsPage, string> = {
  login: 'Sign-in',
  'login-error': 'Sign-in, wrong password',
  'home-realm': 'Choice of organisation',
  'mfa-choice': 'Choice of MFA method',
  'mfa-adapter': 'MFA method',
  'mfa-error': 'MFA failed',
  error: 'Error',
  'idp-initiated': 'Sign-in begun at AD FS',
  'update-password': 'Change of password',
  'sign-out': 'Sign-out',
};
const skins: Record<AdfsSkin, string> = {
  '2012R2': '2012 R2',
  '2016': '2016',
  '2019': '2019 and later, one page',
  '2019-paginated': '2019 and later, page by page',
};
const situations: Record<Situation, string> = { first: 'First visit', 'after-mfa': 'After MFA' };
const scenarios: Record<Scenario, string> = {
  'before-mfa': 'Before MFA',
  'after-mfa': 'After MFA',
  'failed-mfa': 'After MFA failed',
  'one-method': 'One method only',
};
const verdicts: Record<Verdict, string> = {
  throws: 'Throws',
  stuck: 'Cannot go on',
  blocked: 'Blocked',
  submits: 'Submits',
  leaves: 'Leaves',
  'not-rehearsed': 'Not rehearsed',
  changed: 'Changes the page',
  fine: 'Fine',
};
const approximate: Record<AdfsApproximation, string> = {
  'words-and-look': 'Ids, names, forms and order are those of AD FS. The wording and the style sheet are ours.',
  'paginated-script': 'How AD FS turns these pages is not known in detail; only the names of its functions are.',
  'mfa-layout':
    'The layout of pages after the first sign-in comes from documents and scripts, not from a captured page.',
  'mfa-error-options': 'Whether the choice stands below this error is inferred.',
  'single-option': 'With one method, AD FS does not show this page but goes straight to the method.',
  'adapter-fragment': 'What the adapter itself shows here is reduced to a form with a button.',
  'idp-initiated-layout': 'The ids come from scripts; the layout is inferred.',
  'update-password-layout': 'The ids come from scripts; no captured page is known.',
  'sign-out-layout': 'Only the id of the area is known.',
  'policy-since-update': 'AD FS 2016 sends this policy only with the updates KB4493473 and KB4507459.',
};
const gaps: Record<string, string> = {
  'dynamic-code': 'Code made from text runs as it stands: the address it sees is not the simulated one.',
  with: 'Inside `with`, `location` may mean something else than the page’s address.',
  pattern: 'The page’s address is taken out of an object by a pattern, which cannot be followed.',
  'optional-chain': 'A use of the page’s address behind `?.` cannot be followed.',
  'global-name': 'The script gives a name of the browser’s own to a variable.',
  'script-end': 'The text ends the script element here; what follows is no script any more.',
  timer: 'A timer is due later than ten seconds after loading.',
  storage: 'IndexedDB and caches are not simulated.',
  frame: 'The inside of a frame is not simulated.',
  'document-write': '`document.open` or `document.write` after loading would replace the page.',
  'inline-script': 'A script was put into the page as text. It runs without what is simulated.',
  'inline-handler': 'A handler was put into the page as text. It runs without what is simulated.',
  resource: 'A script on AD FS’s own host was asked for. It is not here.',
  left: 'The page left in a way that is not simulated.',
  'not-started': 'The preview did not start. Perhaps the host gives preview-host.html the policy of the page.',
  cancelled: 'Cancelled.',
};

export const en = {
  pages,
  skins,
  situations,
  scenarios,
  verdicts,
  approximate,
  gaps,
  title: (page: string, skin: string) => `${page}, ${skin}`,
  width: 'Width',
  phone: 'Phone',
  desktop: 'Desktop',
  run: 'Run',
  runAgain: 'Run again',
  stop: 'Stop',
  running: 'Running',
  idle: 'The script runs only when you say so, in a frame that reaches neither Signet nor the network.',
  address: 'Address',
  seen: 'What happened',
  nothing: 'Nothing: the page is as AD FS made it.',
  stopped: 'The page did not answer for two seconds and was stopped.',
  threw: (line: number | null, message: string) => (line === null ? message : `Line ${line}: ${message}`),
  syntax: (line: number | null) => `Line ${line ?? '?'}: no browser reads the script from here on, so none of it runs.`,
  endless: (line: number | null) =>
    line === null ? 'The script did not end and was stopped.' : `Line ${line}: this does not end; it was stopped.`,
  blockedLoad: (url: string, directive: string) => `AD FS’s policy (${directive}) blocks ${url}.`,
  blockedInline: 'This policy forbids scripts inside the page, and so onload.js itself.',
  submitted: (form: string, url: string) => `The form “${form}” would be sent to ${url}`,
  noFields: 'without any field',
  left: (url: string) => `Would go to ${url}`,
  dialog: (how: string, text: string) => `${how}: ${text}`,
  stored: (where: string, name: string) => `Stored in ${where}: ${name}`,
  used: 'When the page is used',
  stuckWhy: 'Filled in and submitted as a person would, the page sends nothing.',
  changes: 'Changes to the page',
  change: {
    added: (target: string, detail: string) => `${target}: added ${detail}`,
    removed: (target: string, detail: string) => `${target}: removed ${detail}`,
    text: (target: string, detail: string) => `${target}: text “${detail}”`,
    attribute: (target: string, detail: string) => `${target}: ${detail}`,
    value: (target: string, detail: string) => `${target}: holds “${detail}”`,
  },
  notRehearsed: 'Not rehearsed',
  atLine: (line: number | null, text: string) => (line === null ? text : `Line ${line}: ${text}`),
  aboutPage: 'Where this page differs from the real one',
};
