import type { Range } from '../../../contract';

/** One `Name : value` of PowerShell's Format-List. `from`/`to`: the value; a value broken over lines is joined by a blank. */
export interface ListedProperty extends Range {
  name: string;
  value: string;
}

/** One object as it was printed. */
export type ListedObject = ListedProperty[];

/** A name, blanks up to the common column, a colon. */
const PROPERTY = /^( {0,4}[A-Za-z][\w.-]{0,59} {0,60}: ?)(.*)$/;

/**
 * Objects in a text as Format-List prints them: a blank line or a name that comes again begins the next one. Lines that go
 * on are indented to the column of the values; other text, such as prompts, is passed over.
 */
export function readFormatList(text: string): ListedObject[] {
  const objects: ListedObject[] = [];
  let open: ListedObject | null = null;
  let names = new Set<string>();
  let column = 0;
  for (const { index, 1: line = '' } of text.matchAll(/([^\r\n]*)(?:\r\n|\r|\n|$)/g)) {
    const last: ListedProperty | undefined = open?.[open.length - 1];
    const trimmed = line.trim();
    if (last && trimmed !== '' && isContinued(line, column)) {
      last.value = last.value === '' ? trimmed : `${last.value} ${trimmed}`;
      last.to = index + line.trimEnd().length;
      continue;
    }
    const match = PROPERTY.exec(line);
    if (!match) {
      open = null;
      continue;
    }
    const [, head = '', rest = ''] = match;
    const name = head.replace(/[ :]+$/, '').trim();
    if (!open || names.has(name)) {
      objects.push((open = []));
      names = new Set();
    }
    names.add(name);
    column = head.length;
    const value = rest.trim();
    const from = index + head.length + (rest.length - rest.trimStart().length);
    open.push({ name, value, from, to: from + value.length });
  }
  return objects;
}

const isContinued = (line: string, column: number): boolean => column > 2 && line.slice(0, column).trim() === '';

/** The items of `{a, b}`; PowerShell cuts long lists with `...`, which is no item. */
export function listItems(value: string): string[] {
  const inner = /^\{(.*)\}$/.exec(value)?.[1] ?? value;
  return inner
    .split(/[,;]\s*/)
    .map((item) => item.trim())
    .filter((item) => item !== '' && item !== '...' && item !== '\u2026');
}
