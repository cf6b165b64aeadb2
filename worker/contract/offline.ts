/** From the page to the version that waits: take over from the one before. */
export interface OfflineRequest {
  type: 'take-over';
}

/**
 * Why a version could not be stored: its file could not be fetched, the host's policy forbids the service worker to
 * fetch, the host does not have the file, or what it has is not what was built.
 */
export type StoreFailure = 'network' | 'blocked' | 'missing' | 'damaged';

/** From the service worker to every page of its folder, when a version could not be stored. */
export interface OfflineReport {
  type: 'not-stored';
  why: StoreFailure;
  /** Path of the file below the app's folder. */
  file: string;
}

/** A worker started under this name answers whether it could reach a network, and is of no other use. */
export const PROBE_NAME = 'signet-network-probe';
/** What it answers. */
export type ProbeAnswer = 'blocked' | 'open';
