import type { IniEffective, IniEffectiveItem, IniReason } from '../../contract';
import { limits } from '../../contract';
import { valuePlace, type IniEntry, type IniView } from './rule';
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
    else for (const [full, group] of bySection(view, name)) result[full] = effectiveOf(view, group, undefined);
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
  const groups = new Map<number, IniEntry[]>();
  for (const entry of view.of(list)) {
    const group = groups.get(entry.number ?? 0);
    if (group) group.push(entry);
    else groups.set(entry.number ?? 0, [entry]);
  }
  const items: IniEffectiveItem[] = [];
  let next = 1;
  let gap: Why | null = null;
  for (const number of [...groups.keys()].sort((a, b) => a - b)) {
    const group = groups.get(number) ?? [];
    const key = number >= 1 && number <= limits.listItems ? listKey(list, number) : null;
    const read = group.filter((entry) => entry.key === key);
    if (read.length > 0) {
      if (number > next) gap ??= why('after-gap', { number: next });
      next = number + 1;
    }
    const used = effectiveOf(view, read, undefined);
    for (const entry of group) {
      if (entry.key !== key) items.push(itemOf(entry, null, why('number-unusable', { key: entry.key })));
      else if (gap) items.push(itemOf(entry, null, gap));
      else items.push(itemOf(entry, used?.value ?? null, used?.why));
    }
  }
  return items;
}

function itemOf(entry: IniEntry, value: string | null, reason: Why | undefined): IniEffectiveItem {
  const { from, to } = valuePlace(entry);
  const item: IniEffectiveItem = { key: entry.key, number: entry.number ?? 0, value, from, to };
  if (reason) item.why = reason;
  return item;
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

function bySection(view: IniView, name: string): Map<string, IniEntry[]> {
  const groups = new Map<string, IniEntry[]>();
  for (const entry of view.of(name)) {
    const full = `${entry.section}.${name}`;
    const group = groups.get(full);
    if (group) group.push(entry);
    else groups.set(full, [entry]);
  }
  return groups;
}

/** Entries that look like a key of the schema but stand in another section or are spelt in another case. */
function strayEntries(view: IniView): Map<string, IniEntry> {
  const strays = new Map<string, IniEntry>();
  for (const entry of view.entries) {
    const name = entry.spec
      ? findSection(entry.section) === entry.spec.section
        ? null
        : entry.spec.name
      : caseVariantOf(entry.key);
    if (name && !strays.has(name)) strays.set(name, entry);
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
