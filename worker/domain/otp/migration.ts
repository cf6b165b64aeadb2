import type {
  Failure,
  OtpAlgorithm,
  OtpEntry,
  OtpNote,
  OtpQuirk,
  OtpWriteMigrationRequest,
  Outcome,
} from '../../contract';
import { base64, readBase64 } from './base64';
import { readFields, writeFields, type Field } from './protobuf';
import { counterFault } from './uri';
import { otpLimits } from './user';

/** Fields of Google's payload (`otp.md` 5). It has none for the period, which is always 30 seconds. */
const PARAMETERS = 1;
const VERSION = 2;
const BATCH_SIZE = 3;
const BATCH_INDEX = 4;
const BATCH_ID = 5;
const entryFields = {
  secret: 1,
  name: 2,
  issuer: 3,
  algorithm: 4,
  digits: 5,
  type: 6,
  counter: 7,
  uniqueId: 8,
} as const;
const algorithms: readonly OtpAlgorithm[] = ['SHA1', 'SHA256', 'SHA512'];
const PERIOD = 30;
const PER_PICTURE = 10;

const PREFIX = /^otpauth-migration:\/\/offline\/?\?(?:[^#]*&)?data=([^&#]*)/i;

export interface Batch {
  id: string;
  size: number;
  index: number;
}

export interface MigrationRead {
  entries: OtpEntry[];
  quirks: OtpNote<OtpQuirk>[];
  faults: Failure[];
  batch: Batch | null;
}

export const isMigration = (uri: string): boolean => /^otpauth-migration:/i.test(uri);

/** Reads one picture's payload. What cannot be read of it is named, the rest is given. */
export function readMigration(uri: string, shortSecrets: boolean): MigrationRead {
  const read: MigrationRead = { entries: [], quirks: [], faults: [], batch: null };
  const bytes = payloadOf(uri, read);
  if (!bytes) return read;
  const fields = readFields(bytes);
  if (!fields) {
    read.faults.push({ code: 'otp-migration-damaged', args: {} });
    return read;
  }
  const number = (wanted: number): bigint | null => numberOf(fields, wanted);
  for (const field of fields) {
    if (field.number === PARAMETERS && typeof field.value !== 'bigint') readEntry(field.value, shortSecrets, read);
    else if (field.number > BATCH_ID)
      read.quirks.push({ code: 'payload-field-unknown', args: { number: field.number } });
  }
  const size = Number(number(BATCH_SIZE) ?? 0n);
  const id = BigInt.asIntN(32, number(BATCH_ID) ?? 0n).toString();
  if (size > 0) read.batch = { id, size, index: Number(number(BATCH_INDEX) ?? 0n) };
  if (read.entries.length === 0 && read.faults.length === 0)
    read.faults.push({ code: 'otp-migration-empty', args: {} });
  return read;
}

/** A plus that nobody encoded is a plus of Base64, and so is a space that somebody made of one. */
function payloadOf(uri: string, read: MigrationRead): Uint8Array | null {
  let data = PREFIX.exec(uri.trim())?.[1] ?? '';
  if (/[+ ]/.test(data)) read.quirks.push({ code: 'plus-in-payload', args: {} });
  try {
    data = decodeURIComponent(data).replaceAll(' ', '+');
  } catch {
    data = '';
  }
  const bytes = data === '' ? null : readBase64(data);
  if (!bytes) read.faults.push({ code: 'otp-migration-base64', args: {} });
  return bytes;
}

function numberOf(fields: readonly Field[], wanted: number): bigint | null {
  const found = fields.findLast(({ number, value }) => number === wanted && typeof value === 'bigint')?.value;
  return typeof found === 'bigint' ? found : null;
}

function textOf(fields: readonly Field[], wanted: number): string {
  const found = fields.findLast(({ number, value }) => number === wanted && typeof value !== 'bigint')?.value;
  return found instanceof Uint8Array ? new TextDecoder().decode(found) : '';
}

function readEntry(bytes: Uint8Array, shortSecrets: boolean, read: MigrationRead): void {
  const at = read.entries.length + read.faults.length + 1;
  const fields = readFields(bytes);
  if (!fields) {
    read.faults.push({ code: 'otp-migration-damaged', args: {} });
    return;
  }
  const name = namesOf(textOf(fields, entryFields.name), textOf(fields, entryFields.issuer));
  const secret = fields.findLast(
    ({ number, value }) => number === entryFields.secret && typeof value !== 'bigint',
  )?.value;
  const algorithm = algorithmOf(numberOf(fields, entryFields.algorithm) ?? 0n, at, read);
  const digits = digitsOf(numberOf(fields, entryFields.digits) ?? 0n, at, read);
  const type = typeOf(numberOf(fields, entryFields.type) ?? 0n, at, read);
  const fault = algorithm && digits ? secretFault(secret, shortSecrets) : null;
  if (fault) read.faults.push(fault);
  if (!algorithm || !digits || fault || !(secret instanceof Uint8Array)) return;
  if (secret.length < otpLimits.secretBytes.least) {
    read.quirks.push({ code: 'secret-short', args: { bytes: secret.length } });
  }
  const counter = String(numberOf(fields, entryFields.counter) ?? 0n);
  read.entries.push({ type, ...name, secret: secret.slice(), algorithm, digits, period: PERIOD, counter });
}

function namesOf(name: string, issuer: string): { issuer: string; account: string } {
  const colon = name.indexOf(':');
  if (colon === -1) return { issuer, account: name };
  const before = name.slice(0, colon).trim();
  // Where both are given the name often begins with the issuer once more.
  if (issuer !== '' && before !== issuer) return { issuer, account: name };
  return { issuer: before, account: name.slice(colon + 1).trim() };
}

function secretFault(secret: Field['value'] | undefined, shortSecrets: boolean): Failure | null {
  const bytes = secret instanceof Uint8Array ? secret.length : 0;
  const { least, most } = otpLimits.secretBytes;
  if (bytes === 0) return { code: 'otp-uri-secret', args: {} };
  if (bytes > most) return { code: 'otp-secret-long', args: { bytes, most } };
  return bytes < least && !shortSecrets ? { code: 'otp-secret-short', args: { bytes, least } } : null;
}

function algorithmOf(value: bigint, at: number, read: MigrationRead): OtpAlgorithm | null {
  if (value === 0n) read.quirks.push({ code: 'payload-algorithm-unset', args: { at } });
  const algorithm = algorithms[Math.max(Number(value), 1) - 1];
  if (!algorithm) read.faults.push({ code: 'otp-migration-algorithm', args: { at } });
  return algorithm ?? null;
}

/** An enumeration, 1 for six and 2 for eight; some writers have the number itself. */
function digitsOf(value: bigint, at: number, read: MigrationRead): number | null {
  if (value === 1n) return 6;
  if (value === 2n) return 8;
  const { least, most } = otpLimits.digits;
  if (value === 0n) {
    read.quirks.push({ code: 'payload-digits-unset', args: { at } });
    return least;
  }
  const digits = Number(value);
  if (digits < least || digits > most) {
    read.faults.push({ code: 'otp-migration-digits', args: { digits: String(value) } });
    return null;
  }
  read.quirks.push({ code: 'digits-as-number', args: { at, digits } });
  return digits;
}

function typeOf(value: bigint, at: number, read: MigrationRead): OtpEntry['type'] {
  if (value === 1n) return 'hotp';
  if (value !== 2n) read.quirks.push({ code: 'payload-type-unset', args: { at } });
  return 'totp';
}

/** Why a payload cannot hold a key. */
export function migrationFault({ type, period, digits }: Pick<OtpEntry, 'type' | 'period' | 'digits'>): Failure | null {
  if (type === 'totp' && period !== PERIOD) return { code: 'otp-migration-period', args: { period } };
  return digits === 6 || digits === 8 ? null : { code: 'otp-migration-digits', args: { digits } };
}

/** Writes payloads, as many pictures as needed. `batchId` is any 31-bit number that tells this export from others. */
export function writeMigration(
  { entries, perPicture = PER_PICTURE }: OtpWriteMigrationRequest,
  batchId: number,
): Outcome<string[]> {
  if (entries.length === 0) return { ok: false, error: { code: 'otp-migration-empty', args: {} } };
  if (!Number.isInteger(perPicture) || perPicture < 1 || perPicture > 100) {
    return { ok: false, error: { code: 'otp-migration-per-picture', args: { least: 1, most: 100 } } };
  }
  const fault = entries.map((entry) => migrationFault(entry) ?? counterFault(entry)).find((one) => one !== null);
  if (fault) return { ok: false, error: fault };
  const size = Math.ceil(entries.length / perPicture);
  const pictures = Array.from({ length: size }, (_, index) => {
    const part = entries.slice(index * perPicture, (index + 1) * perPicture);
    const fields: Field[] = [
      ...part.map((entry) => ({ number: PARAMETERS, value: entryBytes(entry) })),
      { number: VERSION, value: 1n },
      { number: BATCH_SIZE, value: BigInt(size) },
      { number: BATCH_INDEX, value: BigInt(index) },
      { number: BATCH_ID, value: BigInt(batchId) },
    ];
    return `otpauth-migration://offline?data=${encodeURIComponent(base64(writeFields(fields)))}`;
  });
  return { ok: true, value: pictures };
}

function entryBytes({ type, issuer, account, secret, algorithm, digits, counter }: OtpEntry): Uint8Array {
  const utf8 = new TextEncoder();
  return writeFields([
    { number: entryFields.secret, value: secret },
    { number: entryFields.name, value: utf8.encode(issuer === '' ? account : `${issuer}:${account}`) },
    { number: entryFields.issuer, value: utf8.encode(issuer) },
    { number: entryFields.algorithm, value: BigInt(algorithms.indexOf(algorithm) + 1) },
    { number: entryFields.digits, value: digits === 6 ? 1n : 2n },
    { number: entryFields.type, value: type === 'hotp' ? 1n : 2n },
    ...(type === 'hotp' ? [{ number: entryFields.counter, value: BigInt(counter) }] : []),
  ]);
}
