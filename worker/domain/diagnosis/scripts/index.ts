import type {
  DiagnosisLogRoom,
  DiagnosisScript,
  DiagnosisScriptCode,
  DiagnosisScripts,
  DiagnosisScriptsRequest,
  Outcome,
} from '../../../contract';
import { diagnosisScriptCodes } from '../../../contract';
import { encodeText } from '../../core/decode';
import { powershellComment, powershellFile, powershellValue } from '../../core/escape';
import { logLevelLines, logSizeLines } from './change';
import { collectLines } from './collect';
import { customView, queryList } from './query';

/** The words of the files; they are the caller's. */
export interface DiagnosisScriptWords {
  view: { name: string; description: string };
  scripts: Readonly<Record<DiagnosisScriptCode, { purpose: string; head?: readonly string[] }>>;
}

const names: Readonly<Record<DiagnosisScriptCode, string>> = {
  'custom-view': 'adfs-view.xml',
  'event-query': 'adfs-query.xml',
  collect: 'collect-adfs.ps1',
  'log-level': 'set-log-level.ps1',
  'log-size': 'set-log-size.ps1',
};

/** Files for the servers: what looks, what gathers, what makes the log say more. Failures: those of `powershellValue`. */
export function diagnosisScripts(
  request: DiagnosisScriptsRequest,
  words: DiagnosisScriptWords,
): Outcome<DiagnosisScripts> {
  const folder = `${request.drive}:\\ADFSadapter`;
  const provider = powershellValue(request.provider);
  if (!provider.ok) return provider;
  const linesOf: Readonly<Record<DiagnosisScriptCode, string[]>> = {
    'custom-view': customView(words.view),
    'event-query': ['<?xml version="1.0" encoding="utf-8"?>', ...queryList()],
    collect: collectLines(`'${folder}'`, provider.value, request.days),
    'log-level': logLevelLines(`'${folder}\\ADFSadapter.ini'`, request.logLevel),
    'log-size': logSizeLines(request.logKiB),
  };
  const scripts: DiagnosisScript[] = [];
  for (const code of diagnosisScriptCodes) {
    const { purpose, head = [] } = words.scripts[code];
    const name = names[code];
    const { text, ...form } = name.endsWith('.ps1')
      ? powershellFile([...head.map(powershellComment), ...linesOf[code]])
      : { text: linesOf[code].join('\r\n') + '\r\n', encoding: 'utf-8' as const, bom: false };
    const bytes = encodeText(text, form);
    if (!bytes.ok) return bytes;
    scripts.push({ code, name, text, bytes: bytes.value, purpose, readsOnly: !code.startsWith('log-') });
  }
  const command = { do: 'set', section: 'MANAGE', key: 'LOG_LEVEL', value: String(request.logLevel) } as const;
  return { ok: true, value: { scripts, command, room: { now: roomOf(GUIDE_KIB), then: roomOf(request.logKiB) } } };
}

/** Of the registry the guide gives (singleid.md 3.2). */
const GUIDE_KIB = 512;

/** What an entry and a sign-in take is documented nowhere: so both ends of what is likely. */
function roomOf(kiB: number): DiagnosisLogRoom {
  const entries = { from: Math.floor((kiB * 1024) / 2000), to: Math.floor((kiB * 1024) / 600) };
  return { kiB, entries, signIns: { from: Math.floor(entries.from / 12), to: Math.floor(entries.to / 2) } };
}
