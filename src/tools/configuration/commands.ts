import { inBoth } from '../../i18n';
import { commands, type Command, type Shortcut } from '../../workbench';
import { severities, type ConfigurationState } from './configuration.svelte';
import { editModes, tabs } from './layout.svelte';
import { en } from './messages.en';
import { ko } from './messages.ko';

type Text = (texts: typeof en) => string;
const names = (pick: Text): Command['names'] => inBoth({ en, ko }, pick);

/** A command of this tool by one of its own texts. */
export function command(id: string, pick: Text, run: () => void, more: Pick<Command, 'keys' | 'words'> = {}): Command {
  return { id: `configuration-${id}`, names: names(pick), run, ...more };
}

/** Offers commands under the tool's name; for `onMount`. */
export function offer(list: () => readonly Command[], shortcuts: readonly Shortcut[] = []): () => void {
  return commands.register({ names: names((texts) => texts.title), commands: list, shortcuts });
}

/** What needs nothing but the open file: history, what is shown, and where. */
export function offerView(view: ConfigurationState): () => void {
  return offer(
    () => [...historyOf(view), ...shownOf(view), ...placesOf(view)],
    [
      { names: names((texts) => texts.undo), keys: 'Mod+KeyZ' },
      { names: names((texts) => texts.redo), keys: 'Mod+KeyY' },
      { names: names((texts) => texts.save.save), keys: 'Mod+KeyS' },
    ],
  );
}

function historyOf(view: ConfigurationState): Command[] {
  const { document } = view.file;
  return [
    ...(document.canUndo
      ? [
          command(
            'undo',
            (texts) => texts.undo,
            () => view.undo(),
            { keys: 'Mod+KeyZ' },
          ),
        ]
      : []),
    ...(document.canRedo
      ? [
          command(
            'redo',
            (texts) => texts.redo,
            () => view.redo(),
            { keys: 'Mod+KeyY' },
          ),
        ]
      : []),
    ...(document.current.encoding === 'utf-8'
      ? []
      : [
          command(
            'utf8',
            (texts) => texts.toUtf8,
            () => void view.toUtf8(),
            { words: 'encoding 인코딩' },
          ),
        ]),
  ];
}

function shownOf(view: ConfigurationState): Command[] {
  const list = [
    command(
      'reasons',
      (texts) => texts.findings.reasons,
      () => (view.showReasons = !view.showReasons),
    ),
  ];
  if (view.file.secrets.length > 0) {
    const run = (): void => void (view.showSecrets = !view.showSecrets);
    list.push(command('secrets', (texts) => (view.showSecrets ? texts.hideSecrets : texts.showSecrets), run));
  }
  for (const filter of ['all', ...severities] as const) {
    if (filter === view.filter || (filter !== 'all' && view.counts[filter] === 0)) continue;
    const pick: Text = (texts) => `${texts.findings.title}: ${texts.findings[filter]}`;
    list.push(command(`filter-${filter}`, pick, () => (view.filter = filter)));
  }
  return list;
}

function placesOf({ layout }: ConfigurationState): Command[] {
  const modes = editModes
    .filter((mode) => mode !== 'both' || layout.canShowBoth)
    .map((mode) => {
      const run = (): void => {
        layout.tab = 'edit';
        layout.edit = mode;
      };
      return command(`edit-${mode}`, (texts) => `${texts.tabs.edit}: ${texts.form.modes[mode]}`, run);
    });
  const others = tabs
    .filter((tab) => tab !== 'edit')
    .map((tab) =>
      command(
        `tab-${tab}`,
        (texts) => texts.tabs[tab],
        () => void (layout.tab = tab),
      ),
    );
  return [...modes, ...others];
}
