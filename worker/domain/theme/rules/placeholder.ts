import type { Fix, Range, TextEdit } from '../../../contract';
import { jsString } from '../../core/escape';
import { fix } from '../../core/judge';
import { writtenTexts } from '../lexical';
import type { ThemeRule, ThemeView } from '../view';

const METHOD = 'My Authentication Provider';
const TIME = '13:00~15:00';

/** What the guide's sample leaves to be filled in is shown to users as it stands (D14; seed lines 971-987). */
export const placeholder: ThemeRule = {
  id: 'theme-placeholder',
  severity: 'warning',
  certainty: 'stated',
  *check(view) {
    const texts = writtenTexts(view);
    const titles = placesOf(view.text, texts, METHOD);
    if (titles.length > 0)
      yield { at: titles, args: { text: METHOD }, anchor: 'method', fixes: useTitle(view, titles) };
    const times = placesOf(view.text, texts, TIME);
    if (times.length > 0) yield { at: times, args: { text: TIME }, anchor: 'time', fixes: removeTime(view, times) };
  },
};

function placesOf(text: string, texts: readonly Range[], wanted: string): Range[] {
  const places: Range[] = [];
  for (const { from, to } of texts) {
    const part = text.slice(from, to);
    for (let at = part.indexOf(wanted); at !== -1; at = part.indexOf(wanted, at + wanted.length))
      places.push({ from: from + at, to: from + at + wanted.length });
  }
  return places;
}

function useTitle({ context: { title }, script }: ThemeView, places: readonly Range[]): Fix[] {
  if (!script || !title || title.includes(METHOD) || title.includes(TIME)) return [];
  const insert = jsString(title).slice(1, -1);
  return [fix('use-title', false, ...places.map((place) => ({ ...place, insert })))];
}

/** With its brackets and the blank in front. */
function removeTime({ text, script }: ThemeView, places: readonly Range[]): Fix[] {
  if (!script) return [];
  const edits = places.map(({ from, to }): TextEdit => {
    const isBracketed = text.charAt(from - 1) === '(' && text.charAt(to) === ')';
    const start = isBracketed ? from - 1 : from;
    return { from: text.charAt(start - 1) === ' ' ? start - 1 : start, to: isBracketed ? to + 1 : to, insert: '' };
  });
  return [fix('remove-time', false, ...edits)];
}
