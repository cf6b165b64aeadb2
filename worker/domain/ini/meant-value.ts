import type { Range, TextEdit } from '../../contract';
import { isMark, withoutMarks } from './characters';
import { meaningsOf } from './meant';
import { inlineNote } from './notes';
import type { IniEntry, IniGroup, IniView, Reading } from './rule';

/** A value as it was meant, and where it stands: without a remark behind it, any kind of quotes, or marks nobody sees. */
export interface MeantValue extends Range {
  entry: IniEntry;
  value: string;
}

const around = /["'\u2018-\u201f\uff02\uff07\u2032\u2033\s]/;
const isAround = (character: string): boolean => around.test(character) || isMark(character);

/**
 * How a value is written has rules of its own; those about what it says judge this, so that one fault is not reported
 * twice and putting right the writing uncovers nothing new.
 */
export function meantValue(view: IniView, entry: IniEntry): MeantValue {
  const { from, to, value } = readingOf(view, entry);
  const { rawFrom } = entry.line;
  return { entry, from: rawFrom + from, to: rawFrom + to, value };
}

/** The value alone. */
export const meantText = (view: IniView, entry: IniEntry): string => readingOf(view, entry).value;

function readingOf(view: IniView, entry: IniEntry): Reading {
  return (entry.wording.reading ??= isPlain(view, entry) ? plainReading(entry) : readValue(view, entry));
}

/** What nearly every value is: nothing around it that was not meant. */
function isPlain(view: IniView, { value, line }: IniEntry): boolean {
  if (view.kinds.marks || value === '' || value.includes('#')) return false;
  return !around.test(value.charAt(0)) && !around.test(value.charAt(value.length - 1)) && line.valueTo > line.valueFrom;
}

function plainReading({ value, line: { rawFrom, valueFrom, valueTo } }: IniEntry): Reading {
  return { from: valueFrom - rawFrom, to: valueTo - rawFrom, value };
}

function readValue(view: IniView, entry: IniEntry): Reading {
  const { valueFrom, valueTo, rawFrom } = entry.line;
  let from = valueFrom;
  let to = Math.max(from, Math.min(valueTo, inlineNote(view.text, entry)?.from ?? valueTo));
  while (from < to && isAround(view.text.charAt(from))) from++;
  while (to > from && isAround(view.text.charAt(to - 1))) to--;
  return { from: from - rawFrom, to: to - rawFrom, value: withoutMarks(view.text.slice(from, to)) };
}

/**
 * The lines of a key (`USERINFO_##` for a list), with those that are misspelt or misplaced as they would be put right,
 * in the order of the file: how a key is written has rules of its own too.
 */
export function linesOf(view: IniView, name: string): readonly IniEntry[] {
  const strays = meaningsOf(view).strays(name);
  return strays.length === 0 ? view.of(name) : [...view.of(name), ...strays].sort((a, b) => a.index - b.index);
}

const meantLines = (view: IniView, name: string): MeantValue[] =>
  linesOf(view, name).map((entry) => meantValue(view, entry));

/** The lines of one key that were meant to say the same: one finding, and one cure for all of them. */
export interface Alike {
  /** The first of them. */
  entry: IniEntry;
  value: string;
  items(): readonly MeantValue[];
}

const cache = new WeakMap<IniView, Map<string, readonly Alike[]>>();

/** `linesOf` a key by what they were meant to say, found once a file; the empty ones too. */
export function alikeLines(view: IniView, name: string): readonly Alike[] {
  const known = cache.get(view) ?? new Map<string, readonly Alike[]>();
  cache.set(view, known);
  let found = known.get(name);
  if (!found) {
    found = findAlike(view, name);
    known.set(name, found);
  }
  return found;
}

function findAlike(view: IniView, name: string): Alike[] {
  if (meaningsOf(view).strays(name).length > 0) return groupEqual(meantLines(view, name)).flatMap(alikeOf);
  return view
    .groupsOf(name)
    .flatMap((group) => alikeIn(view, group))
    .sort((a, b) => a.entry.index - b.entry.index);
}

function alikeOf(items: readonly MeantValue[]): Alike[] {
  return items.slice(0, 1).map(({ entry, value }) => ({ entry, value, items: () => items }));
}

/** Only one line of each wording is looked at until the others are asked for. */
function alikeIn(view: IniView, { entries, distinct }: IniGroup): Alike[] {
  const firsts = new Map<string, IniEntry>();
  for (const entry of distinct) {
    const value = meantText(view, entry);
    if (!firsts.has(value)) firsts.set(value, entry);
  }
  let lines: ReadonlyMap<string, MeantValue[]> | null = null;
  const itemsOf = (value: string): readonly MeantValue[] => {
    lines ??= byValue(entries.map((entry) => meantValue(view, entry)));
    return lines.get(value) ?? [];
  };
  return [...firsts].map(([value, entry]) => ({ entry, value, items: () => itemsOf(value) }));
}

function byValue(items: readonly MeantValue[]): Map<string, MeantValue[]> {
  const groups = new Map<string, MeantValue[]>();
  for (const item of items) {
    const group = groups.get(item.value);
    if (group) group.push(item);
    else groups.set(item.value, [item]);
  }
  return groups;
}

/** The one value a key was meant to have. Undefined when the key is absent, empty, or there with different values. */
export function meant(view: IniView, name: string): MeantValue | undefined {
  const [first, ...others] = alikeLines(view, name);
  const isSole = first && first.value !== '' && others.every(({ value }) => value === first.value);
  return isSole ? meantValue(view, first.entry) : undefined;
}

/** The values a key was meant to have, the empty ones left out. */
export function everyMeant(view: IniView, name: string): MeantValue[] {
  return meantLines(view, name).filter(({ value }) => value !== '');
}

const isSameKey = (a: IniEntry, b: IniEntry): boolean => a.key === b.key && a.section === b.section;

export const placeOf = ({ from, to }: Range): Range => ({ from, to });

/** Values of one key that are equal, in groups: one finding speaks of a group, and its cure leaves equal lines equal. */
export function groupEqual(items: readonly MeantValue[]): MeantValue[][] {
  const groups: MeantValue[][] = [];
  const byValue = new Map<string, MeantValue[][]>();
  for (const item of items) {
    const alike = byValue.get(item.value);
    const group = alike?.find(([first]) => first && isSameKey(first.entry, item.entry));
    if (group) {
      group.push(item);
      continue;
    }
    const fresh = [item];
    groups.push(fresh);
    if (alike) alike.push(fresh);
    else byValue.set(item.value, [fresh]);
  }
  return groups;
}

/** Gives every line of a key the value, so that equal lines stay equal. Quotes and remarks stay. */
export function setEvery(view: IniView, name: string, value: string): TextEdit[] {
  return setAll(view, meantLines(view, name), value);
}

/**
 * The same for some of the lines. Odd quotes and marks around a value go with it, since what is left of them might mean
 * something else. An empty value right before a remark gets the blank that keeps them apart.
 */
export function setAll(view: IniView, items: readonly MeantValue[], value: string): TextEdit[] {
  return items.map((item) => ({
    ...placeToWrite(view, item),
    insert: item.value === '' && view.text.charAt(item.to) === '#' ? `${value} ` : value,
  }));
}

function placeToWrite(view: IniView, { entry, from, to }: MeantValue): Range {
  const { valueFrom, valueTo } = entry.line;
  const end = Math.max(valueFrom, Math.min(valueTo, inlineNote(view.text, entry)?.from ?? valueTo));
  const before = view.text.slice(valueFrom, from);
  const isEven = /^["']?$/.test(before) && before === view.text.slice(to, end);
  return isEven ? { from, to } : { from: valueFrom, to: end };
}
