import { inBoth, type Locale } from '../i18n';
import { commands, type Command, type Shortcut } from '../workbench';
import { severities, type FileView } from './file-view.svelte';
import type { en } from './messages.en';

type SharedTexts = typeof en & { title: string };

/** What a tool offers by name, under its own title and in its own words. */
export class ToolCommands<Texts extends SharedTexts = SharedTexts> {
  readonly #id: string;
  readonly #texts: Record<Locale, Texts>;

  /** `id`: the tool's. */
  constructor(id: string, texts: Record<Locale, Texts>) {
    this.#id = id;
    this.#texts = texts;
  }

  /** A command by one of the tool's texts. */
  command(
    id: string,
    pick: (texts: Texts) => string,
    run: () => void,
    more: Pick<Command, 'keys' | 'words'> = {},
  ): Command {
    return { id: `${this.#id}-${id}`, names: inBoth(this.#texts, pick), run, ...more };
  }

  /** For `onMount`. */
  offer(list: () => readonly Command[], shortcuts: readonly Shortcut[] = []): () => void {
    return commands.register({ names: this.#names((texts) => texts.title), commands: list, shortcuts });
  }

  /** What can be done with every file: its history, and which findings are shown. */
  ofFile(view: FileView): Command[] {
    const { document } = view.file;
    const list: Command[] = [];
    if (document.canUndo) {
      const undo = (): void => view.undo();
      list.push(this.command('undo', (texts) => texts.undo, undo, { keys: 'Mod+KeyZ' }));
    }
    if (document.canRedo) {
      const redo = (): void => view.redo();
      list.push(this.command('redo', (texts) => texts.redo, redo, { keys: 'Mod+KeyY' }));
    }
    if (document.current.encoding !== 'utf-8') {
      const convert = (): void => void view.toUtf8();
      list.push(this.command('utf8', (texts) => texts.toUtf8, convert, { words: 'encoding 인코딩' }));
    }
    const reasons = (): void => void (view.showReasons = !view.showReasons);
    list.push(this.command('reasons', (texts) => texts.findings.reasons, reasons));
    for (const filter of ['all', ...severities] as const) {
      if (filter === view.filter || (filter !== 'all' && view.counts[filter] === 0)) continue;
      const pick = ({ findings }: Texts): string => `${findings.title}: ${findings[filter]}`;
      list.push(this.command(`filter-${filter}`, pick, () => (view.filter = filter)));
    }
    return list;
  }

  /** Keys that every file has. */
  shortcuts(): Shortcut[] {
    return [
      { names: this.#names((texts) => texts.undo), keys: 'Mod+KeyZ' },
      { names: this.#names((texts) => texts.redo), keys: 'Mod+KeyY' },
      { names: this.#names((texts) => texts.save.save), keys: 'Mod+KeyS' },
    ];
  }

  #names(pick: (texts: Texts) => string): Command['names'] {
    return inBoth(this.#texts, pick);
  }
}
