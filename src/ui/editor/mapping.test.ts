import { ChangeSet, Text } from '@codemirror/state';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { iniText } from '../../../test/support/ini-arbitraries';
import type { TextEdit } from '../../../worker/contract';
import { showText, toReal, toShown } from '../text-editor/line-ends';
import { maskText } from '../text-editor/mask';
import { applyEdits, changesBetween, editsOf, editsOfNewer, placeAfter } from './mapping';

const piece = fc.constantFrom('\r\n', '\n', '\r', 'a', 'b', '=', '한', '😀', '\u2028', '•');
const text = fc.oneof(
  fc.array(piece, { maxLength: 40 }).map((parts) => parts.join('')),
  iniText,
);
const insert = fc.array(piece, { maxLength: 4 }).map((parts) => parts.join(''));
const spot = fc.tuple(fc.nat(), fc.nat({ max: 6 }), insert);

/** Changes of the shown text as an editor makes them: at any places, with line ends of its own kind. */
function changesOf(shown: string, spots: readonly (readonly [number, number, string])[]): ChangeSet {
  let last = 0;
  const edits = spots
    .map(([at, length, insert]) => ({ from: at % (shown.length + 1), length, insert }))
    .sort((a, b) => a.from - b.from)
    .flatMap(({ from, length, insert }) => {
      const start = Math.max(last, from);
      const to = Math.min(shown.length, start + length);
      last = to;
      return { from: start, to, insert: Text.of(insert.split(/\r\n?|\n/)) };
    });
  return ChangeSet.of(edits, shown.length);
}

const docOf = (shown: string): Text => Text.of(shown.split('\n'));

function expectOrdered(edits: readonly TextEdit[], length: number): void {
  let last = 0;
  for (const { from, to } of edits) {
    expect(from).toBeGreaterThanOrEqual(last);
    expect(to).toBeGreaterThanOrEqual(from);
    last = to;
  }
  expect(last).toBeLessThanOrEqual(length);
}

describe('offsets', () => {
  it('lead from the shown text to the real one and back, for every place of any text', () => {
    fc.assert(
      fc.property(text, (real) => {
        const shown = showText(real);
        for (let at = 0; at <= shown.text.length; at++) expect(toShown(shown, toReal(shown, at))).toBe(at);
        for (let at = 0; at <= real.length; at++) {
          const inLineEnd = real[at - 1] === '\r' && real[at] === '\n';
          expect(toReal(shown, toShown(shown, at))).toBe(inLineEnd ? at - 1 : at);
        }
      }),
    );
  });

  it('point at the same character in both texts', () => {
    fc.assert(
      fc.property(text, (real) => {
        const shown = showText(real);
        for (let at = 0; at < shown.text.length; at++) {
          const there = real[toReal(shown, at)];
          expect(there === '\r' ? '\n' : there).toBe(shown.text[at]);
        }
      }),
    );
  });
});

describe('edits', () => {
  it('of any real text show as what was done in the editor, and touch nothing else', () => {
    fc.assert(
      fc.property(text, fc.array(spot, { maxLength: 4 }), (real, spots) => {
        const shown = showText(real);
        const changes = changesOf(shown.text, spots);
        const edits = editsOf(changes, real, shown);
        expectOrdered(edits, real.length);
        expect(showText(applyEdits(real, edits)).text).toBe(changes.apply(docOf(shown.text)).toString());
      }),
    );
  });

  it('are the same whatever is hidden, so that no bullet is written in the place of a secret', () => {
    fc.assert(
      fc.property(text, fc.array(spot, { maxLength: 4 }), fc.nat(), fc.nat(), (real, spots, a, b) => {
        const shown = showText(real);
        const mask = { from: Math.min(a, b) % (shown.text.length + 1), to: Math.max(a, b) };
        const masked = maskText(shown.text, [mask]);
        const changes = changesOf(shown.text, spots);
        const typed = changes.apply(docOf(masked)).toString();
        const meant = showText(applyEdits(real, editsOf(changes, real, shown))).text;
        expect(meant.length).toBe(typed.length);
        for (let at = 0; at < meant.length; at++) if (typed[at] !== '•') expect(meant[at]).toBe(typed[at]);
      }),
    );
  });

  it('give new lines the line end that the file mostly has', () => {
    const real = 'a=1\r\nb=2\r\nc=3\n';
    const shown = showText(real);
    const changes = ChangeSet.of({ from: 4, insert: '\n' }, shown.text.length);
    expect(editsOf(changes, real, shown)).toEqual([{ from: 5, to: 5, insert: '\r\n' }]);
  });

  it('stand where they were meant when the text has changed elsewhere meanwhile', () => {
    const lines = fc.uniqueArray(fc.integer({ min: 0x4e00, max: 0x9fff }), { minLength: 6, maxLength: 30 });
    fc.assert(
      fc.property(
        lines,
        fc.constantFrom('\n', '\r\n'),
        fc.nat(),
        fc.string({ maxLength: 5 }),
        (codes, eol, n, typed) => {
          const words = codes.map((code) => String.fromCharCode(code));
          const [mine, theirs] = [n % words.length, (n + 1 + (n % (words.length - 2))) % words.length];
          fc.pre(Math.abs(mine - theirs) > 1);
          const real = words.join(eol);
          const newer = words.map((word, at) => (at === theirs ? 'changed there' : word)).join(eol);
          const shown = showText(real);
          const changes = ChangeSet.of({ from: mine * 2, to: mine * 2 + 1, insert: typed }, shown.text.length);
          const both = words
            .map((word, at) => (at === theirs ? 'changed there' : at === mine ? typed : word))
            .join(eol);
          expect(applyEdits(newer, editsOfNewer(changes, real, shown, newer))).toBe(both);
        },
      ),
    );
  });

  it('stay within any other text, and never stand between CR and LF', () => {
    fc.assert(
      fc.property(text, text, fc.array(spot, { maxLength: 4 }), (real, newer, spots) => {
        const shown = showText(real);
        const edits = editsOfNewer(changesOf(shown.text, spots), real, shown, newer);
        expectOrdered(edits, newer.length);
        for (const at of edits.flatMap(({ from, to }) => [from, to])) {
          expect(newer[at - 1] === '\r' && newer[at] === '\n').toBe(false);
        }
      }),
    );
  });
});

describe('changes from outside', () => {
  it('lead from any text to any other', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const edits = changesBetween(before, after);
        expectOrdered(edits, before.length);
        expect(applyEdits(before, edits)).toBe(after);
      }),
    );
  });

  it('leave what lies between two places alone, also when secrets are hidden or shown', () => {
    expect(changesBetween('a=secret\nb=2\nc=secret', 'a=••••••\nb=2\nc=••••••')).toEqual([
      { from: 2, to: 8, insert: '••••••' },
      { from: 15, to: 21, insert: '••••••' },
    ]);
    expect(changesBetween('a=1\nb=2\nc=3', 'a=10\nb=2\nc=30')).toEqual([
      { from: 3, to: 3, insert: '0' },
      { from: 11, to: 11, insert: '0' },
    ]);
  });

  it('take a line that is in both texts for the same one', () => {
    expect(changesBetween('dc01\n', 'dc01\nEND=1\n')).toEqual([{ from: 5, to: 5, insert: 'END=1\n' }]);
    expect(changesBetween('a=1\nb=2\nc=3\n', 'new\na=1\nb=20\nc=3\nend\n')).toEqual([
      { from: 0, to: 0, insert: 'new\n' },
      { from: 7, to: 7, insert: '0' },
      { from: 12, to: 12, insert: 'end\n' },
    ]);
    const swapped = changesBetween('a=1\nb=2\nc=3\n', 'b=2\na=1\nc=3\n');
    expect(swapped).toHaveLength(2);
    expect(swapped.every(({ from, to, insert }) => from % 4 === 0 && to % 4 === 0 && insert.length % 4 === 0)).toBe(
      true,
    );
  });

  it('take the caret along, and leave it inside what is hidden or shown', () => {
    const edits = [
      { from: 2, to: 8, insert: '••••••' },
      { from: 10, to: 10, insert: 'xx' },
      { from: 12, to: 14, insert: '' },
    ];
    expect([0, 2, 5, 8, 10, 11, 13, 20].map((at) => placeAfter(edits, at))).toEqual([0, 2, 5, 8, 10, 13, 14, 20]);
  });
});
