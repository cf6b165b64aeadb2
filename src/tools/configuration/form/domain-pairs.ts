import type { ListItem } from './fields';

/** A domain with its two keys, either of which may be missing. */
export interface DomainPair {
  domain: string;
  consumer: ListItem | null;
  secret: ListItem | null;
}

/** `domain;key` in two, at the first semicolon; without one, all is key. */
export function splitDomain(value: string): { domain: string; key: string } {
  const at = value.indexOf(';');
  return at === -1 ? { domain: '', key: value } : { domain: value.slice(0, at), key: value.slice(at + 1) };
}

export function joinDomain(domain: string, key: string): string {
  return domain === '' && key === '' ? '' : `${domain};${key}`;
}

/** Puts entries of the two lists together whose domains are written alike; each entry stands once. */
export function pairDomains(consumers: readonly ListItem[], secrets: readonly ListItem[]): DomainPair[] {
  const waiting = new Map<string, ListItem[]>();
  for (const secret of secrets) {
    const { domain } = splitDomain(secret.setting.value);
    waiting.set(domain, [...(waiting.get(domain) ?? []), secret]);
  }
  const pairs = consumers.map((consumer): DomainPair => {
    const { domain } = splitDomain(consumer.setting.value);
    const secret = domain === '' ? undefined : waiting.get(domain)?.shift();
    return { domain, consumer, secret: secret ?? null };
  });
  const left = [...waiting].flatMap(([domain, items]) =>
    items.map((secret): DomainPair => ({ domain, consumer: null, secret })),
  );
  return [...pairs, ...left];
}
