import { entryOf } from '../catalogue';
import type { Attempt, Seen } from './attempts';

/** The first cause of an attempt, what is broken beside it, and what only came of it. */
export interface FirstCause {
  first: Seen | null;
  also: Seen[];
  followers: Seen[];
}

/** Each stands for a setting of its own: one missing is never the reason that another is. */
const isSetting = (id: string): boolean => /^adapter-50(?:0[1237-9]|1[0-57])$/.test(id);

/** With USE_LDAP_SEARCH=1 a failed search is written down and the sign-in goes on (seed, USE_LDAP_SEARCH). */
const isTolerated = (id: string): boolean => id === 'adapter-6000' || id === 'adapter-6001';
const leadsToScreen = (id: string): boolean => id === 'adapter-1003' || entryOf(id)?.shown !== true;

/**
 * The first fault in the order of time; an event that only says that it failed counts when nothing else does. A failed
 * search that the sign-in outlived gives way to the code that really stopped the user.
 */
export function firstCause({ seen }: Attempt): FirstCause {
  const faults = seen.filter(({ matched: { role } }) => role === 'fault');
  const outcomes = seen.filter(({ matched: { role } }) => role === 'outcome');
  const [earliest = outcomes[0] ?? null] = faults;
  const stopper =
    earliest && isTolerated(earliest.matched.main)
      ? faults.find(({ matched: { main } }) => !isTolerated(main) && !leadsToScreen(main))
      : undefined;
  const first = stopper ?? earliest;
  if (!first) return { first: null, also: [], followers: [] };
  const known = new Set([first.matched.main]);
  const also: Seen[] = stopper && earliest ? [earliest] : [];
  for (const { matched } of also) known.add(matched.main);
  for (const one of faults) {
    if (known.has(one.matched.main) || !isSetting(one.matched.main)) continue;
    known.add(one.matched.main);
    also.push(one);
  }
  const followers = [...faults, ...outcomes].filter(({ matched: { main } }) => !known.has(main));
  return { first, also, followers: followers.sort((a, b) => a.rank - b.rank) };
}
