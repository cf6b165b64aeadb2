import type { TokenRepairId } from '../../../contract';

/** One character as it was meant, how many of the text it takes, and what was undone to get it. */
export interface Unit {
  char: string;
  to: number;
  undone: TokenRepairId | null;
}

/** Named references that a page or an XML file may have in the place of a token's characters. */
const named: Readonly<Record<string, string>> = {
  plus: '+',
  sol: '/',
  equals: '=',
  period: '.',
  lowbar: '_',
  hyphen: '-',
  dash: '-',
  amp: '&',
  quot: '"',
};
const REFERENCE = /&(?:amp;)?(?:#(\d{1,4})|#[xX]([0-9A-Fa-f]{1,4})|([a-z]{3,6}));/y;
const PERCENT = /%(25)?([0-9A-Fa-f]{2})/y;
const ESCAPED = /\\+(?:u([0-9A-Fa-f]{4})|([/nrt]))/y;

const control: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '/': '/' };

/** The character at `at` behind one encoding. Null: nothing is encoded there. */
export function encodedUnit(text: string, at: number): Unit | null {
  switch (text[at]) {
    case '%': {
      const match = matchAt(PERCENT, text, at);
      if (!match) return null;
      const char = String.fromCharCode(parseInt(match[2]!, 16));
      return { char, to: at + match[0].length, undone: match[1] ? 'percent-twice' : 'percent' };
    }
    case '&': {
      const match = matchAt(REFERENCE, text, at);
      if (!match) return null;
      const [whole, decimal, hex, name] = match;
      const code = decimal ? Number(decimal) : hex ? parseInt(hex, 16) : undefined;
      const char =
        code === undefined ? (Object.hasOwn(named, name!) ? named[name!] : undefined) : String.fromCharCode(code);
      return char === undefined ? null : { char, to: at + whole.length, undone: 'html-entities' };
    }
    case '\\': {
      const match = matchAt(ESCAPED, text, at);
      if (!match) return null;
      const char = match[1] ? String.fromCharCode(parseInt(match[1], 16)) : control[match[2]!]!;
      return { char, to: at + match[0].length, undone: 'json-escapes' };
    }
    default:
      return null;
  }
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Hyphens that a word processor makes of `-`. */
const DASHES = '\u2010\u2011\u2012\u2013\u2014\u2212';
/** Characters without a width. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/;

export const isDash = (char: string): boolean => DASHES.includes(char);
export const isInvisible = (char: string): boolean => INVISIBLE.test(char);
export const isBlank = (char: string): boolean =>
  char === ' ' || char === '\t' || char === '\u00a0' || char === '\u3000';
export const isLineEnd = (char: string): boolean => char === '\n' || char === '\r';
