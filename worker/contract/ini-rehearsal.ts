import type { IniReason } from './ini';
import type { Args, Certainty, Range, Source } from './outcome';

/** What DNS answers for the host of LDAP_SERVER, in its order. An answer without addresses counts as a failure. */
export type DnsAnswer = { ok: true; addresses: string[] } | { ok: false };

export interface IniRehearseLdapRequest {
  source: Source;
  dns: DnsAnswer;
  /** Where a server answers: addresses as the rehearsal lists them, or the host alone. Unless given, nothing is supposed. */
  reachable?: string[];
}

/** The sentence of the guide a reading follows. Words for all codes here: `worker/texts/<lang>/ini-rehearsal.ts`. */
export const ldapReadings = [
  'no-search',
  'server-as-is',
  'case-1',
  'case-2',
  'case-3',
  'list-off',
  'not-listed-server',
  'not-listed-none',
  'first-only',
] as const;
export type LdapReadingCode = (typeof ldapReadings)[number];

/** Where the guide says two things. */
export const ldapConflicts = ['first-or-all', 'empty-list', 'list-with-lookup-1'] as const;
export type LdapConflict = (typeof ldapConflicts)[number];

export const ldapOrigins = ['server', 'dns', 'white-list'] as const;
export type LdapOrigin = (typeof ldapOrigins)[number];

export const ldapTurns = ['first', 'after-failure', 'never', 'unknown'] as const;
export type LdapTurn = (typeof ldapTurns)[number];

export const ldapFailures = ['next', 'end', 'unknown'] as const;
export type LdapFailure = (typeof ldapFailures)[number];

/** One place of the adapter's list of LDAP addresses. */
export interface LdapAddress {
  address: string;
  origin: LdapOrigin;
  /** The value it comes from; null for what only DNS knows. */
  at: Range | null;
  turn: LdapTurn;
  /** What comes after a failure here. */
  ifFails: LdapFailure;
  /** Null unless the request says where a server answers. */
  answers: boolean | null;
}

export const ldapEnds = ['not-searched', 'found', 'not-found', 'no-connection'] as const;
export type LdapEndCode = (typeof ldapEnds)[number];

/** `values`: the token has the user's values. `empty`: MFA goes on with empty values. `stopped`: the user sees an error. */
export const ldapOutcomes = ['values', 'empty', 'stopped', 'unknown'] as const;
export type LdapOutcome = (typeof ldapOutcomes)[number];

/** A way the search can end, and what comes of it. */
export interface LdapEnd {
  when: LdapEndCode;
  outcome: LdapOutcome;
  certainty: Certainty;
  /** What the adapter writes to its log: 1003, or null. */
  code: number | null;
}

/** What the adapter does by one reading of the guide. */
export interface LdapReading {
  follows: LdapReadingCode;
  /** Null for the reading to show first. Each other one differs from it in one sentence, by which the guide contradicts itself. */
  conflict: LdapConflict | null;
  /** `inferred` also wherever the guide says two things. */
  certainty: Certainty;
  /** In the order they are tried. */
  addresses: LdapAddress[];
  /** Place in `addresses` of the one that is connected to. */
  connects: number | 'none' | 'unknown';
  ends: LdapEnd[];
}

/** `system`: the rights the adapter runs with. `nobody`: id and password are wanted, and one is missing. */
export const ldapIdentities = ['system', 'id-pw', 'nobody', 'unknown'] as const;
export type LdapIdentity = (typeof ldapIdentities)[number];

export const ldapSecurities = ['on', 'off', 'not-used', 'unknown'] as const;
export type LdapSecurity = (typeof ldapSecurities)[number];

export const ldapNotes = [
  'dns-not-asked',
  'server-is-address',
  'list-bypassed',
  'list-gap',
  'other-spelling',
  'link-local',
  'tls-by-address',
] as const;
export type LdapNoteCode = (typeof ldapNotes)[number];

export interface LdapNote {
  note: LdapNoteCode;
  certainty: Certainty;
  args: Args;
}

/** A setting the rehearsal needs and of which it is not known what the adapter uses. */
export interface UnknownSetting {
  key: string;
  reason: IniReason | 'absent';
  at: Range | null;
}

export interface LdapRehearsal {
  /** Values in use; null: not known, or not used at all. */
  modes: { search: string | null; lookup: string | null; next: string | null };
  /** Null when LDAP is not searched. */
  connection: { as: LdapIdentity; tls: LdapSecurity } | null;
  /** None when it is not known what would be tried. */
  readings: LdapReading[];
  notes: LdapNote[];
  unknown: UnknownSetting[];
}

export interface IniRehearseDomainRequest {
  source: Source;
  /** `user@aaa.com` */
  account: string;
}

/** Why a key is not used, or not surely. */
export const domainReasons = [
  'single-key-wins',
  'no-entry',
  'no-list',
  'no-domain',
  'after-gap',
  'number-unusable',
  'not-known',
  'entry-format',
  'domain-case',
  'domain-blank',
  'domain-twice',
] as const;
export type DomainReason = (typeof domainReasons)[number];

/** `single`: the key for all. `by-domain`: an entry of the list. `none`: no key. `unknown`: the guide does not say which. */
export type DomainKeyHow = 'single' | 'by-domain' | 'none' | 'unknown';

/** An entry that names the account's domain, or may, and is passed over. */
export interface PassedKey extends Range {
  key: string;
  reason: DomainReason;
}

/** Which line gives a key: by its name and place, never by its value. */
export interface DomainKey {
  how: DomainKeyHow;
  /** `CONSUMER_KEY`, `DOMAIN_CONSUMER_KEY_02`; null when there is none or it is not known. */
  key: string | null;
  at: Range | null;
  certainty: Certainty;
  /** Null for a key that is surely used. */
  reason: DomainReason | null;
  passed: PassedKey[];
}

/** `mixed`: one of the two is for all, the other for the domain. */
export const domainVerdicts = ['pair', 'mixed', 'no-secret', 'no-consumer', 'no-keys', 'unknown'] as const;
export type DomainVerdict = (typeof domainVerdicts)[number];

export interface DomainRehearsal {
  /** Behind the last `@` of the account; null when there is none. */
  domain: string | null;
  consumer: DomainKey;
  secret: DomainKey;
  verdict: DomainVerdict;
}
