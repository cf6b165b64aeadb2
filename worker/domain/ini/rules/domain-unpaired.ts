import type { Range } from '../../../contract';
import { short } from '../characters';
import { domainKeys, domainListIsDead, domainLists, type DomainKey } from '../domain-keys';
import { keyPlace, type IniRule } from '../rule';

/**
 * A request for a user of a domain needs both its keys, so the two lists name the same domains (D16). A list that is
 * absent is a missing key, which other rules report.
 */
export const domainUnpaired: IniRule = {
  id: 'ini-domain-unpaired',
  severity: 'error',
  certainty: 'inferred',
  *check(view) {
    if (domainLists.some((list) => domainListIsDead(view, list))) return;
    const [consumer, secret] = [domainKeys(view, domainLists[0]), domainKeys(view, domainLists[1])];
    if (consumer.length === 0 || secret.length === 0) return;
    for (const [keys, others, list] of [
      [consumer, secret, domainLists[1]],
      [secret, consumer, domainLists[0]],
    ] as const) {
      for (const [domain, at] of withoutPartner(keys, others))
        yield { at, args: { domain: short(domain), list }, anchor: `${list}/${short(domain)}` };
    }
  },
};

/** An entry nobody can read may be the partner; one that stands there twice with different values is no sure one. */
function withoutPartner(keys: readonly DomainKey[], others: readonly DomainKey[]): Map<string, Range[]> {
  const partners = new Set<string>();
  const alone = new Map<string, Range[]>();
  for (const { reading, sure } of others) {
    if (!sure) continue;
    if (!reading) return alone;
    partners.add(reading.normal);
  }
  for (const { entry, reading } of keys) {
    if (!reading || partners.has(reading.normal)) continue;
    const places = alone.get(reading.normal);
    if (places) places.push(keyPlace(entry));
    else alone.set(reading.normal, [keyPlace(entry)]);
  }
  return alone;
}
