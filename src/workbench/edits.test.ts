import { expect, it } from 'vitest';
import { applyEdits, insertedRanges } from './edits';

it('finds in the new text what edits insert', () => {
  const edits = [
    { from: 0, to: 2, insert: 'long' },
    { from: 3, to: 5, insert: '' },
    { from: 6, to: 6, insert: 'x' },
  ];
  const after = applyEdits('ab-cd-ef', edits);
  expect(insertedRanges(edits).map(({ from, to }) => after.slice(from, to))).toEqual(['long', 'x']);
});
