import { toasts } from '../../ui/toasts.svelte';
import { m } from './messages';
import { update } from './update';

/** What a person is told of the offline copy without asking. */
export type NoticeKind = 'update' | 'replaced' | 'damaged' | 'damagedUpdate';

/** Shows it until it is closed. `file` is the one at fault, where one is. */
export function showNotice(kind: NoticeKind, file: string): void {
  const words = m().notices;
  if (kind === 'damaged' || kind === 'damagedUpdate') {
    toasts.show(words[kind](file), { tone: 'error', stays: true });
  } else {
    toasts.show(words[kind], { stays: true, action: { title: words.reload, run: update } });
  }
}
