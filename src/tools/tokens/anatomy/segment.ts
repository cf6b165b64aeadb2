import type { JsonNode, Range, TokenSegment, TokenView } from '../../../../worker/contract';

/**
 * A part of a token as it is looked at. Ranges are in its text where it is text (UTF-16), else in its bytes.
 */
export interface Anatomy {
  index: number;
  segment: TokenSegment;
  /** Units there are: characters of the text, or bytes. */
  length: number;
  /** Pieces that belong together: a member with its value, an item. In order, not overlapping. */
  leaves: readonly Leaf[];
  /** Where each character's bytes begin, and the end; null for what is no text. */
  starts: Uint32Array | null;
}

/** A piece of JSON, and what it stands for: a whole member. */
export interface Leaf extends Range {
  whole: Range;
}

/** Everything that is linked is worked out once for a part. */
export function anatomyOf(segment: TokenSegment, index: number): Anatomy {
  const { text, bytes, json } = segment;
  return {
    index,
    segment,
    length: text?.length ?? bytes.length,
    leaves: json ? leavesOf(json) : [],
    starts: text === null ? null : byteStarts(text, bytes),
  };
}

/** Pieces of JSON: scalars with their names, and the names of what holds others. */
export function leavesOf(root: JsonNode): Leaf[] {
  const leaves: Leaf[] = [];
  const visit = (node: JsonNode, whole: Range): void => {
    if (node.type === 'object')
      for (const { nameAt, value } of node.members) {
        const member = { from: nameAt.from, to: value.to };
        if (value.type === 'object' || value.type === 'array') {
          leaves.push({ from: nameAt.from, to: nameAt.to, whole: member });
          visit(value, member);
        } else leaves.push({ ...member, whole: member });
      }
    else if (node.type === 'array') for (const item of node.items) visit(item, { from: item.from, to: item.to });
    else leaves.push({ from: node.from, to: node.to, whole });
  };
  visit(root, { from: root.from, to: root.to });
  return leaves;
}

/**
 * Where in the bytes each UTF-16 unit of a decoded text begins; the last entry is the end. U+FFFD that is not in the
 * bytes stands for what was no UTF-8.
 */
export function byteStarts(text: string, bytes: Uint8Array): Uint32Array {
  const starts = new Uint32Array(text.length + 1);
  let byte = 0;
  for (let at = 0; at < text.length; at++) {
    starts[at] = byte;
    const code = text.codePointAt(at) ?? 0;
    if (code > 0xffff) starts[++at] = byte;
    byte += code === 0xfffd ? brokenLength(bytes, byte) : code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  starts[text.length] = bytes.length;
  return starts;
}

/** Bytes that a decoder turns into one U+FFFD: the longest beginning of a character, at least one. */
function brokenLength(bytes: Uint8Array, from: number): number {
  const lead = bytes[from] ?? 0;
  const wanted = lead < 0xc2 || lead > 0xf4 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  for (let length = 1; length < wanted; length++) {
    const next = bytes[from + length] ?? 0;
    const least = length > 1 ? 0x80 : lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
    const most = length > 1 ? 0xbf : lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
    if (next < least || next > most) return length;
  }
  return wanted;
}

/** The bytes of a range. */
export function toBytes({ starts }: Anatomy, { from, to }: Range): Range {
  return starts ? { from: starts[from] ?? 0, to: starts[to] ?? 0 } : { from, to };
}

/** The unit that a byte belongs to. */
export function unitAt({ starts }: Anatomy, byte: number): number {
  if (!starts) return byte;
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= byte) low = middle;
    else high = middle - 1;
  }
  return Math.min(low, starts.length - 2);
}

/** What belongs together with a unit; the unit itself where nothing does. */
export function wholeAt({ leaves, length }: Anatomy, unit: number): Range {
  const leaf = leaves.find(({ from, to }) => from <= unit && unit < to);
  return leaf?.whole ?? { from: unit, to: Math.min(length, unit + 1) };
}

/** The characters of the token that hold a range: four for three bytes, Base64url as it is. */
export function toToken(view: TokenView, anatomy: Anatomy, range: Range): Range {
  const { at, text } = anatomy.segment;
  if (text !== null && view.token.slice(at.from, at.to) === text)
    return { from: at.from + range.from, to: at.from + range.to };
  const bytes = toBytes(anatomy, range);
  const from = at.from + Math.floor((bytes.from * 8) / 6);
  return { from: Math.min(from, at.to), to: Math.min(at.to, at.from + Math.ceil((bytes.to * 8) / 6)) };
}

/** The unit of a part that a character of the token helps to write; null between the parts. */
export function fromToken(
  view: TokenView,
  parts: readonly Anatomy[],
  at: number,
): { index: number; unit: number } | null {
  const part = parts.find(({ segment }) => segment.at.from <= at && at < segment.at.to);
  if (!part) return null;
  const { at: place, text } = part.segment;
  const inside = at - place.from;
  if (text !== null && view.token.slice(place.from, place.to) === text) return { index: part.index, unit: inside };
  return { index: part.index, unit: unitAt(part, Math.floor((inside * 6) / 8)) };
}

/** The page of a long content that a place lies on. */
export function pageAround(length: number, at: number, size: number): Range {
  const from = Math.floor(Math.min(at, Math.max(0, length - 1)) / size) * size;
  return { from, to: Math.min(length, from + size) };
}

export const overlaps = (one: Range, other: Range | null): boolean =>
  other !== null && one.from < other.to && other.from < one.to;
