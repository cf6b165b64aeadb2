import type { Encoding, Fix } from '../../contract';
import { loneSurrogate } from '../core/decode';
import type { IniView } from './rule';

/** Names of encodings as administrators know them; the same in every language. */
export const encodingNames: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16LE',
  'utf-16be': 'UTF-16BE',
  cp949: 'CP949',
  latin1: 'ISO-8859-1',
};

/** The file as UTF-8 without a byte-order mark; none while half a character stands in it, which UTF-8 cannot hold. */
export function asUtf8(view: IniView, id: string, safe: boolean): Fix[] {
  if (loneSurrogate(view.text) !== -1) return [];
  return [{ id, safe, edits: [], to: { encoding: 'utf-8', bom: false } }];
}

/** Offset of the first character beyond ASCII, or -1: a file without one has the same bytes in UTF-8, CP949 and ISO-8859-1. */
export function firstBeyondAscii(text: string): number {
  return text.search(/[^\0-\x7f]/);
}
