import type { CatalogueRole, DiagnosisRecord } from '../../../contract';
import { exceptionRows, frameRows } from '../../../contract';
import { entryOf } from '.';

/** What a record is: the entry that explains it best, and what else of the catalogue it names. */
export interface Matched {
  /** Of the catalogue; `event-<source>-<id>` or `screen` for what it does not have. */
  main: string;
  details: readonly string[];
  role: CatalogueRole;
}

const frameIds = new Map(frameRows.map(([method, id]) => [method, id]));
const exceptionIds = new Map(
  exceptionRows.flatMap(([type, id]) => [type, type.replace(/^.*\./, '')].map((name) => [name, id])),
);

/** The entry a method on a stack belongs to, by its last name: `ADFSadapter.AuthenticationAdapter.TryEndAuthentication(...)`. */
export function frameId(frame: string): string | null {
  const path = frame.split('(')[0] ?? '';
  return frameIds.get(path.slice(path.lastIndexOf('.') + 1).trim()) ?? null;
}

/** Most records name nothing; one list for them all. */
const NONE: readonly string[] = [];

const isServices = /LdapErr|AcceptSecurityContext/;
const isServerDown = /LDAP server is unavailable|LDAP 서버를 사용할 수 없|LDAP error (?:code )?81\b/i;
const isRefused = /LDAP error (?:code )?49\b|error code 49\b/i;

/** Results of LDAP in a message, such as `AcceptSecurityContext error, data 52e`. */
function ldapIds(excerpt: string): readonly string[] {
  if (!/ldap|error code|AcceptSecurityContext/i.test(excerpt)) return NONE;
  const data = /\bdata ([0-9a-f]{3})\b/i.exec(excerpt)?.[1]?.toLowerCase();
  const known = data !== undefined && isServices.test(excerpt) ? `ldap-${data}` : null;
  return [
    ...(known && entryOf(known) ? [known] : []),
    ...(isRefused.test(excerpt) || (isServices.test(excerpt) && /AcceptSecurityContext/.test(excerpt))
      ? ['ldap-49']
      : []),
    ...(isServerDown.test(excerpt) ? ['ldap-81'] : []),
  ];
}

function numberId(value: number, excerpt: string): string | null {
  // A Win32 error below 65536 is the low half of an HRESULT of its own.
  const whole = value < 0x10000 ? 0x80070000 + value : value;
  const id = `number-0x${whole.toString(16).padStart(8, '0')}`;
  // In `80090308: LdapErr` the number is said of each refused log-on; it is no fault of TLS there.
  if (id === 'number-0x80090308' && isServices.test(excerpt)) return null;
  return entryOf(id) ? id : null;
}

/** The most telling first: what LDAP or Windows says, then the exception, then the method. */
function detailsOf(record: DiagnosisRecord): readonly string[] {
  const ldap = ldapIds(record.excerpt);
  if (
    record.numbers.length + record.exceptions.length + record.frames.length + ldap.length === 0 &&
    !record.guiltyFrame
  )
    return NONE;
  const numbers = record.numbers.flatMap(({ value }) => numberId(value, record.excerpt) ?? []);
  // The innermost is what failed; those around it only hand it on.
  const exceptions = [...record.exceptions].reverse().flatMap((type) => exceptionIds.get(type) ?? []);
  const guilty = record.guiltyFrame === null ? null : frameId(record.guiltyFrame);
  const policy = record.frames.some((frame) => frameId(frame) === 'frame-policy') ? 'frame-policy' : null;
  return [...new Set([...ldap, ...numbers, ...exceptions, ...((guilty ?? policy) ? [guilty ?? policy ?? ''] : [])])];
}

function headOf({ source, code, eventId, provider }: DiagnosisRecord): string | null {
  if (code !== null && entryOf(`adapter-${code}`)) return `adapter-${code}`;
  if (source === 'screen') return 'screen';
  if (eventId === null) return null;
  const isAdfs = source === 'adfs' || (source === 'security' && /AD ?FS/i.test(provider ?? 'AD FS'));
  if (isAdfs && entryOf(`adfs-${eventId}`)) return `adfs-${eventId}`;
  const isTls = source === 'system' && /schannel/i.test(provider ?? '');
  return isTls && entryOf(`schannel-${eventId}`) ? `schannel-${eventId}` : null;
}

/** An event that only says that it failed is explained by what it names. */
export function matchRecord(record: DiagnosisRecord): Matched {
  const details = detailsOf(record);
  const head = headOf(record);
  const isBad = record.level === 'error' || record.level === 'critical';
  const unknown = `event-${record.source}-${record.eventId ?? 'none'}`;
  const id = head ?? unknown;
  const role = head === 'screen' || (!head && isBad) ? 'outcome' : (entryOf(id)?.role ?? 'trace');
  const [first, ...rest] = details;
  const speaks = role === 'outcome' || (role === 'trace' && isBad);
  if (!speaks || first === undefined) return { main: id, details, role };
  return { main: first, details: [id, ...rest], role: 'fault' };
}
