/**
 * A JavaScript string literal in double quotes: printable ASCII only, and none of `<`, `>`, `&`, `'` and the back
 * tick, so that it is safe in a script that a server puts into a page, whatever its charset (`security.md` 4.2).
 * Halves of surrogate pairs are kept.
 */
export const jsString = (value: string): string => asciiOf(JSON.stringify(value));

/** Plain data that `jsData` can write. */
export type JsData = string | number | boolean | null | readonly JsData[] | { readonly [name: string]: JsData };

/**
 * Data as an ES5 expression on one line, written by the rule of `jsString`; it is JSON too, and so can be read back.
 * Keys must be names of the program, since in a script `__proto__` is not a key like others.
 */
export const jsData = (value: JsData): string => asciiOf(JSON.stringify(value));

/** Outside of its strings JSON has none of the characters concerned. */
const asciiOf = (json: string): string => json.replace(/[^\x20-\x7e]|[<>&'`]/g, unicodeEscape);

const unicodeEscape = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
