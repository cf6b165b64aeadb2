import type { StoreWitness } from '../../worker/contract';

/** The storage witness (`security.md` RS6): with language and colours all that lies in localStorage. It holds no secret. */
const KEY = 'signet.vault';

export function readWitness(): StoreWitness | null {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    return isWitness(value) ? value : null;
  } catch {
    return null;
  }
}

export function keepWitness(witness: StoreWitness): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(witness));
  } catch {
    // Blocked or full: then a vault that is lost cannot be told from one that never was.
  }
}

function isWitness(value: unknown): value is StoreWitness {
  if (typeof value !== 'object' || value === null) return false;
  const { vaultId, revision, count, lastExportAtMs } = value as Record<string, unknown>;
  const isTime = lastExportAtMs === null || typeof lastExportAtMs === 'number';
  return typeof vaultId === 'string' && typeof revision === 'number' && typeof count === 'number' && isTime;
}
