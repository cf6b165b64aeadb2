import type { Certainty, Encoding, Finding, Range, Source, TextEdit, TextForm } from './outcome';

export type ServerVersion = '2012R2' | '2016' | '2019' | '2022' | '2025';
export const serverVersions = ['2012R2', '2016', '2019', '2022', '2025'] as const;

/** What `ini.inspect` may be told about the surroundings. Unknown stays unknown. */
export interface IniContext {
  /** File name as it was given; judged only for its spelling. */
  name?: string;
  /** Four-part version such as `1.2.0.8`. */
  adapterVersion?: string;
  serverVersion?: ServerVersion;
}

export interface IniInspectRequest extends IniContext {
  source: Source;
}

export type LineEnd = 'crlf' | 'lf' | 'cr' | 'mixed' | 'none';

/** One `KEY = value` line as it stands. `from`/`to`: the line without its end; `valueFrom`/`valueTo`: inside the quotes, trimmed. */
export interface IniSetting extends Range {
  /** Empty before the first section. */
  section: string;
  key: string;
  value: string;
  valueFrom: number;
  valueTo: number;
  /** Name in the schema (`USERINFO_##` for a list entry), or null when the adapter has no such key. */
  spec: string | null;
  secret: boolean;
  /** What a length of time comes to; absent when the value is none. */
  seconds?: number;
}

/** Why the adapter uses a value other than the one in the file, or none. Words: `worker/texts/<lang>/ini-reasons.ts`. */
export const iniReasons = [
  'duplicate-unknown',
  'duplicate-same',
  'wrong-section',
  'key-case',
  'single-key-wins',
  'after-gap',
  'number-unusable',
  'search-off',
  'credentials-off',
  'lookup-off',
  'white-list-off',
  'verify-type',
  'bypass-not-exact',
  'value-not-allowed',
  'empty',
] as const;
export type IniReason = (typeof iniReasons)[number];

/** `value` null: the file has it, the adapter does not use it (or it is not known what it uses); `why` says which. */
export interface IniEffective extends Range {
  value: string | null;
  why?: { reason: IniReason; args: Readonly<Record<string, string | number>> };
}

export interface IniEffectiveItem extends IniEffective {
  key: string;
  number: number;
}

/** A code the adapter would write to its log for this file, such as 5007. */
export interface IniErrorCode {
  code: number;
  certainty: Certainty;
  key: string;
  /** Set when the guide contradicts itself about this code. */
  conflict?: 'deletable' | 'single-keys-empty' | 'cache-not-used';
  at: Range[];
}

export interface IniReport extends TextForm {
  text: string;
  eol: LineEnd;
  lines: number;
  /** `stated`: BOM, valid UTF-8 or given by the caller. `inferred`: our guess, with what else it could be. */
  decoding: { certainty: Certainty; alternatives: { encoding: Encoding; preview: string }[] };
  findings: Finding[];
  /** Findings beyond `limits.findingsPerRule`, by rule. */
  more: Readonly<Record<string, number>>;
  /** All safe cures that do not touch each other, as one list of edits, and the findings they heal. */
  allSafe: { edits: TextEdit[]; to?: TextForm; keys: string[] } | null;
  settings: IniSetting[];
  /** By key; keys of a message section as `MSG-1033.MSG_INTERNAL_ERROR`. Null: not in the file. */
  effective: Readonly<Record<string, IniEffective | null>>;
  /** By list prefix, for example `USERINFO_`. */
  lists: Readonly<Record<string, IniEffectiveItem[]>>;
  errorCodes: IniErrorCode[];
}

/**
 * What a person wants done. Commands run in order, each on the text the one before left.
 * A command with nothing to do makes no edit.
 */
export type IniCommand =
  | { do: 'set'; section: string; key: string; value: string }
  | { do: 'remove'; section: string; key: string }
  /** A key ending in `##` takes the next free number of its list. */
  | { do: 'add'; section: string; key: string; value: string }
  | { do: 'rename'; section: string; key: string; to: string }
  | { do: 'replace'; edits: TextEdit[] }
  /** `order`: the present numbers in the order wanted; they become 01, 02, ... `list` is the prefix. */
  | { do: 'reorder'; section: string; list: string; order: number[] }
  | { do: 'toUtf8' };

export interface IniEditRequest {
  source: Source;
  commands: IniCommand[];
}

export interface IniEditResult extends TextForm {
  bytes: Uint8Array;
  text: string;
  /** From the text given to the text returned: ordered, not overlapping. */
  edits: TextEdit[];
}

export type IniValueType =
  | 'text'
  | 'enum'
  | 'seconds'
  | 'duration'
  | 'url'
  | 'guid'
  | 'secret-key'
  | 'ldap-url'
  | 'ip'
  | 'domain-guid'
  | 'domain-secret'
  | 'userinfo'
  | 'password';

/** `fixed`: the guide's value is used everywhere. `site`: set for the place. `issued`: given by SingleID. `choice`: decided by the administrator. */
export type IniOrigin = 'fixed' | 'site' | 'issued' | 'choice';

/** As the guide groups its settings. */
export const iniGroups = [
  'identity',
  'api',
  'keys',
  'ldap',
  'userinfo',
  'token',
  'verification',
  'operation',
  'messages',
] as const;
export type IniGroup = (typeof iniGroups)[number];

export interface IniKeySpec {
  /** `USERINFO_##` for a numbered list. */
  name: string;
  /** `MSG-*` stands for every message section. */
  section: 'MAIN' | 'API' | 'MSG-*' | 'MANAGE';
  group: IniGroup;
  type: IniValueType;
  /** Values of an enum, in the guide's order. */
  allowed?: readonly string[];
  /** What the guide's file has. The guide names no default that applies when a key is absent. */
  sample: string;
  origin: IniOrigin;
  secret?: true;
  /** The adapter's own code when the key is not there. */
  missingCode?: number;
  /** Spellings known to be taken for this key. */
  aliases?: readonly string[];
  /** The adapter uses the key only while each of these has one of these values (`''`: empty or not in the file). */
  usedWhen?: readonly { key: string; is: readonly string[] }[];
  /** First adapter version that reads the key; absent = not documented. */
  since?: string;
  /** Line of the guide's extraction (`shared/seeds/001_7f9e6189bac27dd2.txt`). */
  seedLine: number;
}

export interface IniSectionSpec {
  /** `MSG-*` for message sections. */
  name: string;
  required: boolean;
  seedLine: number;
}

export interface IniSchema {
  sections: readonly IniSectionSpec[];
  keys: readonly IniKeySpec[];
}
