import type {
  Certainty,
  DomainKey,
  DomainReason,
  DomainRehearsal,
  DomainVerdict,
  IniEffectiveItem,
  IniReason,
  IniRehearseDomainRequest,
  Outcome,
  PassedKey,
  Range,
} from '../../contract';
import { effectiveLists, effectiveSettings } from './effective';
import { readIni } from './read';
import type { IniView } from './rule';
import { viewIni } from './view';

/**
 * Which line gives the consumer key and which the secret key for an account (seed lines 332-348): a single key wins over
 * its list, whatever the list has. That the domain is what stands behind the account's last `@`, and how it is compared, is
 * not documented. Names and places only: no value of a key leaves. Failures: those of `readIni`.
 */
export function rehearseDomain({ source, account }: IniRehearseDomainRequest): Outcome<DomainRehearsal> {
  const read = readIni(source);
  if (!read.ok) return read;
  const view = viewIni(read.value.document, read.value, {});
  const at = account.lastIndexOf('@');
  const domain = at === -1 ? '' : account.slice(at + 1).trim();
  const consumer = keyFor(view, 'CONSUMER_KEY', domain);
  const secret = keyFor(view, 'SECRET_KEY', domain);
  return { ok: true, value: { domain: domain || null, consumer, secret, verdict: verdictOf(consumer, secret) } };
}

function keyFor(view: IniView, single: string, domain: string): DomainKey {
  const found = effectiveSettings(view)[single];
  const at = found ? { from: found.from, to: found.to } : null;
  const items = (effectiveLists(view)[`DOMAIN_${single}_`] ?? []).map((item) => entryOf(view, item));
  const passed = (reason?: DomainReason): PassedKey[] => passedOver(items, domain, reason);
  if (found && found.value !== null)
    return { how: 'single', key: single, at, certainty: 'stated', reason: null, passed: passed('single-key-wins') };
  // Lines of one key that differ: whether the list counts depends on the one that is read.
  if (found?.why?.reason === 'duplicate-unknown') return keyless('unknown', 'not-known', passed());
  if (items.length === 0) return keyless('none', 'no-list', []);
  if (domain === '') return keyless('unknown', 'no-domain', passed());
  return fromList(items, domain);
}

interface ListEntry extends Range {
  key: string;
  /** As it is written in front of the first `;`; empty when there is none. */
  domain: string;
  /** What the entries are compared by; it never leaves. */
  secret: string;
  /** Why the line cannot be used, or null. */
  reason: DomainReason | null;
}

const reasons: Partial<Record<IniReason, DomainReason>> = {
  'after-gap': 'after-gap',
  'number-unusable': 'number-unusable',
  'single-key-wins': 'single-key-wins',
  'duplicate-unknown': 'not-known',
};

function entryOf(view: IniView, { key, value, why, from, to }: IniEffectiveItem): ListEntry {
  const text = value ?? view.text.slice(from, to);
  const split = text.indexOf(';');
  const domain = split === -1 ? '' : text.slice(0, split);
  const secret = text.slice(split + 1).trim();
  const broken = domain.trim() === '' || secret === '' || why?.reason === 'empty';
  const reason = value === null && why && reasons[why.reason];
  return { key, from, to, domain, secret, reason: reason || (broken ? 'entry-format' : null) };
}

const meansDomain = (entry: ListEntry, domain: string): boolean =>
  entry.domain.trim().toLowerCase() === domain.toLowerCase();

function passedOver(items: readonly ListEntry[], domain: string, reason?: DomainReason): PassedKey[] {
  return items.flatMap((item): PassedKey[] => {
    const why = reason ?? item.reason;
    const { key, from, to } = item;
    return why && (meansDomain(item, domain) || why === 'entry-format') ? [{ key, from, to, reason: why }] : [];
  });
}

function fromList(items: readonly ListEntry[], domain: string): DomainKey {
  const alike = items.filter((item) => meansDomain(item, domain));
  const usable = alike.filter(({ reason }) => reason === null);
  const passed = passedOver(items, domain);
  const doubtful = alike.find(({ reason }) => reason === 'not-known');
  if (doubtful) return keyless('unknown', 'not-known', passed);
  const exact = usable.filter((item) => item.domain === domain);
  const chosen = exact[0] ?? usable[0];
  if (!chosen) return keyless('none', 'no-entry', passed);
  const rivals = exact.length > 0 ? exact : usable;
  if (rivals.some(({ secret }) => secret !== chosen.secret))
    return keyless('unknown', 'domain-twice', [...passed, ...rivals.map((item) => passing(item, 'domain-twice'))]);
  const others = usable.filter((item) => item !== chosen);
  const reason = chosen.domain === domain ? (others.length > 0 ? 'domain-twice' : null) : differenceOf(chosen, domain);
  return {
    how: 'by-domain',
    key: chosen.key,
    at: { from: chosen.from, to: chosen.to },
    certainty: reason === null ? 'stated' : 'inferred',
    reason,
    passed: [...passed, ...others.map((item) => passing(item, 'domain-twice'))],
  };
}

const differenceOf = (entry: ListEntry, domain: string): DomainReason =>
  entry.domain.trim() === domain ? 'domain-blank' : 'domain-case';

const passing = ({ key, from, to }: ListEntry, reason: DomainReason): PassedKey => ({ key, from, to, reason });

function keyless(how: 'none' | 'unknown', reason: DomainReason, passed: PassedKey[]): DomainKey {
  const certainty: Certainty = how === 'none' && reason === 'no-list' ? 'stated' : 'inferred';
  return { how, key: null, at: null, certainty, reason, passed };
}

function verdictOf(consumer: DomainKey, secret: DomainKey): DomainVerdict {
  if (consumer.how === 'none' && secret.how === 'none') return 'no-keys';
  if (secret.how === 'none') return 'no-secret';
  if (consumer.how === 'none') return 'no-consumer';
  if (consumer.how === 'unknown' || secret.how === 'unknown') return 'unknown';
  return consumer.how === secret.how ? 'pair' : 'mixed';
}
