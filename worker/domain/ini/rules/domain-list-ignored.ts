import type { Fix } from '../../../contract';
import { domainKeys, domainListIsDead, domainLists, singleKeyOf, type DomainList } from '../domain-keys';
import { meaningsOf } from '../meant';
import { everyMeant, linesOf, meantValue, setEvery } from '../meant-value';
import { isInOrder, numberedList } from '../numbered';
import { fix, keyPlace, removeLine, type IniEntry, type IniRule, type IniView } from '../rule';

/** Where the single key has a value, the list by domain is not used (seed lines 338, 346; D16). */
export const domainListIgnored: IniRule = {
  id: 'ini-domain-list-ignored',
  severity: 'warning',
  certainty: 'stated',
  *check(view) {
    const found = domainLists
      .filter((list) => domainListIsDead(view, list))
      .map((list) => ({ list, items: everyMeant(view, list) }))
      .filter(({ items }) => items.length > 0);
    if (found.length === 0) return;
    const dead = found.map(({ list }) => list);
    const items = found.flatMap((one) => one.items.map(({ entry }) => entry));
    const singles = dead.flatMap((list) => linesOf(view, singleKeyOf(list)));
    yield {
      at: [...items, ...singles].map(keyPlace),
      args: { lists: dead.join(', '), keys: dead.map(singleKeyOf).join(', '), count: items.length },
      fixes: [
        ...useLists(view, dead),
        fix('drop-lists', false, ...dead.flatMap((list) => everyLine(view, list)).map(removeLine)),
      ],
    };
  },
};

/** With those that are misspelt beside a right one, which would take its place. */
function everyLine(view: IniView, list: DomainList): IniEntry[] {
  const meanings = meaningsOf(view).list.filter(({ spec }) => spec.name === list);
  return [...view.of(list), ...meanings.map(({ entry }) => entry)];
}

/** Only lists without a fault can take the place of the single keys. */
function useLists(view: IniView, dead: readonly DomainList[]): Fix[] {
  const used = domainLists.filter((list) => dead.includes(list) || !domainListIsDead(view, list));
  const filled = used.filter((list) => linesOf(view, list).length > 0);
  const [first, second] = filled.map((list) => domainsOf(view, list));
  const sound = first && (filled.length < 2 || (second && isSame(first, second)));
  if (!sound) return [];
  return [fix('use-lists', false, ...dead.flatMap((list) => setEvery(view, singleKeyOf(list), '')))];
}

/** The domains of a list, each once; null when anything is wrong with it. */
function domainsOf(view: IniView, list: DomainList): Set<string> | null {
  const numbered = numberedList(view, list);
  if (!isInOrder(numbered)) return null;
  const keys = domainKeys(view, list);
  const domains = new Set(keys.map(({ reading }) => reading?.normal ?? ''));
  const inForm = keys.every(
    ({ entry, reading }) =>
      reading?.form === meantValue(view, entry).value && reading.normal === reading.domain.toLowerCase(),
  );
  return inForm && domains.size === numbered.entries.length ? domains : null;
}

const isSame = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((domain) => b.has(domain));
