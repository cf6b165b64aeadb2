import type { Failure } from '../../../worker/contract';
import { fill, formatBytes, locale, showArgs, type Locale } from '../../i18n';
import { toasts } from '../../ui/toasts.svelte';
import type { Notice } from '../../workbench';
import { openDialog } from '../dialogs';
import { m } from './messages';

const failureWords = {
  en: async () => (await import('../../../worker/texts/en/failures')).failures,
  ko: async () => (await import('../../../worker/texts/ko/failures')).failures,
} satisfies Record<Locale, unknown>;

/** Says one notice of the workbench. */
export async function say(notice: Notice): Promise<void> {
  const words = m();
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
      return openDialog(name, () => import('../paste/OfferDialog.svelte'), { offer: notice });
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
