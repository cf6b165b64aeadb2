import type { IniEffective, IniEffectiveItem, IniReason } from '../../contract';
import { limits } from '../../contract';
import { valuePlace, type IniEntry, type IniGroup, type IniView } from './rule';
import { closestKey, findSection, iniLists, iniSchema, listKey } from './schema';

type Why = NonNullable<IniEffective['why']>;

const why = (reason: IniReason, args: Why['args'] = {}): Why => ({ reason, args });

/**
 * What the adapter will use of each setting: `null` when the file has none, `value: null` with a reason when it has one
 * that is not used or of which it is not known. Precedence as the guide gives it (`singleid.md` 3.3).
 */
export function effectiveSettings(view: IniView): Record<string, IniEffective | null> {
  const strays = strayEntries(view);
  const result: Record<string, IniEffective | null> = {};
  for (const { name, section } of iniSchema.keys) {
    if (iniLists.includes(name)) continue;
    if (section !== 'MSG-*') result[name] = effectiveOf(view, view.of(name), strays.get(name));
    else
      for (const group of view.groupsOf(name))
        result[`${group.section}.${name}`] = effectiveOf(view, group.entries, undefined);
  }
  return result;
}

/** The four numbered lists in the order of their numbers, with what is lost behind a gap (seed line 393). */
export function effectiveLists(view: IniView): Record<string, IniEffectiveItem[]> {
  return Object.fromEntries(iniLists.map((list) => [list.replace('##', ''), listItems(view, list)]));
}

function effectiveOf(view: IniView, entries: readonly IniEntry[], stray: IniEntry | undefined): IniEffective | null {
  const first = entries[0];
  if (!first) return stray ? { value: null, ...valuePlace(stray), why: strayReason(stray) } : null;
  const at = valuePlace(first);
  if (entries.some(({ value }) => value !== first.value)) return { value: null, ...at, why: why('duplicate-unknown') };
  if (first.value === '') return { value: null, ...at, why: why('empty') };
  const unused = unusedReason(view, first);
  if (unused) return { value: null, ...at, why: unused };
  return { value: first.value, ...at, ...(entries.length > 1 && { why: why('duplicate-same') }) };
}

function listItems(view: IniView, list: string): IniEffectiveItem[] {
  const items: IniEffectiveItem[] = [];
  let next = 1;
  let gap: Why | null = null;
  for (const [number, groups] of [...byNumber(view, list)].sort(([a], [b]) => a - b)) {
    const key = number >= 1 && number <= limits.listItems ? listKey(list, number) : null;
    const read = groups.find((group) => group.key === key);
    if (read) {
      if (number > next) gap ??= why('after-gap', { number: next });
      next = number + 1;
    }
    const used = read && effectiveOf(view, read.entries, undefined);
    const first = items.length;
    for (const group of groups) {
      const value = group === read && !gap ? (used?.value ?? null) : null;
      const reason = group === read ? (gap ?? used?.why) : why('number-unusable', { key: group.key });
      for (const entry of group.entries) items.push(itemOf(entry, value, reason));
    }
    if (groups.length > 1) items.push(...items.splice(first).sort((a, b) => a.from - b.from));
  }
  return items;
}

/** Keys of one number, such as `USERINFO_1` and `USERINFO_01`. */
function byNumber(view: IniView, list: string): Map<number, IniGroup[]> {
  const groups = new Map<number, IniGroup[]>();
  for (const group of view.groupsOf(list)) {
    const same = groups.get(group.number ?? 0);
    if (same) same.push(group);
    else groups.set(group.number ?? 0, [group]);
  }
  return groups;
}

function itemOf(entry: IniEntry, value: string | null, reason: Why | undefined): IniEffectiveItem {
  const { key, line } = entry;
  const number = entry.number ?? 0;
  const isEmpty = line.valueFrom === line.valueTo;
  const from = isEmpty ? line.keyFrom : line.valueFrom;
  const to = isEmpty ? line.keyTo : line.valueTo;
  return reason ? { key, number, value, from, to, why: reason } : { key, number, value, from, to };
}

/** Why a value that stands in the file properly is not used. */
function unusedReason(view: IniView, entry: IniEntry): Why | null {
  const name = entry.spec?.name ?? '';
  const single = name.startsWith('DOMAIN_') ? name.replace(/^DOMAIN_(.*)_##$/, '$1') : null;
  if (single && view.of(single).some(({ value }) => value !== '')) return why('single-key-wins', { by: single });
  if (name.startsWith('LDAP_') && view.value('USE_LDAP_SEARCH') === '0') return why('search-off');
  if (['LDAP_ID', 'LDAP_PW', 'LDAP_SSLTLS'].includes(name) && view.value('LDAP_USE_IDPW') === '0')
    return why('credentials-off');
  const lookup = view.value('LDAP_DNS_LOOKUP');
  if (name === 'LDAP_DNS_IF_FAIL_USE_NEXT' && lookup === '0') return why('lookup-off');
  if (name === 'LDAP_WHITE_IP_##' && (lookup === '0' || lookup === '1'))
    return why('white-list-off', { value: lookup });
  return verifyReason(view, name) ?? valueReason(entry);
}

const verifiedByAdapter = ['CACHE_ATTRIBUTE', 'CACHE_DELIMETER', 'SKEW_SECONDS', 'CACHE_LIFE_TIME'];
const verifiedByServer = ['MFA_VERIFY_URL', 'MFA_VERIFY_SECURE_PROTOCOL'];

function verifyReason(view: IniView, name: string): Why | null {
  const type = view.value('MFA_VERIFY_TYPE');
  const other =
    (verifiedByAdapter.includes(name) && (type === '0' || type === '2')) ||
    (verifiedByServer.includes(name) && (type === '0' || type === '1'));
  return other ? why('verify-type', { value: type ?? '' }) : null;
}

function valueReason({ spec, value }: IniEntry): Why | null {
  if (!spec?.allowed) return null;
  if (spec.name === 'BYPASS_ADAPTER') return spec.allowed.includes(value) ? null : why('bypass-not-exact');
  const shape = spec.name === 'MFA_VERIFY_SECURE_PROTOCOL' ? value.toUpperCase() : value;
  return spec.allowed.includes(shape) ? null : why('value-not-allowed');
}

/** Entries that look like a key of the schema but stand in another section or are spelt in another case. */
function strayEntries(view: IniView): Map<string, IniEntry> {
  const strays = new Map<string, IniEntry>();
  for (const { section, key, spec, entries } of view.groups) {
    const name = spec ? (findSection(section) === spec.section ? null : spec.name) : caseVariantOf(key);
    const [first] = entries;
    if (name && first && !strays.has(name)) strays.set(name, first);
  }
  return strays;
}

function caseVariantOf(key: string): string | null {
  if (key === key.toUpperCase()) return null;
  const close = closestKey(key);
  return close?.how === 'case' ? close.name : null;
}

function strayReason(entry: IniEntry): Why {
  return entry.spec ? why('wrong-section', { section: entry.section }) : why('key-case', { key: entry.key });
}
