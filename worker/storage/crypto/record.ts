import { canonical, type Bytes } from './bytes';
import { digest, open, seal, type Random } from './keys';

/** Of the record's own shape; a later one reads all earlier ones. */
export const RECORD_VERSION = 1;

/** A record as it is stored, under its id. */
export interface Row {
  v: number;
  revision: number;
  keyId: string;
  iv: Bytes;
  ct: Bytes;
}

/** Where a record lies: it opens nowhere else. */
export interface RecordPlace {
  vaultId: string;
  store: string;
  id: string;
}

/** `security.md` RV3. */
const aadOf = ({ vaultId, store, id }: RecordPlace, { v, revision, keyId }: Omit<Row, 'iv' | 'ct'>): Bytes =>
  canonical(vaultId, store, id, v, revision, keyId);

export async function sealRow(
  place: RecordPlace,
  clear: Uint8Array,
  { revision, keyId, key }: { revision: number; keyId: string; key: CryptoKey },
  random: Random,
): Promise<Row> {
  const row = { v: RECORD_VERSION, revision, keyId };
  return { ...row, ...(await seal(key, clear, aadOf(place, row), random)) };
}

/** @throws when it was altered, moved, or is of another key */
export function openRow(place: RecordPlace, row: Row, key: CryptoKey): Promise<Bytes> {
  return open(key, row.iv, row.ct, aadOf(place, row));
}

/** Over everything of the row, so that the manifest holds each of its bits. */
export function rowDigest(place: RecordPlace, row: Row): Promise<Bytes> {
  return digest(canonical(aadOf(place, row), row.iv, row.ct));
}

export function isRow(value: unknown): value is Row {
  const { v, revision, keyId, iv, ct } = (value ?? {}) as Record<string, unknown>;
  return (
    v === RECORD_VERSION &&
    Number.isInteger(revision) &&
    typeof keyId === 'string' &&
    iv instanceof Uint8Array &&
    ct instanceof Uint8Array
  );
}
