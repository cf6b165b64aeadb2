import type { Range } from '../../../contract';
import { propertyAt } from './event-list';
import { isBlank, lineEnd } from './scan';

export interface Property {
  name: string;
  value: string;
  at: Range;
}

/** One object as Format-List prints it: names that are unlike, up to a blank line. */
export interface Block {
  at: Range;
  properties: ReadonlyMap<string, Property>;
}

const MOST_BLOCKS = 500;
/** Of a value; what is longer is not judged to its end. */
const LONGEST = 10_000;

/**
 * The objects a text lists. A value that was too long for the window goes on in indented lines; PowerShell breaks it
 * where the window ends, so the parts are joined without a blank.
 */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let properties = new Map<string, Property>();
  let last: Property | null = null;
  const close = () => {
    const [first, end] = [[...properties.values()][0], last];
    if (first && end && properties.size > 1) blocks.push({ at: { from: first.at.from, to: end.at.to }, properties });
    properties = new Map();
    last = null;
  };
  for (let at = 0; at < text.length && blocks.length < MOST_BLOCKS;) {
    const end = lineEnd(text, at);
    const trimmed = text.charCodeAt(end - 1) === 0x0d && end > at ? end - 1 : end;
    const found = propertyAt(text, at, end);
    if (found) {
      const name = text.slice(at, text.indexOf(':', at)).trim();
      if (properties.has(name)) close();
      last = { name, value: text.slice(found.valueFrom, trimmed).trim(), at: { from: at, to: trimmed } };
      properties.set(name, last);
    } else if (isBlank(text, at, end)) close();
    else if (last && text.charCodeAt(at) === 0x20) {
      if (last.value.length < LONGEST) {
        const more = text.slice(at, trimmed).trim();
        last.value += (/[,;]$/.test(last.value) ? ' ' : '') + more;
      }
      last.at = { from: last.at.from, to: trimmed };
    } else close();
    at = end + 1;
  }
  close();
  return blocks;
}

export interface ListValue {
  items: string[];
  /** PowerShell shows four items of a list and `...` for the others. */
  cut: boolean;
}

/** `{a, b...}` and `{[1033, x], [1042, y]}`. */
export function listOf(value: string): ListValue {
  const inner = value.replace(/^\{/, '').replace(/\}$/, '');
  const items: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at <= inner.length; at++) {
    const character = inner.charAt(at);
    if (character === '[') depth++;
    else if (character === ']') depth--;
    else if (at === inner.length || (character === ',' && depth <= 0)) {
      items.push(inner.slice(from, at).trim());
      from = at + 1;
    }
  }
  const cut = /(?:\.\.\.|…)\}?$/.test(value.trim()) || items.some((item) => /^(?:\.\.\.|…)$/.test(item));
  return { items: items.map((item) => item.replace(/(?:\.\.\.|…)$/, '').trim()).filter((item) => item !== ''), cut };
}
