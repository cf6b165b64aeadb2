import type { TakenFile } from '../../../workbench';

/** A dialog of keeping, one at a time. */
export type VaultDialog =
  | { kind: 'create'; overMissing: boolean }
  | { kind: 'export' }
  | { kind: 'import'; given: TakenFile | null }
  | { kind: 'change' | 'reset' | 'recovery' | 'end-recovery' }
  | { kind: 'recovery-key'; recoveryKey: string };

class VaultDialogs {
  #now = $state.raw<VaultDialog | null>(null);

  get now(): VaultDialog | null {
    return this.#now;
  }

  show(dialog: VaultDialog): void {
    this.#now = dialog;
  }

  /** Closes this one; another may have taken its place meanwhile. */
  close(dialog: VaultDialog): void {
    if (this.#now === dialog) this.#now = null;
  }
}

export const dialogs = new VaultDialogs();
