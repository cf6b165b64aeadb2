import type { en } from './messages.en';
import type { Offline } from './offline.svelte';
import type { Findings, Verdict } from './self-test';

/** One line of the network check. */
export interface Check {
  id: keyof typeof en.checks;
  title: string;
  verdict: Verdict;
  /** The verdict as this check says it. */
  word: string;
  text: string;
}

/** What was found, in words. */
export function checksOf(
  { page, worker, storage }: Findings,
  offline: Pick<Offline, 'state' | 'problem'>,
  words: typeof en,
  size: (bytes: number) => string,
): Check[] {
  const { checks } = words;
  const plain = (id: 'page' | 'worker' | 'secure', verdict: Verdict): Check => {
    const { title, words: verdicts, [verdict]: text } = checks[id];
    return { id, title, verdict, word: verdicts[verdict], text };
  };
  const secure: Verdict = isSecureContext ? 'ok' : 'not';
  return [
    plain('page', page),
    plain('worker', worker),
    plain('secure', secure),
    offlineOf(offline, words),
    storageOf(storage, words, size),
  ];
}

function storageOf(storage: Findings['storage'], words: typeof en, size: (bytes: number) => string): Check {
  const { title, words: verdicts, persisted, best, unknown } = words.checks.storage;
  // What the browser may delete is no fault: it is only worth knowing.
  const verdict = storage?.persisted ? 'ok' : 'unknown';
  const word = storage ? verdicts[storage.persisted ? 'ok' : 'not'] : verdicts.unknown;
  const text = storage ? (storage.persisted ? persisted : best)(size(storage.usedBytes)) : unknown;
  return { id: 'storage', title, verdict, word, text };
}

function offlineOf({ state, problem }: Pick<Offline, 'state' | 'problem'>, words: typeof en): Check {
  const { offline } = words.checks;
  const ready = state === 'ready' || state === 'update-waiting';
  const verdict: Verdict = ready && !problem ? 'ok' : state === 'installing' ? 'unknown' : 'not';
  const text = state === 'unsupported' && !isSecureContext ? offline.insecure : offline[state];
  return {
    id: 'offline',
    title: offline.title,
    verdict,
    word: offline.words[ready && problem ? 'stale' : verdict],
    text: problem ? `${text} ${words.why[problem.why](problem.file)}` : text,
  };
}
