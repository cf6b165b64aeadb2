import { inBoth } from '../../i18n';
import { commands } from '../../workbench';
import { keys, tabs } from './keys.svelte';
import { en } from './messages.en';
import { ko } from './messages.ko';

const texts = { en, ko };

/** What can be done by name while the tool is on the screen: its places and its profiles. */
export function offerKeys(): () => void {
  const names = inBoth(texts, ({ title }) => title);
  return commands.register({
    names,
    commands: () => [
      ...tabs.map((tab) => ({
        id: `keys-tab-${tab}`,
        names: inBoth(texts, (one) => one.tabs[tab]),
        run: () => void (keys.tab = tab),
      })),
      ...keys.profiles.map(({ id, name }) => ({
        id: `keys-profile-${id}`,
        names: inBoth(texts, (one) => `${one.profile.title}: ${name}`),
        run: () => keys.choose(id),
      })),
    ],
  });
}
