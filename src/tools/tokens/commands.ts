import { inBoth } from '../../i18n';
import { commands } from '../../workbench';
import { en } from './messages.en';
import { ko } from './messages.ko';
import { tabs, tokens } from './tokens.svelte';

const texts = { en, ko };

/** What can be done by name while the tool is on the screen: its places. */
export function offerTokens(): () => void {
  return commands.register({
    names: inBoth(texts, ({ title }) => title),
    commands: () =>
      tabs.map((tab) => ({
        id: `tokens-tab-${tab}`,
        names: inBoth(texts, (one) => one.tabs[tab]),
        run: () => void (tokens.tab = tab),
      })),
  });
}
