import { limits, type TextEdit } from '../../contract';
import { domainListIsDead, isDomainList } from './domain-keys';
import { searchesLdap } from './ldap';
import { meaningsOf } from './meant';
import { linesOf } from './meant-value';
import { keyPlace, type IniEntry, type IniView } from './rule';
import { iniLists, listKey } from './schema';

export interface ListKey {
  key: string;
  number: number;
}

export interface NumberedList {
  name: string;
  /** In the order of the file; a number may be there more than once, and be 0 or beyond 99. */
  entries: readonly IniEntry[];
  /** Each key of them once. */
  keys: readonly ListKey[];
  /** Other rules have to put a line of this list right first, so its keys stay as they are. */
  hasStrays: boolean;
}

/** The lists the adapter would look at; rules about what makes a list idle speak of the others. */
export function* listsInUse(view: IniView): Generator<NumberedList> {
  for (const name of iniLists) {
    if (name === 'LDAP_WHITE_IP_##' && !searchesLdap(view)) continue;
    if (isDomainList(name) && domainListIsDead(view, name)) continue;
    yield numberedList(view, name);
  }
}

export function numberedList(view: IniView, name: string): NumberedList {
  const { has, strays } = meaningsOf(view);
  const keys = new Map([...view.groupsOf(name), ...strays(name)].map(({ key, number }) => [key, number ?? 0]));
  return {
    name,
    entries: linesOf(view, name),
    keys: [...keys].map(([key, number]) => ({ key, number })),
    hasStrays: has(name),
  };
}

export const isListNumber = (number: number): boolean => number >= 1 && number <= limits.listItems;

/** The lowest number no line of the list has, written as the guide writes it; null for a full list. */
export function freeKey({ name, keys }: NumberedList): string | null {
  const taken = new Set(keys.map(({ number }) => number));
  for (let number = 1; number <= limits.listItems; number++) if (!taken.has(number)) return listKey(name, number);
  return null;
}

/** Whether the lines stand as 01, 02, ... without a gap, each number once, and not beyond 99. */
export function isInOrder({ name, entries, hasStrays }: NumberedList): boolean {
  const fits = entries.length <= limits.listItems && !hasStrays;
  return fits && entries.every(({ key }, index) => key === listKey(name, index + 1));
}

export function renameKeys(entries: readonly IniEntry[], to: string): TextEdit[] {
  return entries.filter(({ key }) => key !== to).map((entry) => ({ ...keyPlace(entry), insert: to }));
}

/** Lines of the list by the key they have, for those whose number is wanted. */
export function byKey({ entries, keys }: NumberedList, wanted: (key: ListKey) => boolean): IniEntry[][] {
  const groups = new Map<string, IniEntry[]>(keys.filter(wanted).map(({ key }) => [key, []]));
  if (groups.size > 0) for (const entry of entries) groups.get(entry.key)?.push(entry);
  return [...groups.values()].sort((a, b) => (a[0]?.index ?? 0) - (b[0]?.index ?? 0));
}
