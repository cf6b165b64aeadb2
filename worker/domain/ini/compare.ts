import type {
  IniCompared,
  IniComparedList,
  IniComparedSide,
  IniCompareRequest,
  IniComparison,
  IniDifference,
  Outcome,
} from '../../contract';
import { readIni, type IniRead } from './read';
import { valuePlace, type IniEntry } from './rule';
import { findSection, findSpec, iniLists, iniSchema } from './schema';
import { looksSecret, secretKind } from './secrets';
import { viewIni } from './view';

/**
 * Two files setting by setting, by section and key as they are spelt. Of a secret only whether it is the same is told.
 * Failures: those of `readIni`.
 */
export function compareIni({ left, right }: IniCompareRequest): Outcome<IniComparison> {
  const leftRead = readIni(left);
  if (!leftRead.ok) return leftRead;
  const rightRead = readIni(right);
  if (!rightRead.ok) return rightRead;
  const groups = gather(entriesOf(leftRead.value), entriesOf(rightRead.value));
  const settings = groups.map(compared);
  const counts: Record<IniDifference, number> = { same: 0, different: 0, 'only-left': 0, 'only-right': 0 };
  for (const { how } of settings) counts[how]++;
  return { ok: true, value: { settings, lists: comparedLists(groups), counts } };
}

const entriesOf = (read: IniRead): readonly IniEntry[] => viewIni(read.document, read, {}).entries;

interface Group {
  section: string;
  key: string;
  /** Name of its list in the schema, or null. */
  list: string | null;
  rank: number;
  left: IniEntry[];
  right: IniEntry[];
}

/** All lines by section and key, in the guide's order; what it does not name behind, in file order. */
function gather(left: readonly IniEntry[], right: readonly IniEntry[]): Group[] {
  const groups = new Map<string, Group>();
  const take = (entry: IniEntry): Group => {
    const name = `${entry.section}\n${entry.key}`;
    let group = groups.get(name);
    if (!group) {
      const { section, key, spec } = entry;
      const list = spec && iniLists.includes(spec.name) ? spec.name : null;
      groups.set(name, (group = { section, key, list, rank: rankOf(entry), left: [], right: [] }));
    }
    return group;
  };
  for (const entry of left) take(entry).left.push(entry);
  for (const entry of right) take(entry).right.push(entry);
  return [...groups.values()].sort((a, b) => a.rank - b.rank);
}

const ranks = new Map(iniSchema.keys.map(({ name }, index) => [name, index]));

function rankOf({ section, spec, number }: IniEntry): number {
  if (!spec || findSection(section) !== spec.section) return Number.MAX_SAFE_INTEGER;
  // Message sections one after the other, by their numbers.
  const locale = spec.section === 'MSG-*' ? Number(section.slice('MSG-'.length)) : 0;
  return (ranks.get(spec.name) ?? 0) + Math.min(0.9, (number ?? 0) / 1_000 + locale / 100_000);
}

function compared({ section, key, left, right }: Group): IniCompared {
  const secret = secretKind(key) === 'secret' || [...left, ...right].some(({ value }) => looksSecret(value));
  return {
    section,
    key,
    how: left.length === 0 ? 'only-right' : right.length === 0 ? 'only-left' : sameness(left, right),
    secret,
    left: sideOf(left, secret),
    right: sideOf(right, secret),
  };
}

function sameness(left: readonly IniEntry[], right: readonly IniEntry[]): IniDifference {
  const ours = distinct(left);
  const theirs = distinct(right);
  const isSame = ours.length === theirs.length && ours.every((value, index) => value === theirs[index]);
  return isSame ? 'same' : 'different';
}

const distinct = (entries: readonly IniEntry[]): string[] => [...new Set(entries.map(({ value }) => value))];

function sideOf(entries: readonly IniEntry[], secret: boolean): IniComparedSide | null {
  if (entries.length === 0) return null;
  return { values: secret ? null : entries.map(({ value }) => value), at: entries.map(valuePlace) };
}

function comparedLists(groups: readonly Group[]): IniComparedList[] {
  const lists = new Map<string, Group[]>();
  for (const group of groups) {
    if (group.list === null || findSection(group.section) !== findSpec(group.key)?.spec.section) continue;
    const members = lists.get(group.list);
    if (members) members.push(group);
    else lists.set(group.list, [group]);
  }
  return [...lists].map(([list, members]) => comparedList(list, members));
}

/** Pairs equal entries: first under the same number, then whatever is left. */
function comparedList(list: string, members: readonly Group[]): IniComparedList {
  const left: IniEntry[] = [];
  const waiting = new Map<string, IniEntry[]>();
  for (const group of members) {
    if (sameness(group.left, group.right) === 'same') continue;
    left.push(...group.left);
    for (const entry of group.right) {
      const alike = waiting.get(entry.value);
      if (alike) alike.push(entry);
      else waiting.set(entry.value, [entry]);
    }
  }
  const moved: IniComparedList['moved'] = [];
  const onlyLeft: string[] = [];
  for (const entry of left) {
    const partner = waiting.get(entry.value)?.pop();
    if (partner) moved.push({ left: entry.key, right: partner.key });
    else onlyLeft.push(entry.key);
  }
  const onlyRight = [...waiting.values()].flat().map(({ key }) => key);
  const section = members[0]?.section ?? '';
  const how = onlyLeft.length + onlyRight.length > 0 ? 'different' : moved.length > 0 ? 'moved' : 'same';
  return { section, list, how, moved, onlyLeft, onlyRight };
}
