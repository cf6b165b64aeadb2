import type { Range, TextEdit } from '../../contract';
import { isMark, withoutMarks } from './characters';
import { meaningsOf } from './meant';
import { inlineNote } from './notes';
import type { IniEntry, IniView } from './rule';

/** A value as it was meant, and where it stands: without a remark behind it, any kind of quotes, or marks nobody sees. */
export interface MeantValue extends Range {
  entry: IniEntry;
  value: string;
  /** The adapter is documented to read exactly this. */
  exact: boolean;
}

const around = /["'\u2018-\u201f\uff02\uff07\u2032\u2033\s]/;
const isAround = (character: string): boolean => around.test(character) || isMark(character);

/**
 * How a value is written has rules of its own; those about what it says judge this, so that one fault is not reported
 * twice and putting right the writing uncovers nothing new.
 */
export function meantValue(view: IniView, entry: IniEntry): MeantValue {
  const known = found.get(entry);
  if (known) return known;
  const value = isPlain(view, entry) ? plainValue(entry) : readValue(view, entry);
  found.set(entry, value);
  return value;
}

/** Many rules ask for the same values; each is looked at once. */
const found = new WeakMap<IniEntry, MeantValue>();

/** What nearly every value is: nothing around it that was not meant. */
function isPlain(view: IniView, { value, line }: IniEntry): boolean {
  if (view.kinds.marks || value === '' || value.includes('#')) return false;
  return !around.test(value.charAt(0)) && !around.test(value.charAt(value.length - 1)) && line.valueTo > line.valueFrom;
}

function plainValue(entry: IniEntry): MeantValue {
  const { valueFrom: from, valueTo: to } = entry.line;
  return { entry, from, to, value: entry.value, exact: true };
}

function readValue(view: IniView, entry: IniEntry): MeantValue {
  const { valueFrom, valueTo } = entry.line;
  let from = valueFrom;
  let to = Math.max(from, Math.min(valueTo, inlineNote(view.text, entry)?.from ?? valueTo));
  while (from < to && isAround(view.text.charAt(from))) from++;
  while (to > from && isAround(view.text.charAt(to - 1))) to--;
  const value = withoutMarks(view.text.slice(from, to));
  return { entry, from, to, value, exact: value === entry.value };
}

/**
 * The lines of a key (`USERINFO_##` for a list), with those that are misspelt or misplaced as they would be put right,
 * in the order of the file: how a key is written has rules of its own too.
 */
export function linesOf(view: IniView, name: string): readonly IniEntry[] {
  const strays = meaningsOf(view).strays(name);
  return strays.length === 0 ? view.of(name) : [...view.of(name), ...strays].sort((a, b) => a.index - b.index);
}

const listed = new WeakMap<IniView, Map<string, readonly MeantValue[]>>();

/** What `linesOf` a key were meant to say, found once a file. */
function valuesOf(view: IniView, name: string): readonly MeantValue[] {
  const names = listed.get(view) ?? new Map<string, readonly MeantValue[]>();
  listed.set(view, names);
  let values = names.get(name);
  if (!values) {
    values = linesOf(view, name).map((entry) => meantValue(view, entry));
    names.set(name, values);
  }
  return values;
}

/** The one value a key was meant to have. Undefined when the key is absent, empty, or there with different values. */
export function meant(view: IniView, name: string): MeantValue | undefined {
  const values = valuesOf(view, name);
  const first = values[0];
  return first && first.value !== '' && values.every(({ value }) => value === first.value) ? first : undefined;
}

/** The values a key was meant to have, the empty ones left out. */
export function everyMeant(view: IniView, name: string): MeantValue[] {
  return valuesOf(view, name).filter(({ value }) => value !== '');
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
  return setAll(view, valuesOf(view, name), value);
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
