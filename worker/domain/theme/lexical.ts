import type { AnyNode, Comment } from 'acorn';
import type { Fix, Range, TextEdit } from '../../contract';
import { fix } from '../core/judge';
import type { Script, ThemeView } from './view';

/** Where in a script an offset lies. `html-comment`: from `<!--` to the end of the line, which browsers pass over. */
export type Surrounding = 'code' | 'literal' | 'tagged' | 'comment' | 'html-comment';

interface Piece extends Range {
  kind: Surrounding;
}

const cache = new WeakMap<Script, Piece[]>();

function piecesOf(view: ThemeView, script: Script): Piece[] {
  const known = cache.get(script);
  if (known) return known;
  const { tree, comments } = script;
  const pieces = [...tree.nodes.flatMap((node) => literalPiece(node, script)), ...comments.map(commentPiece)];
  pieces.sort((a, b) => a.from - b.from);
  cache.set(script, pieces);
  return pieces;

  function commentPiece({ start, end }: Comment): Piece {
    return { kind: view.text.charAt(start) === '/' ? 'comment' : 'html-comment', from: start, to: end };
  }
}

function literalPiece(node: AnyNode, { tree }: Script): Piece[] {
  if (node.type === 'Literal') return [{ kind: 'literal', from: node.start, to: node.end }];
  if (node.type !== 'TemplateElement') return [];
  const template = tree.parentOf(node);
  const isTagged = template && tree.parentOf(template)?.type === 'TaggedTemplateExpression';
  return [{ kind: isTagged ? 'tagged' : 'literal', from: node.start, to: node.end }];
}

function pieceAt(pieces: readonly Piece[], offset: number): Piece | undefined {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.from ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const piece = pieces[low - 1];
  return piece && offset < piece.to ? piece : undefined;
}

/** A range of the text that the page around the script would take for something else. */
export interface Trap extends Range {
  kind: Surrounding | 'unknown';
}

export function trapsIn(view: ThemeView, pattern: RegExp): Trap[] {
  const { script } = view;
  const pieces = script && piecesOf(view, script);
  return [...view.text.matchAll(pattern)].map(({ index, 0: found }) => {
    const piece = pieces && pieceAt(pieces, index);
    // What opens a comment of this kind is its own.
    const isInside = piece?.kind !== 'html-comment' || piece.from !== index;
    const kind = !pieces
      ? 'unknown'
      : !piece
        ? 'code'
        : isInside && piece.kind === 'html-comment'
          ? 'comment'
          : piece.kind;
    return { kind, from: index, to: index + found.length };
  });
}

/**
 * The cure that writes one character of each trap so that only the script understands it: as an escape in texts and
 * comments, apart from its neighbour in code. None where a tag reads the raw text.
 */
export function disarm(view: ThemeView, traps: readonly Trap[], at: 'first' | 'last'): Fix[] {
  const edits = traps.map((trap): TextEdit | null => {
    const offset = at === 'first' ? trap.from : trap.to - 1;
    const character = view.text.charAt(offset);
    const escape = `\\x${character.charCodeAt(0).toString(16).toUpperCase()}`;
    if (trap.kind === 'html-comment') return { from: trap.from, to: trap.to, insert: '//' };
    if (trap.kind === 'code')
      return at === 'first'
        ? { from: offset + 1, to: offset + 1, insert: ' ' }
        : { from: offset, to: offset, insert: ' ' };
    if (trap.kind === 'comment') return { from: offset, to: offset + 1, insert: escape };
    if (trap.kind !== 'literal') return null;
    // A backslash in front belongs to the character.
    const from = isEscaped(view.text, offset) ? offset - 1 : offset;
    return { from, to: offset + 1, insert: escape };
  });
  const all = edits.filter((edit) => edit !== null);
  return all.length > 0 && all.length === traps.length ? [fix('disarm', true, ...all)] : [];
}

function isEscaped(text: string, offset: number): boolean {
  let backslashes = 0;
  while (text.charAt(offset - 1 - backslashes) === '\\') backslashes++;
  return backslashes % 2 === 1;
}

/** What a script writes as text, without the quotes; whole lines of what is no script. */
export function writtenTexts(view: ThemeView): Range[] {
  const { script, text } = view;
  if (!script)
    return [...text.matchAll(/[^\r\n]+/g)].map(({ index, 0: line }) => ({ from: index, to: index + line.length }));
  return script.nodes.flatMap((node) => {
    if (node.type === 'TemplateElement') return [{ from: node.start, to: node.end }];
    return node.type === 'Literal' && typeof node.value === 'string'
      ? [{ from: node.start + 1, to: node.end - 1 }]
      : [];
  });
}
