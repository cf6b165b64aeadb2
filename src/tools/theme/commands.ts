import { ToolCommands } from '../tool-commands';
import { scriptModes, tabs } from './layout.svelte';
import { en } from './messages.en';
import { ko } from './messages.ko';
import type { ThemeState } from './theme.svelte';

export const toolCommands = new ToolCommands<typeof en>('theme', { en, ko });

/** What needs nothing but the open file: history, what is shown, and where. */
export function offerView(view: ThemeState): () => void {
  const { layout } = view;
  const places = tabs.map((tab) =>
    toolCommands.command(
      `tab-${tab}`,
      (texts) => texts.tabs[tab],
      () => void (layout.tab = tab),
    ),
  );
  const modes = scriptModes.map((mode) => {
    const run = (): void => {
      layout.tab = 'script';
      layout.script = mode;
    };
    return toolCommands.command(`script-${mode}`, (texts) => `${texts.tabs.script}: ${texts.script.modes[mode]}`, run);
  });
  return toolCommands.offer(() => [...toolCommands.ofFile(view), ...places, ...modes], toolCommands.shortcuts());
}
