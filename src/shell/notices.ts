import { client, ProtocolError } from '../client';
import { toasts } from '../ui/toasts.svelte';
import { workbench, type Notice } from '../workbench';
import { m } from './messages';

/** Says what happened to files and to the worker. */
export function announceNotices(): void {
  workbench.onNotice((notice) => void say(notice));
  client.onGone(({ reason }) => {
    toasts.show(reason === 'not-started' ? m().worker.notStarted : m().worker.gone, { tone: 'error' });
  });
  addEventListener('unhandledrejection', ({ reason }) => {
    if (reason instanceof ProtocolError) toasts.show(m().worker.protocol, { tone: 'error', stays: true });
  });
}

/** The words come only when there is something to say. */
async function say(notice: Notice): Promise<void> {
  try {
    await (await import('./notice/say')).say(notice);
  } catch {
    toasts.show(m().failed.text, { tone: 'error', stays: true });
  }
}
