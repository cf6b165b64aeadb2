import type { Certainty, IniContext, IniKeySpec, IniRuleId, LineEnd, Range, TextEdit, TextForm } from '../../contract';
import type { Rule } from '../core/judge';
import type { IniDocument, IniLine } from './parse';
import type { TextKinds } from './text-kinds';

export { fix, type Draft } from '../core/judge';

/** A `KEY = value` line with what the schema knows of it. */
export interface IniEntry {
  line: IniLine;
  section: string;
  key: string;
  value: string;
  /** Place among the lines of the document. */
  index: number;
  /** Schema entry of exactly this spelling in any section, or null. */
  spec: IniKeySpec | null;
  /** Number of a list entry (`USERINFO_02` -> 2), else null. */
  number: number | null;
}

/** What a rule may ask. Everything is computed once a file. */
export interface IniView extends IniContext {
  document: IniDocument;
  text: string;
  eol: LineEnd;
  kinds: TextKinds;
  form: TextForm;
  decoding: Certainty;
  entries: readonly IniEntry[];
  /** Entries of one name in one section, by section and then name, in file order; most groups hold one. */
  groups: readonly (readonly IniEntry[])[];
  /** Entries with this schema name (`USERINFO_##` for a list) in the section the schema wants; in file order. */
  of(name: string): readonly IniEntry[];
  /**
   * The one value the adapter is known to read for a key: trimmed, without quotes. Undefined when the key is absent,
   * empty, in a wrong section, or there more than once with different values.
   */
  value(name: string): string | undefined;
  /** The entry `value` was read from. */
  entry(name: string): IniEntry | undefined;
}

export type IniRule = Rule<IniRuleId, IniView>;

/** Where the value stands; the key where the value is empty, so that there is always something to point at. */
export function valuePlace({ line }: IniEntry): Range {
  return line.valueTo > line.valueFrom
    ? { from: line.valueFrom, to: line.valueTo }
    : { from: line.keyFrom, to: line.keyTo };
}

export function keyPlace({ line }: IniEntry): Range {
  return { from: line.keyFrom, to: line.keyTo };
}

/** The edit that gives an entry another value, inside its quotes. */
export function setValue({ line }: IniEntry, value: string): TextEdit {
  return { from: line.valueFrom, to: line.valueTo, insert: value };
}

/** The edit that takes a whole line away with its line end. */
export function removeLine({ line }: IniEntry): TextEdit {
  return { from: line.from, to: line.end, insert: '' };
}

/** `MAIN/LDAP_SERVER`: anchor of a finding about one setting. */
export function anchorOf(entry: IniEntry): string {
  return `${entry.section}/${entry.key}`;
}
