import type {
  DnsAnswer,
  IniEffective,
  IniRehearseLdapRequest,
  LdapNote,
  LdapReading,
  LdapRehearsal,
  Outcome,
  Range,
  UnknownSetting,
} from '../../contract';
import { parseAddress } from './addresses';
import { effectiveLists, effectiveSettings } from './effective';
import { splitLdapUrl } from './ldap';
import { readingOf, type LdapFacts, type Listed } from './ldap-reading';
import { readIni } from './read';
import type { IniView } from './rule';
import { viewIni } from './view';

/**
 * The addresses the adapter would try for its LDAP search, in their order, and what comes of each failing (seed lines
 * 349-380, 590-660). Where the guide says two things there is a reading for each. Failures: those of `readIni`,
 * `rehearsal-address` (what is given as a DNS answer is no address).
 */
export function rehearseLdap({ source, dns, reachable }: IniRehearseLdapRequest): Outcome<LdapRehearsal> {
  const read = readIni(source);
  if (!read.ok) return read;
  const wrong = dns.ok ? dns.addresses.find((address) => !parseAddress(address)) : undefined;
  if (wrong !== undefined) return { ok: false, error: { code: 'rehearsal-address', args: { address: wrong } } };
  const { facts, white, server, unknown } = gatherFacts(viewIni(read.value.document, read.value, {}), reachable);
  const notes: LdapNote[] = [];
  const readings = facts.search === '0' ? [readingOf(facts, 'no-search', [])] : [];
  if (facts.search !== '0' && server && facts.lookup !== null)
    readings.push(...readingsOf({ facts, white, server, dns, notes }));
  if (readings.length > 1) for (const reading of readings) reading.certainty = 'inferred';
  notes.push(...notesOnFirst(readings[0], facts));
  const { search, lookup, next } = facts;
  const connection = search === '0' ? null : facts.connection;
  return { ok: true, value: { modes: { search, lookup, next }, connection, readings, notes, unknown } };
}

interface Known extends Range {
  value: string;
}

interface Gathered {
  facts: LdapFacts;
  white: WhiteList;
  server: Known | null;
  unknown: UnknownSetting[];
}

interface WhiteList {
  entries: Known[];
  /** Where the numbers break off; entries behind are not read, which the guide says of USERINFO_## only. */
  gap: number | null;
}

function gatherFacts(view: IniView, reachable: string[] | undefined): Gathered {
  const effective = effectiveSettings(view);
  const unknown: UnknownSetting[] = [];
  const known = (key: string): Known | null => {
    const found = effective[key];
    if (found && found.value !== null) return { value: found.value, from: found.from, to: found.to };
    unknown.push({
      key,
      reason: found?.why?.reason ?? 'absent',
      at: found ? { from: found.from, to: found.to } : null,
    });
    return null;
  };
  const valueOf = (key: string): string | null => known(key)?.value ?? null;
  const search = valueOf('USE_LDAP_SEARCH');
  const facts: LdapFacts = { search, lookup: null, next: null, connection: { as: 'unknown', tls: 'unknown' } };
  if (reachable) facts.reachable = reachable;
  const none: WhiteList = { entries: [], gap: null };
  if (search === '0') return { facts, white: none, server: null, unknown };
  facts.lookup = valueOf('LDAP_DNS_LOOKUP');
  if (facts.lookup !== '0') facts.next = valueOf('LDAP_DNS_IF_FAIL_USE_NEXT');
  facts.connection = connectionOf(effective, valueOf);
  return { facts, white: whiteListOf(view), server: known('LDAP_SERVER'), unknown };
}

/** Who connects, and how (seed lines 357, 358, 646-660): id and password, and SSL/TLS with them only. */
function connectionOf(
  effective: Record<string, IniEffective | null>,
  valueOf: (key: string) => string | null,
): LdapFacts['connection'] {
  const useIdPw = valueOf('LDAP_USE_IDPW');
  if (useIdPw === '0') return { as: 'system', tls: 'not-used' };
  if (useIdPw === null) return { as: 'unknown', tls: 'unknown' };
  const isMissing = (key: string): boolean => !effective[key] || effective[key].why?.reason === 'empty';
  const tls = valueOf('LDAP_SSLTLS');
  const security = tls === null ? 'unknown' : tls === '1' ? 'on' : 'off';
  if (isMissing('LDAP_ID') || isMissing('LDAP_PW')) return { as: 'nobody', tls: security };
  const isKnown = ['LDAP_ID', 'LDAP_PW'].map(valueOf).every((value) => value !== null);
  return { as: isKnown ? 'id-pw' : 'unknown', tls: security };
}

/** The list as it would be read, also while LDAP_DNS_LOOKUP switches it off: one reading of the guide uses it then. */
function whiteListOf(view: IniView): WhiteList {
  const items = effectiveLists(view)['LDAP_WHITE_IP_'] ?? [];
  const entries = items.flatMap(({ value, why, from, to }): Known[] => {
    const read = why?.reason === 'white-list-off' ? view.text.slice(from, to) : value;
    return read === null || read === '' ? [] : [{ value: read, from, to }];
  });
  const gap = items.find(({ why }) => why?.reason === 'after-gap')?.why?.args['number'];
  return { entries, gap: typeof gap === 'number' ? gap : null };
}

interface Situation {
  facts: LdapFacts;
  white: WhiteList;
  server: Known;
  dns: DnsAnswer;
  notes: LdapNote[];
}

function readingsOf({ facts, white, server, dns, notes }: Situation): LdapReading[] {
  const asIs: Listed = { address: server.value, origin: 'server', at: { from: server.from, to: server.to } };
  if (facts.lookup === '0') {
    notes.push({ note: 'dns-not-asked', certainty: 'stated', args: {} });
    return [readingOf(facts, 'server-as-is', [asIs])];
  }
  const found = resolved(server.value, dns, notes);
  if (found.length === 0) {
    if (facts.lookup === '3') notes.push({ note: 'list-bypassed', certainty: 'stated', args: {} });
    return [readingOf(facts, 'case-1', [asIs])];
  }
  const byDns = found.map((address): Listed => ({ address, origin: 'dns', at: null }));
  if (facts.lookup === '1') return readingsOfLookup1(facts, byDns, white, notes);
  if (white.entries.length === 0) {
    const other = facts.lookup === '2' ? readingOf(facts, 'not-listed-server', [asIs]) : notConnected(facts);
    return [readingOf(facts, 'case-3', byDns), { ...other, conflict: 'empty-list' }];
  }
  const matched = matchList(white, found, notes);
  if (matched.length > 0) return [readingOf(facts, 'case-2', matched), ...firstOnly(facts, matched)].map(surely(notes));
  return [facts.lookup === '2' ? readingOf(facts, 'not-listed-server', [asIs]) : notConnected(facts)].map(
    surely(notes),
  );
}

/** Comment: the list counts with lookup 2 and 3 only (seed line 375); Case 2 does not say so (`singleid.md` D17). */
function readingsOfLookup1(facts: LdapFacts, byDns: Listed[], white: WhiteList, notes: LdapNote[]): LdapReading[] {
  if (white.entries.length === 0) return [readingOf(facts, 'case-3', byDns), ...firstOnly(facts, byDns)];
  const matched = matchList(
    white,
    byDns.map(({ address }) => address),
    notes,
  );
  const listed = readingOf(facts, 'case-2', matched);
  // What becomes of an empty list of addresses is said for lookup 2 and 3 only.
  if (matched.length === 0)
    listed.ends = [{ when: 'no-connection', outcome: 'unknown', certainty: 'inferred', code: null }];
  return [
    readingOf(facts, 'list-off', byDns),
    ...firstOnly(facts, byDns),
    { ...listed, conflict: 'list-with-lookup-1' as const },
  ];
}

/** Comments on lookup 1, 2 and 3: one address is used (seed lines 368-370); the guide's cases and USE_NEXT: one after the other. */
function firstOnly(facts: LdapFacts, list: Listed[]): LdapReading[] {
  if (facts.next === '0' || list.length < 2) return [];
  return [{ ...readingOf(facts, 'first-only', list.slice(0, 1)), conflict: 'first-or-all' }];
}

/** Not said what follows when there is no connection by the setting, rather than by a failure. */
function notConnected(facts: LdapFacts): LdapReading {
  const reading = readingOf(facts, 'not-listed-none', []);
  for (const end of reading.ends) end.certainty = 'inferred';
  return reading;
}

const surely =
  (notes: readonly LdapNote[]) =>
  (reading: LdapReading): LdapReading => {
    const doubtful = notes.some(({ note }) => note === 'list-gap' || note === 'other-spelling');
    return doubtful ? { ...reading, certainty: 'inferred' } : reading;
  };

/** An address is looked up too, and comes back as it is (seed line 365). */
function resolved(server: string, dns: DnsAnswer, notes: LdapNote[]): string[] {
  const { host } = splitLdapUrl(server);
  if (!parseAddress(host)) return dns.ok ? dns.addresses : [];
  notes.push({ note: 'server-is-address', certainty: 'stated', args: { address: host } });
  return [host];
}

/** The entries of the white list that DNS answers too, in the list's order (seed lines 377-379, 620-624). */
function matchList({ entries, gap }: WhiteList, found: readonly string[], notes: LdapNote[]): Listed[] {
  if (gap !== null) notes.push({ note: 'list-gap', certainty: 'inferred', args: { number: gap } });
  const spellings = new Map(found.map((address) => [parseAddress(address)?.normal, address]));
  return entries.flatMap(({ value, from, to }): Listed[] => {
    const normal = parseAddress(value)?.normal;
    const spelling = normal === undefined ? undefined : spellings.get(normal);
    if (spelling === undefined) return [];
    if (spelling !== value)
      notes.push({ note: 'other-spelling', certainty: 'inferred', args: { listed: value, found: spelling } });
    return [{ address: value, origin: 'white-list', at: { from, to } }];
  });
}

/** Remarks on the addresses of the reading shown first (`singleid.md` D27, D28). */
function notesOnFirst(reading: LdapReading | undefined, { connection }: LdapFacts): LdapNote[] {
  const tried = reading?.addresses.filter(({ turn }) => turn !== 'never') ?? [];
  const hosts = tried.map(({ address }) => splitLdapUrl(address).host);
  const linkLocal = hosts.find((host) => /^fe[89ab][0-9a-f]:/i.test(host) && parseAddress(host)?.version === 6);
  const byAddress = hosts.find((host) => parseAddress(host));
  const notes: LdapNote[] = [];
  if (linkLocal) notes.push({ note: 'link-local', certainty: 'inferred', args: { address: linkLocal } });
  if (byAddress && connection.tls === 'on' && connection.as !== 'nobody')
    notes.push({ note: 'tls-by-address', certainty: 'inferred', args: { address: byAddress } });
  return notes;
}
