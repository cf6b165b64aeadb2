import type { Diagnosis } from '../../../contract';

/** Puts numbered names in the place of what tells who and where. The same thing has the same number throughout. */
export interface Redactor {
  user: (name: string) => string;
  host: (name: string) => string;
  id: (id: string) => string;
  party: (name: string) => string;
  source: (name: string) => string;
  /** A text of the log: known names, and whatever looks like an account, an address, an id or a host. */
  text: (text: string) => string;
}

const same = (text: string): string => text;
/** Hands on what it is given. */
export const openly: Redactor = { user: same, host: same, id: same, party: same, source: same, text: same };

const patterns: readonly [kind: 'user' | 'ip' | 'id' | 'host' | 'token', pattern: RegExp][] = [
  ['token', /\beyJ[\w-]{5,}(?:\.[\w-]*){1,4}/g],
  ['id', /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/gi],
  ['id', /\bS-1-\d[\d-]{1,180}/g],
  ['user', /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}.-]{1,250}/gu],
  ['user', /\b[\p{L}\p{N}._-]{1,64}\\(?!\\)[\p{L}\p{N}._$-]{1,64}/gu],
  // Versions look alike: those of assemblies are named as such, the adapter's begin with 1.2 (singleid.md 3.2).
  ['ip', /(?<!Version=)(?<!\d)(?!1\.2\.\d\.\d{1,2}(?!\d))(?:\d{1,3}\.){3}\d{1,3}(?!\d)/g],
  ['ip', /(?<![\w:])(?:[0-9a-f]{1,4}:){3,7}[0-9a-f:.]{1,40}(?:%\w{1,8})?/gi],
  // Compressed: `fe80::1`.
  ['ip', /(?<![\w:])(?:[0-9a-f]{1,4}:){1,6}(?::[0-9a-f]{1,4}){1,6}(?:%\w{1,8})?(?![\w:])/gi],
  [
    'host',
    /\b(?:[\p{L}\p{N}-]{1,63}\.){1,8}(?:com|net|org|kr|local|dev|lan|corp|internal|example|invalid)(?![.\p{L}\p{N}])/giu,
  ],
  // In an address any name is a host, whatever it ends with; those that have their number keep it.
  ['host', /(?<=:\/\/)(?!(?:host|ip|user)-\d{1,9}(?![\p{L}\p{N}.-]))[\p{L}\p{N}][\p{L}\p{N}.-]{0,252}/gu],
];

/** For one diagnosis: its users and servers are known by name, wherever they stand. */
export function redactorFor({ users, attempts, causes }: Diagnosis): Redactor {
  const numbered = numbers();
  const known = new Map<string, string>();
  const learn = (kind: 'user' | 'host', group: string, spellings: readonly string[]): void => {
    const name = numbered(kind, group);
    for (const spelling of [group, ...spellings]) {
      known.set(fold(spelling), name);
      if (kind === 'user') known.set(accountOf(fold(spelling)), name);
    }
  };
  for (const { user, names } of users) learn('user', user, names);
  for (const { user } of attempts) if (user !== null && !known.has(fold(user))) learn('user', user, []);
  for (const { users: hit } of causes) for (const user of hit) if (!known.has(fold(user))) learn('user', user, []);
  for (const { machines } of causes)
    for (const machine of machines) learn('host', machine, [machine.split('.')[0] ?? machine]);
  // Longest first, so that no name is taken apart by one inside it.
  const names = [...known.keys()].filter((name) => name.length > 2).sort((a, b) => b.length - a.length);
  return {
    user: (name) => known.get(fold(name)) ?? numbered('user', name),
    host: (name) => known.get(fold(name)) ?? numbered('host', name),
    id: (id) => numbered('id', id),
    party: (name) => numbered('party', name),
    source: (name) => numbered('source', name),
    text: (text) => redactText(text, known, names, numbered),
  };
}

/** Lower case with every character where it was; of a few the lower case is longer (U+0130). */
const fold = (text: string): string =>
  Array.from(text, (character) => {
    const lower = character.toLowerCase();
    return lower.length === character.length ? lower : character;
  }).join('');

type Numbered = (kind: string, name: string) => string;

function numbers(): Numbered {
  const given = new Map<string, string>();
  const counts = new Map<string, number>();
  return (kind, name) => {
    const key = `${kind} ${fold(name)}`;
    const old = given.get(key);
    if (old !== undefined) return old;
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    given.set(key, `${kind}-${count}`);
    return `${kind}-${count}`;
  };
}

const accountOf = (name: string): string => name.slice(name.indexOf('\\') + 1).split('@')[0] ?? name;

function redactText(
  text: string,
  known: ReadonlyMap<string, string>,
  names: readonly string[],
  numbered: Numbered,
): string {
  let result = text;
  const folded = fold(text);
  for (const name of names) if (folded.includes(name)) result = replaceAll(result, name, known.get(name) ?? '');
  for (const [kind, pattern] of patterns)
    result = result.replace(pattern, (met) => known.get(fold(met)) ?? numbered(kind, met));
  return result.replace(/[\p{L}\p{N}]+/gu, (word) => known.get(fold(word)) ?? word);
}

function replaceAll(text: string, name: string, by: string): string {
  const folded = fold(text);
  let result = '';
  let from = 0;
  for (let at = folded.indexOf(name); at >= 0; at = folded.indexOf(name, from)) {
    result += text.slice(from, at) + by;
    from = at + name.length;
  }
  return result + text.slice(from);
}
