import type { Failure, FailureCode } from '../../worker/contract';
import { fill, lazyWords, showArgs } from '../i18n';

/** Words for what went wrong; a tool loads them with its own. */
export const failureWords = lazyWords<Readonly<Record<FailureCode, { what: string; cure: string }>>>({
  en: async () => (await import('../../worker/texts/en/failures')).failures,
  ko: async () => (await import('../../worker/texts/ko/failures')).failures,
});

/** What went wrong and what to do, in the page's language. */
export function failureText({ code, args }: Failure): string {
  const words = failureWords.current?.[code];
  if (!words) return code;
  const shown = showArgs(args);
  return `${fill(words.what, shown)} ${fill(words.cure, shown)}`;
}
