import type { IniKeySpec } from '../../contract';
import { withoutMarks } from './characters';
import { localeSection } from './locales';
import { anchorOf, type IniEntry, type IniView } from './rule';
import { closestKey, findSection, findSpec } from './schema';
import { brokenHeader, isLocaleName, meantSection } from './section-names';

/** A line that means a key of the schema but is not found under that name: how it differs, and where it should be. */
export interface Meaning {
  entry: IniEntry;
  spec: IniKeySpec;
  /** The right spelling, with its number in a list. */
  key: string;
  /** The right section by its full name. */
  section: string;
  /** `marks`: only by characters nobody sees. `header`: only the section's header is wrong. `section`: another section. */
  how: 'case' | 'alias' | 'near' | 'marks' | 'header' | 'section';
  /** It stands where it should; only the spelling is wrong. */
  inPlace: boolean;
}

export interface Meanings {
  list: readonly Meaning[];
  of(entry: IniEntry): Meaning | undefined;
  /** Whether some line means this key of the schema (`USERINFO_##` for a list). */
  has(name: string): boolean;
  /** Whether the right place is empty and no other line means it, so that putting the line right makes no duplicate. */
  isFree(meaning: Meaning): boolean;
  /** Whether the right key stands in the right place too. */
  isTaken(meaning: Meaning): boolean;
  /**
   * Lines that mean a key (`USERINFO_##` for a list), as they would be, put right. A line with another spelling or in
   * another section is none while the right key is in its place: nothing can be made of it.
   */
  strays(name: string): readonly IniEntry[];
}

const cache = new WeakMap<IniView, Meanings>();

/** Every line that is misplaced or misspelt, found once a file: the rule that fits speaks, all others stay silent. */
export function meaningsOf(view: IniView): Meanings {
  const known = cache.get(view);
  if (known) return known;
  const meanings = indexMeanings(view, [...findMeanings(view)]);
  cache.set(view, meanings);
  return meanings;
}

/** A key that is written `;KEY=` or is no name at all (`//KEY`) means nothing. */
export const isSemicolonLine = (text: string, keyFrom: number): boolean => text.charCodeAt(keyFrom) === 59;

/** Looking for near names costs; a file with more unknown names than this is none of ours. */
const MOST_NAMES = 500;

function* findMeanings(view: IniView): Generator<Meaning> {
  if (view.groups.every(isSound)) return;
  const { headings } = view;
  const spellings = new Map<string, ReturnType<typeof spellingOf>>();
  let section = '';
  let next = 0;
  for (const entry of view.entries) {
    for (let heading = headings[next]; heading && heading.index < entry.index; heading = headings[++next]) {
      const { line } = heading;
      const broken = brokenHeader(view.text, line);
      if (broken) section = meantSection(broken.name) ?? broken.name;
      else if (line.kind === 'section')
        section = localeSection(line.section) ?? meantSection(line.section) ?? line.section;
    }
    const here = entry.section;
    if (isSound(entry)) continue;
    const spelling = entry.spec ? { spec: entry.spec, key: entry.key, how: 'exact' as const } : lookUp(entry.key);
    if (!spelling) continue;
    const { spec, key } = spelling;
    if (spelling.how === 'near' && onlyNumberDiffers(entry.key, key) && view.of(spec.name).length > 0) continue;
    const inPlace = findSection(here) === spec.section || findSection(section) === spec.section;
    const how = spelling.how === 'exact' ? (inPlace || isLocaleKey(spec, here) ? 'header' : 'section') : spelling.how;
    yield { entry, spec, key, section: wantedSection(spec, here, section), how, inPlace };
  }

  function lookUp(key: string): ReturnType<typeof spellingOf> {
    let found = spellings.get(key);
    if (found === undefined) {
      found = spellings.size < MOST_NAMES ? spellingOf(key) : null;
      spellings.set(key, found);
    }
    return found;
  }
}

const isSound = ({ spec, section }: Pick<IniEntry, 'spec' | 'section'>): boolean =>
  spec !== null && findSection(section) === spec.section;

function spellingOf(key: string): { spec: IniKeySpec; key: string; how: 'case' | 'alias' | 'near' | 'marks' } | null {
  const clean = withoutMarks(key);
  if (!/^\p{L}/u.test(clean)) return null;
  const closest = findSpec(clean) ? { name: clean, how: 'case' as const } : closestKey(clean);
  const found = closest && findSpec(closest.name);
  return found && closest.name !== key
    ? { spec: found.spec, key: closest.name, how: findSpec(clean) ? 'marks' : closest.how }
    : null;
}

/** `MAIN_CLAIM3` beside `MAIN_CLAIM2` is a key of its own, not a slip. */
function onlyNumberDiffers(a: string, b: string): boolean {
  return a.toUpperCase().replace(/\d+$/, '') === b.replace(/\d+$/, '');
}

const isLocaleKey = (spec: IniKeySpec, section: string): boolean => spec.section === 'MSG-*' && isLocaleName(section);

function wantedSection({ section }: IniKeySpec, here: string, meant: string): string {
  if (findSection(here) === section) return here;
  if (findSection(meant) === section) return meant;
  return section === 'MSG-*' ? 'MSG-1033' : section;
}

function indexMeanings(view: IniView, list: Meaning[]): Meanings {
  const byEntry = new Map(list.map((meaning) => [meaning.entry, meaning]));
  const names = new Set(list.map(({ spec }) => spec.name));
  const wanted = new Map<string, number>();
  for (const meaning of list) wanted.set(placeOf(meaning), (wanted.get(placeOf(meaning)) ?? 0) + 1);
  const taken = new Set(list.length > 0 ? view.entries.filter(({ spec }) => spec).map(anchorOf) : []);
  const held = new Set([...taken, ...list.filter(isNearlyThere).map(placeOf)]);
  const strays = new Map<string, IniEntry[]>();
  for (const meaning of list) {
    const { entry, spec, key, section } = meaning;
    if (held.has(placeOf(meaning)) && !isNearlyThere(meaning)) continue;
    const right = { ...entry, section, key, spec, number: findSpec(key)?.number ?? null };
    const same = strays.get(spec.name);
    if (same) same.push(right);
    else strays.set(spec.name, [right]);
  }
  return {
    strays: (name) => strays.get(name) ?? [],
    list,
    of: (entry) => byEntry.get(entry),
    has: (name) => names.has(name),
    isTaken: (meaning) => held.has(placeOf(meaning)),
    isFree: (meaning) => wanted.get(placeOf(meaning)) === 1 && !taken.has(placeOf(meaning)),
  };
}

/** Once its header is put right, or what nobody sees is gone, the line is there without another change. */
const isNearlyThere = ({ how, inPlace }: Meaning): boolean => inPlace && (how === 'header' || how === 'marks');

const placeOf = ({ section, key }: Meaning): string => `${section}/${key}`;
