import type { IniCommand } from '../../../../worker/contract';
import { joinDomain, type DomainPair } from './domain-pairs';
import type { DomainsField, ListField, ListItem } from './fields';
import { removeItem } from './list-commands';

/** A pair as it is typed. */
export interface TypedPair {
  domain: string;
  consumer: string;
  secret: string;
}

/** Brings a typed pair into its two entries. A key that the pair did not have becomes an entry of its own. */
export function setPair({ consumers, secrets }: DomainsField, pair: DomainPair, typed: TypedPair): IniCommand[] {
  return [
    ...setEntry(consumers, pair.consumer, typed.domain, typed.consumer),
    ...setEntry(secrets, pair.secret, typed.domain, typed.secret),
  ];
}

export function addPair({ consumers, secrets }: DomainsField, typed: TypedPair): IniCommand[] {
  return [
    ...setEntry(consumers, null, typed.domain, typed.consumer),
    ...setEntry(secrets, null, typed.domain, typed.secret),
  ];
}

export function removePair({ consumers, secrets }: DomainsField, pair: DomainPair): IniCommand[] {
  return [
    ...(pair.consumer ? removeItem(consumers, pair.consumer) : []),
    ...(pair.secret ? removeItem(secrets, pair.secret) : []),
  ];
}

function setEntry({ section, spec }: ListField, item: ListItem | null, domain: string, key: string): IniCommand[] {
  const value = joinDomain(domain, key);
  if (item) return [{ do: 'set', section, key: item.setting.key, value }];
  return key === '' ? [] : [{ do: 'add', section, key: spec.name, value }];
}
