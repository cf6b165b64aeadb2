import type { DiagnosisSource } from '../../../../worker/contract';
import { diagnose } from '../diagnose.svelte';
import { m } from '../messages';
import { entryWords, type EntryWords } from '../words';

export interface CauseWords extends EntryWords {
  /** As it stands in logs; empty where there is none. */
  code: string;
  /** Address of its entry; null for what is not in the catalogue. */
  href: string | null;
}

/** How an entry is written in short: `#1003`, `AD FS 364`, `0x800705B4`. */
export function codeOf(id: string): string {
  const entry = diagnose.entryOf(id);
  if (!entry) return '';
  if (entry.kind === 'adapter') return `#${entry.code}`;
  if (entry.kind === 'adfs') return `AD FS ${entry.code}`;
  if (entry.kind === 'ldap') return `LDAP ${entry.code}`;
  // The name of a type without its namespaces.
  if (entry.kind === 'exception') return entry.code.split('.').pop() ?? entry.code;
  return entry.kind === 'schannel' ? `Schannel ${entry.code}` : entry.code;
}

/** What is said of a cause, for what is not in the catalogue too: `screen` and `event-<source>-<id>`. */
export function causeWords(id: string): CauseWords {
  const known = entryWords(id);
  if (known) return { ...known, code: codeOf(id), href: `#/diagnose/${id}` };
  const words = m().read;
  const [, source, number] = /^event-([a-z]+)-(\d+)$/.exec(id) ?? [];
  if (source === undefined)
    return { code: '', href: null, what: words.screen, cause: words.screenCause, action: words.screenAction };
  const name = m().sources[source as DiagnosisSource] ?? source;
  const what = words.event(name, number ?? '');
  return { code: '', href: null, what, cause: words.eventCause, action: words.eventAction };
}
