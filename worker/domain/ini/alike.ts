import type { Range } from '../../contract';
import { alikeLines, placeOf, type Alike } from './meant-value';
import type { IniView } from './rule';

export type { Alike };

/** The values a key or a list was meant to have, each once a key; the empty ones left out. */
export function alikeValues(view: IniView, name: string): Alike[] {
  return alikeLines(view, name).filter(({ value }) => value !== '');
}

/** Where a part of the value stands in each line; the whole value where characters nobody sees stand in it. */
export function partPlaces({ items, value }: Alike, start: number, end: number): Range[] {
  return items().map((item) => {
    const isShifted = item.to - item.from !== value.length || end <= start;
    return isShifted ? placeOf(item) : { from: item.from + start, to: item.from + end };
  });
}

/** Whether a value is read the same without quotes, where a `#` behind a blank would begin a remark. */
export const standsAlone = (value: string): boolean => !/\s#/.test(value);
