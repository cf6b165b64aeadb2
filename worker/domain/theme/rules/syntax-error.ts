import { placeOf } from '../../core/decode';
import { isCurly } from '../curly';
import { notAScript } from '../not-a-script';
import type { ThemeRule } from '../view';

/** A browser runs nothing of a script it cannot read. What is behind the first fault is not known. */
export const syntaxError: ThemeRule = {
  id: 'theme-syntax-error',
  severity: 'error',
  certainty: 'stated',
  *check({ text, fault }) {
    if (fault?.why !== 'syntax' || isCurly(text.charAt(fault.at)) || notAScript(text)) return;
    const from = Math.min(fault.at, text.length);
    const { line, column } = placeOf(text, from);
    yield { at: [{ from, to: Math.min(from + 1, text.length) }], args: { line, column } };
  },
};
