import type { NoticeKind } from './notices';
import { offline } from './offline.svelte';

/** Begins to store the app for offline use, and says what a person should know of it. */
export function startOffline(): void {
  void offline.start({
    onUpdate: () => void say('update'),
    onReplaced: () => void say('replaced'),
    onProblem: ({ why, file }) => {
      // Whatever else went wrong shows itself in the network check; this one is a reason to stop.
      if (why === 'damaged') void say(offline.state === 'installing' ? 'damaged' : 'damagedUpdate', file);
    },
  });
}

/** The words come only when there is something to say. */
async function say(kind: NoticeKind, file = ''): Promise<void> {
  const { showNotice } = await import('./notices');
  showNotice(kind, file);
}
