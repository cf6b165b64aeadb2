/** What a spreadsheet would take for the beginning of a formula. */
const FORMULA = /^[=+\-@\t\r\n\0\uff1d\uff0b\uff0d\uff20]/;

/**
 * A field of a CSV for spreadsheets: always quoted, and with `'` in front of what would be a formula
 * (`security.md` 4.2). Because of that mark the file is for looking at; what is to be read again is kept as JSON.
 */
export const csvField = (value: string): string =>
  `"${(FORMULA.test(value) ? `'${value}` : value).replaceAll('"', '""')}"`;

/** The whole file: one record a line, CRLF (RFC 4180). Not to be imported again; see `csvField`. */
export const csvText = (records: readonly (readonly string[])[]): string =>
  records.map((fields) => `${fields.map(csvField).join(',')}\r\n`).join('');
