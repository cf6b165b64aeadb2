import type { Failure } from '../../worker/contract';
import { client, ProtocolError } from '../client';
import { fill, formatBytes, locale, showArgs, type Locale } from '../i18n';
import { toasts } from '../ui/toasts.svelte';
import { workbench, type Notice } from '../workbench';
import { openDialog } from './dialogs';
import { m } from './messages';

const failureWords = {
  en: async () => (await import('../../worker/texts/en/failures')).failures,
  ko: async () => (await import('../../worker/texts/ko/failures')).failures,
} satisfies Record<Locale, unknown>;

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

async function say(notice: Notice): Promise<void> {
  const { notice: words } = m();
  const name = notice.name || m().pasted;
  const error = { tone: 'error', stays: true } as const;
  switch (notice.kind) {
    case 'too-large': {
      const { sizeBytes, limitBytes } = notice;
      return toasts.show(words.tooLarge(name, formatBytes(sizeBytes), formatBytes(limitBytes)), error);
    }
    case 'unreadable':
      return toasts.show(words.unreadable(name), error);
    case 'not-text':
      return toasts.show(words.notText(name), error);
    case 'left-out':
      return toasts.show(words.leftOut(name, notice.left.length));
    case 'interrupted':
      return toasts.show(words.interrupted(name), error);
    case 'offered':
      return openDialog(name, () => import('./paste/OfferDialog.svelte'), { offer: notice });
    case 'refused':
      return toasts.show(`${name}: ${await wordsOf(notice.failure)}`, error);
    case 'replaced': {
      const { replaced, dirty, back } = notice;
      const text = dirty ? words.replacedDirty(name, replaced) : words.replaced(name, replaced);
      return toasts.show(text, { stays: dirty, action: { title: words.back, run: back } });
    }
  }
}

async function wordsOf({ code, args }: Failure): Promise<string> {
  const { what, cure } = (await failureWords[locale.current]())[code];
  const shown = showArgs(args);
  return `${fill(what, shown)} ${fill(cure, shown)}`;
}
