import type { IniEditResult } from './ini';
import type { Range, Source } from './outcome';

export interface IniMaskRequest {
  source: Source;
}

/** A copy to hand on. `edits` are against the text given, `masked` are places in the text returned. */
export interface IniMaskResult extends IniEditResult {
  masked: Range[];
}

export interface IniCompareRequest {
  left: Source;
  right: Source;
}

export const iniDifferences = ['same', 'different', 'only-left', 'only-right'] as const;
export type IniDifference = (typeof iniDifferences)[number];

/** A key as one of the files has it; several lines when the file repeats it. Places are those of the decoded text. */
export interface IniComparedSide {
  /** Trimmed, without quotes, in file order; null for a secret. */
  values: string[] | null;
  at: Range[];
}

export interface IniCompared {
  section: string;
  key: string;
  /** By the values without repetition: a line that is there twice with one value is that value. */
  how: IniDifference;
  secret: boolean;
  left: IniComparedSide | null;
  right: IniComparedSide | null;
}

/** A numbered list by what its entries say, whatever their numbers. */
export interface IniComparedList {
  section: string;
  /** `USERINFO_##` */
  list: string;
  /** `same`: the same entries under the same numbers. `moved`: the same entries under other numbers. */
  how: 'same' | 'moved' | 'different';
  /** Entries that say the same under another number. */
  moved: { left: string; right: string }[];
  /** Keys of entries whose content the other file does not have. */
  onlyLeft: string[];
  onlyRight: string[];
}

export interface IniComparison {
  /** In the order of the guide; keys and sections it does not name come last, as they stand in the files. */
  settings: IniCompared[];
  lists: IniComparedList[];
  counts: Record<IniDifference, number>;
}
