import type { LdapAddress, LdapEnd, LdapEndCode, LdapReading, LdapReadingCode, LdapRehearsal } from '../../contract';
import { parseAddress } from './addresses';
import { splitLdapUrl } from './ldap';

/** What the settings say, as far as it is known. */
export interface LdapFacts {
  search: string | null;
  lookup: string | null;
  next: string | null;
  connection: NonNullable<LdapRehearsal['connection']>;
  /** Where a server answers, when that is known. */
  reachable?: string[];
}

export type Listed = Pick<LdapAddress, 'address' | 'origin' | 'at'>;

/** What becomes of a list of addresses: each one's turn, which answers, and how the search can end. */
export function readingOf(facts: LdapFacts, follows: LdapReadingCode, list: readonly Listed[]): LdapReading {
  const isReachable = facts.reachable && reachability(facts.reachable);
  const addresses = list.map((one, index): LdapAddress => {
    const isLast = index === list.length - 1;
    return { ...one, ...turnOf(facts.next, index, isLast), answers: isReachable ? isReachable(one.address) : null };
  });
  const connects = connectionAt(addresses, facts);
  const whens = follows === 'no-search' ? (['not-searched'] as const) : endsFor(connects);
  return {
    follows,
    conflict: null,
    certainty: 'stated',
    addresses,
    connects,
    ends: whens.map((when) => endOf(facts.search, when)),
  };
}

/** With LDAP_DNS_IF_FAIL_USE_NEXT=0 nothing comes after the first (seed lines 633-644). */
function turnOf(next: string | null, index: number, isLast: boolean): Pick<LdapAddress, 'turn' | 'ifFails'> {
  if (index === 0)
    return { turn: 'first', ifFails: isLast || next === '0' ? 'end' : next === '1' ? 'next' : 'unknown' };
  if (next === '0') return { turn: 'never', ifFails: 'end' };
  const ifFails = isLast ? 'end' : next === '1' ? 'next' : 'unknown';
  return { turn: next === '1' ? 'after-failure' : 'unknown', ifFails };
}

function connectionAt(addresses: readonly LdapAddress[], { connection }: LdapFacts): LdapReading['connects'] {
  if (addresses.length === 0 || connection.as === 'nobody') return 'none';
  for (const [index, { answers, ifFails }] of addresses.entries()) {
    if (answers === null) return 'unknown';
    if (answers) return connection.as === 'unknown' ? 'unknown' : index;
    if (ifFails !== 'next') return ifFails === 'end' ? 'none' : 'unknown';
  }
  return 'none';
}

function endsFor(connects: LdapReading['connects']): readonly LdapEndCode[] {
  if (connects === 'none') return ['no-connection'];
  return connects === 'unknown' ? ['found', 'not-found', 'no-connection'] : ['found', 'not-found'];
}

/** What USE_LDAP_SEARCH makes of it (seed lines 349-352, 590-606): a value that is found may be empty. */
function endOf(search: string | null, when: LdapEndCode): LdapEnd {
  if (search === null) return { when, outcome: 'unknown', certainty: 'inferred', code: null };
  const stops = search === '2' && when !== 'found';
  const outcome = when === 'found' ? 'values' : stops ? 'stopped' : 'empty';
  return { when, outcome, certainty: 'stated', code: stops ? 1003 : null };
}

function reachability(reachable: readonly string[]): (address: string) => boolean {
  const known = new Set(reachable.map(hostKey));
  return (address) => known.has(hostKey(address));
}

/** Equal for two spellings of one host. */
function hostKey(address: string): string {
  const { host } = splitLdapUrl(address);
  return parseAddress(host)?.normal ?? host.toLowerCase();
}
