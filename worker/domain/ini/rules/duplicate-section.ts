import type { Fix, TextEdit } from '../../../contract';
import { lineEndOf } from '../add';
import { blocksOf, type Block } from '../blocks';
import { shownKey } from '../characters';
import { fix, type IniRule, type IniView } from '../rule';

/** The guide does not say whether the adapter joins sections of one name or reads one of them (I07). */
export const duplicateSection: IniRule = {
  id: 'ini-duplicate-section',
  severity: 'warning',
  certainty: 'inferred',
  *check(view) {
    const { list, named } = blocksOf(view);
    const isWhole = list.every(({ broken }) => !broken);
    for (const [name, blocks] of named) {
      if (blocks.length < 2) continue;
      yield {
        at: blocks.map(({ header: { keyFrom, keyTo } }) => ({ from: keyFrom, to: keyTo })),
        args: { section: shownKey(name), count: blocks.length },
        anchor: shownKey(name),
        fixes: isWhole ? merge(view, blocks) : [],
      };
    }
  },
};

/** What stands below the later headers goes to the end of the first section. Not safe: which of them a reader took is not known. */
function merge({ document }: IniView, [first, ...rest]: readonly Block[]): Fix[] {
  if (!first) return [];
  const { text, lines } = document;
  const last = lines.slice(first.from, first.to).findLast(({ kind }) => kind !== 'blank') ?? first.header;
  const bodies = rest.flatMap(({ from, to }) => {
    const [top, bottom] = [lines[from], lines[to - 1]];
    if (from === to || !top || !bottom) return [];
    return text.slice(top.from, bottom.end) + (bottom.end === bottom.to ? lineEndOf(document) : '');
  });
  const removed: TextEdit[] = rest.map(({ header, to }) => ({
    from: header.from,
    to: lines[to - 1]?.end ?? header.end,
    insert: '',
  }));
  return [fix('merge', false, { from: last.end, to: last.end, insert: bodies.join('') }, ...removed)];
}
