import type {
  OtpEnrolment,
  OtpEnrolmentsRead,
  OtpEnrolNote,
  OtpEnrolRequest,
  OtpEntry,
  OtpNote,
  OtpQuirk,
  OtpReadEnrolmentRequest,
  OtpReadUri,
  Outcome,
} from '../../contract';
import { isMigration, migrationFault, readMigration, writeMigration, type Batch } from './migration';
import { base32 } from './secret-text';
import { readUri, writeUri } from './uri';
import { isFailure, keysOf } from './user';

/** More do not fit into a QR code of 53 modules a side (version 9, level M); some cameras fail at denser ones. */
const DENSE_CHARACTERS = 180;

/** A user's key as other apps take it, and what is known of how they take it. */
export function enrol(
  { profile, user, issuer, account = user.loginId }: OtpEnrolRequest,
  batchId: number,
): Outcome<OtpEnrolment> {
  const source = keysOf(profile);
  if (source.fault) return { ok: false, error: source.fault };
  const key = source.of(user);
  if (isFailure(key)) return { ok: false, error: key };
  const { algorithm, digits } = profile;
  const entry: OtpEntry = {
    type: 'totp',
    issuer,
    account,
    secret: key.secret,
    algorithm,
    digits,
    period: key.cycle,
    counter: '0',
  };
  const uri = writeUri(entry);
  if (!uri.ok) return uri;
  const fault = migrationFault(entry);
  const migration = fault ? null : writeMigration({ entries: [entry] }, batchId);
  return {
    ok: true,
    value: {
      uri: uri.value,
      typed: base32(key.secret).replace(/.{4}(?=.)/g, '$& '),
      migration: migration?.ok ? (migration.value[0] ?? null) : null,
      migrationFault: fault,
      notes: notesOf(entry, uri.value),
    },
  };
}

function notesOf({ algorithm, digits, period, secret }: OtpEntry, uri: string): OtpNote<OtpEnrolNote>[] {
  const notes: [boolean, OtpEnrolNote, OtpNote<OtpEnrolNote>['args']][] = [
    [period !== 30, 'google-cycle', { cycle: period }],
    [period !== 30, 'authy-cycle', { cycle: period }],
    [period < 5, 'freeotp-cycle', { cycle: period }],
    [algorithm !== 'SHA1', 'google-algorithm', { algorithm }],
    [algorithm !== 'SHA1', 'microsoft-algorithm', { algorithm }],
    [secret.length < 16, 'freeotp-secret', { bytes: secret.length }],
    [digits !== 6 && digits !== 8, 'digits-unusual', { digits }],
    [uri.length > DENSE_CHARACTERS, 'dense-picture', { length: uri.length }],
    [true, 'anyones-phone', {}],
  ];
  return notes.flatMap(([applies, code, args]) => (applies ? [{ code, args }] : []));
}

/** Reads URIs and payloads, one a line; empty lines are passed over. */
export function readEnrolment({ text, shortSecrets = false }: OtpReadEnrolmentRequest): Outcome<OtpEnrolmentsRead> {
  const uris: OtpReadUri[] = [];
  const batches: Batch[] = [];
  let from = 0;
  text.split(/\r\n|\r|\n/).forEach((line, at) => {
    const start = text.indexOf(line, from);
    from = start + line.length;
    const bare = line.trim();
    if (bare === '') return;
    const place = { from: start, to: from, line: at + 1 };
    if (isMigration(bare)) {
      const { batch, ...read } = readMigration(bare, shortSecrets);
      if (batch) batches.push(batch);
      uris.push({ ...place, ...read });
    } else {
      const { entry, quirks, fault } = readUri(bare, shortSecrets);
      uris.push({ ...place, entries: entry ? [entry] : [], quirks, faults: fault ? [fault] : [] });
    }
  });
  if (uris.length === 0) return { ok: false, error: { code: 'otp-text-empty', args: {} } };
  return { ok: true, value: { uris, ...gather(batches) } };
}

/** Which pictures of each export are there. */
function gather(batches: readonly Batch[]): Pick<OtpEnrolmentsRead, 'batches' | 'quirks'> {
  const quirks: OtpNote<OtpQuirk>[] = [];
  const ids = [...new Set(batches.map(({ id }) => id))];
  const found = ids.map((id) => {
    const parts = batches.filter((batch) => batch.id === id);
    const size = Math.max(...parts.map((part) => part.size));
    const there = new Set(parts.map(({ index }) => index));
    // A damaged size must not make a list of billions.
    const missing = Array.from({ length: Math.min(size, 100) }, (_, index) => index).filter(
      (index) => !there.has(index),
    );
    if (there.size < parts.length) quirks.push({ code: 'batch-twice', args: { id } });
    if (missing.length > 0) quirks.push({ code: 'batch-incomplete', args: { id, missing: missing.length, size } });
    return { id, size, missing };
  });
  if (ids.length > 1) quirks.push({ code: 'batch-mixed', args: { count: ids.length } });
  return { batches: found, quirks };
}
