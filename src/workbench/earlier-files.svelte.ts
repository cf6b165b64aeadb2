import type { Deployment } from '../../worker/contract';
import type { IniFile } from './ini-file.svelte';
import type { ThemeFile } from './theme-file.svelte';

/** A file of the farm that can be open, one of each kind at a time. */
export type OpenFile = IniFile | ThemeFile;

/** A file that was open before the present one, as it was left: its changes and its history with it. */
export interface EarlierFile {
  file: OpenFile;
  meta: Deployment | null;
  leftAtMs: number;
}

/** Unchanged files beyond this many are let go, oldest first. */
const MOST = 8;

/**
 * Files that were open in this tab before. They lie in memory alone: a list on the disk would have to keep names and
 * places of files in the clear, since a browser's file handle cannot be encrypted (security.md RV7).
 */
export class EarlierFiles {
  #list = $state.raw<readonly EarlierFile[]>([]);

  /** Last left first. */
  get list(): readonly EarlierFile[] {
    return this.#list;
  }

  /** Adds one. Of what is changed nothing is ever let go. */
  add(one: EarlierFile): void {
    let unchanged = 0;
    this.#list = [one, ...this.#list.filter(({ file }) => file !== one.file)].filter(
      ({ file }) => file.document.dirty || ++unchanged <= MOST,
    );
  }

  take(file: OpenFile): EarlierFile | null {
    const found = this.#list.find((one) => one.file === file) ?? null;
    this.#list = this.#list.filter((one) => one !== found);
    return found;
  }

  /** Lets go of unchanged copies of a file that is open again. */
  dropCopiesOf({ kind, document }: OpenFile): void {
    this.#list = this.#list.filter(({ file }) => {
      const { document: one } = file;
      const isSame = file.kind === kind && one.name === document.name && one.current.text === document.current.text;
      return one.dirty || !isSame;
    });
  }
}
