import type { Encoding, Source, TextForm } from '../../../contract';
import { cp949Text } from '../../core/cp949';

export interface LogText extends TextForm {
  text: string;
  /** Lines that are of no encoding; what they say is replaced by U+FFFD. */
  badLines: number;
  /** The file is written in more than one encoding. */
  mixed: boolean;
  /** Neither a byte-order mark nor valid UTF-8 says so. */
  guessed: boolean;
}

const NEWLINE = 0x0a;

/**
 * A log as text. It is only read, never written back, so what cannot be read is replaced and counted. A log that several
 * programs wrote to is read line by line: UTF-8, UTF-16 or CP949, whichever fits.
 */
export function readLog(source: Source): LogText {
  if ('text' in source) {
    const { text, encoding = 'utf-8', bom = false } = source;
    return { text, encoding, bom, badLines: 0, mixed: false, guessed: false };
  }
  const { bytes, encoding } = source;
  const marked = markOf(bytes);
  const wanted = encoding ?? marked?.encoding ?? wideOrder(bytes);
  if (wanted) return plain(bytes, wanted, marked?.encoding === wanted, !encoding && !marked);
  const utf8 = strictUtf8(bytes);
  if (utf8 !== null && !bytes.subarray(0, 65_536).includes(0))
    return { text: utf8, encoding: 'utf-8', bom: false, badLines: 0, mixed: false, guessed: false };
  const korean = bytes.includes(0) ? null : cp949Text(bytes);
  if (korean !== null) return { text: korean, encoding: 'cp949', bom: false, badLines: 0, mixed: false, guessed: true };
  return byLine(bytes);
}

function plain(bytes: Uint8Array, encoding: Encoding, bom: boolean, guessed: boolean): LogText {
  const body = bom ? bytes.subarray(encoding === 'utf-8' ? 3 : 2) : bytes;
  if (encoding === 'utf-8' && strictUtf8(body) === null) return { ...byLine(body), bom };
  const text = decoded(body, encoding);
  return { text, encoding, bom, badLines: countBad(text), mixed: false, guessed };
}

function decoded(bytes: Uint8Array, encoding: Encoding): string {
  if (encoding === 'cp949') return cp949Text(bytes) ?? new TextDecoder('euc-kr').decode(bytes);
  const label = encoding === 'latin1' ? 'windows-1252' : encoding;
  return new TextDecoder(label, { ignoreBOM: true }).decode(bytes);
}

type LineEncoding = 'utf-8' | 'cp949' | 'utf-16le';

/** Lines that follow each other in one encoding are decoded at once. */
function byLine(bytes: Uint8Array): LogText {
  const parts: string[] = [];
  const kinds = new Set<LineEncoding>();
  let [runFrom, at] = [0, 0];
  let run: LineEncoding | null = null;
  const flush = (to: number) => {
    if (run && to > runFrom) parts.push(runText(bytes.subarray(runFrom, to), run));
    runFrom = to;
  };
  while (at < bytes.length) {
    let end = bytes.indexOf(NEWLINE, at);
    end = end < 0 ? bytes.length : end + 1;
    // The second byte of a UTF-16LE line end.
    if (bytes[end] === 0 && bytes[end - 2] === 0) end++;
    const kind = lineEncoding(bytes, at, end);
    if (kind !== 'ascii') kinds.add(kind);
    if (kind !== 'ascii' && kind !== run) {
      if (run !== null) flush(at);
      run = kind;
    } else if (kind === 'ascii' && run === 'utf-16le') {
      flush(at);
      run = 'utf-8';
    }
    at = end;
  }
  run ??= 'utf-8';
  flush(bytes.length);
  const text = parts.join('');
  const encoding = kinds.size === 1 ? [...kinds][0]! : 'utf-8';
  return { text, encoding, bom: false, badLines: countBad(text), mixed: kinds.size > 1, guessed: true };
}

function runText(bytes: Uint8Array, kind: LineEncoding): string {
  return decoded(kind === 'utf-16le' && bytes.length % 2 === 1 ? bytes.subarray(0, -1) : bytes, kind);
}

function lineEncoding(bytes: Uint8Array, from: number, to: number): LineEncoding | 'ascii' {
  let zeros = 0;
  let high = false;
  for (let at = from; at < to; at++) {
    const byte = bytes[at]!;
    if (byte === 0) zeros++;
    else if (byte >= 0x80) high = true;
  }
  if (zeros * 4 > to - from) return 'utf-16le';
  if (!high) return 'ascii';
  return isUtf8(bytes, from, to) ? 'utf-8' : 'cp949';
}

/** Well formed, as far as lead and following bytes go. */
function isUtf8(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to;) {
    const byte = bytes[at++]!;
    if (byte < 0x80) continue;
    let more = byte >= 0xf0 && byte < 0xf5 ? 3 : byte >= 0xe0 && byte < 0xf0 ? 2 : byte >= 0xc2 && byte < 0xe0 ? 1 : -1;
    if (more < 0) return false;
    for (; more > 0; more--) if (at >= to || (bytes[at++]! & 0xc0) !== 0x80) return false;
  }
  return true;
}

function countBad(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\uFFFD'); at >= 0;) {
    count++;
    const end = text.indexOf('\n', at);
    at = end < 0 ? -1 : text.indexOf('\uFFFD', end);
  }
  return count;
}

function markOf(bytes: Uint8Array): { encoding: Encoding } | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8' };
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le' };
  return a === 0xfe && b === 0xff ? { encoding: 'utf-16be' } : null;
}

/**
 * UTF-16 without a mark: NULs stand beside ASCII, nearly all on one side, and each line end is two bytes. In a file of
 * several encodings other line ends show that it is not all UTF-16.
 */
function wideOrder(bytes: Uint8Array): Encoding | null {
  const size = Math.min(bytes.length, 4096) & ~1;
  if (size < 4 || bytes.length % 2 === 1) return null;
  const zeros = [0, 0];
  const ends = [0, 0];
  let strays = 0;
  for (let at = 0; at < size; at++) {
    const side = at & 1;
    if (bytes[at] === 0) zeros[side]!++;
    if (bytes[at] !== NEWLINE) continue;
    if (bytes[at ^ 1] === 0) ends[side]!++;
    else strays++;
  }
  const [even = 0, odd = 0] = zeros;
  const isWide = (other: number, asciis: number, lines: number) =>
    other * 8 <= asciis && asciis * 40 > size && strays * 8 <= lines;
  if (isWide(even, odd, ends[0]!)) return 'utf-16le';
  return isWide(odd, even, ends[1]!) ? 'utf-16be' : null;
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
