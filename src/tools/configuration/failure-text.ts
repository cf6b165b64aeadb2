import type { Failure } from '../../../worker/contract';
import { fill, showArgs } from '../../i18n';
import { iniWords } from './words';

/** What went wrong and what to do, in the page's language. */
export function failureText({ code, args }: Failure): string {
  const words = iniWords.current?.failures[code];
  if (!words) return code;
  const shown = showArgs(args);
  return `${fill(words.what, shown)} ${fill(words.cure, shown)}`;
}
