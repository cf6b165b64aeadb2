import { MediaQuery } from 'svelte/reactivity';

export const editModes = ['form', 'source', 'both'] as const;
export type EditMode = (typeof editModes)[number];
export const tabs = ['edit', 'effective', 'codes', 'ldap', 'domain', 'compare'] as const;
export type Tab = (typeof tabs)[number];

/** What is on the screen. It outlives the file, so that the next one is shown as the last was. */
export class Layout {
  tab = $state<Tab>('edit');
  #wanted = $state<EditMode>('both');
  readonly #wide = new MediaQuery('width >= 75rem');

  /** Form and source stand side by side only where both have room. */
  get canShowBoth(): boolean {
    return this.#wide.current;
  }

  get edit(): EditMode {
    return this.#wanted === 'both' && !this.canShowBoth ? 'form' : this.#wanted;
  }

  set edit(mode: EditMode) {
    this.#wanted = mode;
  }

  get showsSource(): boolean {
    return this.tab === 'edit' && this.edit !== 'form';
  }

  get showsForm(): boolean {
    return this.tab === 'edit' && this.edit !== 'source';
  }
}
