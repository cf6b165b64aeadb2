const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // A parser would make a line feed of it.
  '\r': '&#13;',
};

/**
 * Text for the inside of an element or of a quoted attribute in a generated file (`security.md` 4.2). In a page,
 * elements are made with `textContent` and `setAttribute` instead. NUL cannot stand in HTML and becomes U+FFFD.
 */
export const htmlText = (text: string): string =>
  text.replaceAll(/[&<>"'\r]/g, (character) => ENTITIES[character] ?? '').replaceAll(/\0/g, '\ufffd');

/** ` name="value"`, always quoted. The name is the program's. */
export const htmlAttribute = (name: string, value: string): string => ` ${name}="${htmlText(value)}"`;

/** The attribute when the address is one to follow from a generated file: https only; null otherwise. */
export function htmlUrlAttribute(name: string, address: string): string | null {
  if (!/^https:\/\/[^\s\\/]/i.test(address) || /[\0-\x20\x7f]/.test(address) || !URL.canParse(address)) return null;
  return htmlAttribute(name, address);
}
