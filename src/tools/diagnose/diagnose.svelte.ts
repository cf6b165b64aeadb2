import type { CatalogueEntry } from '../../../worker/contract';
import { client } from '../../client';
import { workbench } from '../../workbench';
import { addressPart } from '../address-part.svelte';
import { Reading } from './read/reading.svelte';

export const tabs = ['read', 'catalogue', 'servers'] as const;
export type Tab = (typeof tabs)[number];

/** The one state of the tool: it outlives the screen. */
class DiagnoseState {
  readonly reading = new Reading();
  #tab = $state<Tab>('read');
  #entries = $state.raw<readonly CatalogueEntry[]>([]);
  /** The report is what is printed. */
  printing = $state(false);

  /** An address that names an entry shows it, whatever was shown before. */
  get tab(): Tab {
    return addressPart.current === null ? this.#tab : 'catalogue';
  }

  set tab(tab: Tab) {
    this.#tab = tab;
    if (addressPart.current !== null) location.hash = '#/diagnose';
  }

  get entries(): readonly CatalogueEntry[] {
    return this.#entries;
  }

  async loadCatalogue(): Promise<void> {
    if (this.#entries.length === 0) this.#entries = await client.run((api) => api.diagnosis.catalogue());
  }

  entryOf(id: string): CatalogueEntry | null {
    return this.#entries.find((entry) => entry.id === id) ?? null;
  }
}

export const diagnose = new DiagnoseState();

workbench.holdBack(() => diagnose.reading.holds);
