import type { TextEdit } from '../../contract';
import { orderEdits } from './edits';

type Piece = { from: number; to: number } | { insert: string };

/**
 * A text as pieces of the original and inserted pieces, so that edits made one after the other can be told as one list
 * against the original. Cost of `apply` is linear in the pieces and edits, not in the text.
 */
export class Pieces {
  #pieces: Piece[];

  constructor(readonly original: string) {
    this.#pieces = original ? [{ from: 0, to: original.length }] : [];
  }

  get text(): string {
    return this.#pieces.map((piece) => this.#textOf(piece)).join('');
  }

  /** Applies edits whose offsets are those of `text` as it is now; throws when they are not a valid list. */
  apply(edits: readonly TextEdit[], length: number): void {
    const ordered = orderEdits(edits, length);
    if (!ordered) throw new Error('edits overlap or leave the text');
    const next: Piece[] = [];
    let index = 0;
    let open: Piece | null = null;
    let at = 0;
    const takeUntil = (end: number, keep: boolean): void => {
      while (at < end) {
        const piece: Piece | undefined = open ?? this.#pieces[index++];
        if (!piece) return;
        const [head, tail] = split(piece, end - at);
        at += lengthOf(head);
        if (keep) next.push(head);
        open = tail;
      }
    };
    for (const edit of ordered) {
      takeUntil(edit.from, true);
      if (edit.insert) next.push({ insert: edit.insert });
      takeUntil(edit.to, false);
    }
    takeUntil(length, true);
    this.#pieces = next;
  }

  /** From the original to the text as it is now: ordered, apart, and none for what did not change. */
  edits(): TextEdit[] {
    const edits: TextEdit[] = [];
    let from = 0;
    let insert = '';
    const close = (to: number): void => {
      if (this.original.slice(from, to) !== insert) edits.push({ from, to, insert });
      insert = '';
    };
    for (const piece of this.#pieces) {
      if ('insert' in piece) insert += piece.insert;
      else {
        close(piece.from);
        from = piece.to;
      }
    }
    close(this.original.length);
    return edits;
  }

  #textOf(piece: Piece): string {
    return 'insert' in piece ? piece.insert : this.original.slice(piece.from, piece.to);
  }
}

function lengthOf(piece: Piece): number {
  return 'insert' in piece ? piece.insert.length : piece.to - piece.from;
}

function split(piece: Piece, length: number): [Piece, Piece | null] {
  if (lengthOf(piece) <= length) return [piece, null];
  if ('insert' in piece) return [{ insert: piece.insert.slice(0, length) }, { insert: piece.insert.slice(length) }];
  return [
    { from: piece.from, to: piece.from + length },
    { from: piece.from + length, to: piece.to },
  ];
}
