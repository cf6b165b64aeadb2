import type { Deployment } from './deployment';
import type { Diagnosis } from './diagnosis-catalogue';
import { limits } from './limits';
import type { FailureCode, Call, Certainty, Finding, Outcome, Place, Range, Source, TextForm } from './outcome';

/**
 * What a text is. `user-screen`: what a user saw, of the adapter or of AD FS. `event-text`: copied from Event Viewer, or
 * `wevtutil /f:text`. `event-csv`: comma or tab separated. `event-list`: `Get-WinEvent | fl`. `event-table`: the same
 * with `| ft`. `adapter-lines`: loose lines with `[#dddd]`. `assemblies`: `gacutil /l`. `empty` holds nothing.
 */
export const diagnosisKinds = [
  'user-screen',
  'event-text',
  'event-xml',
  'event-csv',
  'event-list',
  'event-table',
  'adapter-lines',
  'provider-list',
  'web-config',
  'web-theme',
  'adfs-properties',
  'assemblies',
  'transcript',
  'archive',
  'ini',
  'script',
  'url',
  'har',
  'token',
  'clock',
  'otp-address',
  'text',
  'binary',
  'empty',
] as const;
export type DiagnosisKind = (typeof diagnosisKinds)[number];

/** The tool that reads what this one does not. */
export type DiagnosisTool = 'configuration' | 'theme' | 'keys' | 'tokens';

/** `screen`: no log, but what a user was shown. `other`: an event of another source. */
export type DiagnosisSource = 'adapter' | 'adfs' | 'security' | 'system' | 'application' | 'screen' | 'other';

export type DiagnosisLevel = 'critical' | 'error' | 'warning' | 'info' | 'verbose' | 'audit-success' | 'audit-failure';

/** How the moment of a record stands in the text, and what had to be taken for granted. */
export interface DiagnosisTime {
  text: string;
  /** `stated`: the text names its zone. `assumed`: the zone that was asked for, or Korea. */
  zone: 'stated' | 'assumed';
  /** `stated`: only one reading. `file`: other dates of this file show the order. `assumed`: month first, may be wrong. */
  order: 'stated' | 'file' | 'assumed';
}

/** A number of Windows in a message: an HRESULT, an NTSTATUS or a Win32 error, as it is written. */
export interface DiagnosisNumber {
  text: string;
  /** Unsigned, 32 bits. */
  value: number;
}

/** One thing that happened: an event, a line of a log, or a screen. All texts are cut at their limits. */
export interface DiagnosisRecord {
  /** The whole record. `file` is set in an archive. */
  at: Place;
  source: DiagnosisSource;
  /** Log and provider as written, such as `MFA_Adapter` and `AdapterDLL`. */
  log: string | null;
  provider: string | null;
  eventId: number | null;
  level: DiagnosisLevel | null;
  /** Null: no time, or one that cannot be read. */
  timeMs: number | null;
  time: DiagnosisTime | null;
  /** The most telling code of the adapter, four digits: the first that is not noise (0000, 3000). */
  code: string | null;
  /** All of them, in the order of the text. */
  codes: readonly { code: string; at: Range }[];
  /** The version of the adapter the entry begins with. */
  adapterVersion: string | null;
  /** Whom it is about. `inferred`: by its place in the entry, whose exact layout is unknown (singleid.md 3.5). */
  user: string | null;
  userCertainty: Certainty | null;
  /** The account the event was logged under. */
  runAs: string | null;
  machine: string | null;
  activityId: string | null;
  relyingParty: string | null;
  message: Range;
  /** Its beginning, at most 600 characters; tokens are masked in it. */
  excerpt: string;
  /** Types of exceptions, outermost first. */
  exceptions: readonly string[];
  /** Methods of the stack, innermost first, at most 40. */
  frames: readonly string[];
  /** The first frame that is neither of AD FS nor of .NET: the adapter's method (adfs.md 5). */
  guiltyFrame: string | null;
  numbers: readonly DiagnosisNumber[];
  /** Message ids of AD FS and WIF, such as `MSIS7042` and `ID4022`. */
  messageIds: readonly string[];
  /** Named facts of the event (`EventData`, `Additional Data`), at most 24, values at most 300 characters. */
  fields: readonly { name: string; value: string }[];
}

/** What was read: the one text, or each entry of an archive. */
export interface DiagnosisFile extends TextForm {
  /** Null: it was pasted. */
  name: string | null;
  sizeBytes: number;
  kind: DiagnosisKind;
  certainty: Certainty;
  leadsTo: DiagnosisTool | null;
  text: string;
  records: number;
  /** Lines that fit nowhere, or bytes that are no characters of any encoding. */
  badLines: number;
  /** Why it was not read. */
  refused: FailureCode | null;
}

export interface DiagnosisReadRequest {
  source: Source;
  name?: string;
  nowMs: number;
  /** Zone of times that name none, minutes east of UTC. Default 540, Korea. */
  zoneMinutes?: number;
  deployment?: Deployment;
}

export interface DiagnosisReport {
  kind: DiagnosisKind;
  certainty: Certainty;
  leadsTo: DiagnosisTool | null;
  files: readonly DiagnosisFile[];
  /** In the order of the text, at most `diagnosisLimits.records`. */
  records: readonly DiagnosisRecord[];
  /** Records beyond. */
  more: number;
  findings: readonly Finding[];
  /** Findings beyond the limit, by rule. */
  moreFindings: Readonly<Record<string, number>>;
  zoneMinutes: number;
  diagnosis: Diagnosis;
}

/** Sizes in bytes (security.md 4.1, and DESIGN 4 for the whole). */
export const diagnosisLimits = {
  bytes: limits.logBytes,
  records: 100_000,
  /** Entries of an archive, and the depth of an event's XML. */
  entries: 200,
  depth: 64,
} as const;

export interface DiagnosisReadApi {
  read(call: Call, request: DiagnosisReadRequest): Promise<Outcome<DiagnosisReport>>;
}
