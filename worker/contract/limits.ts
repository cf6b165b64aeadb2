/** What is refused with a sentence that names the limit. Sizes in bytes. */
export const limits = {
  /** INI files and scripts. */
  textBytes: 2 * 1024 * 1024,
  textLines: 50_000,
  /** Logs, HTTP archives, packed files. */
  logBytes: 50 * 1024 * 1024,
  /** Findings one rule lists; the rest are counted. */
  findingsPerRule: 200,
  /** Entries of a numbered list (`_01` to `_99`). */
  listItems: 99,
  /** A file of the vendor, such as `ADFSadapter.dll`. */
  vendorFileBytes: 20 * 1024 * 1024,
  /** One token. */
  tokenBytes: 1024 * 1024,
  /** Tokens taken out of one text; the rest are named as skipped. */
  tokens: 500,
  /** Levels, and members and items in all, that are read of the JSON in a token. */
  jsonDepth: 64,
  jsonMembers: 1000,
} as const;
