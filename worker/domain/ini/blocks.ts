import { withoutMarks } from './characters';
import { meantValue } from './meant-value';
import { missingConflict } from './missing';
import type { IniEntry, IniView } from './rule';
import { findSection } from './schema';
import { brokenHeader, type BrokenHeader } from './section-names';
import type { IniLine } from './parse';

/** A header, or a line that was meant to be one, with what stands below it up to the next. */
export interface Block {
  header: IniLine;
  broken: BrokenHeader | null;
  /** The name in its brackets as the adapter would read it; of a broken header, what was probably meant. */
  name: string;
  /** Place among the blocks. */
  index: number;
  /** The lines below the header: indexes, half open. */
  from: number;
  to: number;
}

export interface Blocks {
  list: readonly Block[];
  /** By the offset of the header's line. */
  at(from: number): Block | undefined;
  /** How many lines of a section have this key when nobody looks for what cannot be seen. */
  count(section: string, key: string): number;
  /** Sound headers by their exact name, in the order of the file. */
  named: ReadonlyMap<string, readonly Block[]>;
}

const cache = new WeakMap<IniView, Blocks>();

/** The file by its headers, found once a file. */
export function blocksOf(view: IniView): Blocks {
  let blocks = cache.get(view);
  if (!blocks) {
    blocks = indexBlocks(view);
    cache.set(view, blocks);
  }
  return blocks;
}

function indexBlocks(view: IniView): Blocks {
  const list = findBlocks(view);
  const byOffset = new Map(list.map((block) => [block.header.from, block]));
  const named = new Map<string, Block[]>();
  for (const block of list) {
    const same = named.get(block.name);
    if (block.broken) continue;
    if (same) same.push(block);
    else named.set(block.name, [block]);
  }
  let counts: ReadonlyMap<string, number> | null = null;
  const count = (section: string, key: string): number => {
    counts ??= countKeys(view);
    return counts.get(`${section}/${withoutMarks(key)}`) ?? 0;
  };
  return { list, at: (from) => byOffset.get(from), count, named };
}

function countKeys({ entries }: IniView): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { section, key } of entries) {
    const name = `${section}/${withoutMarks(key)}`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

function findBlocks({ text, document: { lines }, headings }: IniView): Block[] {
  const list: Block[] = [];
  for (const { line: header, index } of headings) {
    const broken = brokenHeader(text, header);
    if (!broken && header.kind === 'other') continue;
    const last = list[list.length - 1];
    if (last) last.to = index;
    const name = broken?.name ?? header.section;
    list.push({ header, broken, name, index: list.length, from: index + 1, to: lines.length });
  }
  return list;
}

function entriesOf({ entries }: IniView, { from, to }: Block): readonly IniEntry[] {
  return entries.slice(firstFrom(entries, from), firstFrom(entries, to));
}

/** Place of the first entry that stands at or behind a line. */
function firstFrom(entries: readonly IniEntry[], index: number): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle]?.index ?? index) < index) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Whether the settings of blocks can become those of a section: none of them is taken from where it belongs, none is
 * there twice afterwards, and none that must have a value is empty.
 */
export function canHead(view: IniView, blocks: readonly Block[], section: string): boolean {
  const wanted = findSection(section);
  const { count } = blocksOf(view);
  const reach = blocks.map((block) => reachOf(view, block));
  if (reach.some(({ length }) => length > MOST_BROKEN)) return false;
  return reach.flat().every((block) =>
    entriesOf(view, block).every((entry) => {
      const { section: here, key, spec } = entry;
      if (here === section) return true;
      if (count(section, key) > 0) return false;
      if (!spec) return true;
      return spec.section === wanted ? !isLacking(view, entry) : findSection(here) !== spec.section;
    }),
  );
}

/** A file with more broken headers in a row is none to put right one by one. */
const MOST_BROKEN = 50;

/** A block with those behind it that only a broken header sets off, which the adapter takes for the same section. */
function reachOf(view: IniView, block: Block): Block[] {
  const { list } = blocksOf(view);
  const behind = list.slice(block.index + 1, block.index + 1 + MOST_BROKEN);
  const sound = behind.findIndex(({ broken }) => !broken);
  return [block, ...(sound === -1 ? behind : behind.slice(0, sound))];
}

function isLacking(view: IniView, entry: IniEntry): boolean {
  const { spec } = entry;
  if (spec?.missingCode === undefined || meantValue(view, entry).value !== '') return false;
  return missingConflict(view, spec.name, 'meant') === null;
}
