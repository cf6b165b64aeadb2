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
  wording: Wording;
}

/** What lines of one section have in common that are the same from key to value; most stand alone. */
export interface Wording {
  /** As the adapter is documented to read it. */
  value: string;
  /** What it was meant to say, found when it is first asked for (`meant-value.ts`). */
  reading: Reading | null;
}

/** A value as it was meant; where it stands is counted from the line's `rawFrom`. */
export interface Reading extends Range {
  value: string;
}

/** Lines of one key in one section. */
export interface IniGroup {
  section: string;
  key: string;
  spec: IniKeySpec | null;
  number: number | null;
  /** In the order of the file. */
  entries: readonly IniEntry[];
  /** The first line of each wording: what a value says need only be asked once. */
  distinct: readonly IniEntry[];
}

/** A line that is a header, or nothing the adapter knows and may have been meant for one. */
export interface Heading {
  line: IniLine;
  /** Place among the lines of the document. */
  index: number;
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
  /** By the place of the first line; most groups hold one. */
  groups: readonly IniGroup[];
  /** In the order of the file. */
  headings: readonly Heading[];
  /** The groups `of` takes its entries from. */
  groupsOf(name: string): readonly IniGroup[];
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
