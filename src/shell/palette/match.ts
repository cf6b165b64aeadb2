import type { Locale } from '../../../worker/contract';
import type { Command, Names } from '../../workbench';
import { initialsOf, isInitials, lettersOf, pressedOf, type Letters } from './letters';

/** A command that was found, as it is listed. */
export interface Match {
  command: Command;
  group: Names;
  /** Its name in the other language, when that is what was found. */
  also?: string;
}
export type Candidate = Omit<Match, 'also'>;

/** Lower is nearer. */
const near = { start: 0, word: 1, within: 2 } as const;
const inOther = 0.25;
const inWords = 0.5;
const otherMode = 10;

/** How near a query is to a text; null when it is not in it. */
function nearness(text: Letters, query: string): number | null {
  let best: number | null = null;
  for (let at = text.text.indexOf(query); at >= 0; at = text.text.indexOf(query, at + 1)) {
    if (at === 0) return near.start;
    if (text.starts.has(at)) return near.word;
    best = near.within;
  }
  return best;
}

type Spell = (text: string) => Letters;

/** How near a query is to a name: as one text, else by each of its words. */
function rank(spell: Spell, name: string, query: string): number | null {
  const letters = spell(name);
  const asOne = nearness(letters, spell(query).text);
  if (asOne !== null) return asOne;
  const words = query.split(/\s+/).map((word) => nearness(letters, spell(word).text));
  if (words.length < 2 || words.some((one) => one === null)) return null;
  return near.within + Math.max(...words.map(Number));
}

/**
 * Commands by nearness to what was typed, in either language, by initial consonants too (`ㅅㅈ` finds `설정`). Only when
 * nothing is found, the keys are read in the other input mode.
 */
export function findCommands(all: readonly Candidate[], typed: string, locale: Locale): Match[] {
  const query = typed.trim();
  if (query === '') return [...all];
  const found = search(all, query, locale, isInitials(query) ? initialsOf : lettersOf, 0);
  return found.length > 0 ? found : search(all, query, locale, pressedOf, otherMode);
}

function search(all: readonly Candidate[], query: string, locale: Locale, spell: Spell, from: number): Match[] {
  const other: Locale = locale === 'ko' ? 'en' : 'ko';
  const ranked = all.flatMap((candidate) => {
    const { names, words = '' } = candidate.command;
    const ranks: [number | null, boolean][] = [
      [rank(spell, names[locale], query), false],
      [plus(rank(spell, names[other], query), inOther), true],
      [plus(rank(spell, words, query), inWords), false],
    ];
    const [best] = ranks
      .flatMap(([at, isOther]) => (at === null ? [] : [{ at: at + from, isOther }]))
      .sort((a, b) => a.at - b.at);
    return best ? [{ ...best, match: best.isOther ? { ...candidate, also: names[other] } : { ...candidate } }] : [];
  });
  return ranked.sort((a, b) => a.at - b.at).map(({ match }) => match);
}

const plus = (at: number | null, more: number): number | null => (at === null ? null : at + more);
