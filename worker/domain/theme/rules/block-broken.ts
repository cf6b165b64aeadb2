import type { ThemeRule } from '../view';

/** A marker without its partner: of what is between them nothing can be told, nor written anew. */
export const blockBroken: ThemeRule = {
  id: 'theme-block-broken',
  severity: 'warning',
  certainty: 'stated',
  *check({ text, brokenLine, blocks }) {
    if (brokenLine !== null) yield { at: [lineAt(text, brokenLine)], args: { line: brokenLine }, anchor: 'signet' };
    for (const block of blocks)
      if (block.kind === 'vendor' && !block.complete)
        yield { at: [{ from: block.from, to: block.to }], args: { line: lineOf(text, block.from) }, anchor: 'vendor' };
  },
};

const lineOf = (text: string, offset: number): number => (text.slice(0, offset).match(/\r\n|\r|\n/g)?.length ?? 0) + 1;

/** A line by its number, from 1, without its end. */
function lineAt(text: string, number: number) {
  const ends = /\r\n|\r|\n|$/g;
  let from = 0;
  for (let line = 1; ; line++) {
    const end = ends.exec(text);
    if (!end || line === number || end[0] === '') return { from, to: end?.index ?? text.length };
    from = ends.lastIndex;
  }
}
