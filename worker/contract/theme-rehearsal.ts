import type { Call, Outcome, Range, Source } from './outcome';

/**
 * What in a script the rehearsal cannot follow. `dynamic-code`: code made from text while it runs. `with`, `pattern`,
 * `optional-chain`, `global-name`: ways to the page's address that cannot be rewritten. `script-end`: a sign that ends
 * the script element, so what follows is no script of AD FS's page any more.
 */
export const rehearsalGaps = [
  'dynamic-code',
  'with',
  'pattern',
  'optional-chain',
  'global-name',
  'script-end',
] as const;
export type RehearsalGap = (typeof rehearsalGaps)[number];

export interface ThemeInstrumentRequest {
  source: Source;
}

export interface ThemeInstrumented {
  text: string;
  /**
   * The script for the sandbox, line by line the script that was given: each use of the page's address, of code made
   * from text and each turn of a loop goes through `signet$`. Null when no browser reads the script.
   */
  code: string | null;
  lines: number;
  /** The first place that no browser reads. `line` counts from 1. */
  fault: { why: 'syntax' | 'depth'; at: number; line: number } | null;
  /** Found in the text; whether that part runs on a page is another question. */
  gaps: { code: RehearsalGap; at: Range; line: number }[];
}

/** The part of the `theme` topic that makes a script ready for the rehearsal. */
export interface ThemeRehearsalApi {
  instrument(call: Call, request: ThemeInstrumentRequest): Promise<Outcome<ThemeInstrumented>>;
}
