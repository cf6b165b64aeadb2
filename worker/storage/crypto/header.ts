import { canonical, toHex, type Bytes } from './bytes';
import { StoreError } from './fail';
import {
  freshBytes,
  isUsableKdf,
  IV_BYTES,
  makeKey,
  SALT_BYTES,
  slotKey,
  unwrap,
  wrap,
  type KdfLimits,
  type Random,
  type SlotKdf,
  type Wrapped,
} from './keys';

export const MAGIC = 'signet-vault';
export const FORMAT = 1;

/** One way to the root key. */
export interface Slot extends Wrapped {
  kdf: SlotKdf;
}

export interface DataKey extends Wrapped {
  id: string;
}

/**
 * What lies in the clear. A slot's key wraps the random root key, the root key wraps the data keys, and data keys encrypt
 * records: so a passphrase changes without touching a record, and the data key without asking for the passphrase.
 */
export interface Header {
  magic: typeof MAGIC;
  format: typeof FORMAT;
  vaultId: string;
  slots: Slot[];
  /** The slots before a change of passphrase, until the new ones were opened once (`security.md` 1.4). */
  prev: Slot[] | null;
  keys: DataKey[];
  /** Of the data key that new writes use. */
  keyId: string;
  rotation: { from: string; to: string; state: 'running' | 'done' } | null;
}

export const isId = (value: unknown): value is string =>
  typeof value === 'string' && /^[A-Za-z0-9_-]{1,64}$/.test(value);

export const makeId = (random: Random): string => toHex(freshBytes(random, 16));

const isWrapped = (value: Wrapped): boolean =>
  value.iv instanceof Uint8Array && value.iv.length === IV_BYTES && value.wrapped instanceof Uint8Array;

/**
 * The header as stored, or null when there is none. Nothing is derived or decrypted.
 * @throws StoreError `store-newer`, or `store-header` when it is not as this product writes it (`security.md` RV2)
 */
export function readHeader(stored: unknown, limits: KdfLimits): Header | null {
  if (stored === undefined) return null;
  try {
    const header = stored as Header;
    if (header.magic === MAGIC && Number.isInteger(header.format) && header.format > FORMAT)
      throw new StoreError('store-newer');
    const { slots, prev, keys, keyId, rotation } = header;
    const isSlot = (slot: Slot): boolean => isWrapped(slot) && isUsableKdf(slot.kdf, limits);
    const sound =
      header.magic === MAGIC &&
      header.format === FORMAT &&
      isId(header.vaultId) &&
      slots.length > 0 &&
      slots.every(isSlot) &&
      (prev === null || prev.every(isSlot)) &&
      keys.every((key) => isId(key.id) && isWrapped(key)) &&
      keys.some(({ id }) => id === keyId) &&
      (rotation === null || [rotation.from, rotation.to].every(isId));
    if (sound) return header;
  } catch (error) {
    if (error instanceof StoreError) throw error;
  }
  throw new StoreError('store-header');
}

const slotAad = (vaultId: string, { kind, alg, iterations, salt }: SlotKdf): Bytes =>
  canonical(MAGIC, FORMAT, vaultId, kind, alg, iterations, salt, 'root');

const dataAad = (vaultId: string, keyId: string): Bytes => canonical(MAGIC, FORMAT, vaultId, 'data', keyId);

/** A slot that opens with `secret`. `root` must be extractable. */
export async function makeSlot(
  kind: SlotKdf['kind'],
  secret: Bytes,
  root: CryptoKey,
  vaultId: string,
  random: Random,
  { iterations }: KdfLimits,
): Promise<Slot> {
  const salt = freshBytes(random, SALT_BYTES);
  const kdf: SlotKdf =
    kind === 'passphrase'
      ? { kind, alg: 'PBKDF2-SHA-256', iterations, salt }
      : { kind, alg: 'HKDF-SHA-256', iterations: 0, salt };
  return { kdf, ...(await wrap(root, await slotKey(kdf, secret), slotAad(vaultId, kdf), random)) };
}

/**
 * The root key, by the newest slot of the kind that opens; `previous` tells that it was one of before a change.
 * @returns null when none opens: a wrong secret and a damaged header cannot be told apart (`security.md` RV6)
 */
export async function openSlots(
  header: Header,
  kind: SlotKdf['kind'],
  secret: Bytes,
  extractable = false,
): Promise<{ root: CryptoKey; previous: boolean } | null> {
  for (const [previous, slots] of [[false, header.slots] as const, [true, header.prev ?? []] as const]) {
    for (const slot of slots.filter(({ kdf }) => kdf.kind === kind)) {
      const key = await slotKey(slot.kdf, secret);
      const root = await unwrap(slot, key, slotAad(header.vaultId, slot.kdf), 'root', extractable).catch(() => null);
      if (root) return { root, previous };
    }
  }
  return null;
}

export async function makeDataKey(root: CryptoKey, vaultId: string, random: Random): Promise<DataKey> {
  const id = makeId(random);
  return { id, ...(await wrap(await makeKey('data', random), root, dataAad(vaultId, id), random)) };
}

/** @throws StoreError `store-header` when the key is not there or was altered */
export async function openDataKey(header: Header, keyId: string, root: CryptoKey): Promise<CryptoKey> {
  const key = header.keys.find(({ id }) => id === keyId);
  if (!key) throw new StoreError('store-header');
  try {
    return await unwrap(key, root, dataAad(header.vaultId, keyId), 'data');
  } catch {
    throw new StoreError('store-header');
  }
}
