import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Outcome, Range, ThemeFeature, ThemeSpec } from '../../../contract';

/** Grows when what stands between the markers can no longer be read by the rules of the version before. */
const VERSION = 1;

/** One block of ours in a script, with its markers and the line ends that belong to it. */
export interface ThemeBlock extends Range {
  version: number;
  /** A hand changed what stands between the markers, by the digest in the first one. */
  edited: boolean;
  /** The line end in front of the first marker is ours. */
  gap: boolean;
  /** Line end of the first marker. */
  eol: string;
  /** What stands between the markers, with `\n`. */
  body: string;
}

const BEGIN = /^\/\/ Signet theme : begin v(\d{1,4}) sha256=([0-9a-f]{16}) gap=([01])$/;
const END = '// Signet theme : end';
const MENTION = /^\/\/ Signet theme : (?:begin|end)/;

/**
 * Our blocks, in the order of the text. A marker is a line of its own. Failure `theme-block-broken`: a marker that is
 * damaged or has no partner, so that where the block begins or ends would be a guess.
 */
export function findBlocks(text: string): Outcome<ThemeBlock[]> {
  const blocks: ThemeBlock[] = [];
  let open: { line: Line; version: number; digest: string; gap: boolean } | null = null;
  let number = 0;
  for (const line of linesOf(text)) {
    number++;
    const content = text.slice(line.from, line.to);
    if (!MENTION.test(content)) continue;
    const begin = BEGIN.exec(content);
    if (begin && !open) {
      open = { line, version: Number(begin[1]), digest: begin[2] ?? '', gap: begin[3] === '1' };
    } else if (content === END && open) {
      const body = text.slice(open.line.end, line.from).replace(/\r\n?/g, '\n');
      const gap = open.gap ? lineEndBefore(text, open.line.from) : 0;
      blocks.push({
        from: open.line.from - gap,
        to: line.end,
        version: open.version,
        edited: digestOf(body) !== open.digest,
        gap: open.gap,
        eol: text.slice(open.line.to, open.line.end),
        body,
      });
      open = null;
    } else return { ok: false, error: { code: 'theme-block-broken', args: { line: number } } };
  }
  if (open) return { ok: false, error: { code: 'theme-block-broken', args: { line: number } } };
  return { ok: true, value: blocks };
}

/** The block as text. `body` has `\n` and ends with one. */
export function writeBlock(body: string, gap: boolean, eol: string): string {
  const begin = `// Signet theme : begin v${VERSION} sha256=${digestOf(body)} gap=${gap ? 1 : 0}\n`;
  return `${gap ? '\n' : ''}${begin}${body}${END}\n`.replaceAll('\n', eol);
}

export const isNewer = ({ version }: ThemeBlock): boolean => version > VERSION;

/** Where the data of a feature stand in the block; `features/index.ts` writes it so. */
const DATA = /^ {4}\}\((\{.*\})\)\);$/gm;

/** The spec a block was written from; null when a hand changed it, or another version wrote it. */
export function specOf(block: ThemeBlock): ThemeSpec | null {
  if (block.edited || block.version !== VERSION) return null;
  return { features: [...block.body.matchAll(DATA)].map((match) => JSON.parse(match[1] ?? 'null') as ThemeFeature) };
}

const digestOf = (body: string): string => bytesToHex(sha256(utf8ToBytes(body))).slice(0, 16);

interface Line extends Range {
  /** Behind the line end. */
  end: number;
}

function* linesOf(text: string): Iterable<Line> {
  const ends = /\r\n|\r|\n/g;
  let from = 0;
  for (let match = ends.exec(text); match; match = ends.exec(text)) {
    yield { from, to: match.index, end: ends.lastIndex };
    from = ends.lastIndex;
  }
  if (from < text.length) yield { from, to: text.length, end: text.length };
}

function lineEndBefore(text: string, offset: number): number {
  if (text.slice(offset - 2, offset) === '\r\n') return 2;
  return offset > 0 ? 1 : 0;
}
