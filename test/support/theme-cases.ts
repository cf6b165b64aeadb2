import type { Encoding, Severity, ThemeRuleId } from '../../worker/contract';
import type { ThemeContext } from '../../worker/domain/theme/view';

/** A row of the table of a rule: a script that has the fault, and the nearest one that has not. */
export interface ThemeRuleCase {
  rule: ThemeRuleId;
  name?: string;
  has: string | Uint8Array;
  hasNot: string | Uint8Array;
  encoding?: Encoding;
  context?: ThemeContext;
  /** When it is the surroundings that make the difference. */
  contextNot?: ThemeContext;
  args?: Readonly<Record<string, string | number>>;
  severity?: Severity;
  /** What the first place points at. */
  at?: string;
  /** What each cure leaves, by its id. */
  fixed?: Readonly<Record<string, string>>;
}
