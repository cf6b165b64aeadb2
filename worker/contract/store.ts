import type { Deployment, Environment } from './deployment';
import type { Call, Outcome } from './outcome';

/** Bounds of keeping. `security.md` RV1, RV9, RS7, 4.1. */
export const storeLimits = {
  /** Code points of a passphrase after NFKC. */
  passphraseLeast: 15,
  passphraseMost: 1024,
  /** Minutes without use after which the vault locks. */
  lockMinutes: { least: 1, usual: 10, most: 60 },
  fileBytes: 20 * 1024 * 1024,
  fileRecords: 10_000,
  /** Days a removed Deployment can be brought back. */
  removedDays: 30,
  /** Changes or days without an export after which one is due. */
  backupChanges: 10,
  backupDays: 7,
} as const;

/**
 * What the page keeps in localStorage, whole and unread, under a name of its own. It holds no secret. It is given with
 * `state`, `create`, `unlock` and `unlockWithRecovery`, and each answer that has a `witness` replaces it. A database that
 * is gone while its witness is still there was evicted, cleared or damaged (RS6).
 */
export interface StoreWitness {
  vaultId: string;
  revision: number;
  count: number;
  lastExportAtMs: number | null;
}

export type StoreProblemKind = 'damaged' | 'missing' | 'rolled-back' | 'unexpected';

/** A record that is not as it was written. It is left where it is. */
export interface StoreProblem {
  store: string;
  id: string;
  kind: StoreProblemKind;
}

/** Whether an export is due (RS7). */
export interface StoreBackup {
  changes: number;
  lastExportAtMs: number | null;
  due: boolean;
}

export interface StoreUnlocked {
  vaultId: string;
  /** Counts every write; `lastChangeAtMs` is shown beside it, since a whole database that was set back cannot be told here. */
  revision: number;
  lastChangeAtMs: number;
  /** The witness knows a later revision: the whole database was set back. */
  setBack: boolean;
  /** Not empty: the rest is open for reading only. */
  problems: StoreProblem[];
  recoveryKey: boolean;
  /** A rotation was interrupted; `rotate` goes on with it. */
  rotating: boolean;
  backup: StoreBackup;
  lockAtMs: number;
  witness: StoreWitness;
}

/**
 * `unavailable`: `insecure` over plain http, `no-database` where the browser has none or refuses it, `read-error` where it
 * could not read what is there. `missing`: never offer to create over it without asking; import a backup. `newer`: a newer
 * version of Signet wrote it. `header`: its header was altered or damaged.
 */
export type StoreState =
  | { is: 'unavailable'; reason: 'insecure' | 'no-database' | 'read-error' }
  | { is: 'none' }
  | { is: 'missing'; witness: StoreWitness }
  | { is: 'newer' }
  | { is: 'header' }
  | { is: 'locked'; vaultId: string; recoveryKey: boolean; waitMs: number }
  | ({ is: 'unlocked' } & StoreUnlocked);

/** A kept Deployment as the list shows it. */
export interface KeptSummary {
  id: string;
  name: string;
  environment: Environment;
  /** The store's own count of this record; give it back as `expectedRevision`. */
  revision: number;
  /** The Deployment's own. */
  updatedAtMs: number;
  savedAtMs: number;
}

export interface KeptRemoved extends KeptSummary {
  removedAtMs: number;
}

export interface StoreList {
  deployments: KeptSummary[];
  /** Can be brought back. */
  removed: KeptRemoved[];
  drafts: { id: string; savedAtMs: number }[];
}

/** Plain data that comes back as it was given; members that are undefined are left out. */
export type Kept =
  null | boolean | number | string | Uint8Array | readonly Kept[] | { readonly [name: string]: Kept | undefined };

/** Work that was not saved yet. */
export interface Draft {
  id: string;
  savedAtMs: number;
  deployment: Deployment | null;
  /** What else the page wants to have back, such as the revision it began from. */
  content: Kept;
}

export interface StoreSaved {
  revision: number;
  savedAtMs: number;
  backup: StoreBackup;
  witness: StoreWitness;
}

/** A file to download. */
export interface StoreFile {
  name: string;
  bytes: Uint8Array;
}

export interface StoreExport extends StoreFile {
  count: number;
  /** Null when nothing is kept, or only a part was exported: that is no backup. */
  witness: StoreWitness | null;
}

/** How a Deployment of a file stands to the kept one with its id. */
export type ImportHow = 'new' | 'same' | 'older' | 'newer' | 'different' | 'removed';

export interface ImportEntry {
  id: string;
  name: string;
  environment: Environment;
  updatedAtMs: number;
  how: ImportHow;
  kept: KeptSummary | null;
}

/** A file that was read whole and found sound; nothing was written. */
export interface ImportPreview {
  kind: 'encrypted' | 'plain';
  exportedAtMs: number;
  entries: ImportEntry[];
}

/** `copy` gets an id of its own. */
export type ImportChoice = 'skip' | 'replace' | 'copy';

export interface StoreImported {
  added: string[];
  replaced: string[];
  skipped: string[];
  witness: StoreWitness;
}

export interface StoreUsage {
  /** Null: the browser does not say. `persist()` can be asked for on the page only, from a click (RS4). */
  persisted: boolean | null;
  usageBytes: number | null;
  quotaBytes: number | null;
}

/**
 * Sent on the `BroadcastChannel` of this name by the worker of any tab, this one too; the page listens there. `locked`:
 * ask `state`, and show nothing until it answered (`everywhere` is false for a tab that only was idle too long). `revision`: another tab may have written; load again what has no edits. `schema`: a newer
 * version waits for this tab to be reloaded.
 */
export const STORE_CHANNEL = 'signet-vault';
export type StoreMessage =
  { kind: 'locked'; everywhere: boolean } | { kind: 'revision'; revision: number } | { kind: 'schema' };

/**
 * Keeping Deployments, encrypted under a passphrase (`security.md` 1 and 2). Records, `rotate`, `giveUpDamaged`, `touch`,
 * `exportVault` and `importFile` answer `store-locked` while the vault is locked; what takes the passphrase or the recovery
 * key itself does not need it open. A success is a completed transaction.
 */
export interface StoreApi {
  state(call: Call, request: { witness: StoreWitness | null }): Promise<Outcome<StoreState>>;
  /** `overMissing`: the user knows that a vault was here and gives it up. */
  create(
    call: Call,
    request: { passphrase: string; witness: StoreWitness | null; overMissing?: boolean },
  ): Promise<Outcome<StoreUnlocked>>;
  /** Also takes up an interrupted rotation. */
  unlock(call: Call, request: { passphrase: string; witness: StoreWitness | null }): Promise<Outcome<StoreUnlocked>>;
  unlockWithRecovery(
    call: Call,
    request: { recoveryKey: string; witness: StoreWitness | null },
  ): Promise<Outcome<StoreUnlocked>>;
  /** In all tabs. Save drafts first; then end the worker, which alone clears its memory. */
  lock(call: Call): Promise<Outcome<null>>;
  /** The user did something: the vault stays open. The page asks `state` on a timer, on focus and on `pageshow`. */
  touch(call: Call): Promise<Outcome<{ lockAtMs: number }>>;
  lockAfter(call: Call, request: { minutes: number }): Promise<Outcome<{ lockAtMs: number }>>;

  list(call: Call): Promise<Outcome<StoreList>>;
  load(call: Call, request: { id: string }): Promise<Outcome<{ deployment: Deployment; kept: KeptSummary }>>;
  /**
   * `expectedRevision`: as last loaded or saved, 0 for a new one. Another tab's later one gives `store-conflict`, and
   * nothing is written. `draft`: the draft that is done with by this.
   */
  save(
    call: Call,
    request: { deployment: Deployment; expectedRevision: number; draft?: string },
  ): Promise<Outcome<StoreSaved>>;
  /** Can be brought back for {@link storeLimits.removedDays} days. */
  remove(call: Call, request: { id: string; expectedRevision: number }): Promise<Outcome<StoreSaved>>;
  restore(call: Call, request: { id: string }): Promise<Outcome<StoreSaved>>;
  /** Ends what was removed, for good. */
  purge(call: Call, request: { id: string }): Promise<Outcome<StoreSaved>>;

  saveDraft(
    call: Call,
    request: { id: string; deployment?: Deployment | null; content: Kept },
  ): Promise<Outcome<StoreSaved>>;
  drafts(call: Call): Promise<Outcome<Draft[]>>;
  dropDraft(call: Call, request: { id: string }): Promise<Outcome<StoreSaved>>;

  changePassphrase(call: Call, request: { passphrase: string; next: string }): Promise<Outcome<null>>;
  /** Sets a new passphrase with the recovery key. */
  resetPassphrase(call: Call, request: { recoveryKey: string; next: string }): Promise<Outcome<null>>;
  /** Shown once; it is nowhere kept. A new one ends the old one. */
  addRecoveryKey(call: Call, request: { passphrase: string }): Promise<Outcome<{ recoveryKey: string }>>;
  removeRecoveryKey(call: Call, request: { passphrase: string }): Promise<Outcome<null>>;
  /** Encrypts everything under a new data key. Cancelled or killed, it goes on at the next unlock. Progress: `rotating`. */
  rotate(call: Call): Promise<Outcome<{ records: number; witness: StoreWitness }>>;
  /** Gives up the records that `problems` names, for good; then the vault can be written again. */
  giveUpDamaged(call: Call): Promise<Outcome<StoreUnlocked>>;

  /** All when `ids` is null. Under a passphrase of its own. */
  exportVault(call: Call, request: { ids: string[] | null; passphrase: string }): Promise<Outcome<StoreExport>>;
  /** As {@link exportVault} for what is not kept. Works without a vault. */
  exportOpen(call: Call, request: { deployment: Deployment; passphrase: string }): Promise<Outcome<StoreExport>>;
  /** Readable by anyone, without secrets: keys, passwords and key users' secrets are blank. */
  exportPlain(call: Call, request: { deployments: Deployment[] }): Promise<Outcome<StoreFile>>;
  /** Works without a vault; `passphrase` is not used for a plain file. */
  inspectImport(call: Call, request: { bytes: Uint8Array; passphrase: string }): Promise<Outcome<ImportPreview>>;
  /** What a file holds, to open it without keeping it. */
  openImport(call: Call, request: { bytes: Uint8Array; passphrase: string }): Promise<Outcome<Deployment[]>>;
  /** All or nothing. New ones are added; of the others, what `choices` says by id, else they are skipped. */
  importFile(
    call: Call,
    request: { bytes: Uint8Array; passphrase: string; choices: Readonly<Record<string, ImportChoice>> },
  ): Promise<Outcome<StoreImported>>;

  usage(call: Call): Promise<Outcome<StoreUsage>>;
}
