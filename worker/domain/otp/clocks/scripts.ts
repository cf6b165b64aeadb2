import type {
  ClockScriptCode,
  ClockScriptFile,
  ClockScriptStep,
  Encoding,
  Failure,
  OtpClockScripts,
  OtpClockScriptsRequest,
  Outcome,
} from '../../../contract';
import { encodeText } from '../../core/decode';
import { isAscii, powershellComment, powershellFile } from '../../core/escape';

/** The comments of a file, as lines without their sign. The words are the caller's. */
export interface ClockScriptComments {
  head: readonly string[];
  step: (code: ClockScriptCode) => readonly string[];
}

/** Seconds between polls, and how many peers: what W32Time takes. */
const POLL = { least: 16, most: 86_400, normal: 1024 } as const;
const MOST_PEERS = 8;
/** Names and addresses alone: nothing that a shell gives a meaning. */
const HOST = /^[A-Za-z0-9](?:[A-Za-z0-9.:-]{0,252}[A-Za-z0-9])?$/;

/**
 * Commands that set up a server of the time and its clients as the guide lays out in chapter 3, without its slips.
 * Failures: `clock-peers`, `clock-poll`, `text-not-encodable`.
 */
export function clockScripts(
  request: OtpClockScriptsRequest,
  comments: { apply: ClockScriptComments; back: ClockScriptComments },
): Outcome<OtpClockScripts> {
  const refused = refusedRequest(request);
  if (refused) return { ok: false, error: refused };
  const steps = applySteps(request);
  const back = backSteps(request);
  const apply = fileOf(`set-up-ntp-${request.role}`, steps, request, comments.apply);
  if (!apply.ok) return apply;
  const wayBack = fileOf(`undo-ntp-${request.role}`, back, request, comments.back);
  if (!wayBack.ok) return wayBack;
  return { ok: true, value: { steps, back, files: { apply: apply.value, back: wayBack.value } } };
}

function refusedRequest({ peers, place, pollSeconds = POLL.normal }: OtpClockScriptsRequest): Failure | null {
  const least = place === 'member' ? 0 : 1;
  const wrong = peers.findIndex((peer) => !HOST.test(peer));
  if (peers.length < least || peers.length > MOST_PEERS || wrong !== -1)
    return { code: 'clock-peers', args: { least, most: MOST_PEERS, at: wrong + 1 } };
  if (!Number.isInteger(pollSeconds) || pollSeconds < POLL.least || pollSeconds > POLL.most)
    return { code: 'clock-poll', args: { least: POLL.least, most: POLL.most } };
  return null;
}

const W32TIME = 'HKLM\\SYSTEM\\CurrentControlSet\\Services\\W32Time';
/** Beside the script, whichever folder it runs from. */
const BACK_UP = { cmd: '"%~dp0w32time-before.reg"', powershell: '"$PSScriptRoot\\w32time-before.reg"' } as const;

const step = (code: ClockScriptCode, ...lines: string[]): ClockScriptStep => ({ code, lines });
const add = (key: string, name: string, value: number): string =>
  `reg.exe add "${W32TIME}\\${key}" /v ${name} /t REG_DWORD /d ${value} /f`;
const start = (shell: OtpClockScriptsRequest['shell']): ClockScriptStep =>
  step('start', ...(shell === 'cmd' ? ['@echo off', 'setlocal'] : ["$ErrorActionPreference = 'Stop'"]));

function applySteps(request: OtpClockScriptsRequest): ClockScriptStep[] {
  const { role, shell, place, pollSeconds = POLL.normal } = request;
  const isServer = role === 'server';
  return [
    start(shell),
    step('back-up', `reg.exe export "${W32TIME}" ${BACK_UP[shell]} /y`),
    step('look', 'w32tm.exe /query /status', 'w32tm.exe /dumpreg /subkey:Parameters'),
    source(request),
    step('client-on', add('TimeProviders\\NtpClient', 'Enabled', 1)),
    ...(isServer ? [step('server-on', add('TimeProviders\\NtpServer', 'Enabled', 1))] : []),
    ...(request.peers.length > 0
      ? [step('poll', add('TimeProviders\\NtpClient', 'SpecialPollInterval', pollSeconds))]
      : []),
    ...(place === 'member' ? [] : [step('correction', ...corrections(place))]),
    ...(isServer ? [step('firewall', firewall(shell))] : []),
    step('start-type', 'sc.exe config w32time start= auto'),
    // A member's service is started by the trigger that Windows has for members.
    ...(place === 'stand-alone' ? [step('trigger', 'sc.exe triggerinfo w32time start/networkon stop/networkoff')] : []),
    restart('restart', shell),
    step('resync', 'w32tm.exe /resync /rediscover'),
    step('check-status', 'w32tm.exe /query /status', 'w32tm.exe /query /source'),
    ...(isServer ? [step('check-port', port(shell))] : []),
    ...checkOffset(request),
  ];
}

/** Where the time comes from. A member without peers follows its domain. */
function source({ peers, role, place }: OtpClockScriptsRequest): ClockScriptStep {
  if (peers.length === 0) return step('domain', 'w32tm.exe /config /syncfromflags:domhier /update');
  const list = peers.map((peer) => `${peer},0x9`).join(' ');
  const reliable = role === 'server' && place !== 'member' ? ' /reliable:yes' : '';
  return step('peers', `w32tm.exe /config /manualpeerlist:"${list}" /syncfromflags:manual${reliable} /update`);
}

/** The defaults of each place (`otp.md` 6.4), written out so that an earlier 0xFFFFFFFF does not stay. A member has none. */
function corrections(place: Exclude<OtpClockScriptsRequest['place'], 'member'>): string[] {
  const seconds = place === 'stand-alone' ? 54_000 : 172_800;
  return [add('Config', 'MaxPosPhaseCorrection', seconds), add('Config', 'MaxNegPhaseCorrection', seconds)];
}

const firewall = (shell: OtpClockScriptsRequest['shell']): string =>
  shell === 'cmd'
    ? 'netsh advfirewall firewall add rule name="NTP (UDP 123)" dir=in action=allow protocol=UDP localport=123'
    : "New-NetFirewallRule -DisplayName 'NTP (UDP 123)' -Direction Inbound -Action Allow -Protocol UDP -LocalPort 123";

const port = (shell: OtpClockScriptsRequest['shell']): string =>
  shell === 'cmd' ? 'netstat -ano -p UDP | findstr /c:":123 "' : 'Get-NetUDPEndpoint -LocalPort 123';

const restart = (code: ClockScriptCode, shell: OtpClockScriptsRequest['shell']): ClockScriptStep =>
  step(code, ...(shell === 'cmd' ? ['net stop w32time', 'net start w32time'] : ['Restart-Service -Name w32time']));

const checkOffset = ({ peers }: OtpClockScriptsRequest): ClockScriptStep[] =>
  peers.length === 0
    ? []
    : [step('check-offset', ...peers.map((peer) => `w32tm.exe /stripchart /computer:${peer} /samples:5 /dataonly`))];

function backSteps({ shell }: OtpClockScriptsRequest): ClockScriptStep[] {
  return [start(shell), step('back-import', `reg.exe import ${BACK_UP[shell]}`), restart('back-restart', shell)];
}

function fileOf(
  name: string,
  steps: readonly ClockScriptStep[],
  { shell, locale }: OtpClockScriptsRequest,
  comments: ClockScriptComments,
): Outcome<ClockScriptFile> {
  const comment = shell === 'cmd' ? cmdComment : powershellComment;
  const [first, ...rest] = steps;
  // Before anything else, so that the comments are not printed while it runs.
  const head = shell === 'cmd' ? (first?.lines ?? []) : comments.head.map(comment);
  const lines = [...head, ...(shell === 'cmd' ? comments.head.map(comment) : [])];
  for (const { code, lines: commands } of shell === 'cmd' ? rest : steps)
    lines.push('', ...comments.step(code).map(comment), ...commands);
  const file = shell === 'cmd' ? cmdFile(lines, locale) : powershellFile(lines);
  const { text, ...form } = file;
  const bytes = encodeText(text, form);
  if (!bytes.ok) return bytes;
  return { ok: true, value: { ...form, name: `${name}.${shell === 'cmd' ? 'cmd' : 'ps1'}`, text, bytes: bytes.value } };
}

/** A remark: what `cmd` would act on even there, and control characters, are left out. */
const cmdComment = (text: string): string =>
  // eslint-disable-next-line no-control-regex -- these characters are what is looked for
  `rem ${text.replace(/[\0-\x1f\x7f-\x9f\u2028\u2029%^&|<>!"]/g, '')}`.trimEnd();

/** `cmd` reads its files in the code page of the console, which in Korean Windows is 949. */
function cmdFile(lines: readonly string[], locale: string): { text: string; encoding: Encoding; bom: boolean } {
  const text = lines.join('\r\n') + '\r\n';
  return { text, encoding: locale === 'ko' && !isAscii(text) ? 'cp949' : 'utf-8', bom: false };
}
