import type { Fix } from '../../../contract';
import { isListNumber, listsInUse, renameKeys, type NumberedList } from '../numbered';
import { fix, keyPlace, type IniEntry, type IniRule } from '../rule';
import { listKey } from '../schema';

/**
 * A list is read up to the first number that is not there (seed lines 393-395; D24). So it is said of USERINFO_##; of
 * LDAP_WHITE_IP_## that its numbers follow each other (line 376); of the lists by domain only by example.
 */
export const listGap: IniRule = {
  id: 'ini-list-gap',
  severity: 'error',
  certainty: 'inferred',
  *check(view) {
    for (const list of listsInUse(view)) {
      const numbers = [...new Set(list.keys.map(numberOf))].filter(isListNumber).sort((a, b) => a - b);
      const gap = numbers.findIndex((number, index) => number !== index + 1);
      if (gap === -1) continue;
      const entries = list.entries
        .filter((entry) => isListNumber(numberOf(entry)))
        .sort((a, b) => numberOf(a) - numberOf(b));
      const lost = entries.filter((entry) => numberOf(entry) > gap);
      const [first] = lost;
      if (!first) continue;
      yield {
        at: lost.map(keyPlace),
        args: {
          list: list.name,
          missing: listKey(list.name, gap + 1),
          first: listKey(list.name, numberOf(first)),
          count: numbers.length - gap,
        },
        anchor: list.name,
        certainty: list.name === 'USERINFO_##' ? 'stated' : 'inferred',
        fixes: closeUp(list, entries, numbers),
      };
    }
  },
};

const numberOf = ({ number }: { number: number | null }): number => number ?? 0;

/** Every number moves down to its rank; none while two keys have one number, or a line is to be put right first. */
function closeUp({ name, hasStrays }: NumberedList, entries: readonly IniEntry[], numbers: readonly number[]): Fix[] {
  const keys = new Set(entries.map(({ key }) => key));
  if (hasStrays || keys.size !== numbers.length) return [];
  const rank = new Map(numbers.map((number, index) => [number, index + 1]));
  const edits = entries.flatMap((entry) => renameKeys([entry], listKey(name, rank.get(numberOf(entry)) ?? 0)));
  return [fix('close-up', true, ...edits)];
}
