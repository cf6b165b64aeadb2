import type { Finding, Fix, RuleWords } from '../../../worker/contract';
import { fill } from '../../i18n';
import { toasts } from '../../ui';
import type { ConfigurationState } from './configuration.svelte';
import { m } from './messages';
import { iniWords } from './words';

const none = { what: '', why: '', effect: '', cure: '', source: '' };

/** Words of a finding's rule; its id where there are none. */
export const wordsOf = (finding: Finding): RuleWords =>
  iniWords.current?.iniRules[finding.rule] ?? { ...none, what: finding.rule };

/** Applies a cure, and says so with a way back. */
export async function cure(view: ConfigurationState, finding: Finding, fix: Fix): Promise<void> {
  const words = wordsOf(finding);
  const title = fill(words.fixes?.[fix.id] ?? words.cure, finding.args);
  if (!(await view.fix(fix))) return;
  toasts.show(m().done.cured(title), { action: { title: m().undo, run: () => view.undo() } });
}
