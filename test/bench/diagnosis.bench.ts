import { readDiagnosis } from '../../worker/domain/diagnosis/read';
import { writeLog, type LogFormat, type PlannedEvent } from '../support/log-writer';
import { inMs } from './measure';
import type { Row } from './row';

const START = Date.UTC(2026, 10, 24);
const STACK = `
   at Microsoft.IdentityServer.Web.Authentication.External.ExternalAuthenticationHandler.Process(ProtocolContext context)
   at Microsoft.IdentityServer.Web.Authentication.AuthenticationOptionsHandler.Process(ProtocolContext context)
   at Microsoft.IdentityServer.Web.PassiveProtocolListener.OnGetContext(WrappedHttpListenerContext context)`;

const words = [
  '[#1003] LDAP에서 사용자 정보를 가져올 수 없습니다.',
  '[#3000] HTML 문자열을 가져옵니다. <div id="loginArea"><form method="post" id="loginForm">...</form></div>',
  '[#5007] LDAP 서버 정보가 ini 에 없습니다. (LDAP_SERVER)',
  `[#6000] AD(LDAP)에서 사용자 정보를 검색하는 과정에 Exception이 발생했습니다.
System.DirectoryServices.DirectoryServicesCOMException (0x8007203A): The server is not operational.${STACK}`,
];

/** A day of a busy farm: entries of the adapter with an event of AD FS after every fourth. */
function logOf(count: number, format: LogFormat): Uint8Array {
  const events = Array.from({ length: count }, (_, at): PlannedEvent => {
    const common = { machine: 'adfs1.contoso.com', timeMs: START + at * 1000, level: 'error' as const };
    return at % 5 === 4
      ? {
          ...common,
          log: 'AD FS/Admin',
          provider: 'AD FS',
          id: 364,
          runAs: 'CONTOSO\\svc_adfs',
          activityId: `5f3c1f0e-0000-0000-0b00-0080${String(at).padStart(8, '0')}`,
          message: `Encountered error during federation passive request. \n\nAdditional Data \n\nProtocol Name: \nwsfed \n\nRelying Party: \nurn:app:${at % 9} \n\nException details: \nMicrosoft.IdentityServer.Web.ExternalAuthenticationException: failed${STACK}\n`,
        }
      : {
          ...common,
          log: 'MFA_Adapter',
          provider: 'AdapterDLL',
          id: 0,
          runAs: null,
          activityId: null,
          message: `1.2.1.0 contoso\\user${at % 300} ${words[at % words.length] ?? ''}`,
        };
  });
  return new TextEncoder().encode(writeLog(events, format, 'ko'));
}

async function timeOf(bytes: Uint8Array, expected: number): Promise<number> {
  // Processor time: waiting for what else the machine does is not counted.
  const start = process.cpuUsage();
  const answer = await readDiagnosis({ source: { bytes }, nowMs: START }, async () => {});
  const { user, system } = process.cpuUsage(start);
  if (!answer.ok || answer.value.records.length !== expected) throw new Error('the log is not read whole');
  return (user + system) / 1000;
}

/** The best of some runs: what else the machine does only makes a run slower. */
async function bestOf(bytes: Uint8Array, expected: number): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) times.push(await timeOf(bytes, expected));
  return Math.min(...times);
}

const RUNS = 10;
/** DESIGN 8, in megabytes a second. */
const NEEDED = 50;
const EVENTS = 8000;
const size = (bytes: Uint8Array): string => `${(bytes.length / 1e6).toFixed(1)} MB`;

async function rowsOf(name: string, format: LogFormat, needed?: number): Promise<Row[]> {
  const [once, twice] = [logOf(EVENTS, format), logOf(EVENTS * 2, format)];
  const [onceMs, twiceMs] = [await bestOf(once, EVENTS), await bestOf(twice, EVENTS * 2)];
  const speed = twice.length / 1e6 / (twiceMs / 1000);
  const doubled: Row = {
    work: `event log, ${name}, twice as long`,
    ours: `${inMs(twiceMs)}, ${speed.toFixed(0)} MB/s`,
    peer: `${size(once)} ${inMs(onceMs)}`,
    ratio: twiceMs / onceMs,
    most: 2.5,
  };
  if (needed === undefined) return [doubled];
  const fast: Row = {
    work: `event log, ${name}, ${size(twice)}`,
    ours: `${speed.toFixed(0)} MB/s`,
    peer: `${needed} MB/s`,
    ratio: speed / needed,
    least: 1,
  };
  return [fast, doubled];
}

/** Logs from bytes to records and findings, on one core. */
export async function rows(): Promise<Row[]> {
  return [
    ...(await rowsOf('text', 'viewer', NEEDED)),
    ...(await rowsOf('XML', 'xml', NEEDED)),
    ...(await rowsOf('CSV', 'csv')),
    ...(await rowsOf('Format-List', 'list')),
  ];
}
