import { RangeSet, StateEffect, StateField, type EditorState, type Extension, type Range } from '@codemirror/state';
import { Decoration, EditorView, type DecorationSet } from '@codemirror/view';
import type { Range as Place } from '../../../worker/contract';

/**
 * The editor never holds a secret: what it is given has bullets there, one for each character, so nothing that reads
 * the editor can tell one: neither copying, searching, the document's elements nor a browser extension.
 * This marks those ranges and keeps their bullets from being moved to where they would replace what they stand for.
 */
export const setMasks = StateEffect.define<readonly Place[]>();

const masked = Decoration.mark({ class: 'cm-masked', inclusive: true });

const masks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(now, transaction) {
    let next = now.map(transaction.changes);
    for (const effect of transaction.effects) if (effect.is(setMasks)) next = decorationsOf(effect.value);
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});

function decorationsOf(places: readonly Place[]): DecorationSet {
  const ranges: Range<Decoration>[] = places
    .filter(({ from, to }) => to > from)
    .map(({ from, to }) => masked.range(from, to));
  return RangeSet.of(ranges, true);
}

function isHidden(state: EditorState, from: number, to: number): boolean {
  let hidden = false;
  state.field(masks).between(from, to, (start, end) => {
    hidden ||= start < to && end > from;
    return hidden ? false : undefined;
  });
  return hidden;
}

/** What a cut takes: the selection, or without one the line. */
function taken(state: EditorState): Place {
  const { main } = state.selection;
  return main.empty ? state.doc.lineAt(main.head) : main;
}

export function maskExtension(onhidden: () => void): Extension {
  const keepHidden = (_event: Event, view: EditorView): boolean => {
    const { from, to } = taken(view.state);
    if (!isHidden(view.state, from, to)) return false;
    onhidden();
    return true;
  };
  return [masks, EditorView.domEventHandlers({ cut: keepHidden, dragstart: keepHidden })];
}
