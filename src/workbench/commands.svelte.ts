import type { Locale } from '../../worker/contract';

/** The same in both languages, so that either finds it. */
export type Names = Readonly<Record<Locale, string>>;

/** Something a person can do now, by name. */
export interface Command {
  /** Unique among all commands. */
  id: string;
  names: Names;
  /** Other words that people look for it by, in any language. */
  words?: string;
  /** What does the same, as `Mod+KeyS` (Mod is Ctrl, or Command on a Mac). */
  keys?: string;
  run: () => void;
}

/** Keys that do something where they are pressed, for the list of them: what they do, and which they are. */
export interface Shortcut {
  names: Names;
  keys: string;
}

export interface CommandGroup {
  names: Names;
  /** What can be done at the moment; asked anew whenever what it reads changes. */
  commands: () => readonly Command[];
  shortcuts?: readonly Shortcut[];
}

/** What can be done by name: what is on the screen registers it, and the frame offers it without knowing whose it is. */
class Commands {
  #groups = $state.raw<readonly CommandGroup[]>([]);

  get groups(): readonly CommandGroup[] {
    return this.#groups;
  }

  /** For `onMount`: offers commands until the function returned is called. */
  register(group: CommandGroup): () => void {
    this.#groups = [...this.#groups, group];
    return () => (this.#groups = this.#groups.filter((one) => one !== group));
  }
}

/** The one register of the page. */
export const commands = new Commands();
