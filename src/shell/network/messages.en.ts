import type { OfflineReport } from '../../../worker/contract/offline';

const enforced = { ok: 'In force', not: 'Not enforced', unknown: 'Could not be tested' };

const why: Record<OfflineReport['why'], (file: string) => string> = {
  network: (file) => `${file} could not be fetched from the host.`,
  blocked: (file) =>
    `The host sends service-worker.js with a policy that forbids it to fetch ${file}. It needs a header of its own: see the samples below.`,
  missing: (file) => `The host does not give out ${file}.`,
  damaged: (file) =>
    `${file} on the host is not the file that was built. Tell whoever runs the host, and put no secrets in until it is put right.`,
};

export const en = {
  title: 'Network and offline use',
  intro:
    'Signet fetches its own files from this host and uses no network for anything else. These checks show whether this browser and this host enforce that, as of this moment.',
  testing: 'Testing…',
  again: 'Test again',
  close: 'Close',
  checks: {
    page: {
      title: 'The page cannot fetch',
      words: enforced,
      ok: 'The content security policy is in force: fetch, XHR, WebSocket and beacons of the page are blocked.',
      not: 'The page could fetch. Its content security policy was removed on the way or is not supported. Signet itself makes no requests, but nothing enforces it.',
      unknown: '',
    },
    worker: {
      title: 'The worker cannot fetch',
      words: enforced,
      ok: 'The worker that reads files came with a policy of its own, which blocks its network.',
      not: 'The worker could fetch: the host does not send the header for worker/. Signet takes the network functions away in the worker itself, but the browser does not enforce it.',
      unknown:
        'The worker could not be tested: it did not start, or it was started before the offline copy took effect. Reload the page and test again.',
    },
    secure: {
      title: 'Secure connection',
      words: { ok: 'Secure', not: 'Plain http', unknown: '' },
      ok: 'The address is secure (https or this computer), so all functions of the browser are there.',
      not: 'The address is plain http. Browsers then offer no offline copy, no keeping under a passphrase and no public-key signatures; all else works. What you load can also be changed on the way: serve Signet over https.',
      unknown: '',
    },
    offline: {
      title: 'Offline copy',
      words: { ok: 'Stored', not: 'Not stored', unknown: 'Being stored', stale: 'Update not stored' },
      ready:
        'All files of this version are stored in this browser, each checked against the build. Signet works without a network.',
      'update-waiting': 'Works offline. A new version is stored as well and waits for you to reload.',
      installing: 'The files are being stored.',
      failed: 'The files are not stored: Signet needs the host at each start.',
      insecure: 'Not over plain http: Signet needs the host at each start.',
      unsupported: 'This browser does not offer it here: Signet needs the host at each start.',
    },
    storage: {
      title: 'Storage of this address in the browser',
      words: { ok: 'Kept', not: 'Not promised', unknown: 'Not known' },
      persisted: (size: string) => `${size} in use. The browser promised not to delete it by itself.`,
      best: (size: string) => `${size} in use. The browser may delete it when space is short or after long disuse.`,
      unknown: 'The browser does not tell.',
    },
  },
  why,
  limits: {
    title: 'What this does not cover',
    list: [
      'A policy does not block leaving for another address (navigation), name look-ups in advance (DNS prefetch) or WebRTC. Signet uses none of them.',
      'Extensions and the browser itself, such as spell checkers that send text to a service, are outside of any page’s policy.',
      'The host decides which files you get. The offline copy is checked against its own list; the first load is only as good as the host and the connection.',
    ],
  },
  cure: {
    title: 'What whoever runs the host can do',
    text: 'Send the headers that lie ready among Signet’s files:',
    iis: 'IIS: works where it lies, as long as the server lets an application set headers.',
    nginx: 'nginx: to be included in the server block.',
    apache: 'Apache: to be renamed to .htaccess.',
    others: 'Netlify and Cloudflare Pages read it as it is; for other hosts it is the list of what to send.',
    off: 'Takes the offline copies off all browsers, in the place of service-worker.js.',
  },
  version: (build: string) => `Version ${build}`,
  notices: {
    update: 'A new version of Signet is stored and ready.',
    replaced: 'Signet was updated while this tab was open. The tab goes on with its version until it is reloaded.',
    reload: 'Reload into the new version',
    damaged: (file: string) =>
      `${file} on the host is not the file that was built, so nothing was stored for offline use. Tell whoever runs the host, and put no secrets in until it is put right.`,
    damagedUpdate: (file: string) =>
      `The host has a new version, but its ${file} is not the file that was built. It was not taken; the stored version stays in use. Tell whoever runs the host.`,
  },
  ask: {
    title: 'Reload over unsaved changes?',
    text: (name: string) =>
      `${name} has changes that were not downloaded. Reloading loses them. The new version can wait: it stays ready until you reload.`,
    reload: 'Reload and lose the changes',
  },
};
