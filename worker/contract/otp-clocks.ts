import type { OtpInterval, OtpPolicy } from './otp';
import type { Call, Certainty, Finding, Locale, Outcome, Range, Source, TextForm } from './outcome';

/** What stands in what is pasted, and what is asked of it. */
export interface OtpReadClockRequest {
  source: Source;
  /** The moment of reading: how old the last synchronisation is. Unless given, that stays unknown. */
  nowMs?: number;
  /** Zone of the times in the text, minutes east of UTC. Default 540, Korea. */
  zoneMinutes?: number;
  /** Cycle of the keys, in seconds. Unless given, nothing is said of keys. */
  profile?: { cycle: number };
  /** What the verifying server forgives. */
  policy?: Pick<OtpPolicy, 'past' | 'future' | 'cap'>;
  /** Whose clock was measured: the server that verifies (default), or the device that makes the keys. */
  measured?: 'verifier' | 'device';
  /** Seconds between making a key and its arrival. Default 1 to 12. */
  delay?: OtpInterval;
  /** Seconds that who checks a token forgives. Default 0, as AD FS, jose and node-saml do. */
  tolerance?: { jwt?: number; saml?: number };
}

/** The part of a text that one run of a command wrote. */
interface ClockBlockBase {
  at: Range;
  /** The command in front of it, where it was pasted too. */
  command: Range | null;
}

/** One line of `w32tm /stripchart`. Offsets are server minus this PC: positive, this PC is behind. */
export interface ClockSample {
  at: Range;
  /** Seconds since the first line of this run. */
  seconds: number;
  /** Null where the text has no date. */
  atMs: number | null;
  offset: number;
  delay: number | null;
  /** Left out of the measure: it took more than four times as long as the quickest (`otp.md` 6.1). */
  dropped: boolean;
}

/** What the samples of one run come to. Seconds. */
export interface ClockMeasure {
  /** The median. */
  offset: number;
  from: number;
  to: number;
  kept: number;
  dropped: number;
  errors: number;
  /** False where samples contradict each other or too many are missing: then no number is to be trusted. */
  reliable: boolean;
  /** Seconds a second by which the offset changes; null unless it clearly goes one way. */
  slope: number | null;
}

export interface ClockStripchart extends ClockBlockBase {
  kind: 'stripchart';
  server: string | null;
  startedMs: number | null;
  samples: ClockSample[];
  errors: { at: Range; seconds: number; code: string }[];
  /** Null without samples. */
  measure: ClockMeasure | null;
}

/** Why the clock counts as not synchronised, or why nothing can be said. */
export const clockSyncReasons = [
  'synced',
  'leap',
  'stratum',
  'local-clock',
  'free-running',
  'stale',
  'in-the-future',
  'host',
  'layout',
] as const;
export type ClockSyncReason = (typeof clockSyncReasons)[number];

/** `w32tm /query /status`, read by the order of its lines; null for a line that is not there. Seconds. */
export interface ClockStatus extends ClockBlockBase {
  kind: 'status';
  leap: number;
  stratum: number;
  precision: number | null;
  rootDelay: number | null;
  rootDispersion: number | null;
  /** As `0xCB007101`. */
  referenceId: string | null;
  lastSync: { text: string; atMs: number | null } | null;
  source: string | null;
  pollSeconds: number | null;
  /** W32Time's own residual; not a measurement against a server. */
  phaseOffset: number | null;
  clockRate: number | null;
  state: number | null;
  lastError: number | null;
  sinceGoodSeconds: number | null;
  synced: 'yes' | 'no' | 'unknown';
  reason: ClockSyncReason;
}

/** One value of `/query /configuration` or `/dumpreg`. */
export interface ClockSetting {
  at: Range;
  /** Where the value itself stands. */
  valueAt: Range;
  /** `NtpClient`, `NtpServer` and the like; null outside of providers. */
  provider: string | null;
  name: string;
  value: string;
}

export interface ClockSettings extends ClockBlockBase {
  kind: 'settings';
  from: 'configuration' | 'registry';
  settings: ClockSetting[];
}

/** `w32tm /monitor`. Offsets are from the PDC emulator, whose own is always 0. */
export interface ClockMonitor extends ClockBlockBase {
  kind: 'monitor';
  hosts: {
    at: Range;
    name: string;
    pdc: boolean;
    offset: number | null;
    error: string | null;
    refId: string | null;
    stratum: number | null;
  }[];
}

export interface ClockService extends ClockBlockBase {
  kind: 'service';
  name: string | null;
  /** 1 stopped, 4 running, others between. */
  state: number;
  exitCode: number | null;
}

export interface ClockPorts extends ClockBlockBase {
  kind: 'ports';
  rows: { at: Range; protocol: 'UDP' | 'TCP'; address: string; port: number; pid: number }[];
}

/** What a command that sets something answered. */
export const clockCauses = [
  'done',
  'no-time-data',
  'too-big',
  'timeout',
  'service-stopped',
  'service-missing',
  'service-disabled',
  'service-name',
  'already-running',
  'not-administrator',
  'host-unknown',
  'other-error',
] as const;
export type ClockCause = (typeof clockCauses)[number];

export interface ClockAnswer extends ClockBlockBase {
  kind: 'answer';
  cause: ClockCause;
  /** As written: `0x80070426`, `1060`; null where there is none. */
  code: string | null;
}

export type ClockBlock =
  ClockStripchart | ClockStatus | ClockSettings | ClockMonitor | ClockService | ClockPorts | ClockAnswer;

export const clockChecks = ['otp', 'jwt', 'saml', 'kerberos'] as const;
export type ClockCheck = (typeof clockChecks)[number];

/** Why a verdict is unknown, or which side decided it. */
export type ClockVerdictReason =
  'inside' | 'outside' | 'between' | 'behind' | 'ahead' | 'no-measure' | 'unreliable' | 'no-cycle' | 'window';

/**
 * Whether something passes with this clock, and the numbers that decided it. Seconds. For keys `value` is the app's
 * clock minus the server's, less the delay (`otp.md` 6.5); for the rest this PC minus the one it was measured against.
 */
export interface ClockVerdict {
  check: ClockCheck;
  result: 'always' | 'sometimes' | 'never' | 'unknown';
  reason: ClockVerdictReason;
  value: OtpInterval | null;
  /** Inside, it always passes. */
  passes: OtpInterval | null;
  /** Outside, it never passes. */
  fails: OtpInterval | null;
  /** How many of a hundred pass, at worst and at best, as 0 to 1. */
  fraction: OtpInterval | null;
  /** The other reading: .NET and WIF forgive 300 seconds. Null where there is none. */
  lenient: 'always' | 'never' | null;
}

/**
 * How W32Time closes the gap. `slewed`: little by little; `set`: at once; `refused`: the gap is larger than it may
 * correct; `none`: there is no gap to speak of.
 */
export interface ClockAdjustment {
  how: 'slewed' | 'set' | 'refused' | 'none' | 'unknown';
  certainty: Certainty;
  /** The limit that decided, in seconds. */
  limit: number | null;
  /** Seconds a second, as the samples show it. */
  rate: number | null;
  /** It begins within so many seconds: the time between polls. Null: unknown. */
  startsWithin: number | null;
  /** An offset as large as this is held for a spike first: seconds until it is believed. */
  heldFor: number | null;
  /** Seconds from the last sample until each check always passes; 0: now; null: not known. */
  until: { check: ClockCheck; seconds: number | null }[];
}

export interface OtpClockReport extends TextForm {
  text: string;
  /** In the order of the text. */
  blocks: ClockBlock[];
  findings: Finding[];
  /** Findings beyond the limit, by rule. */
  more: Record<string, number>;
  /** Index of the block whose measure decided; null: no measure. */
  measuredBy: number | null;
  /** Seconds, server minus this PC; null without a reliable measure. */
  offset: number | null;
  verdicts: ClockVerdict[];
  adjustment: ClockAdjustment | null;
  /** Lines that are neither output, command nor blank. */
  unread: number;
}

/** Rules of what is pasted, of commands and of outputs. Words: `worker/texts/<lang>/otp-clocks-rules.ts`. */
export const clockRules = [
  'clock-not-synced',
  'clock-host-time',
  'clock-unreliable',
  'clock-too-few',
  'clock-phase-offset',
  'clock-service-down',
  'clock-port-missing',
  'clock-port-other',
  'clock-monitor-offset',
  'clock-monitor-error',
  'clock-date-order',
  'clock-no-time-data',
  'clock-too-big',
  'clock-timeout',
  'clock-service-stopped',
  'clock-service-missing',
  'clock-service-disabled',
  'clock-service-name',
  'clock-not-administrator',
  'clock-host-unknown',
  'clock-other-error',
  'clock-setting-peers',
  'clock-setting-glued',
  'clock-setting-no-sync',
  'clock-setting-unlimited',
  'clock-setting-client-off',
  'clock-command-service-name',
  'clock-command-glued',
  'clock-command-peer-flags',
  'clock-command-peers-unquoted',
  'clock-command-findstr',
  'clock-command-no-update',
  'clock-command-start-auto',
  'clock-command-other-server',
  'clock-command-unlimited',
  'clock-command-public-peer',
  'clock-command-sc-alias',
  'clock-command-prompt',
] as const;
export type ClockRuleId = (typeof clockRules)[number];

/** Where a server stands: what it follows by default differs. */
export type ClockPlace = 'stand-alone' | 'member' | 'pdc';

export interface OtpClockScriptsRequest {
  /** `server`: hands the time on to others; `client`: takes it from such a server. */
  role: 'server' | 'client';
  shell: 'cmd' | 'powershell';
  place: ClockPlace;
  /** Names or addresses to take the time from, in order, 1 to 8; none for a domain member that follows its domain. */
  peers: string[];
  /** Seconds between polls, 16 to 86400. Default 1024. */
  pollSeconds?: number;
  /** Language of the comments. */
  locale: Locale;
}

/** Steps in the order they are carried out. Words: `steps` of `worker/texts/<lang>/otp-clocks-scripts.ts`. */
export const clockScriptCodes = [
  'start',
  'back-up',
  'look',
  'peers',
  'domain',
  'client-on',
  'server-on',
  'poll',
  'correction',
  'firewall',
  'start-type',
  'trigger',
  'restart',
  'resync',
  'check-status',
  'check-port',
  'check-offset',
  'back-import',
  'back-restart',
] as const;
export type ClockScriptCode = (typeof clockScriptCodes)[number];

export interface ClockScriptStep {
  code: ClockScriptCode;
  lines: string[];
}

export interface ClockScriptFile extends TextForm {
  name: string;
  text: string;
  bytes: Uint8Array;
}

export interface OtpClockScripts {
  steps: ClockScriptStep[];
  /** The way back. */
  back: ClockScriptStep[];
  files: { apply: ClockScriptFile; back: ClockScriptFile };
}

export interface OtpReadClockScriptRequest {
  source: Source;
  /** The shell it is meant for; unless given it is seen from prompts and cmdlets. */
  shell?: 'cmd' | 'powershell';
  /** Where the server stands, if known: public servers on a domain member are named only there as an error. */
  place?: ClockPlace;
}

export interface OtpClockScriptRead extends TextForm {
  text: string;
  /** Every command that sets or asks a clock, in order. */
  commands: { at: Range; tool: string }[];
  findings: Finding[];
  more: Record<string, number>;
}

/** The part of the `otp` topic that reads and sets clocks. Carries out nothing. */
export interface OtpClockApi {
  readClock(call: Call, request: OtpReadClockRequest): Promise<Outcome<OtpClockReport>>;
  clockScripts(call: Call, request: OtpClockScriptsRequest): Promise<Outcome<OtpClockScripts>>;
  readClockScript(call: Call, request: OtpReadClockScriptRequest): Promise<Outcome<OtpClockScriptRead>>;
}
