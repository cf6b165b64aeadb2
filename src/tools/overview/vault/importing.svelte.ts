import type { Deployment, Failure, ImportChoice, ImportPreview } from '../../../../worker/contract';
import { emptyDeployment } from '../../../workbench/farm';
import { workbench } from '../../../workbench';
import { vault } from '../../../workbench/vault.svelte';

/** A file that Signet exported, from the choice of it until it is taken in. */
export class Importing {
  bytes = $state.raw<Uint8Array | null>(null);
  name = $state('');
  passphrase = $state('');
  preview = $state.raw<ImportPreview | null>(null);
  failure = $state.raw<Failure | null>(null);
  busy = $state(false);
  choices = $state<Record<string, ImportChoice>>({});

  async take(file: { name: string; bytes: Uint8Array }): Promise<void> {
    this.name = file.name;
    this.bytes = file.bytes;
    this.preview = null;
    this.failure = null;
    // A plain file needs no passphrase and shows itself at once.
    if (!/"ciphertext"|"ct"|"kdf"/.test(new TextDecoder().decode(file.bytes.subarray(0, 2_000)))) await this.read();
  }

  async read(): Promise<void> {
    const { bytes, passphrase } = this;
    if (!bytes) return;
    this.busy = true;
    const answer = await vault.run((store, call) => store.inspectImport(call, { bytes, passphrase }));
    this.busy = false;
    this.failure = answer.ok ? null : answer.error;
    this.preview = answer.ok ? answer.value : null;
    if (answer.ok) this.choices = Object.fromEntries(answer.value.entries.map(({ id, how }) => [id, usual[how]]));
  }

  /** Writes what was chosen. The number of Deployments taken in, or null. */
  async keep(): Promise<number | null> {
    const { bytes, passphrase } = this;
    if (!bytes) return null;
    this.busy = true;
    const choices = $state.snapshot(this.choices);
    const answer = await vault.run((store, call) => store.importFile(call, { bytes, passphrase, choices }));
    this.busy = false;
    this.failure = answer.ok ? null : answer.error;
    if (!answer.ok) return null;
    const first = [...answer.value.added, ...answer.value.replaced][0];
    if (first !== undefined && !workbench.deployment) await vault.open(first);
    return answer.value.added.length + answer.value.replaced.length;
  }

  /** Opens the first Deployment of the file without keeping it. */
  async open(): Promise<boolean> {
    const { bytes, passphrase } = this;
    if (!bytes) return false;
    this.busy = true;
    const answer = await vault.run((store, call) => store.openImport(call, { bytes, passphrase }));
    this.busy = false;
    this.failure = answer.ok ? null : answer.error;
    const first: Deployment | undefined = answer.ok ? answer.value[0] : undefined;
    if (!first) return false;
    // Beside the one that is kept: under its id it would be kept in its place.
    const { id } = vault.kept(first.id) ? emptyDeployment(Date.now()) : first;
    return workbench.openDeployment({ ...first, id });
  }
}

const usual = {
  new: 'copy',
  same: 'skip',
  older: 'skip',
  newer: 'replace',
  different: 'copy',
  removed: 'replace',
} as const satisfies Record<string, ImportChoice>;
