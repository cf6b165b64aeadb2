/**
 * The text of a run of HTML without tags, as a parser reads it: line ends become line feeds before anything else, and
 * character references are resolved. @throws on `<`, which would begin a tag
 */
export function readHtmlText(html: string): string {
  if (html.includes('<')) throw new Error('a tag begins');
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };
  return html
    .replace(/\r\n?/g, '\n')
    .replace(/&(?:#(\d+)|([a-z]+));/g, (whole, code: string | undefined, name: string | undefined) =>
      code === undefined ? (named[name ?? ''] ?? whole) : String.fromCodePoint(Number(code)),
    );
}

/** The value of ` name="value"`. @throws when the quote closes anywhere but at the end */
export function readHtmlAttribute(html: string): { name: string; value: string } {
  const match = /^ ([a-z-]+)="([^"]*)"$/.exec(html);
  if (!match) throw new Error(`no attribute: ${html}`);
  return { name: match[1] ?? '', value: readHtmlText((match[2] ?? '').replaceAll('>', '&gt;')) };
}
