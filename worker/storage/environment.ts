import { StoreError } from './crypto/fail';

/** What may be missing of the browser: over plain http, in tests, in older ones. */
const browser = globalThis as {
  navigator?: { storage?: Partial<StorageManager>; locks?: LockManager };
  crypto?: Partial<Crypto>;
};

export const hasCrypto = (): boolean => browser.crypto?.subtle !== undefined;

/** Bytes used and allowed for this origin; null where the browser does not say. */
export async function estimate(): Promise<{ usage: number | null; quota: number | null }> {
  const found = await browser.navigator?.storage?.estimate?.().catch(() => undefined);
  return { usage: found?.usage ?? null, quota: found?.quota ?? null };
}

export async function persisted(): Promise<boolean | null> {
  return (await browser.navigator?.storage?.persisted?.().catch(() => undefined)) ?? null;
}

const LOCK = 'signet-vault-write';
/** How long another tab's write is waited for. */
const PATIENCE_MS = 10_000;

/** Runs `work` while no other tab of this origin writes (`security.md` RS3). @throws StoreError `store-busy` */
export async function exclusiveByLock<T>(work: () => Promise<T>): Promise<T> {
  const locks = browser.navigator?.locks;
  if (!locks) return work();
  let begun = false;
  try {
    return await locks.request(LOCK, { signal: AbortSignal.timeout(PATIENCE_MS) }, () => {
      begun = true;
      return work();
    });
  } catch (error) {
    throw begun ? error : new StoreError('store-busy');
  }
}
