import { parseAddress } from './addresses';
import { isGuid, isSecretKey } from './issued-keys';
import { isHost, isMasked } from './ldap';
import { alikeLines, linesOf, meantText } from './meant-value';
import { anchorOf, type IniEntry, type IniView } from './rule';
import { asciiHost } from './urls';

/** The two lists of keys by domain, which belong together. */
export const domainLists = ['DOMAIN_CONSUMER_KEY_##', 'DOMAIN_SECRET_KEY_##'] as const;
export type DomainList = (typeof domainLists)[number];

export const isDomainList = (name: string): name is DomainList => domainLists.some((list) => list === name);

/** `DOMAIN_SECRET_KEY_##` -> `SECRET_KEY`. */
export const singleKeyOf = (list: DomainList): string => list.slice('DOMAIN_'.length, -'_##'.length);

/** A list counts only while its single key is empty (seed lines 338, 346). Not dead while it is not sure what that is. */
export function domainListIsDead(view: IniView, list: DomainList): boolean {
  const singles = alikeLines(view, singleKeyOf(list));
  return singles.length > 0 && singles.every(({ value }) => value !== '');
}

export interface DomainKeyReading {
  /** As it is written. */
  domain: string;
  /** Equal for two spellings of one domain. */
  normal: string;
  /** Never to be shown. */
  key: string;
  /** The value in the form `domain;key`; other than the value when that is not in form. */
  form: string;
}

/** Reads `domain;key` (seed lines 335, 343), or what can only have meant it. Null when the domain is not sure. */
export function readDomainKey(value: string): DomainKeyReading | null {
  const [first = '', second = '', ...others] = value.split(';').map((field) => field.trim());
  const found =
    others.every((field) => field === '') && second !== '' ? pairOf(first, second) : separatedOtherwise(value);
  if (!found) return null;
  const { domain, key } = found;
  return { domain, normal: (asciiHost(domain) ?? domain).toLowerCase(), key, form: `${domain};${key}` };
}

interface Pair {
  domain: string;
  key: string;
}

function pairOf(first: string, second: string): Pair | null {
  if (isDomain(first)) return { domain: first, key: second };
  if (looksIssued(first) && isDomain(second)) return { domain: second, key: first };
  const bare = first.replace(/^(?:https?:\/\/|@)/i, '').replace(/\/$/, '');
  return isDomain(bare) ? { domain: bare, key: second } : null;
}

function separatedOtherwise(value: string): Pair | null {
  const at = value.search(/[\s,:|=]/);
  if (at === -1 || value.includes(';')) return null;
  const domain = value.slice(0, at);
  const key = value.slice(at).replace(/^[\s,:|=]+/, '');
  return isDomain(domain) && domain.includes('.') && looksIssued(key) ? { domain, key } : null;
}

/** A name with dots, or a short one as older domains have (15 characters at most): nothing that could be an issued key. */
const isDomain = (text: string): boolean =>
  isHost(text) && !parseAddress(text) && (text.includes('.') || text.length <= 15);

const looksIssued = (text: string): boolean => isGuid(text) || isSecretKey(text) || isMasked(text);

export interface DomainKey {
  entry: IniEntry;
  reading: DomainKeyReading | null;
  /** No other line of this key says something else. */
  sure: boolean;
}

/** Every line of a list that has a value. */
export function domainKeys(view: IniView, list: DomainList): DomainKey[] {
  const lines = linesOf(view, list);
  const values = new Map<string, Set<string>>();
  for (const entry of lines) {
    const known = values.get(anchorOf(entry)) ?? new Set();
    values.set(anchorOf(entry), known.add(entry.value));
  }
  return lines
    .map((entry) => ({ entry, value: meantText(view, entry) }))
    .filter(({ value }) => value !== '')
    .map(({ entry, value }) => ({
      entry,
      reading: readDomainKey(value),
      sure: values.get(anchorOf(entry))?.size === 1,
    }));
}
