import type { Range, ThemeBlock } from '../../contract';
import { findBlocks, specOf } from './compose';
import type { Stock } from './stock';

const VENDOR = /^[ \t]*\/\/[^\r\n]*?SingleID MFA\s*:\s*(begin|end)\b[^\r\n]*/gim;

/** Known parts of the file in the order of the text. The vendor's markers: seed lines 959, 1000. */
export function blocksOf(text: string, stock: Stock | null): { blocks: ThemeBlock[]; brokenLine: number | null } {
  const ours = findBlocks(text);
  const blocks: ThemeBlock[] = [...vendorBlocks(text)];
  if (stock) {
    const { from, to, generation, complete, changed } = stock;
    blocks.push({ kind: 'stock', from, to, generation, complete, changed });
  }
  if (ours.ok) {
    for (const block of ours.value) {
      const { from, to, edited } = block;
      blocks.push({ kind: 'signet', from, to, digest: edited ? 'changed' : 'intact', spec: specOf(block) });
    }
  }
  return {
    blocks: blocks.sort((a, b) => a.from - b.from),
    brokenLine: ours.ok ? null : Number(ours.error.args.line ?? 1),
  };
}

function* vendorBlocks(text: string): Generator<ThemeBlock> {
  let begin: Range | null = null;
  for (const match of text.matchAll(VENDOR)) {
    const mark = { from: match.index, to: match.index + match[0].length };
    const isBegin = match[1]?.toLowerCase() === 'begin';
    if (begin && isBegin) yield { kind: 'vendor', complete: false, ...begin };
    if (!isBegin) yield { kind: 'vendor', complete: begin !== null, from: (begin ?? mark).from, to: mark.to };
    begin = isBegin ? mark : null;
  }
  if (begin) yield { kind: 'vendor', complete: false, ...begin };
}
