import type { Range } from '../../contract';
import { withoutMarks } from './characters';
import { isHost } from './ldap';
import { isSpace, type IniDocument, type IniLine } from './parse';
import { editDistance, findSpec, iniSchema } from './schema';

/** `account`: a name that is half of a credential; the guide masks LDAP_ID beside LDAP_PW (seed lines 647, 648). */
export type SecretKind = 'secret' | 'account';

/** Longest name looked at. */
const LONGEST = 60;

const kinds = new Map<string, SecretKind>(
  iniSchema.keys.flatMap(({ name, secret, aliases }): [string, SecretKind][] => {
    const kind = secret ? 'secret' : name === 'LDAP_ID' ? 'account' : null;
    return kind ? [name, ...(aliases ?? [])].map((spelling) => [baseOf(spelling), kind]) : [];
  }),
);

/** Names the schema does not have, and words people write in front of a password. */
const speaks = /SECRET|CONSUMER|PASSW|PASSPHRASE|PWD|(?:^|_)PW$|비밀|패스워드|암호$/;

function baseOf(name: string): string {
  const upper = withoutMarks(name.slice(0, LONGEST)).toUpperCase();
  return upper.replace(/^[^\p{L}]+/u, '').replace(/[_#\d]+$/, '');
}

/** Whether what stands under a name is a secret: also when it is misspelt, made a comment by `;`, or no key of the schema. */
export function secretKind(name: string): SecretKind | null {
  const known = findSpec(name);
  if (known) return kinds.get(baseOf(known.spec.name)) ?? null;
  const base = baseOf(name);
  const exact = kinds.get(base) ?? (speaks.test(base) ? 'secret' : null);
  if (exact || base.length < 5) return exact;
  for (const [wanted, kind] of kinds) {
    const limit = Math.min(2, Math.floor(wanted.length / 4)) + 1;
    if (Math.abs(wanted.length - base.length) < limit && editDistance(base, wanted, limit) < limit) return kind;
  }
  return null;
}

const guid = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|[0-9a-f]{32,}/gi;
/** The 44 characters of 32 bytes in Base64, and what is alike. */
const random = /[A-Za-z0-9+/_-]{40,}={0,2}/g;
const login = /:\/\/[^\s/@"'#]{1,200}@/g;

const isMixed = (run: string): boolean => /[a-z]/.test(run) && /[A-Z]/.test(run);

/** Whether a value looks like an issued key, whatever it stands under. */
export function looksSecret(value: string): boolean {
  return lookAlikes(value).length > 0;
}

function lookAlikes(text: string): Range[] {
  const at = ({ index, 0: found }: RegExpExecArray): Range => ({ from: index, to: index + found.length });
  return [
    ...[...text.matchAll(guid)].map(at),
    ...[...text.matchAll(random)].filter(([run]) => isMixed(run)).map(at),
    ...[...text.matchAll(login)].map(at).map(({ from, to }) => ({ from: from + 3, to: to - 1 })),
  ];
}

/**
 * Every place of a secret, in order and apart: values of secret keys wherever and however they are written, in comments too,
 * what looks like an issued key, and all other places where a secret of the file stands again. A secret of fewer than
 * `SHORTEST` characters is found under its name only: elsewhere the same few letters say nothing.
 */
export function secretPlaces(document: IniDocument): Range[] {
  const { text, lines } = document;
  const named: Named[] = [];
  const known = new Map<string, SecretKind | null>();
  const kindOf = (name: string): SecretKind | null => {
    let kind = known.get(name);
    if (kind === undefined) known.set(name, (kind = secretKind(name)));
    return kind;
  };
  let broken = false;
  for (const line of lines) {
    const found = namedIn(text, line, kindOf);
    if (broken && found.length === 0 && isTail(text, line))
      found.push({ from: line.keyFrom, to: line.kind === 'entry' ? line.rawTo : line.keyTo, kind: 'secret' });
    if (line.kind !== 'blank') broken = line.kind === 'entry' && found.length > 0;
    named.push(...found);
  }
  const secrets = named.flatMap(({ from, to, kind }) => (kind === 'secret' ? wordsOf(text.slice(from, to)) : []));
  const places = [...named, ...lookAlikes(text), ...placesOf(text, new Set(secrets))];
  return united(places).filter(({ from, to }) => !/^\**$/.test(text.slice(from, to)));
}

interface Named extends Range {
  kind: SecretKind;
}

type KindOf = (name: string) => SecretKind | null;

/** What stands behind a secret's name: the value of a setting, or what follows `NAME=` or `NAME:` up to the next such name. */
function namedIn(text: string, line: IniLine, kindOf: KindOf): Named[] {
  const found: Named[] = [];
  const add = (name: string, from: number, to: number): void => {
    const kind = kindOf(name);
    const [start, end] = trimmed(text, from, to);
    if (kind && end > start) found.push({ from: behindDomain(text, name, start, end), to: end, kind });
  };
  if (line.kind === 'blank' || line.kind === 'section') return found;
  if (line.kind === 'entry') add(text.slice(line.keyFrom, line.keyTo), line.valueFrom, line.valueTo);
  let start = line.kind === 'entry' ? line.rawFrom : line.keyFrom;
  let open: { name: string; from: number } | null = null;
  for (let at = start; at < line.to; at++) {
    const code = text.charCodeAt(at);
    if (code !== EQUALS && code !== COLON) continue;
    const { word, from } = wordBefore(text, start, at);
    start = at + 1;
    if (word === '' || !kindOf(word)) continue;
    if (open) add(open.name, open.from, from);
    open = { name: word, from: start };
  }
  if (open) add(open.name, open.from, line.to);
  return found;
}

const EQUALS = 61;
const COLON = 58;

function wordBefore(text: string, start: number, at: number): { word: string; from: number } {
  let to = at;
  while (to > start && isSpace(text.charCodeAt(to - 1))) to--;
  let from = to;
  while (from > start && to - from < LONGEST && /[\p{L}\p{N}_]/u.test(text.charAt(from - 1))) from--;
  return { word: text.slice(from, to), from };
}

const around = (character: string): boolean => /["'\s]/.test(character);

function trimmed(text: string, from: number, to: number): [number, number] {
  while (from < to && around(text.charAt(from))) from++;
  while (to > from && around(text.charAt(to - 1))) to--;
  return [from, to];
}

/** An entry by domain keeps its domain: `aaa.com;secret`. Not sure to be a domain, it goes too. */
function behindDomain(text: string, name: string, from: number, to: number): number {
  if (!/DOMAIN/i.test(name)) return from;
  const split = from + text.slice(from, to).indexOf(';');
  if (split < from) return from;
  const [domainFrom, domainTo] = trimmed(text, from, split);
  const domain = text.slice(domainFrom, domainTo);
  const isDomain = domain.includes('.') && domain.length < LONGEST && isHost(domain) && !looksSecret(domain);
  if (!isDomain) return from;
  const [keyFrom] = trimmed(text, split + 1, to);
  return keyFrom;
}

/** The second half of a secret that was broken in two. */
function isTail(text: string, line: IniLine): boolean {
  if (line.kind !== 'other' && line.kind !== 'entry') return false;
  const content = text.slice(line.keyFrom, line.kind === 'entry' ? line.rawTo : line.keyTo);
  return /^[A-Za-z0-9+/]{8,}={0,2}$/.test(content) && !/^[A-Z]+$/.test(content);
}

const SHORTEST = 6;

/** What a masked place holds, to be looked for elsewhere: the whole, and the part behind a `;` by itself. */
function wordsOf(value: string): string[] {
  const behind = value.slice(value.indexOf(';') + 1);
  return [value, behind.slice(...trimmed(behind, 0, behind.length))].filter(
    (word) => word.length >= SHORTEST && !/^\*+$/.test(word),
  );
}

/** Every place where one of the words stands, the longest first; in one pass over the text. */
function placesOf(text: string, words: ReadonlySet<string>): Range[] {
  if (words.size === 0) return [];
  const heads = new Map<string, Set<number>>();
  const firsts = new Set<number>();
  for (const word of words) {
    const head = word.slice(0, SHORTEST);
    firsts.add(word.charCodeAt(0));
    const lengths = heads.get(head);
    if (lengths) lengths.add(word.length);
    else heads.set(head, new Set([word.length]));
  }
  const ordered = new Map([...heads].map(([head, lengths]) => [head, [...lengths].sort((a, b) => b - a)]));
  const places: Range[] = [];
  for (let from = 0; from + SHORTEST <= text.length; from++) {
    if (!firsts.has(text.charCodeAt(from))) continue;
    const lengths = ordered.get(text.slice(from, from + SHORTEST));
    const length = lengths?.find((candidate) => words.has(text.slice(from, from + candidate)));
    if (length === undefined) continue;
    places.push({ from, to: from + length });
    from += length - 1;
  }
  return places;
}

function united(ranges: readonly Range[]): Range[] {
  const result: Range[] = [];
  for (const { from, to } of [...ranges].sort((a, b) => a.from - b.from)) {
    const last = result[result.length - 1];
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else result.push({ from, to });
  }
  return result;
}
