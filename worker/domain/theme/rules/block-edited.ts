import type { ThemeRule } from '../view';

/**
 * The digest in the marker is not that of the block: writing the block anew would undo what a hand changed (DESIGN 4).
 */
export const blockEdited: ThemeRule = {
  id: 'theme-block-edited',
  severity: 'warning',
  certainty: 'stated',
  *check({ blocks }) {
    for (const block of blocks)
      if (block.kind === 'signet' && block.digest === 'changed') yield { at: [{ from: block.from, to: block.to }] };
  },
};
