import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding, TextEdit } from '../../contract';
import { applyEdits, differenceEdit, gatherSafeFixes, orderEdits } from './edits';
import { Pieces } from './pieces';

/** A text and a valid list of edits on it, made from cut points. */
const editedText = fc
  .tuple(fc.string({ maxLength: 40 }), fc.array(fc.tuple(fc.nat(40), fc.string({ maxLength: 5 })), { maxLength: 6 }))
  .map(([text, cuts]) => {
    const points = [...new Set(cuts.map(([at]) => Math.min(at, text.length)))].sort((a, b) => a - b);
    const edits: TextEdit[] = [];
    for (let at = 0; at + 1 < points.length; at += 2) {
      edits.push({ from: points[at] ?? 0, to: points[at + 1] ?? 0, insert: cuts[at]?.[1] ?? '' });
    }
    return { text, edits };
  });

describe('applyEdits', () => {
  it('leaves every character outside the edits where it was', () => {
    fc.assert(
      fc.property(editedText, ({ text, edits }) => {
        const after = applyEdits(text, edits);
        let before = 0;
        let at = 0;
        for (const { from, to, insert } of edits) {
          expect(after.slice(at, at + from - before)).toBe(text.slice(before, from));
          at += from - before + insert.length;
          before = to;
        }
        expect(after.slice(at)).toBe(text.slice(before));
      }),
    );
  });

  it.each([
    [
      [
        { from: 0, to: 3, insert: '' },
        { from: 2, to: 4, insert: '' },
      ],
    ],
    [
      [
        { from: 1, to: 1, insert: 'a' },
        { from: 1, to: 1, insert: 'b' },
      ],
    ],
    [[{ from: 3, to: 9, insert: '' }]],
    [[{ from: -1, to: 1, insert: '' }]],
    [[{ from: 2, to: 1, insert: '' }]],
    [[{ from: 0.5, to: 1, insert: '' }]],
  ])('refuses %o', (edits) => {
    expect(orderEdits(edits, 5)).toBeNull();
    expect(() => applyEdits('hello', edits)).toThrow();
  });
});

describe('differenceEdit', () => {
  it('turns one text into the other', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        expect(applyEdits(before, differenceEdit(before, after))).toBe(after);
      }),
    );
  });
});

describe('Pieces', () => {
  it('tells edits made one after the other as one list', () => {
    fc.assert(
      fc.property(
        editedText,
        fc.array(fc.tuple(fc.nat(60), fc.nat(60), fc.string({ maxLength: 4 })), { maxLength: 4 }),
        ({ text, edits }, more) => {
          const pieces = new Pieces(text);
          let now = applyEdits(text, edits);
          pieces.apply(edits, text.length);
          for (const [a, b, insert] of more) {
            const from = Math.min(a, b, now.length);
            const edit = { from, to: Math.min(Math.max(a, b), now.length), insert };
            pieces.apply([edit], now.length);
            now = applyEdits(now, [edit]);
          }
          expect(pieces.text).toBe(now);
          expect(orderEdits(pieces.edits(), text.length)).not.toBeNull();
          expect(applyEdits(text, pieces.edits())).toBe(now);
        },
      ),
    );
  });

  it('keeps far edits apart', () => {
    const pieces = new Pieces('one two three');
    pieces.apply([{ from: 0, to: 3, insert: '1' }], 13);
    pieces.apply([{ from: 6, to: 11, insert: '3' }], 11);
    expect(pieces.edits()).toEqual([
      { from: 0, to: 3, insert: '1' },
      { from: 8, to: 13, insert: '3' },
    ]);
  });
});

describe('gatherSafeFixes', () => {
  const finding = (key: string, safe: boolean, ...edits: TextEdit[]): Finding => ({
    rule: key,
    key,
    severity: 'info',
    certainty: 'stated',
    at: [],
    args: {},
    fixes: [{ id: 'x', safe, edits: [{ edits }] }],
  });

  it('takes safe cures that do not touch, and one of two that do', () => {
    const all = gatherSafeFixes(
      [
        finding('a', true, { from: 0, to: 2, insert: '' }),
        finding('b', true, { from: 1, to: 3, insert: '' }),
        finding('c', false, { from: 5, to: 6, insert: '' }),
        finding('d', true, { from: 7, to: 8, insert: 'z' }),
      ],
      10,
    );
    expect(all?.keys).toEqual(['a', 'd']);
    expect(all?.edits).toEqual([
      { from: 0, to: 2, insert: '' },
      { from: 7, to: 8, insert: 'z' },
    ]);
  });

  it('counts the same edit of two findings once', () => {
    const all = gatherSafeFixes(
      [finding('a', true, { from: 0, to: 1, insert: '' }), finding('b', true, { from: 0, to: 1, insert: '' })],
      3,
    );
    expect(all).toEqual({ edits: [{ from: 0, to: 1, insert: '' }], keys: ['a', 'b'] });
  });

  it('takes each cure in turn that touches none before it', () => {
    const edit = fc
      .tuple(fc.nat(12), fc.nat(3), fc.constantFrom('', 'x'))
      .map(([from, length, insert]): TextEdit => ({ from, to: from + length, insert }));
    fc.assert(
      fc.property(fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { maxLength: 8 }), (cures) => {
        const findings = cures.map((edits, at) => finding(String(at), true, ...edits));
        const taken: TextEdit[] = [];
        const keys: string[] = [];
        for (const [at, edits] of cures.entries()) {
          if (!orderEdits(edits, 20)) continue;
          const fresh = edits.filter((one) => !taken.some((other) => isSame(one, other)));
          if (fresh.some((one) => taken.some((other) => touches(one, other)))) continue;
          taken.push(...fresh);
          keys.push(String(at));
        }
        const all = gatherSafeFixes(findings, 20);
        expect(all?.keys ?? []).toEqual(keys);
        expect(all?.edits ?? []).toEqual(orderEdits(taken, 20));
      }),
    );

    function isSame(a: TextEdit, b: TextEdit): boolean {
      return a.from === b.from && a.to === b.to && a.insert === b.insert;
    }

    function touches(a: TextEdit, b: TextEdit): boolean {
      if (a.from === a.to || b.from === b.to) return a.from <= b.to && b.from <= a.to;
      return a.from < b.to && b.from < a.to;
    }
  });

  it('is nothing when no cure is safe', () => {
    expect(gatherSafeFixes([finding('a', false, { from: 0, to: 1, insert: '' })], 3)).toBeNull();
  });
});
