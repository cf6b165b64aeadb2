import { limits, type Fix, type TextEdit } from '../../../contract';
import { lineEndOf } from '../add';
import { short } from '../characters';
import { canPutInto, hasHeader } from '../cure-values';
import { meaningsOf, type Meaning, type Meanings } from '../meant';
import { moveLines } from '../move';
import { anchorOf, fix, keyPlace, removeLine, type Draft, type IniRule, type IniView } from '../rule';

/** The guide has each key in one section (seed lines 322-453); that the adapter looks for it only there is inferred. */
export const wrongSection: IniRule = {
  id: 'ini-wrong-section',
  severity: 'error',
  certainty: 'inferred',
  *check(view) {
    const meanings = meaningsOf(view);
    const groups = new Map<string, Meaning[]>();
    for (const meaning of meanings.list) {
      const { entry, how, section, inPlace } = meaning;
      if (how !== 'section' && (how !== 'marks' || inPlace)) continue;
      const isMovable = meanings.isFree(meaning) && canPutInto(view, section);
      if (!isMovable) {
        yield staying(meaning, meanings);
        continue;
      }
      const from = `${short(entry.section)}>${section}`;
      const group = groups.get(from);
      if (group) group.push(meaning);
      else groups.set(from, [meaning]);
    }
    const firstHeader = view.headings.find(({ line }) => line.kind === 'section')?.index ?? -1;
    const headless = meanings.list.filter(({ entry }) => firstHeader === -1 || entry.index < firstHeader);
    let listed = 0;
    for (const [from, group] of groups) {
      const isAll = group.length === headless.length && group.every((meaning, at) => meaning === headless[at]);
      const fixes = ++listed <= limits.findingsPerRule ? moves(view, group, isAll) : [];
      yield { ...moving(from, group), fixes };
    }
  },
};

/** A line that cannot simply be moved: the key is there already, or its section has a header that is to be put right first. */
function staying(meaning: Meaning, meanings: Meanings): Draft {
  const { entry, key, section, how } = meaning;
  return {
    at: [keyPlace(entry)],
    args: { keys: key, count: 1, section },
    anchor: short(anchorOf({ ...entry, key })),
    severity: meanings.isTaken(meaning) ? 'warning' : 'error',
    fixes: meanings.isTaken(meaning) && how === 'section' ? [fix('remove', false, removeLine(entry))] : [],
  };
}

/** Lines that go from one section to another together. */
const moving = (from: string, group: readonly Meaning[]): Draft => ({
  at: group.map(({ entry }) => keyPlace(entry)),
  args: { keys: short(group.map(({ key }) => key).join(', ')), count: group.length, section: group[0]?.section ?? '' },
  anchor: from,
});

/** All that stands before the first header may just lack its own. */
function moves(view: IniView, group: readonly Meaning[], isAll: boolean): Fix[] {
  const { text } = view.document;
  const section = group[0]?.section ?? '';
  const [first] = isAll && !hasHeader(view, section) ? group : [];
  const lines = group.map(({ entry: { line }, key }) => ({
    line,
    content: text.slice(line.from, line.keyFrom) + key + text.slice(line.keyTo, line.to),
  }));
  return [
    ...(first ? [fix('add-header', true, headerBefore(view, first))] : []),
    fix('move', false, ...moveLines(view.document, lines, section)),
  ];
}

function headerBefore(view: IniView, { entry: { line }, section }: Meaning): TextEdit {
  return { from: line.from, to: line.from, insert: `[${section}]${lineEndOf(view.document)}` };
}
