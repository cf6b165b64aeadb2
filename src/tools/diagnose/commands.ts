import { inBoth } from '../../i18n';
import { commands } from '../../workbench';
import { diagnose, tabs } from './diagnose.svelte';
import { en } from './messages.en';
import { ko } from './messages.ko';
import { takeSample } from './sample';

const texts = { en, ko };

/** What can be done by name while the tool is on the screen: its places and samples. */
export function offerDiagnose(): () => void {
  return commands.register({
    names: inBoth(texts, ({ title }) => title),
    commands: () => [
      ...tabs.map((tab) => ({
        id: `diagnose-tab-${tab}`,
        names: inBoth(texts, (one) => one.tabs[tab]),
        run: () => void (diagnose.tab = tab),
      })),
      ...(['screen', 'log'] as const).map((kind) => ({
        id: `diagnose-sample-${kind}`,
        names: inBoth(texts, ({ input }) => `${input.samples} ${input[kind]}`),
        run: () => void takeSample(kind),
      })),
    ],
  });
}
