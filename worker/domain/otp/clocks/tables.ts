import type { ClockMonitor, ClockPorts, ClockSetting } from '../../../contract';
import { decimal, rangeOf, within, type Line } from './lines';

const REGISTRY = /^\s*([A-Za-z]\w{0,80})\s+REG_(?:SZ|EXPAND_SZ|DWORD|QWORD|MULTI_SZ|BINARY)\s+(\S.*)$/;
/** What the guide writes behind a value to explain it. */
const REMARK = /\s+<-.*$/;

/** A value of `/dumpreg`. Names of values are the registry's own in every language. */
export function registryLine(line: Line): ClockSetting | null {
  const match = REGISTRY.exec(line.text);
  if (!match) return null;
  const value = (match[2] ?? '').replace(REMARK, '').trimEnd();
  const from = line.text.length - (match[2] ?? '').length;
  return setting(line, match[1] ?? '', value, from);
}

const CONFIGURED = /^\s*([A-Z][A-Za-z]{2,60}):\s?(.*)$/;
const ORIGIN = /\s*\(([^()]{1,60})\)\s*$/;
const PROVIDER = /^\s*(NtpClient|NtpServer|VMICTimeProvider)\s*\([^()]{1,60}\)\s*$/;

/** Names that `/query /configuration` prints, so that other lines with a colon are not taken for them. */
const KNOWN = new Set(
  (
    'EventLogFlags AnnounceFlags TimeJumpAuditOffset MinPollInterval MaxPollInterval MaxNegPhaseCorrection ' +
    'MaxPosPhaseCorrection MaxAllowedPhaseOffset FrequencyCorrectRate PollAdjustFactor LargePhaseOffset ' +
    'SpikeWatchPeriod LocalClockDispersion HoldPeriod PhaseCorrectRate UpdateInterval DllName Enabled InputProvider ' +
    'CrossSiteSyncFlags AllowNonstandardModeCombinations ResolvePeerBackoffMinutes ResolvePeerBackoffMaxTimes ' +
    'CompatibilityFlags LargeSampleSkew SpecialPollInterval Type NtpServer RequireSecureTimeSyncRequests ' +
    'FileLogName FileLogEntries FileLogSize FileLogFlags ClockAdjustmentAuditLimit ClockHoldoverPeriod ' +
    'UtilizeSslTimeData SignatureAuthAllowed ChainEntryTimeout ChainMaxEntries ChainMaxHostEntries ' +
    'ChainDisable ChainLoggingRate'
  ).split(' '),
);

/** A value of `/query /configuration`, which ends with where it comes from: `(Local)`, `(로컬)`. */
export function configuredLine(line: Line, provider: string | null): ClockSetting | null {
  const match = CONFIGURED.exec(line.text);
  const rest = match?.[2] ?? '';
  if (!match || !KNOWN.has(match[1] ?? '') || !ORIGIN.test(rest)) return null;
  const found = setting(line, match[1] ?? '', rest.replace(ORIGIN, ''), line.text.length - rest.length);
  return { ...found, provider };
}

/** `NtpClient (Local)`: what follows belongs to this provider. */
export const providerLine = ({ text }: Line): string | null => PROVIDER.exec(text)?.[1] ?? null;

function setting(line: Line, name: string, value: string, from: number): ClockSetting {
  return { at: rangeOf(line), valueAt: within(line, from, from + value.length), provider: null, name, value };
}

/** A number as either command writes it: `54000`, `0xd2f0`, `4294967295`, `0xD2F0 (54000)`. */
export function settingNumber(value: string): number | null {
  const match = /^(0x[0-9A-Fa-f]{1,16}|-?\d{1,16})(?:\s|\(|$)/.exec(value);
  return match ? Number(match[1]) : null;
}

const PORT = /^\s*(UDP|TCP)\s+(\S{1,80}):(\d{1,5})\s+\S{1,80}(?:\s+\S{1,30})?\s+(\d{1,10})\s*$/;

export function portLine(line: Line): ClockPorts['rows'][number] | null {
  const match = PORT.exec(line.text);
  if (!match) return null;
  const protocol = match[1] === 'TCP' ? 'TCP' : 'UDP';
  return { at: rangeOf(line), protocol, address: match[2] ?? '', port: Number(match[3]), pid: Number(match[4]) };
}

const SERVICE_NAME = /^\s*[^:]{1,40}:\s*(\w{1,80})\s*$/;
const STATE =
  /^\s*[^:]{1,40}:\s*([1-7])\s+(?:STOPPED|START_PENDING|STOP_PENDING|RUNNING|CONTINUE_PENDING|PAUSE_PENDING|PAUSED)\b/;
const EXIT_CODE = /^\s*[^:]{1,40}:\s*(\d{1,10})\s+\(0x[0-9A-Fa-f]{1,8}\)\s*$/;

/** The state of `sc query`: the words for it are English in every language. */
export const stateLine = ({ text }: Line): number | null => numberOf(STATE.exec(text));
/** The first of the two is the one of Windows. */
export const exitLine = ({ text }: Line): number | null => numberOf(EXIT_CODE.exec(text));
export const serviceNameLine = ({ text }: Line): string | null =>
  /service/i.test(text) ? (SERVICE_NAME.exec(text)?.[1] ?? null) : null;

const numberOf = (match: RegExpExecArray | null): number | null => (match ? Number(match[1]) : null);

const HOST = /^(\S{1,255}?)\s*(\*\*\* PDC \*\*\*)?\s*\[(\S{2,80}):123\]\s?:?\s*$/;
const NTP = /^\s+[^:]{1,40}:\s*([+-]\d{1,9}[.,]\d{1,9})s\b/;
const FAILURE = /^\s+[^:]{1,40}:.{0,80}?(0x[0-9A-Fa-f]{8}|ERROR_[A-Z_]{1,40})/;
const STRATUM = /^\s+[^:]{1,40}:\s*(\d{1,2})\s*$/;
const NAMED = /^\s+[^:]{1,40}:\s*(\S.*?)\s*$/;

export type MonitorHost = ClockMonitor['hosts'][number];

/** `DC1.example.com[10.0.0.5:123]:` begins a host of `/monitor`. */
export function hostLine(line: Line): MonitorHost | null {
  const match = HOST.exec(line.text);
  if (!match) return null;
  const facts = { offset: null, error: null, refId: null, stratum: null };
  return { at: rangeOf(line), name: match[1] ?? '', pdc: match[2] !== undefined, ...facts };
}

/** An indented line under a host; false when it is none. */
export function hostFact(host: MonitorHost, line: Line): boolean {
  const { text } = line;
  if (!/^\s+\S/.test(text)) return false;
  host.at = { from: host.at.from, to: line.to };
  const offset = NTP.exec(text)?.[1];
  if (offset !== undefined) host.offset = decimal(offset);
  else if (FAILURE.test(text)) host.error ??= FAILURE.exec(text)?.[1] ?? null;
  else if (STRATUM.test(text)) host.stratum = Number(STRATUM.exec(text)?.[1]);
  // The reference is asked after the offset; what stands before it is the answer of ICMP.
  else if (host.offset !== null) host.refId ??= NAMED.exec(text)?.[1] ?? null;
  return true;
}
