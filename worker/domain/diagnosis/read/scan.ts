import type { RawEvent } from './record';

/** What a reader says of a text beside its events. */
export interface Notes {
  badLines: number;
  badAt: number[];
  /** The text ends inside an event. */
  cut: boolean;
}

/** Events one by one, so that the caller may report progress and stop in between. */
export type Scanner = (text: string, notes: Notes) => Generator<RawEvent>;

const SHOWN = 20;

export const noNotes = (): Notes => ({ badLines: 0, badAt: [], cut: false });

export function noteBad(notes: Notes, at: number): void {
  notes.badLines++;
  if (notes.badAt.length < SHOWN) notes.badAt.push(at);
}

/** Offset behind the line's text, at its line feed or the end of all. */
export function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

/** Whether a line holds nothing but blanks. */
export function isBlank(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (text.charCodeAt(at) > 0x20) return false;
  return true;
}
