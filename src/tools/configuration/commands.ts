import type { Command } from '../../workbench';
import { ToolCommands } from '../tool-commands';
import type { ConfigurationState } from './configuration.svelte';
import { editModes, tabs } from './layout.svelte';
import { en } from './messages.en';
import { ko } from './messages.ko';

export const toolCommands = new ToolCommands<typeof en>('configuration', { en, ko });
export const command: typeof toolCommands.command = toolCommands.command.bind(toolCommands);
export const offer: typeof toolCommands.offer = toolCommands.offer.bind(toolCommands);

/** What needs nothing but the open file: history, what is shown, and where. */
export function offerView(view: ConfigurationState): () => void {
  return offer(() => [...toolCommands.ofFile(view), ...secretsOf(view), ...placesOf(view)], toolCommands.shortcuts());
}

function secretsOf(view: ConfigurationState): Command[] {
  if (view.file.secrets.length === 0) return [];
  const run = (): void => void (view.showSecrets = !view.showSecrets);
  return [command('secrets', (texts) => (view.showSecrets ? texts.hideSecrets : texts.showSecrets), run)];
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
